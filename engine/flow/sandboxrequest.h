// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"
#include "engine/models/model.h"

#include <qcoro/qcorotask.h>

#include <QList>

#include <memory>
#include <optional>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! How long a run may take when its configuration does not say, in seconds.
inline constexpr int defaultRunSeconds = 2 * 60 * 60;

//! What a sandbox is for.
struct SandboxUse
{
    explicit SandboxUse(QList<Daytona::VolumeMount> mounts_,
                        std::optional<Models::Model> model_ = std::nullopt)
        : mounts(std::move(mounts_))
        , model(std::move(model_))
    {
    }

    QList<Daytona::VolumeMount> mounts;
    std::optional<Models::Model> model; //!< used inside; its host is all that can be reached
    bool isAuthor = false; //!< the agent works in it, and may be a program of its own
};

//! Decides which snapshot the sandboxes of the run are made from: Daytona takes processors, memory
//! and disk with an image only, so for a size alone the smallest snapshot that covers it is taken,
//! and said.
QCoro::Task<void> chooseSnapshot(Run run, CancelToken token);

//! The request for the sandbox \a name of \a run. It lives a little longer than the run may, does
//! not idle out, and reaches no host but its model's.
[[nodiscard]] Daytona::CreateSandbox sandboxRequest(const RunContext &run, const QString &name,
                                                    const SandboxUse &use);

} // namespace Quaver::Flow
