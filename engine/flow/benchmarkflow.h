// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcoro/qcorotask.h>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! The whole run: setup, agent, benchmark, and cleanup however those ended. Throws nothing: what
//! went wrong is in the result, which is complete afterwards.
QCoro::Task<void> runFlow(Run run);

} // namespace Quaver::Flow
