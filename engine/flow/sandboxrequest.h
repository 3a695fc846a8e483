// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"

#include <qcoro/qcorotask.h>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! How long a run may take when its configuration does not say, in seconds.
inline constexpr int defaultRunSeconds = 2 * 60 * 60;

//! Decides which snapshot the sandboxes of the run are made from: Daytona takes processors, memory
//! and disk with an image only, so for a size alone the smallest snapshot that covers it is taken,
//! and said.
QCoro::Task<void> chooseSnapshot(Run run, CancelToken token);

//! The request for the sandbox \a name of \a run. It lives a little longer than the run may, and
//! neither idles out nor reaches the network: the offline programs need none.
[[nodiscard]] Daytona::CreateSandbox sandboxRequest(const RunContext &run, const QString &name,
                                                    const QList<Daytona::VolumeMount> &mounts);

} // namespace Quaver::Flow
