// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace Quaver::Daytona {

//! How long things may take. The defaults suit the cloud; tests shorten them.
struct Policy
{
    Policy() = default;

    std::chrono::milliseconds callDeadline{30'000}; //!< a call that only asks or tells
    std::chrono::milliseconds createDeadline{90'000}; //!< POST /sandbox, which may block for 30 s
    std::chrono::milliseconds transferDeadline{300'000}; //!< an upload or a download
    std::chrono::milliseconds volumeDeadline{120'000}; //!< until a volume is ready
    std::chrono::milliseconds startDeadline{15 * 60'000}; //!< until a sandbox has started
    std::chrono::milliseconds stopDeadline{120'000}; //!< until a sandbox has stopped

    std::chrono::milliseconds firstPoll{25}; //!< between the first looks at a state; see PollPace
    std::chrono::milliseconds longestPoll{1'000};
    std::chrono::milliseconds slowPoll{5'000}; //!< once slowAfter has passed
    std::chrono::milliseconds slowAfter{60'000};

    int maxTries = 5;
    std::function<std::chrono::milliseconds(int attempt)> wait; //!< between tries; empty: backoff()

    std::chrono::milliseconds followPing{20'000}; //!< of a log that is followed
    std::chrono::milliseconds followCheck{10'000}; //!< how often its command's status is asked for
    //! After the exit, for the server to close the log, which it does about a second later.
    std::chrono::milliseconds followCloseGrace{3'000};
    std::chrono::milliseconds deadAfter{60'000}; //!< of a started sandbox that only gives 502
};

} // namespace Quaver::Daytona
