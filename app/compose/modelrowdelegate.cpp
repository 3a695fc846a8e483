// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/modelrowdelegate.h"

#include "app/compose/modelpickermodel.h"
#include "app/look/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

using Kind = ModelPickerModel::Kind;

namespace {

Kind kindOf(const QModelIndex &index)
{
    return index.data(ModelPickerModel::KindRole).value<Kind>();
}

QString keyWords() { return ModelRowDelegate::tr("Add key…"); }

//! The columns at the end of a row, from what they hold at most.
int contextWidth(const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(ModelRowDelegate::tr("%1 context").arg(u"000.0 k"_s))
        + gridUnit;
}

int priceWidth(const QFontMetrics &metrics)
{
    const QString prices = ModelRowDelegate::tr("%1 in, %2 out").arg(u"$00.00"_s, u"$000.00"_s);
    return std::max(metrics.horizontalAdvance(prices), metrics.horizontalAdvance(keyWords()))
        + gridUnit;
}

//! \a rect as it is where text runs from the left, or mirrored within \a row.
QRect mirrored(Qt::LayoutDirection direction, const QRect &row, const QRect &rect)
{
    return QStyle::visualRect(direction, row, rect);
}

} // namespace

void ModelRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *const style = row.widget ? row.widget->style() : QApplication::style();
    if (kindOf(index) != Kind::Heading)
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &row, painter, row.widget);
    painter->save();
    if (kindOf(index) == Kind::Model) {
        paintModel(painter, row, index);
    } else {
        const bool isHeading = kindOf(index) == Kind::Heading;
        const bool isSelected = row.state.testFlag(QStyle::State_Selected);
        QFont font = row.font;
        font.setBold(isHeading);
        painter->setFont(font);
        painter->setPen(
            isHeading
                ? withContrast(secondaryColour(row.palette), row.palette.color(QPalette::Base), 4.5)
                : row.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        QRect text = row.rect.adjusted(gridUnit, 0, -gridUnit, 0);
        if (isHeading)
            text.adjust(0, gridUnit / 2, 0, 0);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
                          painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(),
                                                            Qt::ElideMiddle, text.width()));
    }
    painter->restore();
}

QSize ModelRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return QSize(preferredWidth(option.fontMetrics), option.fontMetrics.height() + gridUnit);
}

QRect ModelRowDelegate::keyLink(const QRect &row, const QFontMetrics &metrics,
                                Qt::LayoutDirection direction, const QModelIndex &index) const
{
    if (kindOf(index) != Kind::Model || !index.data(ModelPickerModel::KeyMissingRole).toBool())
        return {};
    const int width = metrics.horizontalAdvance(keyWords());
    const QRect link(row.right() - gridUnit - width, row.top(), width + gridUnit, row.height());
    return mirrored(direction, row, link);
}

int ModelRowDelegate::preferredWidth(const QFontMetrics &metrics) const
{
    const int id = metrics.horizontalAdvance(u"claude-opus-4-1-20250805"_s);
    return id + contextWidth(metrics) + priceWidth(metrics) + 7 * gridUnit;
}

void ModelRowDelegate::paintModel(QPainter *painter, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    const QFontMetrics metrics = option.fontMetrics;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isKeyMissing = index.data(ModelPickerModel::KeyMissingRole).toBool();
    const QColor text =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor secondary = isSelected
        ? text
        : withContrast(secondaryColour(option.palette), option.palette.color(QPalette::Base), 4.5);
    painter->setFont(option.font);

    const QRect row = option.rect.adjusted(2 * gridUnit, 0, -gridUnit, 0);
    const int price = priceWidth(metrics);
    const int context = contextWidth(metrics);
    const QRect priceRect(row.right() - price + 1, row.top(), price, row.height());
    const QRect contextRect(priceRect.left() - 2 * gridUnit - context, row.top(), context,
                            row.height());
    const QRect idRect(row.left(), row.top(), contextRect.left() - gridUnit - row.left(),
                       row.height());
    const auto draw = [&](const QRect &rect, Qt::Alignment alignment, const QString &words,
                          Qt::TextElideMode elide) {
        painter->drawText(mirrored(option.direction, option.rect, rect),
                          static_cast<int>(QStyle::visualAlignment(option.direction, alignment)
                                           | Qt::AlignVCenter),
                          metrics.elidedText(words, elide, rect.width()));
    };
    painter->setPen(isKeyMissing ? secondary : text);
    draw(idRect, Qt::AlignLeft, index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle);
    painter->setPen(secondary);
    draw(contextRect, Qt::AlignRight, index.data(ModelPickerModel::ContextRole).toString(),
         Qt::ElideRight);
    if (isKeyMissing)
        painter->setPen(isSelected ? text : option.palette.color(QPalette::Link));
    draw(priceRect, Qt::AlignRight,
         isKeyMissing ? keyWords() : index.data(ModelPickerModel::PriceRole).toString(),
         Qt::ElideRight);
}

} // namespace Quaver::Ui
