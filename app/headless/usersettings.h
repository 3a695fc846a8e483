// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QProcessEnvironment>

namespace Quaver::Cli {

//! What a person has set in the window and holds on the command line, too.
struct UserSettings
{
    //! Those of the process, with the keys of the keychain and the address of Daytona where they
    //! have none.
    QProcessEnvironment variables;
    QList<ModelEndpoint> endpoints;
};

//! Reads the settings. Where a session bus is there, it asks the keychain for the keys that no
//! variable holds, also those of the model servers in \a given, and runs the event loop for a
//! second at most.
[[nodiscard]] UserSettings readUserSettings(const QList<ModelEndpoint> &given = {});

} // namespace Quaver::Cli
