// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QTimer>

namespace Quaver::Bench {

//! Beats whenever the event loop has nothing else to do, and keeps how long each pause was: a
//! stall is what a person would feel as a window that does not answer.
class Heartbeat
{
public:
    Heartbeat();

    void restart();
    [[nodiscard]] double longest() const; //!< ms, since the start
    [[nodiscard]] int above(double limit) const; //!< how many pauses were longer, in ms

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    QList<double> m_pauses;
};

} // namespace Quaver::Bench
