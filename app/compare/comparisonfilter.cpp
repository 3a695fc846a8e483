// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparisonfilter.h"

#include "app/compare/comparisonmodel.h"

namespace Quaver::Ui {

void ComparisonFilter::setOnlyDifferences(bool isOnly)
{
    if (isOnly == m_isOnlyDifferences)
        return;
    m_isOnlyDifferences = isOnly;
    invalidateRowsFilter();
}

bool ComparisonFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_isOnlyDifferences) {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        if (!index.data(ComparisonModel::DiffersRole).toBool())
            return false;
    }
    return TrialFilter::filterAcceptsRow(row, parent);
}

} // namespace Quaver::Ui
