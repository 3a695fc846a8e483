// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"

#include <quaver/types.h>

#include <qcoro/qcorotask.h>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! What came of letting one model work on all tasks.
struct TrialsOutcome
{
    TrialsOutcome() = default;

    BenchmarkResults results;
    qint64 attemptDuration = 0; //!< ms, of the attempting program
    std::optional<Error> cut; //!< why the attempts were ended early
};

//! Lets the model attempt every task in \a benchmark and has each answer graded in \a grade as it
//! comes. A benchmark sandbox that dies is replaced once. When \a token is cancelled the attempts
//! end, what has an answer is still graded, and the outcome says why. Before the results are
//! written the benchmark sandbox is removed, so that nothing in it can touch them.
QCoro::Task<TrialsOutcome> runTrials(Run run, Daytona::Sandbox benchmark, Daytona::Sandbox grade,
                                     CancelToken token);

//! The mounts of a benchmark sandbox: the public specification and a place for what comes of it.
[[nodiscard]] QList<Daytona::VolumeMount> benchmarkMounts(const RunContext &run);
//! The mounts of a grade sandbox.
[[nodiscard]] QList<Daytona::VolumeMount> gradeMounts(const RunContext &run);

} // namespace Quaver::Flow
