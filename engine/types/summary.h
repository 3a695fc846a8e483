// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

namespace Quaver {

//! Results with the score and coverage that follow from \a taskResults: the score is the mean, over
//! the tasks with a trial that counts, of passed ÷ counted trials; the coverage is counted ÷ all
//! trials. Neither depends on the order of the trials.
[[nodiscard]] BenchmarkResults summarise(const QList<TaskResult> &taskResults);

//! The same for a run of \a trials trials of each task of \a spec, of which \a arrived is known, in
//! any order: sorted by task and trial, with those that are missing added as cancelled because of
//! \a reason. Results of tasks that the specification does not have are left out.
[[nodiscard]] BenchmarkResults summarise(const BenchmarkSpec &spec, int trials,
                                         const QList<TaskResult> &arrived,
                                         const QString &reason = QString());

} // namespace Quaver
