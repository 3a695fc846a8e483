// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/resultsjson.h"

#include "engine/types/jsontext.h"

#include <QCoreApplication>

namespace Quaver {

namespace {

constexpr qint64 mostMilliseconds = 10LL * 366 * 24 * 3600 * 1000;
constexpr qint64 mostTokens = 1'000'000'000'000'000;
constexpr int mostCalls = 1'000'000'000;
constexpr int mostTrials = 1'000'000;
constexpr double mostCost = 1e9;
constexpr TextBounds idBounds{1024};
constexpr TextBounds textBounds{32 << 20, true};
constexpr TextBounds flagBounds{4096};
constexpr qsizetype mostFlags = 100;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::ResultsJson)
};

qint64 readDuration(JsonReader &reader, const QString &key)
{
    return reader.wholeNumber(key, 0, mostMilliseconds).value_or(0);
}

//! The status, which older results do not have, and `passed`, which has to agree with it.
void readVerdict(JsonReader &reader, TaskResult &result)
{
    const QString passed = QStringLiteral("passed");
    const QString status = QStringLiteral("status");
    const std::optional<bool> hasPassed = reader.flag(passed);
    const std::optional<TaskStatus> known = reader.choice<TaskStatus>(status);
    if (!known && !hasPassed)
        reader.failMissing(passed);
    result.status =
        known.value_or(hasPassed.value_or(false) ? TaskStatus::Passed : TaskStatus::Failed);
    result.passed = result.status == TaskStatus::Passed;
    if (hasPassed.value_or(result.passed) != result.passed) {
        reader.fail(passed,
                    Tr::tr("contradicts the status \"%1\"").arg(taskStatusName(result.status)));
    }
}

template <typename T>
Result<T> readDocument(const QJsonObject &json, T (*read)(JsonReader))
{
    if (const Result<void> checked = checkJsonContent(json, maxResultDepth); !checked)
        return checked.error();
    JsonProblems problems;
    T value = read(JsonReader(json, QString(), &problems));
    return problems.resultFor(std::move(value));
}

} // namespace

Result<BenchmarkResults> benchmarkResultsFromJson(const QByteArray &text)
{
    const Result<QJsonObject> json = parseJsonObject(text, {maxResultBytes, maxResultDepth});
    if (!json)
        return json.error();
    return benchmarkResultsFromJson(*json);
}

Result<BenchmarkResults> benchmarkResultsFromJson(const QJsonObject &json)
{
    return readDocument<BenchmarkResults>(json, &benchmarkResultsFromJson);
}

Result<TaskResult> taskResultFromJson(const QJsonObject &json)
{
    return readDocument<TaskResult>(json, &taskResultFromJson);
}

BenchmarkResults benchmarkResultsFromJson(JsonReader reader)
{
    BenchmarkResults results;
    results.score = reader.number(QStringLiteral("score"), 0, 1);
    results.coverage = reader.number(QStringLiteral("coverage"), 0, 1);
    const QString tasks = QStringLiteral("taskResults");
    const QList<JsonReader> readers = reader.objects(tasks, maxTaskResults);
    if (!reader.has(tasks))
        reader.failMissing(tasks);
    results.taskResults.reserve(readers.size());
    for (const JsonReader &task : readers) {
        results.taskResults.append(taskResultFromJson(task));
        if (reader.hasFailed())
            break;
    }
    results.extra = reader.extra();
    return results;
}

TaskResult taskResultFromJson(JsonReader reader)
{
    TaskResult result;
    result.taskId = reader.requiredText(QStringLiteral("taskId"), idBounds);
    readVerdict(reader, result);
    result.output = reader.text(QStringLiteral("output"), textBounds).value_or(QString());
    result.duration = readDuration(reader, QStringLiteral("duration"));
    result.reason = reader.text(QStringLiteral("reason"), textBounds).value_or(QString());
    result.trial = reader.integer(QStringLiteral("trial"), 1, mostTrials).value_or(1);
    result.steps = reader.integer(QStringLiteral("steps"), 0, mostCalls).value_or(0);
    if (const std::optional<JsonReader> usage = reader.object(QStringLiteral("usage")))
        result.usage = usageFromJson(*usage);
    result.grader = reader.text(QStringLiteral("grader"), {1024, true}).value_or(QString());
    result.flags = reader.texts(QStringLiteral("flags"), mostFlags, flagBounds);
    result.extra = reader.extra();
    return result;
}

