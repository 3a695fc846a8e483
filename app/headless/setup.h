// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/run.h>

#include <QString>

namespace Quaver::Cli {

//! The one model of this version: rules, no key, no network.
constexpr auto offlineModel = "offline";

//! Decides what \a config leaves open, by what the environment variables hold: the backend and the
//! models. Returns one sentence that says what was chosen and why.
QString choose(RunConfig *config);

//! The Daytona server that DAYTONA_API_KEY, DAYTONA_API_URL and DAYTONA_TARGET name. Errors are of
//! kind Setup and name the variable.
[[nodiscard]] Result<Endpoint> daytonaEndpoint();

//! Makes the keys of model providers known to the redaction; nothing in this version uses them.
void learnProviderKeys();

} // namespace Quaver::Cli
