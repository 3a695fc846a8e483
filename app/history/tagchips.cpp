// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/tagchips.h"

#include "app/look/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::TagChips)
};

constexpr int inset = 5; // px, between a frame and its text
constexpr int gap = gridUnit / 2;
constexpr int fewestCharacters = 3; // of a tag that is cut
constexpr double radius = 3;

} // namespace

TagChips::TagChips(const QStringList &tags, const QFont &font)
    : m_tags(tags)
    , m_font(font)
{
}

int TagChips::chipWidth(const QString &text) const
{
    // Advances are rounded: with nothing to spare, a text would be cut that fits.
    return QFontMetrics(m_font).horizontalAdvance(text) + 2 + 2 * inset;
}

int TagChips::width() const
{
    int sum = 0;
    for (const QString &tag : m_tags)
        sum += chipWidth(tag) + gap;
    return std::max(0, sum - gap);
}

int TagChips::leastWidth() const
{
    if (m_tags.isEmpty())
        return 0;
    const int cut = QFontMetrics(m_font).averageCharWidth() * (fewestCharacters + 2) + 2 * inset;
    return std::min(cut, chipWidth(m_tags.constFirst()));
}

void TagChips::paint(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction,
                     const QColor &frame) const
{
    const QFontMetrics metrics(m_font);
    const QPen text = painter->pen();
    painter->setFont(m_font);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const auto place = [&](int from, int width) {
        return QStyle::visualRect(direction, rect,
                                  QRect(rect.left() + from, rect.top(), width, rect.height()));
    };
    int from = 0;
    for (qsizetype i = 0; i < m_tags.size(); ++i) {
        const auto behind = static_cast<int>(m_tags.size() - i) - 1;
        //: how many more tags there are than are shown
        const QString more =
            behind > 0 ? Words::tr("+%1").arg(QLocale().toString(behind)) : QString();
        const int moreWidth = behind > 0 ? metrics.horizontalAdvance(more) + gap : 0;
        const int wanted = chipWidth(m_tags.at(i));
        // What comes behind it may have room enough as a whole, or gives way to its number.
        const int room = rect.width() - from - moreWidth;
        const int width = std::min(wanted, room);
        if (width < std::min(wanted, leastWidth()))
            return;
        const QRect chip = place(from, width);
        painter->setPen(frame);
        painter->drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->setPen(text);
        painter->drawText(chip, Qt::AlignCenter | Qt::TextSingleLine,
                          metrics.elidedText(m_tags.at(i), Qt::ElideRight, width - 2 * inset));
        from += width + gap;
        const bool isNextCut = behind > 0 && rect.width() - from < moreWidth + leastWidth();
        if (width < wanted || isNextCut) {
            painter->drawText(place(from, moreWidth), Qt::AlignCenter | Qt::TextSingleLine, more);
            return;
        }
    }
}

} // namespace Quaver::Ui
