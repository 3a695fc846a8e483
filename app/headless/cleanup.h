// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "app/headless/console.h"

namespace Quaver::Cli {

//! --cleanup: removes what the journal knows of runs that are no more, on both backends. What was
//! kept goes only when its run is named. Returns the exit code: 4 when something is still there.
int cleanUp(const CommandLine &line, Console &console);

} // namespace Quaver::Cli
