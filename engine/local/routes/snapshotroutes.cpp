// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/http/json.h"
#include "engine/local/registry/identity.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Snapshot &snapshot, const QDateTime &madeAt)
{
    // Any size can be asked for here; these are the ones that come without asking.
    const SandboxSettings settings;
    constexpr qint64 mibPerGib = 1024;
    const QString made = madeAt.toString(Qt::ISODateWithMs);
    return {
        {u"id"_s, snapshot.id},
        {u"organizationId"_s, organizationId()},
        {u"general"_s, true},
        {u"name"_s, snapshot.tools.name},
        {u"imageName"_s, QString()},
        {u"state"_s, u"active"_s},
        {u"size"_s, 0},
        {u"entrypoint"_s, QJsonValue()},
        {u"cpu"_s, settings.processors},
        {u"gpu"_s, 0},
        {u"mem"_s, settings.memoryMiB / mibPerGib},
        {u"disk"_s, settings.diskMiB / mibPerGib},
        {u"errorReason"_s, QJsonValue()},
        {u"createdAt"_s, made},
        {u"updatedAt"_s, made},
        {u"lastUsedAt"_s, QJsonValue()},
        {u"sourceSandboxId"_s, QJsonValue()},
        {u"sandboxClass"_s, u"container"_s},
    };
}

//! A whole number of the query from 1 to \a most, or a 400.
Result<int> positive(const Request &request, const QByteArray &name, int most, int absent)
{
    const std::optional<QByteArray> text = request.query(name);
    bool isNumber = true;
    const int number = text ? text->toInt(&isNumber) : absent;
    if (!isNumber || number < 1 || number > most)
        return httpError(400,
                         u"%1 must be between 1 and %2"_s.arg(QString::fromLatin1(name)).arg(most));
    return number;
}

void list(const ExchangePtr &exchange, const HostBindings &bindings)
{
    constexpr int mostLimit = 200;
    constexpr int mostPages = 1'000'000;
    const Result<int> page = positive(exchange->request(), "page", mostPages, 1);
    const Result<int> limit = positive(exchange->request(), "limit", mostLimit, 100);
    for (const Result<int> *number : {&page, &limit}) {
        if (!*number)
            return exchange->fail(number->error());
    }
    const QString part = QString::fromUtf8(exchange->request().query("name").value_or(""));
    QList<QJsonObject> found;
    for (const Snapshot &snapshot : bindings.snapshots()) {
        if (snapshot.tools.name.contains(part, Qt::CaseInsensitive))
            found.append(toJson(snapshot, bindings.madeAt()));
    }
    QJsonArray items;
    const QList<QJsonObject> shown = found.mid(qsizetype{*page - 1} * *limit, *limit);
    for (const QJsonObject &item : shown)
        items.append(item);
    exchange->respond(Response::json(QJsonObject{
        {u"items"_s, items},
        {u"total"_s, found.size()},
        {u"page"_s, *page},
        {u"totalPages"_s, (found.size() + *limit - 1) / *limit},
    }));
}

} // namespace

void addSnapshotRoutes(Router &router, ServerContext &context)
{
    router.add("GET", "/api/snapshots",
               [&context](const ExchangePtr &exchange) { list(exchange, context.bindings); });
    router.add("GET", "/api/snapshots/{snapshot}", [&context](const ExchangePtr &exchange) {
        const QString name = QString::fromUtf8(exchange->request().parameter("snapshot"));
        const Snapshot *snapshot = context.bindings.snapshot(name);
        if (snapshot)
            exchange->respond(Response::json(toJson(*snapshot, context.bindings.madeAt())));
        else
            exchange->fail(httpError(404, u"Snapshot with ID or name %1 not found"_s.arg(name)));
    });
}

} // namespace Quaver::Local
