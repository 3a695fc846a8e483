// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quaver::Cli {

//! The whole program without a window. Returns the exit code.
int runCommandLine(int argc, char **argv);

} // namespace Quaver::Cli
