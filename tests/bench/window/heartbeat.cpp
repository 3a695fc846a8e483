// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/heartbeat.h"

#include <algorithm>

namespace Quaver::Bench {

Heartbeat::Heartbeat()
{
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_timer.start(0);
    restart();
}

void Heartbeat::restart()
{
    m_pauses.clear();
    m_sinceBeat.start();
}

double Heartbeat::longest() const
{
    return m_pauses.isEmpty() ? 0 : *std::max_element(m_pauses.cbegin(), m_pauses.cend());
}

int Heartbeat::above(double limit) const
{
    return static_cast<int>(std::count_if(m_pauses.cbegin(), m_pauses.cend(),
                                          [limit](double pause) { return pause > limit; }));
}

void Heartbeat::beat()
{
    constexpr double uninteresting = 1;
    const double pause = static_cast<double>(m_sinceBeat.nsecsElapsed()) / 1e6;
    m_sinceBeat.start();
    if (pause > uninteresting)
        m_pauses += pause;
}

} // namespace Quaver::Bench
