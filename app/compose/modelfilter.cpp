// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelfilter.h"

#include "app/compose/modelpickermodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

using Kind = ModelPickerModel::Kind;

ModelFilter::ModelFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void ModelFilter::setNeedle(const QString &text)
{
    m_needle = text.trimmed();
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void ModelFilter::setExcluded(const QStringList &ids)
{
    m_excluded = ids;
    invalidateFilter();
}

QModelIndex ModelFilter::firstChoice() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).flags().testFlag(Qt::ItemIsEnabled))
            return index(row, 0);
    }
    return {};
}

bool ModelFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QAbstractItemModel *const rows = sourceModel();
    switch (rows->index(row, 0).data(ModelPickerModel::KindRole).value<Kind>()) {
    case Kind::Model:
        return hasModel(row);
    case Kind::Heading:
        for (int below = row + 1; below < rows->rowCount(); ++below) {
            const QModelIndex index = rows->index(below, 0);
            if (index.data(ModelPickerModel::KindRole).value<Kind>() != Kind::Model)
                return false;
            if (hasModel(below))
                return true;
        }
        return false;
    case Kind::Typed:
        break;
    }
    if (m_needle.isEmpty() || m_excluded.contains(m_needle))
        return false;
    for (int above = 0; above < row; ++above) {
        if (rows->index(above, 0).data(ModelPickerModel::IdRole).toString() == m_needle)
            return false;
    }
    return true;
}

bool ModelFilter::hasModel(int row) const
{
    const QModelIndex index = sourceModel()->index(row, 0);
    const QString id = index.data(ModelPickerModel::IdRole).toString();
    if (m_excluded.contains(id))
        return false;
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString provider = index.data(ModelPickerModel::ProviderRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        return title.contains(word, Qt::CaseInsensitive)
            || provider.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace Quaver::Ui
