// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/options.h"

#include "app/setup/bounds.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Cli {

namespace {

namespace Bounds = Setup::Bounds;
using Kind = Option::Kind;

constexpr Commands onRun = Command::Run;
constexpr Commands onHistory = Command::ListRuns | Command::Show | Command::ExportRun;
constexpr Commands onStore = onRun | onHistory | Command::Cleanup;
constexpr Commands onAll = onStore | Command::ListModels | Command::Serve;

// clang-format off
constexpr auto table = std::to_array<Option>({
    {.kind = Kind::Command, .name = "--headless", .value = "[PROMPT]", .help = "make a benchmark from the prompt and run it", .command = Command::Run},
    {.kind = Kind::Command, .name = "--list-models", .help = "the models that are known or served here, their keys and prices", .command = Command::ListModels},
    {.kind = Kind::Command, .name = "--list-runs", .help = "the runs in the store, newest first", .command = Command::ListRuns},
    {.kind = Kind::Command, .name = "--show", .value = "RUN", .help = "the report of a run in the store", .command = Command::Show, .operands = 1},
    {.kind = Kind::Command, .name = "--export-run", .value = "RUN FILE", .help = "write a run of the store to a file: .json, .csv, .junit.xml, .html or .md", .command = Command::ExportRun, .operands = 2},
    {.kind = Kind::Command, .name = "--cleanup", .value = "[RUN]...", .help = "remove what ended or killed runs left; what was kept only if its run is named", .command = Command::Cleanup},
    {.kind = Kind::Command, .name = "--serve", .help = "serve the local sandboxes to any Daytona client until SIGTERM", .command = Command::Serve},
    {.kind = Kind::Command, .name = "--version", .help = "the version of the program", .command = Command::Version},
    {.kind = Kind::Command, .name = "--help", .help = "this text", .command = Command::Help},

    {.kind = Kind::Text, .name = "--prompt-file", .value = "FILE", .help = "the prompt is the text of FILE; - is standard input", .flag = Flag::PromptFile, .with = onRun},
    {.kind = Kind::Text, .name = "--config", .value = "FILE", .help = "a saved run configuration; other flags override it", .flag = Flag::Config, .with = onRun},
    {.kind = Kind::Text, .name = "--spec", .value = "FILE", .help = "run this benchmark specification instead of authoring one", .flag = Flag::Spec, .with = onRun},
    {.kind = Kind::Text, .name = "--agent", .value = "builtin|claude-code", .help = "the author of the specification", .flag = Flag::Agent, .with = onRun},
    {.kind = Kind::Text, .name = "--agent-model", .value = "M", .help = "the model that authors", .flag = Flag::AgentModel, .with = onRun},
    {.kind = Kind::Text, .name = "--benchmark-model", .value = "M", .help = "the model that is tested; again for several", .flag = Flag::BenchmarkModel, .with = onRun, .isRepeatable = true},
    {.kind = Kind::Text, .name = "--judge-model", .value = "M", .help = "the model that grades what no check does; never by default one that is tested", .flag = Flag::JudgeModel, .with = onRun},
    {.kind = Kind::Integer, .name = "--votes", .value = "N", .help = "votes of the judge on each answer, an odd number (1)", .flag = Flag::Votes, .with = onRun, .minimum = 1, .maximum = Bounds::mostVotes, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "votes"), .isOdd = true},
    {.kind = Kind::Text, .name = "--endpoint", .value = "NAME=URL", .help = "an OpenAI-compatible server, whose models are NAME/...; its key is in NAME_API_KEY, if it needs one", .flag = Flag::Endpoint, .with = onRun | Command::ListModels, .isRepeatable = true},
    {.kind = Kind::Switch, .name = "--response-cache", .help = "answer a model's call as the same call was answered before; for repeating a run", .flag = Flag::ResponseCache, .with = onRun},
    {.kind = Kind::Integer, .name = "--cpu", .value = "N", .help = "processors of each sandbox", .flag = Flag::Cpu, .with = onRun, .minimum = 1, .maximum = Bounds::mostProcessors, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "processors")},
    {.kind = Kind::Integer, .name = "--memory", .value = "MIB", .help = "memory of each sandbox", .flag = Flag::Memory, .with = onRun, .minimum = Bounds::leastMemory, .maximum = Bounds::mostMemory, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "MiB")},
    {.kind = Kind::Integer, .name = "--disk", .value = "MIB", .help = "disk of each sandbox", .flag = Flag::Disk, .with = onRun, .minimum = Bounds::leastDisk, .maximum = Bounds::mostDisk, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "MiB")},
    {.kind = Kind::Text, .name = "--backend", .value = "local|daytona", .help = "where sandboxes run; daytona by default if DAYTONA_API_KEY is set", .flag = Flag::Backend, .with = onRun},
    {.kind = Kind::Text, .name = "--snapshot", .value = "S", .help = "Daytona snapshot of the sandboxes", .flag = Flag::Snapshot, .with = onRun},
    {.kind = Kind::Text, .name = "--image", .value = "I", .help = "Daytona image of the sandboxes; it needs python3", .flag = Flag::Image, .with = onRun},
    {.kind = Kind::Switch, .name = "--network", .help = "let Daytona sandboxes reach every host, and not their model's alone", .flag = Flag::Network, .with = onRun},
    {.kind = Kind::Switch, .name = "--allow-key-in-sandbox", .help = "give Daytona sandboxes the key itself where no secret is possible", .flag = Flag::AllowKeyInSandbox, .with = onRun},
    {.kind = Kind::Integer, .name = "--trials", .value = "N", .help = "trials of each task (1)", .flag = Flag::Trials, .with = onRun, .minimum = 1, .maximum = Bounds::mostTrials, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "trials")},
    {.kind = Kind::Integer, .name = "--sandboxes", .value = "N", .help = "benchmark sandboxes of each model, which share its tasks (1)", .flag = Flag::Sandboxes, .with = onRun, .minimum = 1, .maximum = Bounds::mostSandboxes, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "sandboxes")},
    {.kind = Kind::Integer, .name = "--parallel", .value = "N", .help = "tasks attempted at once", .flag = Flag::Parallel, .with = onRun, .minimum = 1, .maximum = Bounds::mostParallelTasks, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "tasks")},
    {.kind = Kind::Integer, .name = "--task-timeout", .value = "S", .help = "seconds for one task (300)", .flag = Flag::TaskTimeout, .with = onRun, .minimum = 1, .maximum = Bounds::mostTaskSeconds, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "seconds")},
    {.kind = Kind::Integer, .name = "--timeout", .value = "S", .help = "seconds for the whole run", .flag = Flag::Timeout, .with = onRun, .minimum = 1, .maximum = Bounds::mostRunSeconds, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "seconds")},
    {.kind = Kind::Integer, .name = "--max-steps", .value = "N", .help = "steps of the model in one task (20)", .flag = Flag::MaxSteps, .with = onRun, .minimum = 1, .maximum = Bounds::mostSteps, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "steps")},
    {.kind = Kind::Real, .name = "--max-cost", .value = "USD", .help = "end the run, with what is graded, once its models have cost that much", .flag = Flag::MaxCost, .with = onRun, .minimum = 0, .maximum = Bounds::mostCost, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "US dollars")},
    {.kind = Kind::Integer, .name = "--max-tokens", .value = "N", .help = "the same once they have used as many tokens", .flag = Flag::MaxTokens, .with = onRun, .minimum = 1, .maximum = Bounds::mostTokens, .unit = QT_TRANSLATE_NOOP("Quaver::Cli", "tokens")},
    {.kind = Kind::Text, .name = "--save-config", .value = "FILE", .help = "save the configuration of this run for --config", .flag = Flag::SaveConfig, .with = onRun},
    {.kind = Kind::Text, .name = "--export", .value = "FILE", .help = "write the result to FILE too: .json, .csv, .junit.xml, .html or .md", .flag = Flag::Export, .with = onRun, .isRepeatable = true},
    {.kind = Kind::Text, .name = "--events", .value = "FILE|-", .help = "write what happens to FILE, one JSON object a line; - is standard output, in place of the report", .flag = Flag::Events, .with = onRun},
    {.kind = Kind::Real, .name = "--min-score", .value = "X", .help = "exit with 3 if the score of any model is lower", .flag = Flag::MinScore, .with = onRun, .minimum = 0, .maximum = 1},
    {.kind = Kind::Real, .name = "--min-coverage", .value = "X", .help = "exit with 3 if for any model a smaller part of the trials counts", .flag = Flag::MinCoverage, .with = onRun, .minimum = 0, .maximum = 1},
    {.kind = Kind::Switch, .name = "--keep", .help = "leave sandboxes and volume, say how to remove them", .flag = Flag::Keep, .with = onRun},
    {.kind = Kind::Integer, .name = "--port", .value = "N", .help = "port to serve on; 0, the default, is any free one", .flag = Flag::Port, .with = Command::Serve, .minimum = 0, .maximum = 65535},
    {.kind = Kind::Switch, .name = "--json", .help = "standard output is JSON and nothing else", .flag = Flag::Json, .with = onAll},
    {.kind = Kind::Text, .name = "--data-dir", .value = "DIR", .help = "where the store is", .flag = Flag::DataDir, .with = onStore},
    {.kind = Kind::Switch, .name = "--quiet", .help = "nothing but errors on standard error", .flag = Flag::Quiet, .with = onAll},
    {.kind = Kind::Switch, .name = "--verbose", .help = "more on standard error: what programs inside say, requests", .flag = Flag::Verbose, .with = onAll},

    {.name = "--compare"}, {.name = "--regrade"},
    {.name = "--resume"}, {.name = "--rerun"}, {.name = "--import"}, {.name = "--prune"},
});
// clang-format on

