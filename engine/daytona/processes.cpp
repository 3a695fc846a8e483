// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/processes.h"

#include "engine/daytona/jsonfields.h"
#include "engine/daytona/operation.h"

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

//! For the way there and back, beyond the command's own time.
constexpr std::chrono::seconds transferMargin(15);

} // namespace

Pending<CommandOutput> Processes::execute(const SandboxAddress &sandbox, const Command &command,
                                          CancelToken token)
{
    QJsonObject body{{"command"_L1, command.line},
                     {"timeout"_L1, static_cast<qint64>(command.timeout.count())}};
    if (!command.workingDirectory.isEmpty())
        body.insert("cwd"_L1, command.workingDirectory);
    if (!command.env.isEmpty())
        body.insert("envs"_L1, toJson(command.env));
    HttpRequest request =
        m_api.toolboxRequest("POST", tr("Running a command in the sandbox %1").arg(sandbox.id));
    Api::setJson(request, body);
    request.deadline = command.timeout + transferMargin;

    const Promise<CommandOutput> promise;
    m_api.sendToolbox(sandbox, {u"process"_s, u"execute"_s}, {}, request, std::move(token))
        .onFinished(&m_api, [promise, command](const Result<HttpResponse> &response) {
            if (!response) {
                Error error = response.error();
                if (error.isHttp(408)) {
                    error.kind = Error::Kind::Timeout;
                    error.message = tr("The command did not end within %1 s: %2")
                                        .arg(command.timeout.count())
                                        .arg(command.line);
                }
                promise.finish(error);
                return;
            }
            const QJsonObject object = response->json.toObject();
            if (!object.value("exitCode"_L1).isDouble()) {
                promise.finish(Error(Error::Kind::Protocol,
                                     tr("The server does not say how a command ended.")));
                return;
            }
            CommandOutput output;
            output.exitCode = object.value("exitCode"_L1).toInt();
            output.output = object.value("result"_L1).toString();
            promise.finish(output);
        });
    return promise.pending();
}

} // namespace Quaver::Daytona
