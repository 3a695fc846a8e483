// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/http/json.h"
#include "engine/local/routes/findsandbox.h"
#include "engine/local/routes/sandboxlist.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

void answerEntry(const ExchangePtr &exchange, const SandboxEntryPtr &entry,
                 const QString &toolboxUrl)
{
    exchange->respond(Response::json(entry->toJson(toolboxUrl, false)));
}

SandboxRegistry::Done answerWhenDone(const ExchangePtr &exchange, const QString &toolboxUrl)
{
    return [exchange, toolboxUrl](const Result<SandboxEntryPtr> &entry) {
        if (entry)
            answerEntry(exchange, *entry, toolboxUrl);
        else
            exchange->fail(entry.error());
    };
}

} // namespace

void addSandboxRoutes(Router &router, ServerContext &context)
{
    router.add("POST", "/api/sandbox", [&context](const ExchangePtr &exchange) {
        const Result<QJsonObject> body = parseBody(exchange->body());
        if (!body)
            return exchange->fail(body.error());
        Result<SandboxSettings> settings =
            SandboxSettings::fromJson(*body, context.volumes, context.bindings);
        if (!settings)
            return exchange->fail(settings.error());
        context.sandboxes.create(*std::move(settings),
                                 answerWhenDone(exchange, context.toolboxUrl));
    });
    router.add("GET", "/api/sandbox", [&context](const ExchangePtr &exchange) {
        const Result<QJsonObject> list =
            listSandboxes(exchange->request(), context.sandboxes.all(), context.toolboxUrl);
        if (list)
            exchange->respond(Response::json(*list));
        else
            exchange->fail(list.error());
    });
    addSandboxRoute(router, context, "GET", "",
                    [&context](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        answerEntry(exchange, entry, context.toolboxUrl);
                    });
    addSandboxRoute(router, context, "POST", "/start",
                    [&context](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        context.sandboxes.start(entry,
                                                answerWhenDone(exchange, context.toolboxUrl));
                    });
    addSandboxRoute(router, context, "POST", "/stop",
                    [&context](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        const bool force =
                            exchange->request().query("force").value_or("") == "true";
                        const Result<void> stopping = context.sandboxes.stop(entry, force);
                        if (stopping)
                            answerEntry(exchange, entry, context.toolboxUrl);
                        else
                            exchange->fail(stopping.error());
                    });
    addSandboxRoute(router, context, "DELETE", "",
                    [&context](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        const Result<void> destroying = context.sandboxes.destroy(entry);
                        if (destroying)
                            answerEntry(exchange, entry, context.toolboxUrl);
                        else
                            exchange->fail(destroying.error());
                    });
    addSandboxRoute(
        router, context, "GET", "/toolbox-proxy-url",
        [&context](const ExchangePtr &exchange, const SandboxEntryPtr &) {
            exchange->respond(Response::json(QJsonObject{{u"url"_s, context.toolboxUrl}}));
        });
}

} // namespace Quaver::Local
