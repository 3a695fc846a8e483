// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/headless.h"
#include "app/window/startwindow.h"
#include "engine/core/descriptorlimit.h"

int main(int argc, char **argv)
{
    Quaver::raiseDescriptorLimit();
    return Quaver::Cli::runCommandLine(argc, argv, &Quaver::Ui::startWindow);
}
