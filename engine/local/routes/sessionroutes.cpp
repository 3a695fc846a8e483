// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/http/json.h"
#include "engine/local/routes/commandroutes.h"
#include "engine/local/routes/findsandbox.h"

#include <QJsonArray>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSessions = 64;
constexpr qsizetype longestId = 256;

QJsonObject sessionJson(const QString &id, const Session &session)
{
    QJsonArray commands;
    for (const SessionCommandPtr &command : session.commands())
        commands.append(command->toJson());
    return {{u"sessionId"_s, id}, {u"commands"_s, commands}};
}

void createSession(const ExchangePtr &exchange, const SandboxEntryPtr &entry,
                   const ServerContext &context)
{
    const Result<QJsonObject> body = parseBody(exchange->body());
    if (!body)
        return exchange->fail(body.error());
    const Result<QString> id = stringField(*body, u"sessionId"_s);
    if (!id)
        return exchange->fail(id.error());
    if (id->isEmpty() || id->size() > longestId || *id == u"entrypoint")
        return exchange->fail(httpError(
            400, u"sessionId must be 1 to %1 characters and not \"entrypoint\""_s.arg(longestId)));
    if (entry->sessions.contains(*id))
        return exchange->fail(httpError(409, u"session already exists"_s));
    if (entry->sessions.size() >= mostSessions)
        return exchange->fail(
            httpError(400, u"Too many sessions in this sandbox (at most %1)"_s.arg(mostSessions)));
    const auto session = Session::start(context.io, *entry->sandbox, context.stateDirectory);
    if (!session)
        return exchange->fail(session.error());
    entry->sessions.insert(*id, *session);
    exchange->respond(Response::empty(201));
}

void listSessions(const ExchangePtr &exchange, const SandboxEntryPtr &entry)
{
    QJsonArray array;
    for (auto it = entry->sessions.constBegin(); it != entry->sessions.constEnd(); ++it)
        array.append(sessionJson(it.key(), *it.value()));
    exchange->respond(Response::json(array));
}

void deleteSession(const ExchangePtr &exchange, const SandboxEntryPtr &entry, const QString &id,
                   const std::shared_ptr<Session> &session)
{
    session->end([exchange, entry, id, weak = std::weak_ptr(session)] {
        if (entry->sessions.value(id) == weak.lock())
            entry->sessions.remove(id);
        exchange->respond(Response::empty(204));
    });
}

} // namespace

void addSessionRoutes(Router &router, ServerContext &context)
{
    addToolboxRoute(router, context, "POST", "/process/session",
                    [&context](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        createSession(exchange, entry, context);
                    });
    addToolboxRoute(router, context, "GET", "/process/session", listSessions);
    addSessionRoute(router, context, "GET", "",
                    [](const ExchangePtr &exchange, const SandboxEntryPtr &, const QString &id,
                       const std::shared_ptr<Session> &session) {
                        exchange->respond(Response::json(sessionJson(id, *session)));
                    });
    addSessionRoute(router, context, "DELETE", "", deleteSession);
    addCommandRoutes(router, context);
}

} // namespace Quaver::Local
