// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/sandbox.h"
#include "engine/models/model.h"

#include <quaver/types.h>

#include <QList>
#include <QString>

namespace Quaver::Flow {

struct RunContext;

//! A benchmark sandbox and the grade sandbox beside it, with their part of the work: all tasks of
//! one model, or one shard of them.
struct Lane
{
    Lane() = default;

    Models::Model model;
    QList<Task> tasks; //!< in the specification's order
    QString benchmarkSandbox; //!< its name
    QString gradeSandbox; //!< its name
    QString subpath; //!< of the volume, where attempts and results are
};

//! One a model and shard; their tasks are those of the run's specification.
[[nodiscard]] QList<Lane> lanesOf(const RunContext &run);

//! The mounts of a benchmark sandbox: the public specification and a place for what comes of it.
[[nodiscard]] QList<Daytona::VolumeMount> benchmarkMounts(const RunContext &run, const Lane &lane);
//! The mounts of a grade sandbox.
[[nodiscard]] QList<Daytona::VolumeMount> gradeMounts(const RunContext &run, const Lane &lane);

} // namespace Quaver::Flow
