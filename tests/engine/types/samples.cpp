// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/types/samples.h"

#include <QJsonArray>

namespace Quaver::Samples {

using namespace Qt::StringLiterals;

namespace {

Task task(const QString &id, std::optional<Check> check)
{
    Task task;
    task.id = id;
    task.prompt = u"Do "_s + id;
    task.expectedOutcome = u"outcome-of-"_s + id;
    task.check = std::move(check);
    task.extra = {{u"note"_s, u"unknown to us"_s}};
    return task;
}

Check check(Check::Type type, const QJsonValue &value)
{
    Check check;
    check.type = type;
    check.value = value;
    return check;
}

Usage usage()
{
    Usage usage;
    usage.inputTokens = 9'007'199'254'740'993 / 10; // large, and whole
    usage.outputTokens = 20;
    usage.cacheReadTokens = 900;
    usage.cacheWriteTokens = 100;
    usage.calls = 3;
    usage.unmetered = 1;
    usage.costUsd = 0.1;
    usage.selfReported = true;
    usage.extra = {{u"cached"_s, 5}};
    return usage;
}

UsageByRole usageByRole()
{
    UsageByRole byRole{usage(), usage(), Usage()};
    byRole.author.calls = 1;
    byRole.author.selfReported = false;
    byRole.tested.costUsd.reset();
    byRole.judge.extra = {{u"note"_s, u"idle"_s}};
    return byRole;
}

} // namespace

BenchmarkSpec spec()
{
    BenchmarkSpec spec;
    spec.name = u"generated-benchmark"_s;
    spec.description = u"Sums, “quotes”, 😀"_s;
    spec.extra = {{u"author"_s, u"someone"_s}};
    spec.config = SpecConfig{5, 60, {{u"mood"_s, u"good"_s}}};

    Check exact = check(Check::Type::Exact, u"429"_s);
    exact.ignoreCase = true;
    exact.extra = {{u"why"_s, u"because"_s}};
    Check number = check(Check::Type::Number, 1.5);
    number.tolerance = 0.25;
    Check command;
    command.type = Check::Type::Command;
    command.command = u"test -f answer.txt"_s;
    const QJsonObject deep{{u"list"_s, QJsonArray{1, QJsonValue(), u"x"_s}}};

    spec.tasks = {task(u"exact"_s, exact),
                  task(u"contains"_s, check(Check::Type::Contains, u"Retry-After"_s)),
                  task(u"regex"_s, check(Check::Type::Regex, u"^\\d+$"_s)),
                  task(u"number"_s, number),
                  task(u"json"_s, check(Check::Type::Json, deep)),
                  task(u"json.null"_s, check(Check::Type::Json, QJsonValue())),
                  task(u"command"_s, command),
                  task(u"judged"_s, std::nullopt)};
    spec.tasks.first().files = {{u"src/main.py"_s, u"print(1)\n"_s}, {u"README"_s, QString()}};
    return spec;
}

RunConfig config()
{
    RunConfig config;
    config.prompt = u"Create a benchmark for testing API rate limiting"_s;
    config.agentModel = u"claude-sonnet-4-5"_s;
    config.benchmarkModels = {u"gpt-4o"_s, u"offline"_s};
    config.judgeModel = u"judge"_s;
    config.agent = AgentKind::ClaudeCode;
    config.backend = Backend::Daytona;
    config.resources.cpu = 4;
    config.resources.memory = 8192;
    config.resources.disk = 20480;
    config.resources.extra = {{u"gpu"_s, 1}};
    config.snapshot = u"snap"_s;
    config.image = u"python:3.12"_s;
    config.trials = 3;
    config.sandboxes = 2;
    config.parallelTasks = 8;
    config.votes = 3;
    config.spec = spec();
    config.endpoints = {
        {u"gpu-box"_s, u"http://gpu-box:8000/v1"_s, u"GPU_BOX_KEY"_s, {{u"rack"_s, 7}}},
        {u"2nd"_s, u"https://[::1]:8443/openai/v1"_s, QString(), {}}};
    config.limits.taskSeconds = 30;
    config.limits.steps = 7;
    config.limits.runSeconds = 600;
    config.limits.tokens = 5'000'000'000;
    config.limits.costUsd = 1.25;
    config.limits.extra = {{u"calls"_s, 9}};
    config.extra = {{u"comment"_s, u"mine"_s}};
    return config;
}

BenchmarkResults results()
{
    TaskResult passed;
    passed.taskId = u"exact"_s;
    passed.passed = true;
    passed.output = u"429"_s;
    passed.duration = 1234;
    passed.status = TaskStatus::Passed;
    passed.reason = u"equal"_s;
    passed.trial = 2;
    passed.steps = 4;
    passed.usage = usage();
    passed.grader = u"judge"_s;
    passed.votes = Votes{2, 1};
    passed.flags = {u"odd"_s};
    passed.extra = {{u"seed"_s, 42}, {u"votes"_s, QJsonObject{{u"unusable"_s, 1}}}};
    TaskResult limit;
    limit.taskId = u"number"_s;
    limit.status = TaskStatus::Limit;

    BenchmarkResults results;
    results.score = 0.5;
    results.coverage = 1;
    results.interval = Interval{0.25, 0.75, 0.95, u"cluster-bootstrap"_s};
    results.passAtK = {0.5, 2.0 / 3.0};
    results.passHatK = {0.5, 1.0 / 3.0};
    results.flaggedPasses = 1;
    results.taskResults = {passed, limit};
    results.extra = {{u"grading"_s, u"strict"_s},
                     {u"interval"_s, QJsonObject{{u"draws"_s, 10'000}}}};
    return results;
}

RunResult result()
{
    RunResult result;
    result.runId = u"run-m5x2k1-abc123"_s;
    result.spec = spec();
    result.results = results();
    result.metrics = {2341, 1523, 4892, {{u"queue"_s, 1}}};
    result.status = RunStatus::Failed;
    result.error = Error(Error::Kind::Http, u"no room"_s, 507, u"FULL"_s);
    result.config = config();
    result.usage = usage();
    result.usage->extra.insert(u"byRole"_s, QJsonObject{{u"critic"_s, QJsonObject()}});
    result.usageByRole = usageByRole();
    result.backend = Backend::Daytona;
    result.startedAt = QDateTime(QDate(2026, 1, 31), QTime(12, 0, 0, 123), Qt::UTC);
    result.leaked = {
        {u"volume"_s, u"benchmarks-x"_s, u"id-1"_s, u"https://example.org/api"_s, u"in use"_s}};
    result.runs = {ModelRun{u"gpt-4o"_s, results(), {1, 2, 3, {}}, usage(), {{u"rank"_s, 1}}},
                   ModelRun{u"offline"_s, results(), {4, 5, 6, {}}, {}, {}}};
    result.extra = {{u"host"_s, u"here"_s}, {u"cleanup"_s, QJsonObject{{u"seconds"_s, 3}}}};
    return result;
}

} // namespace Quaver::Samples
