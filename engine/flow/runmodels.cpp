// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/runmodels.h"

#include "engine/models/address.h"
#include "engine/models/modelregistry.h"
#include "engine/types/benchmarkspecjson.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using Models::Model;
using Models::ModelRegistry;

namespace {

QString say(const char *text) { return QCoreApplication::translate("Quaver::RunModels", text); }

//! A secret is put into https headers on their way to a host, whatever the port says.
bool takesSecret(const QUrl &baseUrl)
{
    return baseUrl.scheme() == "https"_L1 && baseUrl.port() == -1
        && QHostAddress(baseUrl.host()).isNull();
}

Result<void> checkReachable(const Model &model, const RunEnvironment &environment)
{
    if (model.isOffline())
        return {};
    if (environment.endpoint.backend == Backend::Local) {
        if (environment.gateway)
            return {};
        return Error(Error::Kind::Setup,
                     say(QT_TRANSLATE_NOOP("Quaver::RunModels",
                                           "Local sandboxes reach “%1” through a gateway alone. "
                                           "Start a Quaver::ModelGateway and give it to the run."))
                         .arg(model.id));
    }
    const QUrl &url = model.provider.baseUrl;
    if (Models::isOnThisComputer(url)) {
        return Error(
            Error::Kind::Setup,
            say(QT_TRANSLATE_NOOP(
                    "Quaver::RunModels",
                    "“%1” is served at %2, on this computer, which a sandbox on Daytona cannot "
                    "reach. Use --backend local, or an address that it can reach."))
                .arg(model.id, url.toString()));
    }
    const bool isDomain = url.host().contains(u'.') && QHostAddress(url.host()).isNull();
    if (!environment.network && !isDomain) {
        return Error(Error::Kind::Setup,
                     say(QT_TRANSLATE_NOOP(
                             "Quaver::RunModels",
                             "“%1” is served at %2, and Daytona's network rules take host names "
                             "with a domain alone. Add --network to open the sandboxes' network."))
                         .arg(model.id, url.toString()));
    }
    if (!model.provider.key.isEmpty() && !takesSecret(url) && !environment.allowKeyInSandbox) {
        return Error(
            Error::Kind::Setup,
            say(QT_TRANSLATE_NOOP(
                    "Quaver::RunModels",
                    "The key for %1 cannot be kept out of the sandbox: Daytona's secrets need an "
                    "https address with a host name and no port. Add --allow-key-in-sandbox if the "
                    "programs in the sandbox may hold the key."))
                .arg(url.toString()));
    }
    return {};
}

Result<void> checkPriced(const Model &model, const RunConfig &config)
{
    if (!config.limits.costUsd || model.isOffline() || model.price)
        return {};
    return Error(
        Error::Kind::Input,
        say(QT_TRANSLATE_NOOP("Quaver::RunModels",
                              "The price of “%1” is not known, so a cap on money cannot be "
                              "kept. Cap the tokens instead."))
            .arg(model.id));
}

bool isTested(const QList<Model> &tested, const Model &model)
{
    return std::any_of(tested.cbegin(), tested.cend(), [&](const Model &other) {
        return other.upstreamId == model.upstreamId && other.provider.name == model.provider.name;
    });
}

bool needsNoJudge(const RunConfig &config, const std::optional<Model> &author)
{
    if (config.spec)
        return idsOfTasksWithoutCheck(*config.spec).isEmpty();
    return author && author->isOffline(); // its tasks all have checks
}

Result<std::optional<Model>> askedJudge(const QString &id, const ModelRegistry &registry)
{
    const Result<Model> judge = registry.resolve(id);
    if (!judge)
        return judge.error();
    if (judge->isOffline()) {
        return Error(Error::Kind::Input,
                     say(QT_TRANSLATE_NOOP("Quaver::RunModels",
                                           "“offline” is rules and cannot judge answers. Name a "
                                           "model as the judge.")));
    }
    return std::optional<Model>(*judge);
}

std::optional<Model> defaultJudge(const RunConfig &config, const RunModels &models,
                                  const ModelRegistry &registry)
{
    std::optional<Model> author = models.author;
    if (!author && !config.agentModel.isEmpty()) {
        if (const Result<Model> named = registry.resolve(config.agentModel))
            author = *named;
    }
    if (author && !author->isOffline() && !isTested(models.tested, *author))
        return author;
    QStringList tested;
    for (const Model &model : models.tested)
        tested.append({model.id, model.upstreamId});
    return registry.judgeOtherThan(tested);
}

} // namespace

QList<Model> RunModels::all() const
{
    QList<Model> all = tested;
    if (author)
        all.append(*author);
    if (judge)
        all.append(*judge);
    return all;
}

bool usesSecret(const Model &model, const RunEnvironment &environment)
{
    return environment.endpoint.backend == Backend::Daytona && !model.isOffline()
        && !model.provider.key.isEmpty() && !environment.allowKeyInSandbox
        && takesSecret(model.provider.baseUrl);
}

Result<RunModels> chooseModels(const RunConfig &config, const RunEnvironment &environment,
                               const ModelRegistry &registry)
{
    RunModels models;
    if (!config.spec) {
        const Result<Model> author = registry.resolve(config.agentModel);
        if (!author)
            return author.error();
        models.author = *author;
    }
    for (const QString &id : config.benchmarkModels) {
        const Result<Model> tested = registry.resolve(id);
        if (!tested)
            return tested.error();
        models.tested.append(*tested);
    }
    if (!config.judgeModel.isEmpty()) {
        const auto judge = askedJudge(config.judgeModel, registry);
        if (!judge)
            return judge.error();
        models.judge = *judge;
    } else if (!needsNoJudge(config, models.author)) {
        models.judge = defaultJudge(config, models, registry);
        // A judge that nobody asked for is no reason to refuse a run that may do without.
        if (models.judge && !checkReachable(*models.judge, environment))
            models.judge.reset();
    }

    const QList<Model> used = models.all();
    for (const Model &model : used) {
        for (const auto &checked :
             {checkReachable(model, environment), checkPriced(model, config)}) {
            if (!checked)
                return checked.error();
        }
    }
    if (config.agent == AgentKind::ClaudeCode && models.author
        && models.author->format != Models::WireFormat::Anthropic) {
        return Error(
            Error::Kind::Input,
            say(QT_TRANSLATE_NOOP("Quaver::RunModels",
                                  "The agent claude-code speaks to Anthropic's models alone, and "
                                  "“%1” is none. Choose another model or --agent builtin."))
                .arg(models.author->id));
    }
    return models;
}

} // namespace Quaver::Flow
