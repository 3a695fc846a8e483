// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "app/headless/console.h"

namespace Quaver::Cli {

//! --list-models. Returns the exit code.
int listModels(const CommandLine &line, Console &console);

} // namespace Quaver::Cli
