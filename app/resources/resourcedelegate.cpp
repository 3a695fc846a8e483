// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/resourcedelegate.h"

#include "app/look/status.h"
#include "app/look/theme.h"
#include "app/resources/resourcemodel.h"

namespace Quaver::Ui {

void ResourceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == ResourceModel::NameColumn)
        option->textElideMode = Qt::ElideMiddle;
    if (index.column() == ResourceModel::StateColumn) {
        const bool hasFailed = index.data(ResourceModel::HasFailedRole).toBool();
        if (hasFailed)
            option->palette.setColor(QPalette::Text,
                                     stateColour(TrialState::Failed, option->palette));
    } else if (index.column() != ResourceModel::KindColumn
               && index.column() != ResourceModel::NameColumn) {
        option->palette.setColor(QPalette::Text, secondaryColour(option->palette));
    }
}

} // namespace Quaver::Ui
