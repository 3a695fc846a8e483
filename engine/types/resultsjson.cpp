// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/resultsjson.h"

#include "engine/types/jsontext.h"

#include <QCoreApplication>

namespace Quaver {

namespace {

constexpr qint64 mostMilliseconds = 10LL * 366 * 24 * 3600 * 1000;
constexpr int mostSteps = 1'000'000'000;
constexpr int mostTrials = 1'000'000;
constexpr int mostVotes = 1'000'000;
constexpr TextBounds idBounds{1024};
constexpr TextBounds textBounds{32 << 20, true};
constexpr TextBounds flagBounds{4096};
constexpr TextBounds methodBounds{64};
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

//! Unknown members of a value without `extra` stay in that of its owner, under the same name.
void keepRest(JsonReader &reader, const QString &key, QJsonObject &ownersExtra)
{
    if (const QJsonObject rest = reader.extra(); !rest.isEmpty())
        ownersExtra.insert(key, rest);
}

void addRest(QJsonObject &extra, const QJsonObject &rests)
{
    for (auto it = rests.begin(); it != rests.end(); ++it)
        extra.insert(it.key(), it.value());
}

Interval readInterval(JsonReader &reader)
{
    Interval interval;
    interval.low = reader.number(QStringLiteral("low"), 0, 1).value_or(0);
    interval.high = reader.number(QStringLiteral("high"), 0, 1).value_or(1);
    interval.level = reader.number(QStringLiteral("level"), 0, 1).value_or(interval.level);
    interval.method = reader.text(QStringLiteral("method"), methodBounds).value_or(QString());
    if (interval.low > interval.high)
        reader.fail(QStringLiteral("low"), Tr::tr("must not be above \"high\""));
    return interval;
}

Votes readVotes(JsonReader &reader)
{
    Votes votes;
    votes.passed = reader.integer(QStringLiteral("passed"), 0, mostVotes).value_or(0);
    votes.failed = reader.integer(QStringLiteral("failed"), 0, mostVotes).value_or(0);
    return votes;
}

QJsonObject toJson(const Interval &interval, QJsonObject json)
{
    json.insert(QStringLiteral("low"), interval.low);
    json.insert(QStringLiteral("high"), interval.high);
    json.insert(QStringLiteral("level"), interval.level);
    if (!interval.method.isEmpty())
        json.insert(QStringLiteral("method"), interval.method);
    return json;
}

QJsonObject toJson(const Votes &votes, QJsonObject json)
{
    json.insert(QStringLiteral("passed"), votes.passed);
    json.insert(QStringLiteral("failed"), votes.failed);
    return json;
}

void insertNumbers(QJsonObject &json, const QString &key, const QList<double> &numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    if (!array.isEmpty())
        json.insert(key, array);
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
    QJsonObject rests;
    const QString interval = QStringLiteral("interval");
    if (std::optional<JsonReader> inner = reader.object(interval)) {
        results.interval = readInterval(*inner);
        keepRest(*inner, interval, rests);
    }
    results.passAtK = reader.numbers(QStringLiteral("passAtK"), mostTrials, 0, 1);
    results.passHatK = reader.numbers(QStringLiteral("passPowerK"), mostTrials, 0, 1);
    constexpr int most = static_cast<int>(maxTaskResults);
    results.flaggedPasses = reader.integer(QStringLiteral("flaggedPasses"), 0, most).value_or(0);
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
    addRest(results.extra, rests);
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
    result.steps = reader.integer(QStringLiteral("steps"), 0, mostSteps).value_or(0);
    if (const std::optional<JsonReader> usage = reader.object(QStringLiteral("usage")))
        result.usage = usageFromJson(*usage);
    result.grader = reader.text(QStringLiteral("grader"), {1024, true}).value_or(QString());
    QJsonObject rests;
    const QString votes = QStringLiteral("votes");
    if (std::optional<JsonReader> inner = reader.object(votes)) {
        result.votes = readVotes(*inner);
        keepRest(*inner, votes, rests);
    }
    result.flags = reader.texts(QStringLiteral("flags"), mostFlags, flagBounds);
    result.extra = reader.extra();
    addRest(result.extra, rests);
    return result;
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
    if (results.interval) {
        const QString key = QStringLiteral("interval");
        json.insert(key, toJson(*results.interval, json.value(key).toObject()));
    }
    insertNumbers(json, QStringLiteral("passAtK"), results.passAtK);
    insertNumbers(json, QStringLiteral("passPowerK"), results.passHatK);
    json.insert(QStringLiteral("flaggedPasses"), results.flaggedPasses);
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
    if (result.votes) {
        const QString key = QStringLiteral("votes");
        json.insert(key, toJson(*result.votes, json.value(key).toObject()));
    }
    json.insert(QStringLiteral("flags"), QJsonArray::fromStringList(result.flags));
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
