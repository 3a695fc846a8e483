// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/results/inputs.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

using namespace Quaver::Ui;

Trial trialOf(const QString &model, const QString &task, int number, TrialState state,
              qint64 duration)
{
    static const QHash<TrialState, TaskStatus> statuses{{TrialState::Passed, TaskStatus::Passed},
                                                        {TrialState::Failed, TaskStatus::Failed},
                                                        {TrialState::Limit, TaskStatus::Limit},
                                                        {TrialState::Errored, TaskStatus::Errored}};
    Trial trial;
    trial.model = model;
    trial.state = state;
    trial.result.taskId = task;
    trial.result.trial = number;
    trial.result.status = statuses.value(state, TaskStatus::Cancelled);
    trial.result.passed = state == TrialState::Passed;
    trial.result.duration = duration;
    return trial;
}

QList<Trial> trialsOf(const QString &model, const QString &picture)
{
    static const QHash<QChar, TrialState> letters{
        {u'P', TrialState::Passed},  {u'F', TrialState::Failed},    {u'L', TrialState::Limit},
        {u'E', TrialState::Errored}, {u'C', TrialState::Cancelled}, {u'.', TrialState::Waiting}};
    QList<Trial> trials;
    const QStringList tasks = picture.split(u' ', Qt::SkipEmptyParts);
    for (const QString &task : tasks) {
        int number = 0;
        for (const QChar letter : task.section(u':', 1)) {
            trials += trialOf(model, task.section(u':', 0, 0), ++number, letters.value(letter),
                              1000 * (trials.size() + 1));
        }
    }
    return trials;
}

Usage usageOf(qint64 input, qint64 output, std::optional<double> costUsd)
{
    Usage usage;
    usage.inputTokens = input;
    usage.outputTokens = output;
    usage.calls = 1;
    usage.costUsd = costUsd;
    return usage;
}

SummaryInput twoModels()
{
    SummaryInput input;
    input.models = {u"one"_s, u"two"_s};
    input.trials =
        trialsOf(u"one"_s, u"a:P b:P c:P d:F e:E"_s) + trialsOf(u"two"_s, u"a:P b:F c:L d:F"_s);
    input.usage.author = usageOf(1'000, 2'000, 0.01);
    input.usage.tested = usageOf(50'000, 8'000, 0.35);
    input.usage.judge = usageOf(12'000, 900, 0.02);
    ModelRun one;
    one.model = u"one"_s;
    one.usage = usageOf(30'000, 5'000, 0.3);
    ModelRun two;
    two.model = u"two"_s;
    two.usage = usageOf(20'000, 3'000, 0.05);
    input.runs = {one, two};
    return input;
}

SummaryInput manyTasks(int count)
{
    SummaryInput input;
    input.models = {u"many"_s};
    for (int i = 0; i < count; ++i) {
        const TrialState state = i % 3 == 0 ? TrialState::Failed : TrialState::Passed;
        input.trials +=
            trialOf(u"many"_s, u"task-%1"_s.arg(i), 1, state, 10 + qint64(i) * i % 300'007);
    }
    return input;
}

} // namespace Quaver::Tests
