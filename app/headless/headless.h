// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quaver::Cli {

class CommandLine;

//! Opens the window that a command line without a command asks for; there is no application object
//! yet. Returns the exit code.
using OpenWindow = int (*)(int argc, char **argv, const CommandLine &line);

//! The whole program. What needs no window needs neither a display nor \a openWindow. Returns the
//! exit code.
int runCommandLine(int argc, char **argv, OpenWindow openWindow);

} // namespace Quaver::Cli
