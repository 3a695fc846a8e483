// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QHash>
#include <QList>
#include <QString>

namespace Quaver::Statistics {

//! What came of one task: \a passed of its \a counted trials. A trial counts when its status does
//! (isCounted()).
struct TaskTally
{
    int passed = 0;
    int counted = 0; //!< at least 1

    bool operator==(const TaskTally &) const = default;
};

//! The tally of each task of \a results that has a trial which counts, by the task's id.
[[nodiscard]] QHash<QString, TaskTally> talliesByTask(const QList<TaskResult> &results);

//! One tally a task of \a results that has a trial which counts; tasks without one are left out.
//! Sorted by counted, then by passed, so that whatever follows from the tallies depends neither on
//! the order of the trials nor on the tasks' names.
[[nodiscard]] QList<TaskTally> tallies(const QList<TaskResult> &results);

//! Whether a task has more than one trial that counts.
[[nodiscard]] bool hasSeveralTrials(const QList<TaskTally> &tallies);

//! The mean over \a tallies of passed ÷ counted, which is the score; 0 when there are none.
[[nodiscard]] double meanShare(const QList<TaskTally> &tallies);

} // namespace Quaver::Statistics
