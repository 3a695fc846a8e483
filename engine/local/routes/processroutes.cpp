// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/http/json.h"
#include "engine/local/processes/logjson.h"
#include "engine/local/processes/oneshot.h"
#include "engine/local/routes/findsandbox.h"

#include <QJsonArray>

#include <limits>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

Result<OneShot::Options> commonOptions(const QJsonObject &body)
{
    OneShot::Options options;
    const Result<QJsonObject> variables = stringMapField(body, u"envs"_s);
    if (!variables)
        return variables.error();
    auto environment = environmentFromJson(*variables);
    if (!environment)
        return environment.error();
    options.environment = *std::move(environment);
    const Result<qint64> timeout =
        integerField(body, u"timeout"_s, 0, std::numeric_limits<int>::max(), 0);
    if (!timeout)
        return timeout.error();
    options.timeout = std::chrono::seconds(*timeout);
    return options;
}

void run(const ExchangePtr &exchange, const SandboxEntryPtr &entry, const ServerContext &context,
         OneShot::Options options, const QJsonObject &artifacts)
{
    const qint64 seconds = options.timeout.count();
    const std::shared_ptr<OneShot> job = OneShot::start(
        context.io, *entry->sandbox, context.stateDirectory, std::move(options),
        [exchange, seconds, artifacts](const OneShot::Outcome &outcome) {
            if (outcome.isTimeout) {
                exchange->fail(httpError(
                    408, u"command execution timeout: it was killed after %1 s"_s.arg(seconds),
                    u"PROCESS_EXECUTION_TIMEOUT"_s));
                return;
            }
            QJsonObject others{{u"exitCode"_s, *outcome.log->exitCode()}};
            if (!artifacts.isEmpty())
                others.insert(u"artifacts"_s, artifacts);
            exchange->respond(
                Response::stream(std::make_unique<LogJson>(
                                     outcome.log, others,
                                     QList<LogJson::Field>{{"result", LogJson::Part::Everything}}),
                                 "application/json; charset=utf-8"));
        });
    // Nobody is left to hear what it says.
    exchange->onAborted([weak = std::weak_ptr(job)] {
        if (const std::shared_ptr<OneShot> running = weak.lock())
            running->cancel();
    });
}

void execute(const ExchangePtr &exchange, const SandboxEntryPtr &entry,
             const ServerContext &context)
{
    const Result<QJsonObject> body = parseBody(exchange->body());
    if (!body)
        return exchange->fail(body.error());
    Result<OneShot::Options> options = commonOptions(*body);
    if (!options)
        return exchange->fail(options.error());
    const Result<QString> command = stringField(*body, u"command"_s);
    if (!command)
        return exchange->fail(command.error());
    const Result<QString> directory = stringField(*body, u"cwd"_s);
    if (!directory)
        return exchange->fail(directory.error());
    if (command->trimmed().isEmpty())
        return exchange->fail(httpError(400, u"empty command"_s));
    options->arguments = {"bash"};
    options->input = command->toUtf8() + '\n';
    options->workingDirectory = directory->toUtf8();
    run(exchange, entry, context, *std::move(options), {});
}

void runCode(const ExchangePtr &exchange, const SandboxEntryPtr &entry,
             const ServerContext &context)
{
    const Result<QJsonObject> body = parseBody(exchange->body());
    if (!body)
        return exchange->fail(body.error());
    Result<OneShot::Options> options = commonOptions(*body);
    if (!options)
        return exchange->fail(options.error());
    const Result<QString> code = stringField(*body, u"code"_s);
    if (!code)
        return exchange->fail(code.error());
    QString language = body->value(u"language"_s).toString();
    if (language.isEmpty())
        language = entry->settings.labels.value(u"code-toolbox-language"_s).toString();
    if (language == u"python")
        options->arguments = {"python3", "-u", "-"};
    else if (language == u"javascript")
        options->arguments = {"node", "-"};
    else
        return exchange->fail(httpError(
            400, u"This server runs python and javascript, not \"%1\""_s.arg(language.left(40))));
    const QJsonArray arguments = body->value(u"argv"_s).toArray();
    for (const QJsonValue &argument : arguments)
        options->arguments.append(argument.toString().toUtf8());
    options->input = code->toUtf8();
    run(exchange, entry, context, *std::move(options), QJsonObject{{u"charts"_s, QJsonArray()}});
}

void answerDirectory(const ExchangePtr &exchange, const SandboxEntryPtr &)
{
    exchange->respond(
        Response::json(QJsonObject{{u"dir"_s, QString::fromLatin1(Sandbox::homePath)}}));
}

void refuseTerminal(const ExchangePtr &exchange, const SandboxEntryPtr &)
{
    exchange->fail(
        httpError(501, u"This server has no terminals (PTY); use a session or execute"_s));
}

} // namespace

void addProcessRoutes(Router &router, ServerContext &context)
{
    addToolboxRoute(router, context, "POST", "/process/execute",
                    [&context](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        execute(exchange, entry, context);
                    });
    addToolboxRoute(router, context, "POST", "/process/code-run",
                    [&context](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        runCode(exchange, entry, context);
                    });
    addToolboxRoute(
        router, context, "GET", "/version",
        [](const ExchangePtr &exchange, const SandboxEntryPtr &) {
            exchange->respond(Response::json(QJsonObject{{u"version"_s, u"0.0.0-local"_s}}));
        });
    addToolboxRoute(router, context, "GET", "/work-dir", answerDirectory);
    addToolboxRoute(router, context, "GET", "/user-home-dir", answerDirectory);
    for (const QByteArray &path : {QByteArray("/process/pty"), QByteArray("/process/pty/{pty}"),
                                   QByteArray("/process/pty/{pty}/connect")})
        addToolboxRoute(router, context, "GET", path, refuseTerminal);
    addToolboxRoute(router, context, "POST", "/process/pty", refuseTerminal);
}

} // namespace Quaver::Local
