// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/timing.h"
#include "engine/daytona/operation.h"
#include "engine/daytona/sandboxes.h"
#include "engine/daytona/statewait.h"

namespace Quaver::Daytona {

//! What error.code says when the sandbox certainly does not exist.
inline constexpr QLatin1StringView provenAbsentCode("PROVEN_ABSENT");

//! Creates a sandbox so that it is known afterwards whether there is one: the name is the request's
//! identity, and whatever comes of the POST, looking for the name settles it.
class SandboxCreation : public Operation<Sandbox>
{
    Q_OBJECT

public:
    SandboxCreation(Api &api, Sandboxes &sandboxes, CreateSandbox request,
                    const CancelToken &token);

private:
    void onAnswer(const Result<HttpResponse> &response);
    void look();
    void onLooked(const Result<Sandbox> &found);
    void finishAbsent();

    Sandboxes &m_sandboxes;
    CreateSandbox m_request;
    Deadline m_deadline; //!< after it, a name that is not known will not be any more
    PollPace m_pace;
    std::optional<Error> m_error; //!< of the POST
};

} // namespace Quaver::Daytona
