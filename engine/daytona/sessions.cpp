// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/sessions.h"

#include "engine/daytona/logfollower.h"
#include "engine/daytona/operation.h"
#include "engine/daytona/sessionstart.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

Path commandPath(const CommandAddress &command)
{
    return {u"process"_s, u"session"_s, command.sessionId, u"command"_s, command.commandId};
}

} // namespace

Pending<void> Sessions::create(const SandboxAddress &sandbox, const QString &sessionId,
                               CancelToken token)
{
    HttpRequest request =
        m_api.toolboxRequest("POST", tr("Opening a session in the sandbox %1").arg(sandbox.id));
    Api::setJson(request, {{"sessionId"_L1, sessionId}});
    request.expected = HttpBody::Bytes;
    request.isRepeatable = true; // a second one is refused, since the name is taken
    return acknowledged(
        &m_api,
        m_api.sendToolbox(sandbox, {u"process"_s, u"session"_s}, {}, request, std::move(token)),
        {409});
}

Pending<CommandAddress> Sessions::start(const SandboxAddress &sandbox, const QString &sessionId,
                                        const QString &command, bool suppressInputEcho,
                                        CancelToken token)
{
    auto *start = new SessionStart(m_api, sandbox, sessionId, command, suppressInputEcho,
                                   token); // deletes itself
    return start->pending();
}

Pending<CommandStatus> Sessions::status(const CommandAddress &command, CancelToken token)
{
    const HttpRequest request = m_api.toolboxRequest(
        "GET", tr("Asking for a command's exit code in the sandbox %1").arg(command.sandbox.id));
    return mapped<CommandStatus>(
        &m_api,
        m_api.sendToolbox(command.sandbox, commandPath(command), {}, request, std::move(token)),
        [](const HttpResponse &response) {
            CommandStatus status;
            const QJsonValue exitCode = response.json.toObject().value("exitCode"_L1);
            if (exitCode.isDouble())
                status.exitCode = exitCode.toInt();
            return status;
        });
}

Pending<void> Sessions::input(const CommandAddress &command, const QByteArray &data,
                              CancelToken token)
{
    HttpRequest request = m_api.toolboxRequest(
        "POST", tr("Writing to a command in the sandbox %1").arg(command.sandbox.id));
    Api::setJson(request, {{"data"_L1, QString::fromUtf8(data)}});
    request.expected = HttpBody::Bytes;
    return acknowledged(&m_api,
                        m_api.sendToolbox(command.sandbox, commandPath(command) + Path{u"input"_s},
                                          {}, request, std::move(token)));
}

Pending<CommandLogs> Sessions::logs(const CommandAddress &command, CancelToken token)
{
    const HttpRequest request = m_api.toolboxRequest(
        "GET", tr("Reading a command's output in the sandbox %1").arg(command.sandbox.id));
    return mapped<CommandLogs>(
        &m_api,
        m_api.sendToolbox(command.sandbox, commandPath(command) + Path{u"logs"_s}, {}, request,
                          std::move(token)),
        [](const HttpResponse &response) {
            const QJsonObject object = response.json.toObject();
            CommandLogs logs;
            logs.standardOutput = object.value("stdout"_L1).toString().toUtf8();
            logs.standardError = object.value("stderr"_L1).toString().toUtf8();
            return logs;
        });
}

std::unique_ptr<LogFollower> Sessions::follow(const CommandAddress &command,
                                              std::chrono::milliseconds deadline, CancelToken token)
{
    return std::make_unique<LogFollower>(m_api, command, deadline, std::move(token));
}

Pending<void> Sessions::remove(const SandboxAddress &sandbox, const QString &sessionId,
                               CancelToken token)
{
    HttpRequest request =
        m_api.toolboxRequest("DELETE", tr("Closing a session in the sandbox %1").arg(sandbox.id));
    request.expected = HttpBody::Bytes;
    return acknowledged(&m_api,
                        m_api.sendToolbox(sandbox, {u"process"_s, u"session"_s, sessionId}, {},
                                          request, std::move(token)),
                        {404});
}

} // namespace Quaver::Daytona
