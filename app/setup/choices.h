// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelregistry.h"

#include <quaver/result.h>
#include <quaver/run.h>

#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

namespace Quaver::Setup {

//! Decides what \a config leaves open, by what \a variables hold: the backend and the models. Adds
//! to \a registry what is served on this computer if a model that is asked for may be that; runs
//! the event loop then. Returns one sentence that says what was chosen and why. Errors are of kind
//! Input, a model that nobody knows, or Setup, one without a key or a server.
[[nodiscard]] Result<QString> choose(RunConfig *config, const QProcessEnvironment &variables,
                                     Models::ModelRegistry *registry);

//! The address of a Daytona server, without the slash at its end. Errors are of kind Setup, begin
//! with \a source, the variable or setting that \a text is from, and do not repeat a password.
[[nodiscard]] Result<QUrl> daytonaUrlFrom(const QString &text, const QString &source);

//! The Daytona server that DAYTONA_API_KEY, DAYTONA_API_URL and DAYTONA_TARGET of \a variables
//! name. Errors are of kind Setup and name the variable.
[[nodiscard]] Result<Endpoint> daytonaEndpoint(const QProcessEnvironment &variables);

//! Makes known to the redaction what is in any variable …_API_KEY: no key of any provider is shown,
//! used or not.
void learnKeys();

} // namespace Quaver::Setup
