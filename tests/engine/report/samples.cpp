// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/report/samples.h"

#include "engine/core/redaction.h"

namespace Quaver::Samples {

using namespace Qt::StringLiterals;

namespace {

Usage usage(int calls, qint64 input, qint64 output, std::optional<double> cost)
{
    Usage usage;
    usage.calls = calls;
    usage.inputTokens = input;
    usage.outputTokens = output;
    usage.costUsd = cost;
    return usage;
}

} // namespace

TaskResult taskResult(const QString &id, TaskStatus status, int trial)
{
    TaskResult result;
    result.taskId = id;
    result.status = status;
    result.passed = status == TaskStatus::Passed;
    result.trial = trial;
    return result;
}

RunResult seedResult()
{
    RunResult result;
    result.runId = u"run-m5x2k1-abc123"_s;
    result.results.score = 0.85;
    result.metrics = {2341, 1523, 4892, {}};
    result.spec.emplace();
    result.spec->name = u"generated-benchmark"_s;
    result.spec->description = u"Create a benchmark for testing API rate limiting"_s;
    result.results.taskResults = {taskResult(u"task-1"_s, TaskStatus::Passed)};
    return result;
}

RunResult richResult()
{
    RunResult result = seedResult();
    result.status = RunStatus::Done;
    result.startedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0, 0, 123), Qt::UTC);
    result.config.agentModel = u"claude-sonnet-4-5"_s;
    result.config.judgeModel = u"judge-1"_s;
    result.config.benchmarkModels = {u"gpt-4o"_s, u"ollama/llama3.2"_s};
    UsageByRole byRole;
    byRole.author = usage(1, 1000, 400, 0.009);
    byRole.tested = usage(12, 24'000, 3000, 0.09);
    byRole.tested.cacheReadTokens = 8000;
    byRole.judge = usage(6, 5000, 60, std::nullopt);
    byRole.judge.unmetered = 1;
    result.usageByRole = byRole;
    result.usage = usage(19, 30'000, 3460, std::nullopt);
    result.usage->unmetered = 1;

    BenchmarkResults first;
    first.score = 0.75;
    first.coverage = 4.0 / 6.0;
    first.interval = Interval{0.5, 1, 0.95, u"cluster-bootstrap"_s};
    first.passAtK = {0.75, 1};
    first.passHatK = {0.75, 0.5};
    first.flaggedPasses = 1;
    first.taskResults = {
        taskResult(u"a"_s, TaskStatus::Passed, 1),  taskResult(u"a"_s, TaskStatus::Passed, 2),
        taskResult(u"b"_s, TaskStatus::Passed, 1),  taskResult(u"b"_s, TaskStatus::Limit, 2),
        taskResult(u"c"_s, TaskStatus::Errored, 1), taskResult(u"c"_s, TaskStatus::Cancelled, 2)};
    first.taskResults[0].grader = u"judge-1"_s;
    first.taskResults[0].votes = Votes{2, 1};
    first.taskResults[0].output = u"42"_s;
    first.taskResults[0].duration = 1500;
    first.taskResults[0].steps = 3;
    first.taskResults[0].usage = usage(3, 6000, 700, 0.022);
    first.taskResults[1].flags = {u"tried-network"_s, u"searched-keys"_s};
    first.taskResults[3].reason = u"out of steps"_s;
    first.taskResults[4].reason = u"the provider is overloaded"_s;
    first.taskResults[5].reason = u"the run's cap on money"_s;
    BenchmarkResults second;
    second.score = 0;
    second.coverage = 1;
    second.taskResults = {taskResult(u"a"_s, TaskStatus::Failed)};
    second.taskResults[0].reason = u"not equal"_s;

    result.results = first;
    result.runs = {
        ModelRun{u"gpt-4o"_s, first, {2341, 1523, 4892, {}}, usage(10, 20'000, 2500, 0.09), {}},
        ModelRun{u"ollama/llama3.2"_s, second, {2341, 900, 4892, {}}, usage(2, 4000, 500, 0), {}}};
    return result;
}

QString hostileText()
{
    addKnownSecret(hiddenSecret);
    return u"=1</pre></td>]]><script>alert(1)</script>&amp; \"q\" 'a' | b \\| `c` ``` d\n"
           "# e @user [x](javascript:y) <!-- \u001b[31m\u202e\u2028\u009b"_s
        + QChar(0xd800) + QChar(0xfffe) + QChar(0xffff) + u"sk-report\u202e-samples-1"_s
        + QChar(u'\0') + u" \U0001f600"_s;
}

RunResult hostileResult()
{
    const QString text = hostileText();
    RunResult result = seedResult();
    result.runId = text;
    result.status = RunStatus::Failed;
    result.error = Error(Error::Kind::Http, text);
    result.spec->name = text;
    result.spec->description = text;
    result.config.agentModel = text;
    result.config.judgeModel = text;
    result.config.benchmarkModels = {text};
    result.results.interval = Interval{0.25, 0.75, 0.95, text};
    result.results.flaggedPasses = 1;
    TaskResult task = taskResult(text, TaskStatus::Passed);
    task.output = text;
    task.reason = text;
    task.grader = text;
    task.flags = {text, text};
    TaskResult failed = task;
    failed.status = TaskStatus::Failed;
    TaskResult cancelled = task;
    cancelled.status = TaskStatus::Cancelled;
    result.results.taskResults = {task, failed, cancelled};
    return result;
}

} // namespace Quaver::Samples
