// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/progress/trialdelegate.h"

#include "app/look/theme.h"
#include "app/progress/trialheader.h"
#include "app/progress/trialmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

namespace Quaver::Ui {

bool TrialDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                              const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const bool isCut = sizeHint(option, index).width() > option.rect.width();
    const QString text = isCut ? displayText(index.data(), view->locale()) : QString();
    // As rich text it wraps; what comes from outside is made harmless for that.
    QToolTip::showText(event->globalPos(), text.isEmpty() ? text : Qt::convertFromPlainText(text),
                       view->viewport(), option.rect);
    return true;
}

void TrialDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter, option.widget);
    QStyleOptionViewItem inner = option;
    inner.rect.adjust(TrialHeader::inset, 0, -TrialHeader::inset, 0);
    QStyledItemDelegate::paint(painter, inner, index);
}

QSize TrialDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * TrialHeader::inset, 0);
}

void TrialDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isId =
        index.column() == TrialModel::TaskColumn || index.column() == TrialModel::ModelColumn;
    option->textElideMode = isId ? Qt::ElideMiddle : Qt::ElideRight;
    const auto state = static_cast<TrialState>(index.data(TrialModel::StateRole).toInt());
    if (index.column() == TrialModel::StatusColumn)
        option->palette.setColor(QPalette::Text, stateColour(state, option->palette));
    else if (index.column() == TrialModel::ReasonColumn || state == TrialState::Waiting)
        option->palette.setColor(QPalette::Text, secondaryColour(option->palette));
}

} // namespace Quaver::Ui
