// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/operation.h"

#include <optional>

namespace Quaver::Daytona {

//! Tries the same thing again and again, while it is refused in a way that may pass.
class Insistence : public Operation<void>
{
    Q_OBJECT

public:
    using Attempt = std::function<Pending<void>(CancelToken)>;

    //! For insist(), which says what the arguments are.
    Insistence(Api &api, std::chrono::milliseconds budget, Attempt attempt, QList<int> passing,
               const CancelToken &token);

private:
    void tryIt();

    std::chrono::milliseconds m_budget;
    Attempt m_attempt;
    QList<int> m_passing;
    int m_attempts = 0;
    std::optional<Error> m_lastError;
};

//! Makes an \a attempt until one succeeds or is refused for good; trouble of the server's own may
//! pass, and so may the statuses \a passing. Once \a budget is used up it ends with the last
//! refusal.
Pending<void> insist(Api &api, std::chrono::milliseconds budget, Insistence::Attempt attempt,
                     QList<int> passing, const CancelToken &token);

} // namespace Quaver::Daytona
