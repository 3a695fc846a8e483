// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runlistdelegate.h"

#include "app/history/runlistmodel.h"
#include "app/history/tagchips.h"
#include "app/look/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int iconSide = 16;
constexpr int foldedHeight = 4 * gridUnit;
constexpr int foldedSectionHeight = gridUnit;
constexpr int longestName = 200;

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

bool isSection(const QModelIndex &index)
{
    return index.data(RunListModel::IsSectionRole).toBool();
}

int runHeight(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() + QFontMetrics(secondaryFont(option.font)).height()
        + 2 * (gridUnit - 2);
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect iconRect(const QStyleOptionViewItem &option)
{
    return mirrored(option,
                    QRect(option.rect.left() + gridUnit, option.rect.top() + gridUnit - 2, iconSide,
                          option.fontMetrics.height()));
}

//! Of both lines of a run.
QRect textRect(const QStyleOptionViewItem &option)
{
    constexpr int before = gridUnit + iconSide + gridUnit;
    return mirrored(option, option.rect.adjusted(before, gridUnit - 2, -gridUnit, 2 - gridUnit));
}

TagChips chipsOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return TagChips(index.data(RunListModel::TagsRole).toStringList(), secondaryFont(option.font));
}

void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
              const QFont &font, const QString &text)
{
    painter->setFont(font);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft))
                          | Qt::AlignVCenter | Qt::TextSingleLine,
                      shown);
}

} // namespace

RunListDelegate::RunListDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void RunListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    painter->save();
    if (isSection(index))
        paintSection(painter, row);
    else
        paintRun(painter, row, index);
    painter->restore();
}

void RunListDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option) const
{
    QRect line = option.rect.adjusted(gridUnit, 0, -gridUnit, 0);
    if (!m_isFolded) {
        QFont font = secondaryFont(option.font);
        font.setWeight(QFont::DemiBold);
        // The title sits lower, nearer to what it stands above.
        const QRect rect = option.rect.adjusted(gridUnit, gridUnit / 2, -gridUnit, 0);
        painter->setPen(secondaryColour(option.palette));
        drawLine(painter, option, rect, font, option.text);
        const int width = QFontMetrics(font).horizontalAdvance(option.text) + gridUnit;
        line = mirrored(option, line.adjusted(width, gridUnit / 2, 0, 0));
    }
    if (line.width() > 0) {
        painter->setPen(lineColour(option.palette));
        painter->drawLine(line.left(), line.center().y(), line.right(), line.center().y());
    }
}

void RunListDelegate::paintRun(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    styleOf(option)->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QRect place = iconRect(option);
    if (m_isFolded) {
        place = QRect(0, 0, iconSide, iconSide);
        place.moveCenter(option.rect.center());
    }
    option.icon.paint(painter, place, Qt::AlignCenter,
                      isSelected ? QIcon::Selected : QIcon::Normal);
    if (m_isFolded)
        return;

    const QPalette::ColorGroup group =
        option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    QRect rect = textRect(option);
    const QRect second = rect.adjusted(0, option.fontMetrics.height(), 0, 0);
    rect.setHeight(option.fontMetrics.height());
    painter->setPen(
        option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    drawLine(painter, option, rect, option.font, option.text);
    if (!isSelected)
        painter->setPen(secondaryColour(option.palette));
    const QFont small = secondaryFont(option.font);
    const QString detail = index.data(RunListModel::DetailRole).toString();
    const TagChips chips = chipsOf(option, index);
    const int kept = chips.leastWidth() == 0 ? 0 : chips.leastWidth() + gridUnit;
    // Advances are rounded: with nothing to spare, a text would be cut that fits.
    const int wanted = QFontMetrics(small).horizontalAdvance(detail) + 2;
    const int width = kept == 0 ? second.width() : std::min(wanted, second.width() - kept);
    drawLine(painter, option,
             QStyle::visualRect(option.direction, second,
                                QRect(second.left(), second.top(), width, second.height())),
             small, detail);
    if (kept == 0)
        return;
    const int from = width + gridUnit;
    const QRect rest = QStyle::visualRect(
        option.direction, second,
        QRect(second.left() + from, second.top(), second.width() - from, second.height()));
    chips.paint(painter, rest, option.direction,
                isSelected ? painter->pen().color() : lineColour(option.palette));
}

QSize RunListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The width is the list's.
    if (isSection(index)) {
        return QSize(iconSide,
                     m_isFolded ? foldedSectionHeight
                                : option.fontMetrics.height() + gridUnit + gridUnit / 2);
    }
    return QSize(iconSide, m_isFolded ? foldedHeight : runHeight(option));
}

QWidget *RunListDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &) const
{
    auto *editor = new QLineEdit(parent);
    editor->setObjectName(u"runName"_s);
    editor->setAccessibleName(tr("Name of the run"));
    editor->setMaxLength(longestName);
    return editor;
}

void RunListDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    // The run may go on meanwhile; what is being typed stays.
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (line && !line->isModified() && line->text().isEmpty()) {
        line->setText(index.data(Qt::EditRole).toString());
        line->selectAll();
    }
}

void RunListDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    QRect rect = textRect(option);
    rect.setHeight(editor->sizeHint().height());
    rect.moveTop(option.rect.top());
    editor->setGeometry(m_isFolded ? option.rect : rect);
}

bool RunListDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString detail = index.data(RunListModel::DetailRole).toString();
    const QStringList tags = index.data(RunListModel::TagsRole).toStringList();
    const int tagsWidth = tags.isEmpty() ? 0 : chipsOf(row, index).width() + gridUnit;
    const int width = textRect(row).width();
    const bool isCut = m_isFolded || row.fontMetrics.horizontalAdvance(row.text) > width
        || QFontMetrics(secondaryFont(row.font)).horizontalAdvance(detail) + tagsWidth > width;
    if (!isCut) {
        QToolTip::hideText();
    } else if (isSection(index)) {
        QToolTip::showText(event->globalPos(), row.text, view);
    } else {
        QStringList lines{row.text, detail};
        if (!tags.isEmpty())
            lines += tr("Tags: %1").arg(QLocale().createSeparatedList(tags));
        // Never taken for HTML, and wrapped.
        for (QString &line : lines)
            line = line.toHtmlEscaped();
        QToolTip::showText(event->globalPos(), u"<qt>%1</qt>"_s.arg(lines.join(u"<br>"_s)), view);
    }
    return true;
}

} // namespace Quaver::Ui
