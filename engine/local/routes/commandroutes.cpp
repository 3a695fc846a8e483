// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/commandroutes.h"

#include "engine/local/http/json.h"
#include "engine/local/processes/logjson.h"
#include "engine/local/routes/logfollower.h"

#include <QVersionNumber>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

using CommandHandler = void (*)(const ExchangePtr &, const SandboxEntryPtr &,
                                const std::shared_ptr<Session> &, const SessionCommandPtr &);

constexpr auto jsonType = "application/json; charset=utf-8";

const QList<LogJson::Field> &logFields()
{
    static const QList<LogJson::Field> fields{{"output", LogJson::Part::Everything},
                                              {"stdout", LogJson::Part::Output},
                                              {"stderr", LogJson::Part::Error}};
    return fields;
}

//! Calls a function once a command has ended; keeps itself until then.
class EndListener : public std::enable_shared_from_this<EndListener>
{
public:
    static void start(const SessionCommandPtr &command, std::function<void()> ended)
    {
        if (command->log->exitCode()) {
            ended();
            return;
        }
        const auto self = std::make_shared<EndListener>();
        self->m_ended = std::move(ended);
        self->m_listener = std::make_shared<CommandLog::Listener>([self, log = command->log.get()] {
            if (log->exitCode())
                self->finish();
        });
        command->log->listen(self->m_listener);
    }

private:
    void finish()
    {
        const auto keep = shared_from_this();
        const auto keepListener = std::exchange(m_listener, {}); // it holds this
        if (const auto ended = std::exchange(m_ended, {}))
            ended();
    }

    std::function<void()> m_ended;
    std::shared_ptr<CommandLog::Listener> m_listener;
};

void execute(const ExchangePtr &exchange, const SandboxEntryPtr &, const QString &,
             const std::shared_ptr<Session> &session)
{
    const Result<QJsonObject> body = parseBody(exchange->body());
    if (!body)
        return exchange->fail(body.error());
    const Result<QString> text = stringField(*body, u"command"_s);
    if (!text)
        return exchange->fail(text.error());
    if (text->trimmed().isEmpty())
        return exchange->fail(httpError(400, u"command is missing"_s));
    const bool isAsync = body->value(u"runAsync"_s).toBool() || body->value(u"async"_s).toBool();
    const bool echoesInput = !body->value(u"suppressInputEcho"_s).toBool();
    const Result<SessionCommandPtr> command = session->execute(text->toUtf8(), echoesInput);
    if (!command)
        return exchange->fail(command.error());
    const QString id = (*command)->id;
    if (isAsync) {
        exchange->respond(Response::json(QJsonObject{{u"cmdId"_s, id}}, 202));
        return;
    }
    EndListener::start(*command, [exchange, id, log = (*command)->log] {
        const QJsonObject others{{u"cmdId"_s, id}, {u"exitCode"_s, log->exitCode().value_or(-1)}};
        exchange->respond(
            Response::stream(std::make_unique<LogJson>(log, others, logFields()), jsonType));
    });
}

void status(const ExchangePtr &exchange, const SandboxEntryPtr &, const std::shared_ptr<Session> &,
            const SessionCommandPtr &command)
{
    exchange->respond(Response::json(command->toJson()));
}

void logs(const ExchangePtr &exchange, const SandboxEntryPtr &entry,
          const std::shared_ptr<Session> &, const SessionCommandPtr &command)
{
    const Request &request = exchange->request();
    if (request.query("follow").value_or("") == "true") {
        exchange->upgrade(
            [held = entry->openRequests, log = command->log](std::shared_ptr<WebSocket> socket) {
                LogFollower::start(std::move(socket), log, held);
            });
        return;
    }
    // Older clients know one stream only.
    const auto version =
        QVersionNumber::fromString(QString::fromLatin1(request.header("x-daytona-sdk-version")));
    if (version >= QVersionNumber(0, 167)) {
        exchange->respond(Response::stream(
            std::make_unique<LogJson>(command->log, QJsonObject(), logFields()), jsonType));
        return;
    }
    const bool withMarks = request.header("x-daytona-split-output").toLower() == "true";
    exchange->respond(Response::stream(std::make_unique<LogText>(command->log, withMarks),
                                       "text/plain; charset=utf-8"));
}

void sendInput(const ExchangePtr &exchange, const SandboxEntryPtr &,
               const std::shared_ptr<Session> &session, const SessionCommandPtr &command)
{
    const Result<QJsonObject> body = parseBody(exchange->body());
    if (!body)
        return exchange->fail(body.error());
    const Result<QString> data = stringField(*body, u"data"_s);
    if (!data)
        return exchange->fail(data.error());
    const Result<void> sent = session->sendInput(command, data->toUtf8());
    if (sent)
        exchange->respond(Response::empty(204));
    else
        exchange->fail(sent.error());
}

} // namespace

void addSessionRoute(Router &router, ServerContext &context, const QByteArray &method,
                     const QByteArray &path, SessionHandler handle)
{
    addToolboxRoute(
        router, context, method, "/process/session/{session}" + path,
        [handle = std::move(handle)](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
            const QString id = QString::fromUtf8(exchange->request().parameter("session"));
            const std::shared_ptr<Session> session = entry->sessions.value(id);
            if (session)
                handle(exchange, entry, id, session);
            else
                exchange->fail(
                    httpError(404, u"session %1 not found"_s.arg(id), u"PROCESS_NOT_FOUND"_s));
        });
}

void addCommandRoutes(Router &router, ServerContext &context)
{
    addSessionRoute(router, context, "POST", "/exec", execute);
    const auto add = [&](const QByteArray &method, const QByteArray &path, CommandHandler handle) {
        addSessionRoute(router, context, method, "/command/{command}" + path,
                        [handle](const ExchangePtr &exchange, const SandboxEntryPtr &entry,
                                 const QString &, const std::shared_ptr<Session> &session) {
                            const QString id =
                                QString::fromUtf8(exchange->request().parameter("command"));
                            const Result<SessionCommandPtr> command = session->command(id);
                            if (command)
                                handle(exchange, entry, session, *command);
                            else
                                exchange->fail(command.error());
                        });
    };
    add("GET", "", status);
    add("GET", "/logs", logs);
    add("POST", "/input", sendInput);
}

} // namespace Quaver::Local
