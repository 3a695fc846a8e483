// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/endpoints.h"

#include "app/headless/messages.h"
#include "engine/core/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

QString keyVariableOf(const QString &endpointName)
{
    const QString variable = endpointName.toUpper().replace(u'-', u'_') + u"_API_KEY"_s;
    return qEnvironmentVariable(qPrintable(variable)).trimmed().isEmpty() ? QString() : variable;
}

} // namespace

Result<QList<ModelEndpoint>> endpointsOf(const CommandLine &line)
{
    QList<ModelEndpoint> endpoints;
    const QStringList values = line.texts(Flag::Endpoint);
    for (const QString &value : values) {
        const qsizetype equals = value.indexOf(u'=');
        ModelEndpoint endpoint;
        endpoint.name = value.left(equals);
        endpoint.baseUrl = value.mid(equals + 1);
        if (equals <= 0 || endpoint.baseUrl.isEmpty()) {
            return Error(Error::Kind::Input,
                         Messages::tr("--endpoint: not NAME=URL: %1")
                             .arg(printableLine(value.section(u'@', -1), 80)));
        }
        const bool isTwice =
            std::any_of(endpoints.cbegin(), endpoints.cend(),
                        [&](const ModelEndpoint &other) { return other.name == endpoint.name; });
        if (isTwice) {
            return Error(Error::Kind::Input,
                         Messages::tr("--endpoint: %1 was given twice")
                             .arg(printableLine(endpoint.name, 80)));
        }
        endpoint.keyVariable = keyVariableOf(endpoint.name);
        endpoints.append(endpoint);
    }
    return endpoints;
}

} // namespace Quaver::Cli
