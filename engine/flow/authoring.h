// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"

#include <quaver/run.h>

#include <qcoro/qcorotask.h>

#include <QByteArray>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! Has the author program write a specification in the agent sandbox, or puts the configuration's
//! own one there; then has it validated, inside and here. A specification with findings is an
//! exception that names them, unless the run is reviewed by a person: then they come with it.
QCoro::Task<SpecReview> authoredSpecification(Run run, CancelToken token);

//! Validates \a spec in the same way, as the work of a person.
QCoro::Task<SpecReview> triedSpecification(Run run, BenchmarkSpec spec, CancelToken token);

//! The bytes of spec.json as the model under test may see it.
[[nodiscard]] QByteArray publicSpecification(const BenchmarkSpec &spec);

} // namespace Quaver::Flow
