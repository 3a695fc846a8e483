// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/tasklistdelegate.h"

#include "app/look/icons.h"
#include "app/look/status.h"
#include "app/look/theme.h"
#include "app/review/tasklistmodel.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int iconSide = 16;
constexpr int space = gridUnit - 2; // above and below

void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
              const QFont &font, Qt::TextElideMode mode, const QString &text)
{
    painter->setFont(font);
    painter->drawText(rect,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft))
                          | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, mode, rect.width()));
}

} // namespace

void TaskListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStyle *const style = row.widget ? row.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    const bool isSelected = row.state.testFlag(QStyle::State_Selected);
    const auto visible = [&](const QRect &rect) {
        return QStyle::visualRect(row.direction, row.rect, rect);
    };

    QRect first = row.rect.adjusted(gridUnit, space, -gridUnit, 0);
    first.setHeight(row.fontMetrics.height());
    QRect second = first.translated(0, first.height());
    if (index.data(TaskListModel::HasFindingsRole).toBool()) {
        const QIcon mark = icon(u"warning"_s, [](const QPalette &palette) {
            return stateColour(TrialState::Failed, palette);
        });
        const QRect place(first.right() + 1 - iconSide, first.top(), iconSide, first.height());
        mark.paint(painter, visible(place), Qt::AlignCenter,
                   isSelected ? QIcon::Selected : QIcon::Normal);
        first.setRight(place.left() - gridUnit / 2);
    }
    painter->setPen(row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    drawLine(painter, row, visible(first), row.font, Qt::ElideMiddle, row.text);
    const QFont small = secondaryFont(row.font);
    second.setHeight(QFontMetrics(small).height());
    if (!isSelected)
        painter->setPen(secondaryColour(row.palette));
    drawLine(painter, row, visible(second), small, Qt::ElideRight,
             index.data(TaskListModel::PromptRole).toString());
    painter->restore();
}

QSize TaskListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height =
        option.fontMetrics.height() + QFontMetrics(secondaryFont(option.font)).height();
    return QSize(20 * gridUnit, height + 2 * space);
}

} // namespace Quaver::Ui
