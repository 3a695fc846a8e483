// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/http/json.h"

#include <QJsonArray>

#include <algorithm>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

void answer(const ExchangePtr &exchange, const Result<Volume> &volume)
{
    if (volume)
        exchange->respond(Response::json(volume->toJson()));
    else
        exchange->fail(volume.error());
}

} // namespace

void addVolumeRoutes(Router &router, ServerContext &context)
{
    VolumeStore &volumes = context.volumes;
    router.add("GET", "/api/volumes", [&volumes](const ExchangePtr &exchange) {
        QJsonArray array;
        const QList<Volume> all = volumes.all();
        for (const Volume &volume : all)
            array.append(volume.toJson());
        exchange->respond(Response::json(array));
    });
    router.add("POST", "/api/volumes", [&volumes](const ExchangePtr &exchange) {
        const Result<QJsonObject> body = parseBody(exchange->body());
        if (!body)
            return exchange->fail(body.error());
        const Result<QString> name = stringField(*body, u"name"_s);
        if (!name)
            return exchange->fail(name.error());
        answer(exchange, volumes.create(*name));
    });
    router.add("GET", "/api/volumes/by-name/{name}", [&volumes](const ExchangePtr &exchange) {
        answer(exchange, volumes.byName(QString::fromUtf8(exchange->request().parameter("name"))));
    });
    router.add("GET", "/api/volumes/{id}", [&volumes](const ExchangePtr &exchange) {
        answer(exchange, volumes.byId(QString::fromUtf8(exchange->request().parameter("id"))));
    });
    router.add("DELETE", "/api/volumes/{id}", [&context](const ExchangePtr &exchange) {
        const QString id = QString::fromUtf8(exchange->request().parameter("id"));
        const Result<void> removed = context.volumes.remove(id);
        if (removed)
            return exchange->respond(Response::empty(200));
        // The last processes of a sandbox that is being destroyed may still have written to it.
        const auto &all = context.sandboxes.all();
        const bool isInUse =
            std::any_of(all.begin(), all.end(),
                        [&id](const SandboxEntryPtr &entry) { return entry->mounts(id); });
        const Error &error = removed.error();
        exchange->fail(isInUse ? httpError(409, error.message) : error);
    });
}

} // namespace Quaver::Local
