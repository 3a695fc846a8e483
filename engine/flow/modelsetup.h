// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/models/modelregistry.h"

#include <qcoro/qcorotask.h>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! The providers and models that \a run may use: those it was given, else the environment's.
[[nodiscard]] Models::ModelRegistry knownModels(const RunContext &run);

//! Resolves the models of \a run, and says who judges where nobody has asked for one. Throws what
//! is wrong with them.
void decideModels(RunContext &run, const Models::ModelRegistry &registry);

//! Counts what the models of \a run use from now on, wherever that is seen.
void openLedger(const Run &run);

//! Gives Daytona the keys that the run's sandboxes need, where it can keep them.
QCoro::Task<void> storeKeys(Run run, CancelToken token);

} // namespace Quaver::Flow
