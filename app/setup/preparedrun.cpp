// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/preparedrun.h"

#include "app/setup/choices.h"
#include "app/setup/defaults.h"
#include "app/setup/messages.h"
#include "engine/core/text.h"
#include "engine/models/address.h"
#include "engine/models/modelregistry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

namespace {

QStringList modelsNamedIn(const RunConfig &config)
{
    return config.benchmarkModels + QStringList{config.agentModel, config.judgeModel};
}

//! A sentence for each server that gets its key in plain text.
QStringList unencryptedKeys(const RunConfig &config, const Models::ModelRegistry &registry)
{
    QStringList notes;
    for (const QString &id : modelsNamedIn(config)) {
        const auto model = registry.resolve(id);
        if (!model || model->provider.key.isEmpty()
            || model->provider.baseUrl.scheme() == "https"_L1
            || Models::isOnThisComputer(model->provider.baseUrl))
            continue;
        const QString note = Messages::tr("The key in %1 goes to %2 unencrypted: not https.")
                                 .arg(model->provider.keySource, model->provider.baseUrl.host());
        if (!notes.contains(note))
            notes += note;
    }
    return notes;
}

//! Whether anything in the run may ask a model: one that is named, or a judge to be chosen yet.
bool mayAskModels(const PreparedRun &run)
{
    const QStringList ids = modelsNamedIn(run.config);
    const auto isAsked = [](const QString &id) {
        return !id.isEmpty() && id != Models::offlineModel;
    };
    if (std::any_of(ids.cbegin(), ids.cend(), isAsked))
        return true;
    const auto &providers = run.environment.models->providers();
    return std::any_of(providers.cbegin(), providers.cend(),
                       [](const Models::Provider &provider) { return !provider.key.isEmpty(); });
}

LocalBackend::Options localOptions(const PreparedRun &run, const RunOptions &options)
{
    LocalBackend::Options local;
    local.reachesModels = mayAskModels(run);
    local.hasClaudeCode = run.config.agent == AgentKind::ClaudeCode && !run.config.spec;
    if (options.keepsAnswers)
        local.cacheDirectory = options.dataDirectory + u"/responses"_s;
    return local;
}

Result<void> connectDaytona(PreparedRun *run, const RunOptions &options, const Note &note)
{
    auto endpoint = daytonaEndpoint(options.variables);
    if (!endpoint)
        return endpoint.error();
    if (endpoint->apiUrl.scheme() == "http"_L1 && !Models::isOnThisComputer(endpoint->apiUrl)) {
        note(Messages::tr("The key goes to %1 unencrypted: DAYTONA_API_URL is not https.")
                 .arg(endpoint->apiUrl.host()));
    }
    run->environment.endpoint = *std::move(endpoint);
    return {};
}

//! A configuration may come from others: it must not send the key of one server to another.
Result<void> checkEndpoints(const QList<ModelEndpoint> &own, const QList<ModelEndpoint> &settings)
{
    for (const ModelEndpoint &endpoint : own) {
        for (const ModelEndpoint &set : settings) {
            if (!endpoint.keyVariable.isEmpty() && endpoint.keyVariable == set.keyVariable
                && endpoint.baseUrl != set.baseUrl) {
                return Error(Error::Kind::Setup,
                             Messages::tr("the configuration asks for the key of the model server "
                                          "\"%1\" of the settings at another address, %2: give it "
                                          "the address of the settings, or a key variable of its "
                                          "own")
                                 .arg(set.name, printableLine(endpoint.baseUrl, 200)));
            }
        }
    }
    return {};
}

} // namespace

Result<void> decideModels(PreparedRun *run, const RunOptions &options, const Note &note)
{
    if (const auto checked = checkEndpoints(run->config.endpoints, options.endpoints); !checked)
        return checked.error();
    auto registry = Models::ModelRegistry::fromEnvironment(
        options.variables, withEndpoints(run->config.endpoints, options.endpoints));
    if (!registry)
        return registry.error();
    const auto choice = choose(&run->config, options.variables, &*registry);
    if (!choice)
        return choice.error();
    note(*choice);
    run->config = withUsedEndpoints(std::move(run->config), options.endpoints);
    for (const QString &unencrypted : unencryptedKeys(run->config, *registry))
        note(unencrypted);
    run->environment.models = std::make_shared<Models::ModelRegistry>(*std::move(registry));
    run->environment.dataDirectory = options.dataDirectory;
    run->environment.network = options.network;
    run->environment.allowKeyInSandbox = options.allowKeyInSandbox;
    run->environment.reviewsSpecification = options.reviewsSpecification;
    return {};
}

Result<void> connectBackend(PreparedRun *run, const RunOptions &options, const Note &note)
{
    if (run->config.backend == Backend::Daytona)
        return connectDaytona(run, options, note);
    auto backend = LocalBackend::start(localOptions(*run, options));
    if (!backend)
        return backend.error();
    if (const QString limits = backend->advisoryLimits(); !limits.isEmpty())
        note(limits);
    run->environment.gateway = backend->gateway();
    run->environment.endpoint = backend->endpoint();
    run->localBackend = *std::move(backend);
    return {};
}

} // namespace Quaver::Setup
