// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/scale.h"

#include "app/look/format.h"

#include <QCategoryAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>

namespace Quaver::Ui {

namespace {

//! The smallest of 1, 2 and 5 times a power of ten with which at most five steps reach \a highest.
double roundStep(double highest)
{
    const double power = std::pow(10.0, std::floor(std::log10(highest / 5)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor * 5 >= highest * (1 - 1e-9))
            return power * factor;
    }
    return power * 10;
}

//! Durations in ms that people find round.
constexpr std::array roundDurations{
    100.0,       200.0,       500.0,       1'000.0,      2'000.0,     5'000.0,   10'000.0,
    20'000.0,    30'000.0,    60'000.0,    120'000.0,    300'000.0,   600'000.0, 1'200'000.0,
    1'800'000.0, 3'600'000.0, 7'200'000.0, 18'000'000.0, 36'000'000.0};

//! Ticks of a logarithmic scale.
constexpr std::array decades{100.0,     1'000.0,     10'000.0,    60'000.0,
                             600'000.0, 3'600'000.0, 36'000'000.0};

//! ms; "0.1 s" is the least that is written. On a logarithmic scale what is shorter is here.
constexpr double shortestShown = 50;

QList<double> ticksBetween(std::span<const double> candidates, double low, double high)
{
    QList<double> ticks;
    std::ranges::copy_if(candidates, std::back_inserter(ticks),
                         [&](double tick) { return tick >= low && tick <= high; });
    return ticks;
}

QString writeDuration(double milliseconds)
{
    return durationText(static_cast<qint64>(std::llround(milliseconds)));
}

} // namespace

Scale Scale::linear(double highest, const Write &write)
{
    Scale scale;
    scale.m_write = write;
    const double step = highest > 0 ? roundStep(highest) : 1;
    const int steps = highest > 0 ? static_cast<int>(std::ceil(highest / step - 1e-9)) : 1;
    for (int i = 0; i <= steps; ++i)
        scale.m_ticks.append(i * step);
    scale.m_high = scale.m_ticks.last();
    return scale;
}

Scale Scale::duration(qint64 shortest, qint64 longest)
{
    const double low = std::max(shortestShown, static_cast<double>(shortest));
    const double high = std::max(low, static_cast<double>(longest));
    Scale scale;
    scale.m_write = writeDuration;
    if (high / low > logarithmicRatio) {
        scale.m_isLogarithmic = true;
        scale.m_ticks = ticksBetween(decades, low / 1.5, high * 1.5);
        if (scale.m_ticks.size() < 3)
            scale.m_ticks = ticksBetween(roundDurations, low / 1.5, high * 1.5);
        scale.m_low = std::log10(std::min(low, scale.m_ticks.first())) - 0.1;
        scale.m_high = std::log10(std::max(high, scale.m_ticks.last())) + 0.1;
        return scale;
    }
    double step = roundDurations.back() * 10;
    for (const double candidate : roundDurations) {
        if (candidate * 5 >= high) {
            step = candidate;
            break;
        }
    }
    for (double tick = 0; tick < high + step * (1 - 1e-9); tick += step)
        scale.m_ticks.append(tick);
    scale.m_high = scale.m_ticks.last();
    return scale;
}

Scale Scale::share()
{
    Scale scale;
    scale.m_write = percentText;
    scale.m_ticks = {0, 0.25, 0.5, 0.75, 1};
    return scale;
}

double Scale::position(double value) const
{
    return m_isLogarithmic ? std::log10(std::max(shortestShown, value)) : value;
}

QCategoryAxis *Scale::axis(double before, double after) const
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const double length = m_high - m_low;
    axis->setRange(m_low - length * before, m_high + length * after);
    axis->setStartValue(m_low - length * before);
    for (const double tick : m_ticks)
        axis->append(m_write(tick), position(tick));
    return axis;
}

} // namespace Quaver::Ui
