// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Quaver::Cli {

//! The translation context of what the command line says to people, but for --help.
struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Cli)
};

} // namespace Quaver::Cli
