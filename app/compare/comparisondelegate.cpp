// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparisondelegate.h"

#include "app/compare/comparisonmodel.h"
#include "app/look/status.h"

namespace Quaver::Ui {

void ComparisonDelegate::initStyleOption(QStyleOptionViewItem *option,
                                         const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == ComparisonModel::TaskColumn)
        option->textElideMode = Qt::ElideMiddle;
    QVariant state = index.data(ComparisonModel::StateRole);
    if (index.column() == ComparisonModel::DifferenceColumn) {
        const double difference = index.data(ComparisonModel::SortRole).toDouble();
        if (difference != 0)
            state = static_cast<int>(difference > 0 ? TrialState::Passed : TrialState::Failed);
    }
    if (state.isValid()) {
        option->palette.setColor(
            QPalette::Text, stateColour(static_cast<TrialState>(state.toInt()), option->palette));
    }
}

} // namespace Quaver::Ui
