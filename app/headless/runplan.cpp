// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/runplan.h"

#include "app/headless/configuration.h"
#include "app/headless/files.h"
#include "app/headless/messages.h"
#include "app/headless/setup.h"
#include "app/headless/storeaccess.h"
#include "engine/report/exportrun.h"

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

Result<Endpoint> chooseEndpoint(RunPlan *plan, Console &console)
{
    if (plan->config.backend == Backend::Daytona) {
        auto endpoint = daytonaEndpoint();
        if (endpoint && endpoint->apiUrl.scheme() == "http"_L1
            && endpoint->apiUrl.host() != "127.0.0.1"_L1
            && endpoint->apiUrl.host() != "localhost"_L1 && endpoint->apiUrl.host() != "::1"_L1) {
            console.note(
                Messages::tr("The key goes to %1 unencrypted: DAYTONA_API_URL is not https.")
                    .arg(endpoint->apiUrl.host()));
        }
        return endpoint;
    }
    auto backend = LocalBackend::start();
    if (!backend)
        return backend.error();
    if (const QString limits = backend->advisoryLimits(); !limits.isEmpty())
        console.note(limits);
    plan->localBackend = *std::move(backend);
    return plan->localBackend->endpoint();
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

    console.note(choose(&plan.config));
    *config = plan.config;
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
    auto endpoint = chooseEndpoint(&plan, console);
    if (!endpoint)
        return endpoint.error();
    plan.environment.endpoint = *std::move(endpoint);
    return plan;
}

} // namespace Quaver::Cli
