// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"

#include <quaver/run.h>

#include <qcoro/qcorotask.h>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! Shows what was \a found to a person until there is a specification with which the run can go on:
//! the one that was found, or another that has been through the same checks. The run's time limit
//! stands still while it waits. Throws when the run is cancelled, and for nothing else.
QCoro::Task<BenchmarkSpec> reviewedSpecification(Run run, SpecReview found, CancelToken token);

//! Keeps \a spec in the result and in the store, whatever becomes of the run; not what breaks the
//! rules of a specification, since the store could not give it back.
void keepSpecification(const Run &run, const BenchmarkSpec &spec);

} // namespace Quaver::Flow
