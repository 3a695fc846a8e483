// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/run.h>

namespace Quaver::Models {
class ModelRegistry;
}

namespace Quaver::Flow {

struct RunModels;

//! \a config as it will run at \a environment's endpoint, with its author and models under test
//! decided where it leaves them open; or, before anything is created, the first thing that is wrong
//! with it. Errors are of kind Input (the configuration) or Setup (no endpoint, no key).
[[nodiscard]] Result<RunConfig> prepared(RunConfig config, const RunEnvironment &environment,
                                         const Models::ModelRegistry &registry);

//! The tasks of \a spec that no check can grade, as an Error that names them; fine when there are
//! none or \a models has a judge.
[[nodiscard]] Result<void> checkGradable(const BenchmarkSpec &spec, const RunModels &models);

//! The same, one by one.
[[nodiscard]] QList<SpecFinding> ungradableTasks(const BenchmarkSpec &spec,
                                                 const RunModels &models);

} // namespace Quaver::Flow
