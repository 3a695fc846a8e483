// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/operation.h"

namespace Quaver::Daytona {

//! Tries the same thing again and again, while it is refused in a way that may pass.
class Insistence : public Operation<void>
{
    Q_OBJECT

public:
    struct Plan
    {
        std::chrono::milliseconds budget;
        std::function<Pending<void>(CancelToken)> attempt;
        std::function<bool(const Error &)> mayPass;
    };

    Insistence(Api &api, Plan plan, const CancelToken &token);

private:
    void attempt();

    Plan m_plan;
    int m_attempts = 0;
    std::optional<Error> m_lastError;
};

} // namespace Quaver::Daytona
