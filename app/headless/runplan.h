// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "app/headless/console.h"
#include "app/setup/preparedrun.h"

namespace Quaver::Cli {

//! All that a run on the command line needs, decided and checked before anything is created.
struct RunPlan
{
    Setup::PreparedRun run;
    QStringList exports;
};

//! Reads files, decides what is left open and says on standard error what and why, checks that
//! every file to be written can be, starts the embedded server. \a config gets what is known of the
//! configuration even when something later fails.
[[nodiscard]] Result<RunPlan> planRun(const CommandLine &line, Console &console, RunConfig *config);

} // namespace Quaver::Cli
