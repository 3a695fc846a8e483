// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Quaver::Cli {
class CommandLine;
}

namespace Quaver::Ui {

//! Opens the window with what \a line asks for filled in, and runs it to its end. Returns the exit
//! code: 2 where there is no display or no data directory, or where a file cannot be read.
int startWindow(int argc, char **argv, const Cli::CommandLine &line);

} // namespace Quaver::Ui
