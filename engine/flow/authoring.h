// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"

#include <quaver/types.h>

#include <qcoro/qcorotask.h>

#include <QByteArray>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! Has the author program write a specification in \a sandbox, or puts the configuration's own one
//! there; then has it validated, inside and here. There is no specification but a valid one: all
//! else is an exception with the findings.
QCoro::Task<BenchmarkSpec> authoredSpecification(Run run, Daytona::Sandbox sandbox,
                                                 CancelToken token);

//! The bytes of spec.json as the model under test may see it.
[[nodiscard]] QByteArray publicSpecification(const BenchmarkSpec &spec);

} // namespace Quaver::Flow
