// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"

#include <quaver/types.h>

namespace Quaver::Cli {

//! The run configuration that a command line asks for: the file of --config, with the other flags
//! over it, its specification read. \a warnings gets what looks like a misspelt key. Errors are of
//! kind Input and name the flag or the file and key.
[[nodiscard]] Result<RunConfig> configurationFor(const CommandLine &line, QStringList *warnings);

} // namespace Quaver::Cli
