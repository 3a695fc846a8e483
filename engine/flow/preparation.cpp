// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/preparation.h"

#include "engine/types/benchmarkspecjson.h"
#include "engine/types/runconfigjson.h"

#include <QCoreApplication>

#include <cmath>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

constexpr auto offlineModel = "offline"_L1;

QString say(const char *text) { return QCoreApplication::translate("Quaver::Preparation", text); }

Error inputError(const QString &message) { return Error(Error::Kind::Input, message); }

Result<void> checkEndpoint(const Endpoint &endpoint)
{
    if (endpoint.apiUrl.isEmpty()) {
        return Error(Error::Kind::Setup,
                     say(QT_TRANSLATE_NOOP(
                         "Quaver::Preparation",
                         "There is no server to run on. Give the endpoint of a Daytona "
                         "installation, or start a Quaver::Local server and give its own.")));
    }
    const QString scheme = endpoint.apiUrl.scheme();
    if (!endpoint.apiUrl.isValid() || (scheme != "http"_L1 && scheme != "https"_L1)
        || endpoint.apiUrl.host().isEmpty()) {
        return Error(Error::Kind::Setup,
                     say(QT_TRANSLATE_NOOP("Quaver::Preparation",
                                           "“%1” is no address of a Daytona server. It looks like "
                                           "https://app.daytona.io/api."))
                         .arg(endpoint.apiUrl.toString()));
    }
    if (endpoint.apiKey.isEmpty()) {
        return Error(Error::Kind::Setup,
                     say(QT_TRANSLATE_NOOP("Quaver::Preparation",
                                           "There is no key for %1. Set DAYTONA_API_KEY."))
                         .arg(endpoint.apiUrl.toString()));
    }
    return {};
}

//! What the file format knows and this version cannot do yet.
Result<void> checkAvailable(const RunConfig &config)
{
    QString missing;
    if (config.agent == AgentKind::ClaudeCode)
        missing = u"agent claude-code"_s;
    else if (config.benchmarkModels.size() > 1)
        missing = u"benchmarkModels (more than one)"_s;
    else if (config.trials.value_or(1) != 1)
        missing = u"trials (more than 1)"_s;
    else if (config.sandboxes.value_or(1) != 1)
        missing = u"sandboxes (more than 1)"_s;
    else if (config.votes || !config.judgeModel.isEmpty())
        missing = u"judgeModel, votes"_s;
    else if (config.limits.tokens || config.limits.costUsd)
        missing = u"limits.tokens, limits.costUsd"_s;
    if (missing.isEmpty())
        return {};
    return inputError(
        say(QT_TRANSLATE_NOOP("Quaver::Preparation", "%1: not in this version")).arg(missing));
}

Result<void> checkModel(const QString &model)
{
    if (model == offlineModel)
        return {};
    return inputError(
        say(QT_TRANSLATE_NOOP("Quaver::Preparation",
                              "The model “%1” is not in this version, which knows “offline” alone: "
                              "rules instead of a model."))
            .arg(model));
}

} // namespace

Result<RunConfig> prepared(RunConfig config, const RunEnvironment &environment)
{
    config.backend = environment.endpoint.backend;
    if (config.agentModel.isEmpty())
        config.agentModel = offlineModel;
    if (config.benchmarkModels.isEmpty())
        config.benchmarkModels = {offlineModel};
    if (config.prompt.isEmpty() && config.spec)
        config.prompt = config.spec->description;

    const Result<void> checks[] = {
        checkRunConfig(config),
        checkAvailable(config),
        checkModel(config.agentModel),
        checkModel(config.benchmarkModels.constFirst()),
        config.spec ? checkGradable(*config.spec, config) : Result<void>(),
        checkEndpoint(environment.endpoint),
    };
    for (const Result<void> &check : checks) {
        if (!check)
            return check.error();
    }
    return config;
}

Result<void> checkGradable(const BenchmarkSpec &spec, const RunConfig &config)
{
    if (!config.judgeModel.isEmpty())
        return {};
    constexpr qsizetype mostNamed = 10;
    const QStringList ids = idsOfTasksWithoutCheck(spec);
    if (ids.isEmpty())
        return {};
    const QString named =
        ids.mid(0, mostNamed).join(u", "_s) + (ids.size() > mostNamed ? u", …"_s : QString());
    return inputError(
        say(QT_TRANSLATE_NOOP(
                "Quaver::Preparation",
                "There is no model to judge answers, so every task needs a check. Tasks "
                "without one: %1"))
            .arg(named));
}

} // namespace Quaver::Flow
