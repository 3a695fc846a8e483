// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/sessionbuilder.h"

#include "app/run/runsessionprivate.h"
#include "app/run/stepwords.h"
#include "engine/types/summary.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

using Ui::RunSession;

BenchmarkSpec specificationOf(int taskCount)
{
    BenchmarkSpec spec;
    spec.name = u"Rate limits"_s;
    spec.description = u"What a client does about 429."_s;
    for (int i = 1; i <= taskCount; ++i) {
        Task task;
        task.id = u"task-%1"_s.arg(i);
        task.prompt = u"Write retry%1.py so that it waits."_s.arg(i);
        task.expectedOutcome = u"It waits as long as Retry-After says."_s;
        Check check;
        check.type = Check::Type::Command;
        check.command = u"python3 retry%1.py"_s.arg(i);
        task.check = check;
        spec.tasks += task;
    }
    return spec;
}

TaskResult resultOf(const QString &taskId, int trial, TaskStatus status)
{
    TaskResult result;
    result.taskId = taskId;
    result.trial = trial;
    result.status = status;
    result.passed = status == TaskStatus::Passed;
    result.steps = 3 + trial;
    result.duration = 1000 * trial + 100 * taskId.size();
    result.output = u"The answer to %1."_s.arg(taskId);
    result.reason = result.passed ? u"exit code 0"_s : u"exit code 1: waited 0 s"_s;
    result.grader = u"check"_s;
    Usage usage;
    usage.inputTokens = 1000 * trial;
    usage.outputTokens = 100 * trial;
    usage.calls = result.steps;
    usage.costUsd = 0.002 * trial;
    result.usage = usage;
    return result;
}

SessionBuilder::SessionBuilder()
{
    m_config.prompt = u"Create a benchmark for testing API rate limiting"_s;
    m_config.agentModel = u"offline"_s;
    m_config.benchmarkModels = {u"offline"_s};
    m_config.backend = Backend::Local;
}

SessionBuilder &SessionBuilder::models(const QStringList &ids)
{
    m_config.benchmarkModels = ids;
    return *this;
}

SessionBuilder &SessionBuilder::tasks(int count)
{
    m_tasks = count;
    return *this;
}

SessionBuilder &SessionBuilder::trials(int count)
{
    m_config.trials = count;
    return *this;
}

SessionBuilder &SessionBuilder::costCap(double usd)
{
    m_config.limits.costUsd = usd;
    return *this;
}

SessionBuilder &SessionBuilder::prompt(const QString &text)
{
    m_config.prompt = text;
    return *this;
}

std::unique_ptr<RunSession> SessionBuilder::preparing() const
{
    auto session = std::make_unique<RunSession>();
    session->feed().config = m_config;
    session->feed().clock.start();
    return session;
}

std::unique_ptr<RunSession> SessionBuilder::authoring() const
{
    auto session = preparing();
    RunSession::Private &feed = session->feed();
    feed.prepared(u"run-test-000001"_s, m_config);
    feed.startPhase(Phase::Setup);
    feed.addMessage(Phase::Setup, Ui::LogLevel::Progress, Ui::stepWords(Step::CreatingVolume));
    feed.startPhase(Phase::Agent);
    feed.addMessage(Phase::Agent, Ui::LogLevel::Progress, Ui::stepWords(Step::RunningAgent));
    return session;
}

std::unique_ptr<RunSession> SessionBuilder::benchmarking() const
{
    auto session = authoring();
    session->feed().setSpec(specificationOf(m_tasks));
    session->feed().startPhase(Phase::Benchmark);
    return session;
}

RunResult SessionBuilder::result(const QList<TaskStatus> &statuses) const
{
    RunResult outcome;
    outcome.runId = u"run-test-000001"_s;
    outcome.spec = specificationOf(m_tasks);
    outcome.config = m_config;
    outcome.status = RunStatus::Done;
    outcome.startedAt = QDateTime::currentDateTimeUtc();
    outcome.metrics = {2341, 15'230, 20'120, {}};
    UsageByRole byRole;
    Usage total;
    for (const QString &model : m_config.benchmarkModels) {
        QList<TaskResult> results;
        for (const Task &task : outcome.spec->tasks) {
            for (int trial = 1; trial <= m_config.trials.value_or(1); ++trial) {
                const TaskStatus status = statuses.at(results.size() % statuses.size());
                results += resultOf(task.id, trial, status);
                total.inputTokens += results.constLast().usage->inputTokens;
                total.outputTokens += results.constLast().usage->outputTokens;
                total.calls += results.constLast().usage->calls;
                total.costUsd = total.costUsd.value_or(0) + *results.constLast().usage->costUsd;
            }
        }
        ModelRun run;
        run.model = model;
        run.results = summarise(results);
        run.metrics = outcome.metrics;
        if (outcome.runs.isEmpty())
            outcome.results = run.results;
        outcome.runs += run;
    }
    if (outcome.runs.size() == 1)
        outcome.runs.clear();
    byRole.tested = total;
    outcome.usage = total;
    outcome.usageByRole = byRole;
    return outcome;
}

std::unique_ptr<RunSession> SessionBuilder::ended(const QList<TaskStatus> &statuses) const
{
    auto session = std::make_unique<RunSession>();
    session->feed().end(result(statuses));
    return session;
}

std::unique_ptr<RunSession> SessionBuilder::failed(const Error &error) const
{
    auto session = authoring();
    session->feed().startPhase(Phase::Cleanup);
    RunResult outcome;
    outcome.runId = session->runId();
    outcome.config = m_config;
    outcome.status = RunStatus::Failed;
    outcome.error = error;
    outcome.startedAt = QDateTime::currentDateTimeUtc();
    outcome.metrics.totalDuration = 1200;
    session->feed().end(outcome);
    return session;
}

void settle(RunSession &session)
{
    QSignalSpy told(&session, &RunSession::changed);
    told.wait(200);
}

} // namespace Quaver::Tests
