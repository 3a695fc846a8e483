// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/insistence.h"

#include <algorithm>

namespace Quaver::Daytona {

using std::chrono::milliseconds;

Insistence::Insistence(Api &api, Plan plan, const CancelToken &token)
    : Operation<void>(api, token)
    , m_plan(std::move(plan))
{
    setDeadline(m_plan.budget, [this] {
        const double seconds = std::chrono::duration<double>(m_plan.budget).count();
        if (!m_lastError)
            return Error(Error::Kind::Timeout, tr("No answer within %1 s.").arg(seconds));
        Error error = *m_lastError;
        error.message += u' ' + tr("(tried for %1 s)").arg(seconds);
        return error;
    });
    if (!isFinished())
        attempt();
}

void Insistence::attempt()
{
    on<void>(m_plan.attempt(callToken()), [this](const Result<void> &result) {
        if (result || !m_plan.mayPass(result.error())) {
            finish(result);
            return;
        }
        m_lastError = result.error();
        // From a tenth of a second: a sandbox that is just stopping can be gone in no time.
        const milliseconds pause = api().policy().firstPoll * 4 * (1 << std::min(m_attempts++, 5));
        after(std::min(pause, api().policy().slowPoll), [this] { attempt(); });
    });
}

} // namespace Quaver::Daytona
