// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/headless.h"

int main(int argc, char **argv) { return Quaver::Cli::runCommandLine(argc, argv); }
