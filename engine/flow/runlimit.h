// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace Quaver::Flow {

//! How long a run may work. The time that it waits for a person is none of it.
class RunLimit
{
public:
    //! Calls \a reached once when the time is over.
    void start(std::chrono::milliseconds time, std::function<void()> reached);
    void pause();
    void resume();
    void stop();

    //! What is left, paused or not; zero when it is over or stopped.
    [[nodiscard]] std::chrono::milliseconds left() const;

private:
    QTimer m_timer;
    std::optional<std::chrono::milliseconds> m_left; //!< while it is paused
};

} // namespace Quaver::Flow
