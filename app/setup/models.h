// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelregistry.h"

namespace Quaver::Setup {

//! \a registry with what the model servers of this computer serve; runs the event loop for a second
//! at most.
[[nodiscard]] Result<Models::ModelRegistry> discovered(const Models::ModelRegistry &registry);

//! Whether \a provider is a model server that is usually on this computer, such as Ollama.
[[nodiscard]] bool isLocalServer(const Models::Provider &provider);

//! Looks for model servers on this computer if one of \a ids needs one. Of kind Setup if that one
//! cannot be reached. Runs the event loop.
[[nodiscard]] Result<void> findServersOf(const QStringList &ids, Models::ModelRegistry *registry);

} // namespace Quaver::Setup
