// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/statewait.h"

#include <algorithm>

namespace Quaver::Daytona {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

bool isTransient(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Protocol:
        return true;
    case Error::Kind::Http:
        return error.httpStatus >= 500 || error.httpStatus == 429 || error.httpStatus == 408;
    default:
        return false;
    }
}

PollPace::PollPace(const Policy &policy)
    : m_policy(policy)
    , m_short(12)
    , m_pause(policy.firstPoll)
    , m_slowFrom(steady_clock::now() + policy.slowAfter)
{
}

milliseconds PollPace::next()
{
    if (steady_clock::now() >= m_slowFrom)
        return m_policy.slowPoll;
    if (m_short > 0) {
        --m_short;
        return m_policy.firstPoll;
    }
    const milliseconds pause = m_pause;
    m_pause = std::min(m_policy.longestPoll, pause + pause / 2 + milliseconds(1));
    return pause;
}

} // namespace Quaver::Daytona
