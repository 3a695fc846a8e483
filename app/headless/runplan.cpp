// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/runplan.h"

#include "app/headless/configuration.h"
#include "app/headless/files.h"
#include "app/headless/messages.h"
#include "app/headless/models.h"
#include "app/headless/setup.h"
#include "app/headless/storeaccess.h"
#include "engine/models/address.h"
#include "engine/report/exportrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

Result<void> checkOutputs(const CommandLine &line)
{
    for (const QString &path : line.texts(Flag::Export)) {
        for (const auto &checked : {checkExportFile(path), checkWritable(path)}) {
            if (!checked)
                return checked.error().in(u"--export"_s);
        }
    }
    if (line.has(Flag::SaveConfig)) {
        if (const auto checked = checkWritable(line.text(Flag::SaveConfig)); !checked)
            return checked.error().in(u"--save-config"_s);
    }
    return {};
}

//! A sentence for each server that gets its key in plain text.
QStringList unencryptedKeys(const RunConfig &config, const Models::ModelRegistry &registry)
{
    QStringList notes;
    for (const QString &id :
         config.benchmarkModels + QStringList{config.agentModel, config.judgeModel}) {
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
bool mayAskModels(const RunPlan &plan)
{
    const RunConfig &config = plan.config;
    for (const QString &id :
         config.benchmarkModels + QStringList{config.agentModel, config.judgeModel}) {
        if (!id.isEmpty() && id != Models::offlineModel)
            return true;
    }
    const auto &providers = plan.environment.models->providers();
    return std::any_of(providers.cbegin(), providers.cend(),
                       [](const Models::Provider &provider) { return !provider.key.isEmpty(); });
}

LocalBackend::Options localOptions(const CommandLine &line, const RunPlan &plan)
{
    LocalBackend::Options options;
    options.reachesModels = mayAskModels(plan);
    options.hasClaudeCode = plan.config.agent == AgentKind::ClaudeCode && !plan.config.spec;
    if (line.has(Flag::ResponseCache))
        options.cacheDirectory = plan.environment.dataDirectory + u"/responses"_s;
    return options;
}

Result<Endpoint> chooseEndpoint(const CommandLine &line, RunPlan *plan, Console &console)
{
    if (plan->config.backend == Backend::Daytona) {
        auto endpoint = daytonaEndpoint();
        if (endpoint && endpoint->apiUrl.scheme() == "http"_L1
            && !Models::isOnThisComputer(endpoint->apiUrl)) {
            console.note(
                Messages::tr("The key goes to %1 unencrypted: DAYTONA_API_URL is not https.")
                    .arg(endpoint->apiUrl.host()));
        }
        return endpoint;
    }
    auto backend = LocalBackend::start(localOptions(line, *plan));
    if (!backend)
        return backend.error();
    if (const QString limits = backend->advisoryLimits(); !limits.isEmpty())
        console.note(limits);
    plan->environment.gateway = backend->gateway();
    plan->localBackend = *std::move(backend);
    return plan->localBackend->endpoint();
}

Result<void> chooseModelsAndBackend(RunPlan *plan, Console &console)
{
    auto registry = modelsOf(plan->config.endpoints);
    if (!registry)
        return registry.error();
    const auto choice = choose(&plan->config, &*registry);
    if (!choice)
        return choice.error();
    console.note(*choice);
    for (const QString &note : unencryptedKeys(plan->config, *registry))
        console.note(note);
    plan->environment.models = std::make_shared<Models::ModelRegistry>(*std::move(registry));
    return {};
}

Result<void> checkBackendFlags(const CommandLine &line, const RunConfig &config)
{
    for (const Flag flag : {Flag::Network, Flag::AllowKeyInSandbox}) {
        if (line.has(flag) && config.backend == Backend::Local) {
            return Error(Error::Kind::Input,
                         Messages::tr("%1: only the backend daytona has it; local sandboxes have "
                                      "neither a network nor a key")
                             .arg(QLatin1StringView(optionOf(flag).name)));
        }
    }
    return {};
}

} // namespace

Result<RunPlan> planRun(const CommandLine &line, Console &console, RunConfig *config)
{
    QStringList warnings;
    auto asked = configurationFor(line, &warnings);
    for (const QString &warning : warnings)
        console.note(warning);
    if (!asked)
        return asked.error();
    RunPlan plan;
    plan.config = *std::move(asked);
    plan.exports = line.texts(Flag::Export);
    *config = plan.config;

    if (const auto checked = checkOutputs(line); !checked)
        return checked.error();
    auto directory = dataDirectory(line);
    if (!directory)
        return directory.error();
    plan.environment.dataDirectory = *std::move(directory);

    if (const auto chosen = chooseModelsAndBackend(&plan, console); !chosen)
        return chosen.error();
    *config = plan.config;
    if (const auto checked = checkBackendFlags(line, plan.config); !checked)
        return checked.error();
    plan.environment.network = line.has(Flag::Network);
    plan.environment.allowKeyInSandbox = line.has(Flag::AllowKeyInSandbox);
    if (line.has(Flag::SaveConfig)) {
        if (const auto saved = saveConfiguration(plan.config, line.text(Flag::SaveConfig)); !saved)
            return saved.error().in(u"--save-config"_s);
    }
    plan.environment.keepResources = line.has(Flag::Keep);
    if (plan.environment.keepResources && plan.config.backend == Backend::Local) {
        plan.environment.keepResources = false;
        console.note(Messages::tr(
            "--keep has nothing to keep here: local sandboxes live in this program and end with "
            "it. To look into one afterwards, start quaver --serve, set DAYTONA_API_URL and "
            "DAYTONA_API_KEY to what it prints, and run with --backend daytona --keep."));
    }
    auto endpoint = chooseEndpoint(line, &plan, console);
    if (!endpoint)
        return endpoint.error();
    plan.environment.endpoint = *std::move(endpoint);
    return plan;
}

} // namespace Quaver::Cli
