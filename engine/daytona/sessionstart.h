// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/operation.h"
#include "engine/daytona/sessions.h"

namespace Quaver::Daytona {

//! Starts a session's command once: where an answer is lost, the session is asked whether it has
//! it.
class SessionStart : public Operation<CommandAddress>
{
    Q_OBJECT

public:
    SessionStart(Api &api, SandboxAddress sandbox, QString sessionId, QString command,
                 bool suppressInputEcho, const CancelToken &token);

private:
    void post();
    void look(const Error &error);
    void onSession(const Result<HttpResponse> &response, const Error &error);
    void finishWith(const QString &commandId);

    SandboxAddress m_sandbox;
    QString m_sessionId;
    QString m_command;
    bool m_suppressInputEcho;
    int m_tries = 0;
};

} // namespace Quaver::Daytona
