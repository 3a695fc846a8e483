// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/summary.h"

#include "engine/statistics/complete.h"
#include "engine/statistics/tally.h"

#include <QHash>

#include <algorithm>

namespace Quaver::Ui {

namespace {

void count(const Trial &trial, OutcomeCounts &counts)
{
    switch (trial.state) {
    case TrialState::Passed:
        ++counts.passed;
        break;
    case TrialState::Failed:
        ++counts.failed;
        break;
    case TrialState::Limit:
        ++counts.limit;
        break;
    case TrialState::Errored:
        ++counts.errored;
        break;
    case TrialState::Cancelled:
        ++counts.cancelled;
        break;
    case TrialState::Waiting:
    case TrialState::Running:
    case TrialState::Answered:
        ++counts.pending;
        break;
    }
}

std::optional<qint64> medianOf(QList<qint64> durations)
{
    if (durations.isEmpty())
        return std::nullopt;
    std::ranges::sort(durations);
    const qsizetype half = durations.size() / 2;
    if (durations.size() % 2 == 1)
        return durations.at(half);
    return (durations.at(half - 1) + durations.at(half)) / 2;
}

void add(const Usage &usage, Usage &sum)
{
    sum.inputTokens += usage.inputTokens;
    sum.outputTokens += usage.outputTokens;
    sum.cacheReadTokens += usage.cacheReadTokens;
    sum.cacheWriteTokens += usage.cacheWriteTokens;
    sum.calls += usage.calls;
    sum.unmetered += usage.unmetered;
    // One price that is not known makes the whole unknown.
    if (usage.costUsd && sum.costUsd)
        sum.costUsd = *sum.costUsd + *usage.costUsd;
    else
        sum.costUsd.reset();
    sum.selfReported = sum.selfReported || usage.selfReported;
}

std::optional<Usage> usageOf(const QString &model, const QList<TaskResult> &results,
                             const SummaryInput &input)
{
    for (const ModelRun &run : input.runs) {
        if (run.model == model && run.usage)
            return run.usage;
    }
    if (input.models.size() == 1 && (input.usage.tested.calls > 0 || hasTokens(input.usage.tested)))
        return input.usage.tested;
    std::optional<Usage> sum;
    for (const TaskResult &result : results) {
        if (!result.usage)
            continue;
        if (sum)
            add(*result.usage, *sum);
        else
            sum = result.usage;
    }
    return sum;
}

ModelSummary summaryOf(const QString &model, const QList<const Trial *> &trials,
                       const SummaryInput &input, QList<TaskResult> &results)
{
    ModelSummary summary;
    summary.model = model;
    QList<qint64> durations;
    for (const Trial *trial : trials) {
        count(*trial, summary.outcomes);
        if (!isFinal(trial->state))
            continue;
        results.append(trial->result);
        if (isCounted(trial->result.status))
            durations.append(trial->result.duration);
    }
    BenchmarkResults whole;
    whole.taskResults = results;
    Statistics::complete(whole);
    const auto tallies = Statistics::tallies(results);
    if (!tallies.isEmpty())
        summary.score = Statistics::meanShare(tallies);
    summary.interval = whole.interval;
    summary.passAtK = whole.passAtK;
    summary.passHatK = whole.passHatK;
    summary.flaggedPasses = whole.flaggedPasses;
    summary.medianDuration = medianOf(durations);
    summary.usage = usageOf(model, results, input);
    return summary;
}

//! Every n-th of \a all by length, so that the shape stays, and the longest of each model.
QList<TrialDuration> sampled(const QList<TrialDuration> &all)
{
    QList<TrialDuration> sorted = all;
    std::ranges::stable_sort(sorted, [](const TrialDuration &a, const TrialDuration &b) {
        return a.model != b.model ? a.model < b.model : a.duration < b.duration;
    });
    const qsizetype step =
        (sorted.size() + ResultsSummary::mostDurations - 1) / ResultsSummary::mostDurations;
    QList<TrialDuration> sample;
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        const bool isLongest =
            i + 1 == sorted.size() || sorted.at(i + 1).model != sorted.at(i).model;
        if (isLongest || i % step == 0)
            sample.append(sorted.at(i));
    }
    return sample;
}

std::optional<BestTwo> bestTwoOf(const QList<ModelSummary> &models,
                                 const QList<QList<TaskResult>> &results)
{
    QList<int> scored;
    for (int i = 0; i < static_cast<int>(models.size()); ++i) {
        if (models.at(i).score)
            scored.append(i);
    }
    if (scored.size() < 2)
        return std::nullopt;
    std::ranges::stable_sort(scored,
                             [&](int a, int b) { return models[a].score > models[b].score; });
    const int first = scored.at(0);
    const int second = scored.at(1);
    const auto comparison = Statistics::compare(results.at(first), results.at(second));
    if (!comparison)
        return std::nullopt;
    return BestTwo{first, second, *comparison};
}

} // namespace

int OutcomeCounts::of(TrialState state) const
{
    switch (state) {
    case TrialState::Passed:
        return passed;
    case TrialState::Failed:
        return failed;
    case TrialState::Limit:
        return limit;
    case TrialState::Errored:
        return errored;
    case TrialState::Cancelled:
        return cancelled;
    case TrialState::Waiting:
    case TrialState::Running:
    case TrialState::Answered:
        break;
    }
    return 0;
}

OutcomeCounts ResultsSummary::outcomes() const
{
    OutcomeCounts sum;
    for (const ModelSummary &model : models) {
        sum.passed += model.outcomes.passed;
        sum.failed += model.outcomes.failed;
        sum.limit += model.outcomes.limit;
        sum.errored += model.outcomes.errored;
        sum.cancelled += model.outcomes.cancelled;
        sum.pending += model.outcomes.pending;
    }
    return sum;
}

int ResultsSummary::flaggedPasses() const
{
    int sum = 0;
    for (const ModelSummary &model : models)
        sum += model.flaggedPasses;
    return sum;
}

bool hasTokens(const Usage &usage) { return usage.inputTokens > 0 || usage.outputTokens > 0; }

ResultsSummary summarize(const SummaryInput &input)
{
    ResultsSummary summary;
    summary.usage = input.usage;
    QHash<QString, QList<const Trial *>> byModel;
    for (const Trial &trial : input.trials) {
        byModel[trial.model].append(&trial);
        summary.hasTrials = summary.hasTrials || trial.result.trial > 1;
    }
    QList<QList<TaskResult>> results;
    QList<TrialDuration> durations;
    for (int i = 0; i < static_cast<int>(input.models.size()); ++i) {
        const QString &model = input.models.at(i);
        QList<TaskResult> own;
        summary.models.append(summaryOf(model, byModel.value(model), input, own));
        for (const TaskResult &result : own) {
            if (result.status != TaskStatus::Cancelled && result.duration > 0)
                durations.append(
                    {i, trialState(result.status), result.duration, result.taskId, result.trial});
        }
        results.append(own);
        if (summary.models.at(i).score > summary.models.at(summary.best).score)
            summary.best = i;
    }
    summary.allDurations = static_cast<int>(durations.size());
    summary.durations =
        durations.size() > ResultsSummary::mostDurations ? sampled(durations) : durations;
    summary.bestTwo = bestTwoOf(summary.models, results);
    return summary;
}

} // namespace Quaver::Ui
