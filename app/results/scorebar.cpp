// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/scorebar.h"

#include "app/look/format.h"
#include "app/look/status.h"
#include "app/look/theme.h"

#include <QEvent>
#include <QPainter>

#include <array>

namespace Quaver::Ui {

namespace {

constexpr double barHeight = 12; // px
constexpr double whiskerHeight = 8;
constexpr double radius = 2;

} // namespace

ScoreBar::ScoreBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreBar::setScore(const QString &name, const std::optional<double> &score,
                        const std::optional<Interval> &interval, int series)
{
    m_name = name;
    m_score = score;
    m_interval = interval;
    m_series = series;
    describe();
    update();
}

void ScoreBar::describe()
{
    const QString value = m_interval
        ? tr("%1, %2", "score, interval").arg(scoreText(m_score), intervalText(*m_interval))
        : scoreText(m_score);
    setAccessibleName(tr("Score of %1").arg(m_name));
    setAccessibleDescription(value);
    setToolTip(value);
}

QSize ScoreBar::sizeHint() const { return {30 * gridUnit, 3 * gridUnit}; }

QSize ScoreBar::minimumSizeHint() const { return {10 * gridUnit, 3 * gridUnit}; }

void ScoreBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isRightToLeft()) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const QRectF track(0.5, (height() - barHeight) / 2, width() - 1, barHeight);
    painter.setPen(QPen(lineColour(palette()), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(track, radius, radius);
    if (!m_score)
        return;
    QRectF bar = track;
    bar.setWidth(track.width() * *m_score);
    painter.setPen(Qt::NoPen);
    painter.setBrush(seriesColour(m_series, palette()));
    painter.drawRoundedRect(bar, radius, radius);
    if (!m_interval)
        return;
    const double low = track.left() + track.width() * m_interval->low;
    const double high = track.left() + track.width() * m_interval->high;
    const double middle = track.center().y();
    const std::array lines{
        QLineF(low, middle, high, middle),
        QLineF(low, middle - whiskerHeight / 2, low, middle + whiskerHeight / 2),
        QLineF(high, middle - whiskerHeight / 2, high, middle + whiskerHeight / 2)};
    // Seen on the bar and beside it.
    painter.setPen(QPen(palette().color(QPalette::Base), 4));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void ScoreBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace Quaver::Ui
