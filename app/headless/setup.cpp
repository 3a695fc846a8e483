// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/setup.h"

#include "app/headless/messages.h"
#include "engine/core/text.h"
#include "engine/types/enumnames.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

constexpr const char *providerKeys[] = {"ANTHROPIC_API_KEY", "OPENAI_API_KEY"};

QString chooseBackend(RunConfig *config)
{
    if (config->backend)
        return Messages::tr("backend %1 as asked").arg(backendName(*config->backend));
    const bool hasKey = !qEnvironmentVariableIsEmpty("DAYTONA_API_KEY");
    config->backend = hasKey ? Backend::Daytona : Backend::Local;
    return hasKey ? Messages::tr("backend daytona (DAYTONA_API_KEY is set)")
                  : Messages::tr("backend local (DAYTONA_API_KEY is not set)");
}

QString chooseModels(RunConfig *config)
{
    const QString offline = QString::fromLatin1(offlineModel);
    if (!config->agentModel.isEmpty() && !config->benchmarkModels.isEmpty())
        return Messages::tr("models as asked; offline is rules in place of a model");
    if (config->agentModel.isEmpty())
        config->agentModel = offline;
    if (config->benchmarkModels.isEmpty())
        config->benchmarkModels = {offline};
    for (const char *key : providerKeys) {
        if (!qEnvironmentVariableIsEmpty(key)) {
            return Messages::
                tr("model offline, rules in place of a model (%1 is set, but this version has no "
                   "other model)")
                    .arg(QLatin1StringView(key));
        }
    }
    return Messages::tr("model offline, rules in place of a model (this version has no other)");
}

} // namespace

QString choose(RunConfig *config)
{
    const QString backend = chooseBackend(config);
    return Messages::tr("Using %1, %2.").arg(backend, chooseModels(config));
}

Result<Endpoint> daytonaEndpoint()
{
    constexpr auto cloud = "https://app.daytona.io/api";
    Endpoint endpoint;
    endpoint.backend = Backend::Daytona;
    endpoint.apiKey = Secret(qgetenv("DAYTONA_API_KEY").trimmed());
    endpoint.target = qEnvironmentVariable("DAYTONA_TARGET");
    if (endpoint.apiKey.isEmpty()) {
        return Error(
            Error::Kind::Setup,
            Messages::tr(
                "the daytona backend needs a key: set DAYTONA_API_KEY (and DAYTONA_API_URL for a "
                "server of your own), or use --backend local"));
    }
    const QString text =
        qEnvironmentVariable("DAYTONA_API_URL", QString::fromLatin1(cloud)).trimmed();
    QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasQuery() || url.hasFragment()) {
        return Error(Error::Kind::Setup,
                     Messages::tr("DAYTONA_API_URL is not an address like %1: %2")
                         .arg(QLatin1StringView(cloud),
                              printableLine(url.toString(QUrl::RemoveUserInfo), 200)));
    }
    url.setPath(url.path().endsWith(u'/') ? url.path().chopped(1) : url.path());
    endpoint.apiUrl = url;
    return endpoint;
}

void learnProviderKeys()
{
    for (const char *key : providerKeys)
        Secret(qgetenv(key));
}

} // namespace Quaver::Cli
