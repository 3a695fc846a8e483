// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logdelegate.h"

#include "app/look/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int padding = gridUnit / 2;
constexpr int afterMark = gridUnit;

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

//! Where the text of a cell stands.
QRect textRect(const QStyleOptionViewItem &option)
{
    QRect rect = option.rect.adjusted(padding, 0, -padding, 0);
    if (option.features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        const int space = option.decorationSize.width() + afterMark;
        if (option.direction == Qt::RightToLeft)
            rect.setRight(rect.right() - space);
        else
            rect.setLeft(rect.left() + space);
    }
    return rect;
}

//! As much of \a text as fits: what is far too long is not measured as a whole.
QString fitting(const QStyleOptionViewItem &option, const QString &text, int width)
{
    const qsizetype plenty = 4 * width / std::max(1, option.fontMetrics.averageCharWidth()) + 4;
    return option.fontMetrics.elidedText(text.size() > plenty ? text.first(plenty) + u'…' : text,
                                         Qt::ElideRight, width);
}

//! The places of \a wanted in \a text, in the colours of a mark.
QList<QTextLayout::FormatRange> marks(const QString &text, const QString &wanted,
                                      const QPalette &palette, bool isSelected)
{
    QList<QTextLayout::FormatRange> ranges;
    if (wanted.isEmpty())
        return ranges;
    QTextLayout::FormatRange range;
    range.length = static_cast<int>(wanted.size());
    // The other way round in a row that is selected.
    const QColor highlight = palette.color(QPalette::Highlight);
    const QColor highlighted = palette.color(QPalette::HighlightedText);
    range.format.setBackground(isSelected ? highlighted : highlight);
    range.format.setForeground(isSelected ? highlight : highlighted);
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive)) {
        range.start = static_cast<int>(at);
        ranges += range;
    }
    return ranges;
}

} // namespace

LogDelegate::LogDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    QStyle *style = styleOf(cell);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    if (cell.features.testFlag(QStyleOptionViewItem::HasDecoration)) {
        const QRect whole = cell.rect.adjusted(padding, 0, -padding, 0);
        const QRect place = QStyle::alignedRect(cell.direction, Qt::AlignVCenter | Qt::AlignLeft,
                                                cell.decorationSize, whole);
        cell.icon.paint(painter, place, Qt::AlignCenter,
                        isSelected ? QIcon::Selected : QIcon::Normal);
    }

    if (cell.text.isEmpty())
        return;
    const QRect rect = textRect(cell);
    QTextLayout layout(fitting(cell, cell.text, rect.width()), cell.font);
    // By the direction of the window alone, whatever the text is written in.
    QTextOption textOption(
        (QStyle::visualAlignment(cell.direction, cell.displayAlignment) & Qt::AlignHorizontal_Mask)
        | Qt::AlignAbsolute);
    textOption.setWrapMode(QTextOption::NoWrap);
    textOption.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(textOption);
    layout.setFormats(marks(layout.text(), m_highlight, cell.palette, isSelected));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    const QPalette::ColorGroup group =
        cell.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    painter->setPen(
        cell.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

bool LogDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                            const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (fitting(cell, text, textRect(cell).width()) == text)
        QToolTip::hideText();
    else // never taken for HTML, and wrapped
        QToolTip::showText(event->globalPos(), u"<qt>%1</qt>"_s.arg(text.toHtmlEscaped()), view);
    return true;
}

} // namespace Quaver::Ui
