// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/runlimit.h"

#include <algorithm>

namespace Quaver::Flow {

using namespace std::chrono_literals;

void RunLimit::start(std::chrono::milliseconds time, std::function<void()> reached)
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(reached));
    m_timer.start(time);
}

void RunLimit::pause()
{
    if (!m_timer.isActive())
        return;
    m_left = m_timer.remainingTimeAsDuration();
    m_timer.stop();
}

void RunLimit::resume()
{
    if (const auto left = std::exchange(m_left, std::nullopt))
        m_timer.start(*left);
}

void RunLimit::stop()
{
    m_left.reset();
    m_timer.stop();
}

std::chrono::milliseconds RunLimit::left() const
{
    // A timer that is not active says -1.
    return m_left.value_or(std::max(0ms, m_timer.remainingTimeAsDuration()));
}

} // namespace Quaver::Flow
