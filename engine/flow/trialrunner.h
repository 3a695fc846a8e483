// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"
#include "engine/flow/lane.h"

#include <quaver/types.h>

#include <qcoro/qcorotask.h>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! What came of letting the model of a lane work on its tasks.
struct TrialsOutcome
{
    TrialsOutcome() = default;

    QList<TaskResult> results; //!< one a trial
    qint64 attemptDuration = 0; //!< ms, of the attempting program
    std::optional<Error> cut; //!< why the attempts were ended early
};

//! Lets the model of \a lane attempt every task in \a benchmark and has each answer graded in
//! \a grade as it comes. A benchmark sandbox that dies is replaced, until a trial was under way
//! twice while that happened. When \a token is cancelled the attempts end, what has an answer is
//! still graded, and the outcome says why. Before the results are written the benchmark sandbox is
//! removed, so that nothing in it can touch them.
QCoro::Task<TrialsOutcome> runTrials(Run run, Lane lane, Daytona::Sandbox benchmark,
                                     Daytona::Sandbox grade, CancelToken token);

} // namespace Quaver::Flow
