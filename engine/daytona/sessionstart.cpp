// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/sessionstart.h"

#include "engine/core/timing.h"
#include "engine/daytona/jsonfields.h"
#include "engine/daytona/statewait.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

SessionStart::SessionStart(Api &api, SandboxAddress sandbox, QString sessionId, QString command,
                           bool suppressInputEcho, const CancelToken &token)
    : Operation<CommandAddress>(api, token)
    , m_sandbox(std::move(sandbox))
    , m_sessionId(std::move(sessionId))
    , m_command(std::move(command))
    , m_suppressInputEcho(suppressInputEcho)
{
    if (!isFinished())
        post();
}

void SessionStart::post()
{
    ++m_tries;
    HttpRequest request =
        api().toolboxRequest("POST", tr("Starting a command in the sandbox %1").arg(m_sandbox.id));
    Api::setJson(request,
                 {{"command"_L1, m_command},
                  {"runAsync"_L1, true},
                  {"suppressInputEcho"_L1, m_suppressInputEcho}});
    on<HttpResponse>(api().sendToolbox(m_sandbox,
                                       {u"process"_s, u"session"_s, m_sessionId, u"exec"_s}, {},
                                       request, callToken()),
                     [this](const Result<HttpResponse> &response) {
                         if (!response) {
                             look(response.error());
                             return;
                         }
                         const Result<QString> id = readId(response->json.toObject(), "cmdId"_L1);
                         if (id)
                             finishWith(*id);
                         else
                             look(id.error());
                     });
}

void SessionStart::look(const Error &error)
{
    if (!isTransient(error) || error.code == notSentCode || error.isHttp(429)) {
        finish(error);
        return;
    }
    const HttpRequest request = api().toolboxRequest(
        "GET", tr("Looking for a command in the sandbox %1").arg(m_sandbox.id));
    on<HttpResponse>(
        api().sendToolbox(m_sandbox, {u"process"_s, u"session"_s, m_sessionId}, {}, request,
                          callToken()),
        [this, error](const Result<HttpResponse> &response) { onSession(response, error); });
}

void SessionStart::onSession(const Result<HttpResponse> &response, const Error &error)
{
    if (!response) {
        finish(error);
        return;
    }
    const QJsonObject session = response->json.toObject();
    const QJsonArray commands = session.value("commands"_L1).toArray();
    for (const QJsonValue &value : commands) {
        const QJsonObject command = value.toObject();
        const Result<QString> id = readId(command, "id"_L1);
        if (id && command.value("command"_L1).toString() == m_command) {
            finishWith(*id);
            return;
        }
    }
    // A gateway that has answered has let go of the request; one without an answer may still
    // arrive.
    const bool isOver = error.isHttp(502) || error.isHttp(503);
    const Policy &policy = api().policy();
    if (isOver && m_tries < policy.maxTries)
        after(policy.wait ? policy.wait(m_tries - 1) : backoff(m_tries - 1), [this] { post(); });
    else
        finish(error);
}

void SessionStart::finishWith(const QString &commandId)
{
    finish(CommandAddress(m_sandbox, m_sessionId, commandId));
}

} // namespace Quaver::Daytona
