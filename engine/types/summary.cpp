// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/summary.h"

#include <QHash>

#include <map>

namespace Quaver {

BenchmarkResults summarise(const QList<TaskResult> &taskResults)
{
    struct Tally
    {
        int passed = 0;
        int counted = 0;
    };
    QHash<QString, Tally> tallies;
    qsizetype countedTrials = 0;
    for (const TaskResult &result : taskResults) {
        if (!isCounted(result.status))
            continue;
        Tally &tally = tallies[result.taskId];
        tally.passed += result.status == TaskStatus::Passed ? 1 : 0;
        ++tally.counted;
        ++countedTrials;
    }

    BenchmarkResults results;
    results.taskResults = taskResults;
    if (!taskResults.isEmpty())
        results.coverage =
            static_cast<double>(countedTrials) / static_cast<double>(taskResults.size());
    if (tallies.isEmpty())
        return results;
    // Fractions with the same denominator are summed as whole numbers, and the few sums with more
    // digits than the score has: it is the nearest double to the exact one, in any order of trials.
    std::map<int, qint64> passedByCounted;
    for (const Tally &tally : std::as_const(tallies))
        passedByCounted[tally.counted] += tally.passed;
    long double sum = 0;
    for (const auto &[counted, passed] : passedByCounted)
        sum += static_cast<long double>(passed) / counted;
    results.score = static_cast<double>(sum / static_cast<long double>(tallies.size()));
    return results;
}

BenchmarkResults summarise(const BenchmarkSpec &spec, int trials, const QList<TaskResult> &arrived,
                           const QString &reason)
{
    QHash<std::pair<QString, int>, TaskResult> known;
    for (const TaskResult &result : arrived)
        known.insert({result.taskId, result.trial}, result);
    QList<TaskResult> complete;
    for (const Task &task : spec.tasks) {
        for (int trial = 1; trial <= trials; ++trial) {
            TaskResult missing;
            missing.taskId = task.id;
            missing.trial = trial;
            missing.reason = reason;
            complete.append(known.value({task.id, trial}, missing));
        }
    }
    return summarise(complete);
}

} // namespace Quaver
