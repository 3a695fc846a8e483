// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include "engine/local/http/json.h"
#include "engine/local/routes/findsandbox.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

void addSandboxSettingRoutes(Router &router, ServerContext &context)
{
    addSandboxRoute(router, context, "PUT", "/labels",
                    [](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        const Result<QJsonObject> body = parseBody(exchange->body());
                        if (!body)
                            return exchange->fail(body.error());
                        const Result<QJsonObject> labels = stringMapField(*body, u"labels"_s);
                        if (!labels)
                            return exchange->fail(labels.error());
                        entry->settings.labels = *labels;
                        entry->updatedAt = QDateTime::currentDateTimeUtc();
                        exchange->respond(Response::json(QJsonObject{{u"labels"_s, *labels}}));
                    });
    addSandboxRoute(router, context, "POST", "/last-activity",
                    [&context](const ExchangePtr &exchange, const SandboxEntryPtr &entry) {
                        context.sandboxes.touch(entry);
                        exchange->respond(Response::empty(201));
                    });

    using Setter = std::function<void(const SandboxEntryPtr &, int)>;
    const auto addInterval = [&](const QByteArray &what, int least, const Setter &set) {
        addSandboxRoute(
            router, context, "POST", '/' + what + "/{minutes}",
            [&context, what, least, set](const ExchangePtr &exchange,
                                         const SandboxEntryPtr &entry) {
                constexpr int most = 525600; // a year
                bool isNumber = false;
                const int minutes = exchange->request().parameter("minutes").toInt(&isNumber);
                if (!isNumber || minutes < least || minutes > most) {
                    return exchange->fail(httpError(
                        400,
                        u"%1 must be between %2 and %3 minutes"_s.arg(QString::fromLatin1(what))
                            .arg(least)
                            .arg(most)));
                }
                set(entry, minutes);
                exchange->respond(Response::json(entry->toJson(context.toolboxUrl, false)));
            });
    };
    addInterval("autostop", 0, [&context](const SandboxEntryPtr &entry, int minutes) {
        entry->settings.autoStopMinutes = minutes;
        context.sandboxes.touch(entry);
    });
    addInterval("autoarchive", 0, [](const SandboxEntryPtr &entry, int minutes) {
        entry->settings.autoArchiveMinutes = minutes;
    });
    addInterval("autodelete", -1, [](const SandboxEntryPtr &entry, int minutes) {
        entry->settings.autoDeleteMinutes = minutes;
    });
    addInterval("ttl", 0, [&context](const SandboxEntryPtr &entry, int minutes) {
        context.sandboxes.setTimeToLive(entry, minutes);
    });
}

} // namespace Quaver::Local
