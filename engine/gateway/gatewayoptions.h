// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/timing.h"

#include <QString>

#include <chrono>
#include <functional>

namespace Quaver::Gateway {

//! How long who may keep whom waiting. Tests make them shorter.
struct Patience
{
    Patience() = default;

    // With the programs inside.
    std::chrono::milliseconds head{10'000}; //!< for a whole request head
    std::chrono::milliseconds body{30'000}; //!< for the next piece of a body
    std::chrono::milliseconds draining{2'000}; //!< while a body comes that is not wanted any more
    std::chrono::milliseconds keepAlive{75'000}; //!< between two requests
    std::chrono::milliseconds taking{60'000}; //!< for taking any of what was sent
    // With the providers.
    std::chrono::milliseconds firstByte{180'000}; //!< from the request to the answer's head
    std::chrono::milliseconds silence{120'000}; //!< in an answer
    std::chrono::milliseconds repeating{300'000}; //!< of a call that fails again and again
    int maxTries = 8;
    //! How long to wait before repetition N (from 0), where the provider does not say.
    std::function<std::chrono::milliseconds(int attempt)> wait = backoff;
    std::chrono::milliseconds betweenNotices{20'000}; //!< of one run
};

} // namespace Quaver::Gateway
