// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"

#include <qcoro/qcorotask.h>

#include <QLatin1StringView>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! Where the agent sandbox has the shared folder, in which the specification is.
inline constexpr QLatin1StringView agentFolder("/output");

//! Makes the sandbox in which the author works and specifications are tried.
QCoro::Task<void> createAgentSandbox(Run run, CancelToken token);

//! After a wait of unknown length: the agent sandbox may have come to the end of its time to live.
//! Then it is replaced, and said, by one that reaches no model: nobody writes in it any more.
QCoro::Task<void> ensureAgentSandbox(Run run, CancelToken token);

} // namespace Quaver::Flow
