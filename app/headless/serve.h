// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "app/headless/console.h"

namespace Quaver::Cli {

//! --serve: the embedded server alone, until a signal ends it. One line on standard output says
//! where it is: READY {"url":…,"apiKey":…}; with --json the object alone. Returns the exit code.
int serve(const CommandLine &line, Console &console);

} // namespace Quaver::Cli
