// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparison.h"

#include <QHash>

#include <algorithm>

namespace Quaver::Ui {

namespace {

using Outcomes = QHash<QString, TaskOutcome>;

void add(const Trial &trial, qsizetype index, TaskOutcome &outcome, qint64 &durations)
{
    if (!outcome.isThere()) {
        outcome.firstTrial = index;
        outcome.state = trial.state;
        outcome.cost = 0.0;
    }
    ++outcome.trials;
    const auto &usage = trial.result.usage;
    if (usage) {
        outcome.hasUsage = true;
        // One price that is not known makes the whole unknown.
        if (usage->costUsd && outcome.cost)
            outcome.cost = *outcome.cost + *usage->costUsd;
        else
            outcome.cost.reset();
    }
    if (!isFinal(trial.state) || !isCounted(trial.result.status))
        return;
    ++outcome.counted;
    outcome.passed += trial.state == TrialState::Passed ? 1 : 0;
    durations += trial.result.duration;
}

Outcomes outcomesOf(const ComparedRun &run)
{
    Outcomes outcomes;
    QHash<QString, qint64> durations;
    for (qsizetype i = 0; i < run.trials.size(); ++i) {
        const Trial &trial = run.trials.at(i);
        if (trial.model == run.model)
            add(trial, i, outcomes[trial.result.taskId], durations[trial.result.taskId]);
    }
    for (auto outcome = outcomes.begin(); outcome != outcomes.end(); ++outcome) {
        if (outcome->counted > 0)
            outcome->duration = durations.value(outcome.key()) / outcome->counted;
        if (!outcome->hasUsage)
            outcome->cost.reset();
    }
    return outcomes;
}

QList<TaskResult> resultsOf(const ComparedRun &run)
{
    QList<TaskResult> results;
    for (const Trial &trial : run.trials) {
        if (trial.model == run.model && isFinal(trial.state))
            results += trial.result;
    }
    return results;
}

QHash<QString, const Task *> tasksById(const QList<Task> &tasks)
{
    QHash<QString, const Task *> byId;
    for (const Task &task : tasks)
        byId.insert(task.id, &task);
    return byId;
}

} // namespace

std::optional<double> TaskOutcome::rate() const
{
    return counted > 0 ? std::optional(static_cast<double>(passed) / counted) : std::nullopt;
}

std::optional<double> ComparedTask::difference() const
{
    const auto first = a.rate();
    const auto second = b.rate();
    return first && second ? std::optional(*second - *first) : std::nullopt;
}

bool ComparedTask::differs() const
{
    if (a.isThere() != b.isThere())
        return true;
    const bool isSingle = a.trials == 1 && b.trials == 1;
    if (isSingle)
        return a.state != b.state;
    return a.rate() != b.rate();
}

TaskComparison compareTasks(const ComparedRun &a, const ComparedRun &b)
{
    TaskComparison comparison;
    const Outcomes first = outcomesOf(a);
    const Outcomes second = outcomesOf(b);
    const auto inB = tasksById(b.tasks);
    const auto inA = tasksById(a.tasks);
    for (const Task &task : a.tasks) {
        ComparedTask compared;
        compared.taskId = task.id;
        compared.a = first.value(task.id);
        const Task *other = inB.value(task.id);
        if (other && *other == task) {
            compared.b = second.value(task.id);
            ++comparison.common;
        }
        comparison.tasks += compared;
    }
    for (const Task &task : b.tasks) {
        const Task *other = inA.value(task.id);
        if (other && *other == task)
            continue;
        ComparedTask compared;
        compared.taskId = task.id;
        compared.b = second.value(task.id);
        comparison.tasks += compared;
    }
    comparison.differing =
        static_cast<int>(std::count_if(comparison.tasks.cbegin(), comparison.tasks.cend(),
                                       [](const ComparedTask &task) { return task.differs(); }));
    if (comparison.hasSameTasks())
        comparison.statistics = Statistics::compare(resultsOf(b), resultsOf(a));
    return comparison;
}

} // namespace Quaver::Ui