QString helpRow(const Option &option)
{
    constexpr int column = 27;
    QString left = u"  "_s + QLatin1StringView(option.name);
    if (*option.value)
        left += u' ' + QLatin1StringView(option.value);
    left += left.size() + 1 < column ? QString(column - left.size(), u' ')
                                     : u'\n' + QString(column, u' ');
    return left + QLatin1StringView(option.help) + u'\n';
}

} // namespace

std::span<const Option> allOptions() { return table; }

const Option *findOption(const QString &name)
{
    const auto found = std::ranges::find_if(
        table, [&](const Option &option) { return name == QLatin1StringView(option.name); });
    return found == table.end() ? nullptr : &*found;
}

const Option &optionOf(Flag flag) { return *std::ranges::find(table, flag, &Option::flag); }

const Option &optionOf(Command command)
{
    return *std::ranges::find_if(table, [command](const Option &option) {
        return option.kind == Kind::Command && option.command == command;
    });
}

QString helpText()
{
    QString commands;
    QString flags;
    QStringList later;
    for (const Option &option : table) {
        if (option.kind == Kind::Command)
            commands += helpRow(option);
        else if (option.kind == Kind::Later)
            later += QLatin1StringView(option.name);
        else
            flags += helpRow(option);
    }
    return u"Quaver turns a sentence into a benchmark for AI agents and runs it.\n\n"
           "Usage: quaver --headless \"PROMPT\" [FLAG]...\n"
           "       quaver COMMAND [FLAG]...\n\n"
           "Commands:\n"_s
        + commands + u"\nFlags:\n"_s + flags
        + u"\nKnown, but not in this version: %1\n\n"
          "Exit codes: 0 done, 1 the run failed or nothing could be graded, 2 bad usage, "
          "input or\nset-up, 3 below --min-score or --min-coverage, 4 something could not "
          "be cleaned up,\n130 interrupted, 143 terminated, 129 hung up.\n"_s.arg(later.join(u' '));
}

} // namespace Quaver::Cli
