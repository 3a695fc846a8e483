// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/models/modelregistry.h"

namespace Quaver::Models {

//! Asks the usual ports of this computer (Ollama 11434 or OLLAMA_HOST, llama.cpp 8080, LM Studio
//! 1234) which models they serve, all at once, within a second; who does not answer is not there.
//! Ends with \a registry and what was found in it.
[[nodiscard]] Pending<ModelRegistry> discover(ModelRegistry registry, CancelToken token);

//! Asks \a provider for its list of models: whether its key is good and it can be reached from
//! here. Ends with an error that a person can act on.
[[nodiscard]] Pending<void> probe(const Provider &provider, WireFormat format, CancelToken token);

} // namespace Quaver::Models
