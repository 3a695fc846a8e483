// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"
#include "engine/flow/lane.h"
#include "engine/flow/trialrunner.h"

#include <qcoro/qcorotask.h>

#include <memory>
#include <vector>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! A lane with its sandboxes and what came of it.
struct LaneResult
{
    Lane lane;
    Daytona::Sandbox attempting;
    Daytona::Sandbox grading;
    TrialsOutcome outcome;
};
//! All lanes of a run. The coroutines that work on them share it.
using LaneResults = std::shared_ptr<std::vector<LaneResult>>;

[[nodiscard]] LaneResults makeLanes(const RunContext &run);

//! Creates the sandboxes of all lanes side by side.
QCoro::Task<void> createSandboxes(Run run, LaneResults lanes, CancelToken token);

//! Runs all lanes side by side; throws the first failure once all have ended.
QCoro::Task<void> runLanes(Run run, LaneResults lanes, CancelToken token);

//! Puts the outcome of \a lanes together to the results of each model, and those into the result
//! of \a run.
void collect(RunContext &run, const std::vector<LaneResult> &lanes);

} // namespace Quaver::Flow
