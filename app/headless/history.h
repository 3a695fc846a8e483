// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "app/headless/console.h"

namespace Quaver::Cli {

//! What looks at the store alone. Each returns the exit code.
int listRuns(const CommandLine &line, Console &console);
int showRun(const CommandLine &line, Console &console);
int exportStoredRun(const CommandLine &line, Console &console);

} // namespace Quaver::Cli
