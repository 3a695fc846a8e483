// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"
#include "engine/models/modelregistry.h"

namespace Quaver::Cli {

//! The endpoints that the flags name. The key of NAME is in NAME_API_KEY, with - as _, if that
//! variable is set. Errors are of kind Input.
[[nodiscard]] Result<QList<ModelEndpoint>> endpointsOf(const CommandLine &line);

//! The providers and models by the environment variables and \a endpoints.
[[nodiscard]] Result<Models::ModelRegistry> modelsOf(const QList<ModelEndpoint> &endpoints);

//! The same with what the model servers of this computer serve; runs the event loop for a second at
//! most.
[[nodiscard]] Result<Models::ModelRegistry> discovered(const Models::ModelRegistry &registry);

//! Whether \a provider is a model server that is usually on this computer, such as Ollama.
[[nodiscard]] bool isLocalServer(const Models::Provider &provider);

//! Looks for model servers on this computer if one of \a ids needs one. Of kind Setup if that one
//! cannot be reached. Runs the event loop.
[[nodiscard]] Result<void> findServersOf(const QStringList &ids, Models::ModelRegistry *registry);

} // namespace Quaver::Cli
