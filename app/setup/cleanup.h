// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/endpoint.h>
#include <quaver/result.h>

#include <QProcessEnvironment>

#include <optional>

namespace Quaver::Setup {

//! The Daytona server on which one can clean up: that whose key is in \a variables; nothing without
//! a key. Errors are of kind Setup and name the variable.
[[nodiscard]] Result<std::optional<Endpoint>> cleanupEndpoint(const QProcessEnvironment &variables);

//! Removes the files of local servers that died. Blocks for some milliseconds; in any thread.
//! Errors are of kind Setup: the files go when a local server can start.
[[nodiscard]] Result<void> removeDeadServersFiles();

} // namespace Quaver::Setup
