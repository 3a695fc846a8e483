// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/runplan.h"

#include "app/headless/configuration.h"
#include "app/headless/messages.h"
#include "app/headless/storeaccess.h"
#include "app/headless/usersettings.h"
#include "app/setup/configurationfile.h"
#include "app/setup/files.h"
#include "engine/report/exportrun.h"

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

Result<void> checkOutputs(const CommandLine &line)
{
    for (const QString &path : line.texts(Flag::Export)) {
        for (const auto &checked : {checkExportFile(path), Setup::checkWritable(path)}) {
            if (!checked)
                return checked.error().in(u"--export"_s);
        }
    }
    if (line.has(Flag::SaveConfig)) {
        if (const auto checked = Setup::checkWritable(line.text(Flag::SaveConfig)); !checked)
            return checked.error().in(u"--save-config"_s);
    }
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

bool keepsResources(const CommandLine &line, const RunConfig &config, Console &console)
{
    if (!line.has(Flag::Keep))
        return false;
    if (config.backend != Backend::Local)
        return true;
    console.note(Messages::tr(
        "--keep has nothing to keep here: local sandboxes live in this program and end with "
        "it. To look into one afterwards, start quaver --serve, set DAYTONA_API_URL and "
        "DAYTONA_API_KEY to what it prints, and run with --backend daytona --keep."));
    return false;
}

Result<Setup::RunOptions> optionsOf(const CommandLine &line, const RunConfig &config)
{
    auto directory = dataDirectory(line);
    if (!directory)
        return directory.error();
    UserSettings settings = readUserSettings(config.endpoints);
    Setup::RunOptions options;
    options.variables = std::move(settings.variables);
    options.endpoints = std::move(settings.endpoints);
    options.dataDirectory = *std::move(directory);
    options.network = line.has(Flag::Network);
    options.allowKeyInSandbox = line.has(Flag::AllowKeyInSandbox);
    options.keepsAnswers = line.has(Flag::ResponseCache);
    return options;
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
    Setup::PreparedRun &run = plan.run;
    run.config = *std::move(asked);
    plan.exports = line.texts(Flag::Export);
    *config = run.config;

    if (const auto checked = checkOutputs(line); !checked)
        return checked.error();
    const auto options = optionsOf(line, run.config);
    if (!options)
        return options.error();

    const auto note = [&console](const QString &text) { console.note(text); };
    if (const auto decided = Setup::decideModels(&run, *options, note); !decided)
        return decided.error();
    *config = run.config;
    if (const auto checked = checkBackendFlags(line, run.config); !checked)
        return checked.error();
    if (line.has(Flag::SaveConfig)) {
        if (const auto saved = Setup::saveConfiguration(run.config, line.text(Flag::SaveConfig));
            !saved)
            return saved.error().in(u"--save-config"_s);
    }
    run.environment.keepResources = keepsResources(line, run.config, console);
    if (const auto connected = Setup::connectBackend(&run, *options, note); !connected)
        return connected.error();
    return plan;
}

} // namespace Quaver::Cli
