// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/exitcodes.h"

#include <algorithm>

namespace Quaver::Cli {

namespace {

bool isUsersToMend(const Error &error)
{
    return error.kind == Error::Kind::Input || error.kind == Error::Kind::Setup;
}

//! The outcome of every model; a run of one model has no list of them.
QList<BenchmarkResults> resultsOf(const RunResult &result)
{
    QList<BenchmarkResults> all;
    for (const ModelRun &run : result.runs)
        all += run.results;
    if (all.isEmpty())
        all += result.results;
    return all;
}

bool isBelow(const std::optional<double> &value, const std::optional<double> &minimum)
{
    return minimum && value.value_or(0) < *minimum;
}

} // namespace

int exitCode(const Error &error) { return isUsersToMend(error) ? ExitUsage : ExitFailed; }

int exitCode(const RunEnd &end)
{
    const RunResult &result = end.result;
    if (result.error && isUsersToMend(*result.error))
        return ExitUsage;
    if (end.signal != 0)
        return ExitSignalBase + end.signal;
    const QList<BenchmarkResults> all = resultsOf(result);
    const bool hasGraded = std::ranges::any_of(
        all, [](const BenchmarkResults &results) { return results.score.has_value(); });
    if (result.status == RunStatus::Failed || !hasGraded || end.outputFailed)
        return ExitFailed;
    if (!result.leaked.isEmpty())
        return ExitLeaked;
    const bool isBelowMinimum = std::ranges::any_of(all, [&](const BenchmarkResults &results) {
        return isBelow(results.score, end.minimumScore)
            || isBelow(results.coverage, end.minimumCoverage);
    });
    return isBelowMinimum ? ExitBelowMinimum : ExitDone;
}

} // namespace Quaver::Cli
