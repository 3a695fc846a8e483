// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"

#include <chrono>

namespace Quaver {

//! Ends after \a duration, or with the token's error as soon as \a token is cancelled.
Pending<void> delay(std::chrono::milliseconds duration, CancelToken token);

//! How long to wait before try number \a attempt (0 is the first repetition): exponential from
//! 200 ms, at most 10 s, with full jitter between a half and the whole of it.
[[nodiscard]] std::chrono::milliseconds backoff(int attempt);

//! \a duration in seconds without a unit, with as many digits as it takes: for messages.
[[nodiscard]] QString secondsText(std::chrono::milliseconds duration);

//! A point in time until which something must have ended; monotonic.
class Deadline
{
public:
    explicit Deadline(std::chrono::milliseconds fromNow);

    [[nodiscard]] std::chrono::milliseconds remaining() const; //!< never negative
    [[nodiscard]] bool hasPassed() const { return remaining().count() == 0; }

private:
    std::chrono::steady_clock::time_point m_end;
};

} // namespace Quaver
