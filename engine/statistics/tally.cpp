// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/tally.h"

#include <algorithm>
#include <utility>

namespace Quaver::Statistics {

QHash<QString, TaskTally> talliesByTask(const QList<TaskResult> &results)
{
    QHash<QString, TaskTally> byTask;
    for (const TaskResult &result : results) {
        if (!isCounted(result.status))
            continue;
        TaskTally &tally = byTask[result.taskId];
        tally.passed += result.status == TaskStatus::Passed ? 1 : 0;
        ++tally.counted;
    }
    return byTask;
}

QList<TaskTally> tallies(const QList<TaskResult> &results)
{
    QList<TaskTally> sorted = talliesByTask(results).values();
    std::ranges::sort(
        sorted, {}, [](const TaskTally &tally) { return std::pair(tally.counted, tally.passed); });
    return sorted;
}

bool hasSeveralTrials(const QList<TaskTally> &tallies)
{
    return std::ranges::any_of(tallies, [](const TaskTally &tally) { return tally.counted > 1; });
}

double meanShare(const QList<TaskTally> &tallies)
{
    if (tallies.isEmpty())
        return 0;
    // Shares with the same denominator, which are next to each other, are summed as whole numbers.
    long double sum = 0;
    qint64 passed = 0;
    for (qsizetype i = 0; i < tallies.size(); ++i) {
        passed += tallies.at(i).passed;
        if (i + 1 == tallies.size() || tallies.at(i + 1).counted != tallies.at(i).counted) {
            sum += static_cast<long double>(passed) / tallies.at(i).counted;
            passed = 0;
        }
    }
    return static_cast<double>(sum / static_cast<long double>(tallies.size()));
}

} // namespace Quaver::Statistics
