// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/preparation.h"

#include "engine/flow/runmodels.h"
#include "engine/models/modelregistry.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/runconfigjson.h"

#include <QCoreApplication>

#include <cmath>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

Result<RunConfig> prepared(RunConfig config, const RunEnvironment &environment,
                           const Models::ModelRegistry &registry)
{
    config.backend = environment.endpoint.backend;
    if (config.agentModel.isEmpty())
        config.agentModel = registry.defaultAuthor();
    if (config.benchmarkModels.isEmpty())
        config.benchmarkModels = {registry.defaultTested()};
    if (config.prompt.isEmpty() && config.spec)
        config.prompt = config.spec->description;

    const Result<void> checks[] = {
        checkRunConfig(config),
        checkEndpoint(environment.endpoint),
    };
    for (const Result<void> &check : checks) {
        if (!check)
            return check.error();
    }
    return config;
}

Result<void> checkGradable(const BenchmarkSpec &spec, const RunModels &models)
{
    if (models.judge)
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
                "without one: %1. Name a judge with a key that is not under test, or add checks."))
            .arg(named));
}

QList<SpecFinding> ungradableTasks(const BenchmarkSpec &spec, const RunModels &models)
{
    QList<SpecFinding> findings;
    for (qsizetype index = 0; index < spec.tasks.size() && !models.judge; ++index) {
        if (spec.tasks.at(index).check)
            continue;
        findings.append({index, u"check"_s,
                         say(QT_TRANSLATE_NOOP("Quaver::Preparation",
                                               "There is no model to judge the answer, so the task "
                                               "needs a check."))});
    }
    return findings;
}

} // namespace Quaver::Flow