Usage usageFromJson(JsonReader reader)
{
    Usage usage;
    usage.inputTokens =
        reader.wholeNumber(QStringLiteral("inputTokens"), 0, mostTokens).value_or(0);
    usage.outputTokens =
        reader.wholeNumber(QStringLiteral("outputTokens"), 0, mostTokens).value_or(0);
    usage.calls = reader.integer(QStringLiteral("calls"), 0, mostCalls).value_or(0);
    usage.costUsd = reader.number(QStringLiteral("costUsd"), 0, mostCost);
    usage.selfReported = reader.flag(QStringLiteral("selfReported")).value_or(false);
    usage.extra = reader.extra();
    return usage;
}

Metrics metricsFromJson(JsonReader reader)
{
    Metrics metrics;
    metrics.agentDuration = readDuration(reader, QStringLiteral("agentDuration"));
    metrics.benchmarkDuration = readDuration(reader, QStringLiteral("benchmarkDuration"));
    metrics.totalDuration = readDuration(reader, QStringLiteral("totalDuration"));
    metrics.extra = reader.extra();
    return metrics;
}

QJsonObject toJson(const BenchmarkResults &results)
{
    QJsonObject json = results.extra;
    json.insert(QStringLiteral("score"), results.score ? QJsonValue(*results.score) : QJsonValue());
    if (results.coverage)
        json.insert(QStringLiteral("coverage"), *results.coverage);
    QJsonArray tasks;
    for (const TaskResult &task : results.taskResults)
        tasks.append(toJson(task));
    json.insert(QStringLiteral("taskResults"), tasks);
    return json;
}

QJsonObject toJson(const TaskResult &result)
{
    QJsonObject json = result.extra;
    json.insert(QStringLiteral("taskId"), result.taskId);
    json.insert(QStringLiteral("passed"), result.status == TaskStatus::Passed);
    json.insert(QStringLiteral("output"), result.output);
    json.insert(QStringLiteral("duration"), result.duration);
    json.insert(QStringLiteral("status"), taskStatusName(result.status));
    json.insert(QStringLiteral("reason"), result.reason);
    json.insert(QStringLiteral("trial"), result.trial);
    json.insert(QStringLiteral("steps"), result.steps);
    if (result.usage)
        json.insert(QStringLiteral("usage"), toJson(*result.usage));
    json.insert(QStringLiteral("grader"), result.grader);
    json.insert(QStringLiteral("flags"), QJsonArray::fromStringList(result.flags));
    return json;
}

QJsonObject toJson(const Usage &usage)
{
    QJsonObject json = usage.extra;
    json.insert(QStringLiteral("inputTokens"), usage.inputTokens);
    json.insert(QStringLiteral("outputTokens"), usage.outputTokens);
    json.insert(QStringLiteral("calls"), usage.calls);
    json.insert(QStringLiteral("costUsd"),
                usage.costUsd ? QJsonValue(*usage.costUsd) : QJsonValue());
    json.insert(QStringLiteral("selfReported"), usage.selfReported);
    return json;
}

QJsonObject toJson(const Metrics &metrics)
{
    QJsonObject json = metrics.extra;
    json.insert(QStringLiteral("agentDuration"), metrics.agentDuration);
    json.insert(QStringLiteral("benchmarkDuration"), metrics.benchmarkDuration);
    json.insert(QStringLiteral("totalDuration"), metrics.totalDuration);
    return json;
}

} // namespace Quaver
