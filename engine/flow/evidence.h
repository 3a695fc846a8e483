// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/models/model.h"

#include <quaver/types.h>

#include <qcoro/qcorotask.h>

#include <QList>

#include <memory>

namespace Quaver::Flow {

class Ledger;
struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! Completes the result of a trial of \a model with what was seen outside the sandboxes: the
//! gateway's count of its usage, a cap of the run, which makes a trial `cancelled`, and a failure
//! of the provider, which alone makes it `errored`. What a sandbox says of an error is no evidence:
//! there it would be a way not to count.
void applyEvidence(const Ledger &ledger, const Models::Model &model, TaskResult &result);

//! Where no gateway sees the calls: asks the provider of \a model whether it fails out here, too,
//! if any of \a results claims an error. Ends with those results, `errored` if so.
QCoro::Task<QList<TaskResult>> confirmErrors(Run run, Models::Model model,
                                             QList<TaskResult> results, CancelToken token);

} // namespace Quaver::Flow
