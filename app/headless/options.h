// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QStringList>

#include <span>

namespace Quaver::Cli {

//! What the program was called for; each is a flag of its own name but Window, which is none.
enum class Command {
    Window = 0x0001,
    Run = 0x0002,
    ListModels = 0x0004,
    ListRuns = 0x0008,
    Show = 0x0010,
    ExportRun = 0x0020,
    Cleanup = 0x0040,
    Serve = 0x0080,
    Version = 0x0100,
    Help = 0x0200,
};
Q_DECLARE_FLAGS(Commands, Command)
Q_DECLARE_OPERATORS_FOR_FLAGS(Commands)

//! Every flag that goes with a command.
enum class Flag {
    PromptFile,
    Config,
    Spec,
    Agent,
    AgentModel,
    BenchmarkModel,
    JudgeModel,
    Votes,
    Endpoint,
    ResponseCache,
    Cpu,
    Memory,
    Disk,
    Backend,
    Snapshot,
    Image,
    Network,
    AllowKeyInSandbox,
    Trials,
    Sandboxes,
    Parallel,
    TaskTimeout,
    Timeout,
    MaxSteps,
    MaxCost,
    MaxTokens,
    SaveConfig,
    Export,
    Json,
    Events,
    MinScore,
    MinCoverage,
    DataDir,
    Keep,
    Quiet,
    Verbose,
    Port,
    None, //!< of rows that are commands or not in this version
};

//! One row of the table of everything that may begin with two dashes.
struct Option
{
    enum class Kind {
        Command, //!< chooses `command`; takes `operands` arguments
        Switch,
        Text,
        Integer, //!< from `minimum` to `maximum`
        Real, //!< likewise
        Later, //!< known, but its work is not in this version
    };

    Kind kind = Kind::Later;
    const char *name = nullptr; //!< with the dashes
    const char *value = ""; //!< how the help names its value or operands
    const char *help = ""; //!< in English, as --help is
    Flag flag = Flag::None;
    Command command = Command::Window; //!< of Kind::Command
    int operands = 0; //!< of Kind::Command
    Commands with = {}; //!< the commands that it may stand with
    bool isRepeatable = false;
    double minimum = 0;
    double maximum = 0;
    const char *unit = ""; //!< in errors, to be translated in the context of Messages
    bool isOdd = false; //!< of an Integer: even numbers are refused
};

[[nodiscard]] std::span<const Option> allOptions();
[[nodiscard]] const Option *findOption(const QString &name);
[[nodiscard]] const Option &optionOf(Flag flag);
[[nodiscard]] const Option &optionOf(Command command);

//! What --help prints: in English, in whatever language the window speaks.
[[nodiscard]] QString helpText();

} // namespace Quaver::Cli
