// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/complete.h"

#include "engine/statistics/interval.h"
#include "engine/statistics/passrates.h"

#include <algorithm>

namespace Quaver::Statistics {

void complete(BenchmarkResults &results)
{
    const QList<TaskTally> all = tallies(results.taskResults);
    const bool hasTrials = hasSeveralTrials(all);
    results.interval = scoreInterval(all);
    results.passAtK = hasTrials ? passAtK(all) : QList<double>();
    results.passHatK = hasTrials ? passHatK(all) : QList<double>();
    results.flaggedPasses =
        static_cast<int>(std::ranges::count_if(results.taskResults, [](const TaskResult &result) {
            return result.status == TaskStatus::Passed && !result.flags.isEmpty();
        }));
}

} // namespace Quaver::Statistics
