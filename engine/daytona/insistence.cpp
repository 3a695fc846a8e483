// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/insistence.h"

#include "engine/core/timing.h"
#include "engine/daytona/statewait.h"

#include <algorithm>

namespace Quaver::Daytona {

using std::chrono::milliseconds;

Insistence::Insistence(Api &api, milliseconds budget, Attempt attempt, QList<int> passing,
                       const CancelToken &token)
    : Operation<void>(api, token)
    , m_budget(budget)
    , m_attempt(std::move(attempt))
    , m_passing(std::move(passing))
{
    setDeadline(m_budget, [this] {
        const QString seconds = secondsText(m_budget);
        if (!m_lastError)
            return Error(Error::Kind::Timeout, tr("No answer within %1 s.").arg(seconds));
        Error error = *m_lastError;
        error.message += u' ' + tr("(tried for %1 s)").arg(seconds);
        return error;
    });
    if (!isFinished())
        tryIt();
}

void Insistence::tryIt()
{
    on<void>(m_attempt(callToken()), [this](const Result<void> &result) {
        const bool mayPass = !result
            && (isTransient(result.error())
                || (result.error().kind == Error::Kind::Http
                    && m_passing.contains(result.error().httpStatus)));
        if (!mayPass) {
            finish(result);
            return;
        }
        m_lastError = result.error();
        // From a tenth of a second: a sandbox that is just stopping can be gone in no time.
        const milliseconds pause = api().policy().firstPoll * 4 * (1 << std::min(m_attempts++, 5));
        after(std::min(pause, api().policy().slowPoll), [this] { tryIt(); });
    });
}

Pending<void> insist(Api &api, milliseconds budget, Insistence::Attempt attempt, QList<int> passing,
                     const CancelToken &token)
{
    auto *insistence = new Insistence(api, budget, std::move(attempt), std::move(passing),
                                      token); // deletes itself
    return insistence->pending();
}

} // namespace Quaver::Daytona
