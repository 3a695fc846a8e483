// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

#include <QDateTime>
#include <QJsonArray>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

void addAccountRoutes(Router &router, ServerContext &context)
{
    router.add("GET", "/api/config", [&context](const ExchangePtr &exchange) {
        exchange->respond(Response::json(QJsonObject{
            {u"version"_s, u"0.0.0-local"_s},
            {u"environment"_s, u"local"_s},
            {u"oidc"_s,
             QJsonObject{{u"issuer"_s, u""_s}, {u"clientId"_s, u""_s}, {u"audience"_s, u""_s}}},
            {u"linkedAccountsEnabled"_s, false},
            {u"announcements"_s, QJsonObject()},
            {u"proxyTemplateUrl"_s, u""_s},
            {u"proxyToolboxUrl"_s, context.toolboxUrl},
            {u"defaultSnapshot"_s, HostBindings::defaultSnapshot},
            {u"dashboardUrl"_s, u""_s},
            {u"maxAutoArchiveInterval"_s, 43200},
            {u"maintananceMode"_s, false}, // spelled so in the specification
        }));
    });
    const QString startedAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    router.add("GET", "/api/api-keys/current", [startedAt](const ExchangePtr &exchange) {
        exchange->respond(Response::json(QJsonObject{
            {u"name"_s, u"local"_s},
            {u"value"_s, u"********"_s},
            {u"userId"_s, u"local"_s},
            {u"createdAt"_s, startedAt},
            {u"lastUsedAt"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
            {u"expiresAt"_s, QJsonValue()},
            {u"permissions"_s,
             QJsonArray{u"write:sandboxes"_s, u"delete:sandboxes"_s, u"read:volumes"_s,
                        u"write:volumes"_s, u"delete:volumes"_s}},
        }));
    });
}

} // namespace Quaver::Local
