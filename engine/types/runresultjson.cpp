// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/runresultjson.h"

#include "engine/types/benchmarkspecjson.h"
#include "engine/types/jsontext.h"
#include "engine/types/runconfigjson.h"

#include <QCoreApplication>

namespace Quaver {

namespace {

constexpr TextBounds nameBounds{1024};
constexpr TextBounds optionalName{4096, true};
constexpr TextBounds messageBounds{1 << 20, true};
constexpr qsizetype mostModels = 1'000;
constexpr qsizetype mostLeaked = 100'000;
constexpr int mostHttpStatus = 999;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::RunResultJson)
};

QString readText(JsonReader &reader, const QString &key, const TextBounds &bounds)
{
    return reader.text(key, bounds).value_or(QString());
}

Error errorFromJson(JsonReader reader)
{
    Error error;
    error.kind = reader.choice<Error::Kind>(QStringLiteral("kind")).value_or(Error::Kind::Internal);
    error.message = readText(reader, QStringLiteral("message"), messageBounds);
    error.httpStatus = reader.integer(QStringLiteral("httpStatus"), 0, mostHttpStatus).value_or(0);
    error.code = readText(reader, QStringLiteral("code"), optionalName);
    return error;
}

LeakedResource leakedFromJson(JsonReader reader)
{
    LeakedResource leaked;
    leaked.kind = reader.requiredText(QStringLiteral("kind"), nameBounds);
    leaked.name = reader.requiredText(QStringLiteral("name"), nameBounds);
    leaked.id = readText(reader, QStringLiteral("id"), optionalName);
    leaked.server = readText(reader, QStringLiteral("server"), optionalName);
    leaked.reason = readText(reader, QStringLiteral("reason"), messageBounds);
    return leaked;
}

ModelRun modelRunFromJson(JsonReader reader)
{
    ModelRun run;
    run.model = reader.requiredText(QStringLiteral("model"), nameBounds);
    if (const std::optional<JsonReader> results = reader.object(QStringLiteral("results")))
        run.results = benchmarkResultsFromJson(*results);
    if (const std::optional<JsonReader> metrics = reader.object(QStringLiteral("metrics")))
        run.metrics = metricsFromJson(*metrics);
    if (const std::optional<JsonReader> usage = reader.object(QStringLiteral("usage")))
        run.usage = usageFromJson(*usage);
    run.extra = reader.extra();
    return run;
}

QDateTime readTime(JsonReader &reader, const QString &key)
{
    const std::optional<QString> text = reader.text(key, nameBounds);
    if (!text)
        return {};
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    if (!time.isValid())
        reader.failType(key, Tr::tr("a time such as 2026-01-31T12:00:00.000Z"));
    return time.toUTC();
}

//! What `cleanup` holds beside `leaked` stays in the result's extra under the same name.
void readCleanup(JsonReader &reader, RunResult &result, QJsonObject &unknown)
{
    const QString key = QStringLiteral("cleanup");
    std::optional<JsonReader> cleanup = reader.object(key);
    if (!cleanup)
        return;
    const QList<JsonReader> readers = cleanup->objects(QStringLiteral("leaked"), mostLeaked);
    for (const JsonReader &leaked : readers)
        result.leaked.append(leakedFromJson(leaked));
    if (const QJsonObject rest = cleanup->extra(); !rest.isEmpty())
        unknown.insert(key, rest);
}

void readParts(JsonReader &reader, RunResult &result)
{
    if (const std::optional<JsonReader> spec = reader.object(QStringLiteral("spec")))
        result.spec = benchmarkSpecFromJson(*spec);
    if (const std::optional<JsonReader> results = reader.object(QStringLiteral("results")))
        result.results = benchmarkResultsFromJson(*results);
    if (const std::optional<JsonReader> metrics = reader.object(QStringLiteral("metrics")))
        result.metrics = metricsFromJson(*metrics);
    if (const std::optional<JsonReader> error = reader.object(QStringLiteral("error")))
        result.error = errorFromJson(*error);
    if (const std::optional<JsonReader> config = reader.object(QStringLiteral("config")))
        result.config = runConfigFromJson(*config);
    if (const std::optional<JsonReader> usage = reader.object(QStringLiteral("usage")))
        readUsageOfRun(*usage, result.usage, result.usageByRole);
    const QList<JsonReader> runs = reader.objects(QStringLiteral("runs"), mostModels);
    for (const JsonReader &run : runs)
        result.runs.append(modelRunFromJson(run));
}

QJsonObject toJson(const ModelRun &run)
{
    QJsonObject json = run.extra;
    json.insert(QStringLiteral("model"), run.model);
    json.insert(QStringLiteral("results"), toJson(run.results));
    json.insert(QStringLiteral("metrics"), toJson(run.metrics));
    if (run.usage)
        json.insert(QStringLiteral("usage"), toJson(*run.usage));
    return json;
}

QJsonObject toJson(const LeakedResource &leaked)
{
    return {{QStringLiteral("kind"), leaked.kind},
            {QStringLiteral("name"), leaked.name},
            {QStringLiteral("id"), leaked.id},
            {QStringLiteral("server"), leaked.server},
            {QStringLiteral("reason"), leaked.reason}};
}

QJsonObject cleanupToJson(const RunResult &result)
{
    QJsonObject json = result.extra.value(QStringLiteral("cleanup")).toObject();
    QJsonArray leaked;
    for (const LeakedResource &resource : result.leaked)
        leaked.append(toJson(resource));
    json.insert(QStringLiteral("leaked"), leaked);
    return json;
}

} // namespace

Result<RunResult> runResultFromJson(const QByteArray &text)
{
    const Result<QJsonObject> json = parseJsonObject(text, {maxResultBytes, maxResultDepth});
    if (!json)
        return json.error();
    return runResultFromJson(*json);
}

Result<RunResult> runResultFromJson(const QJsonObject &json)
{
    if (const Result<void> checked = checkJsonContent(json, maxResultDepth); !checked)
        return checked.error();
    JsonProblems problems;
    JsonReader reader(json, QString(), &problems);
    RunResult result;
    QJsonObject unknown;
    result.runId = reader.requiredText(QStringLiteral("runId"), nameBounds);
    // A result without a status is of the time before there were any, when only ends were written.
    result.status = reader.choice<RunStatus>(QStringLiteral("status")).value_or(RunStatus::Done);
    result.backend = reader.choice<Backend>(QStringLiteral("backend")).value_or(Backend::Local);
    result.startedAt = readTime(reader, QStringLiteral("startedAt"));
    readParts(reader, result);
    readCleanup(reader, result, unknown);
    result.extra = reader.extra();
    for (auto it = unknown.constBegin(); it != unknown.constEnd(); ++it)
        result.extra.insert(it.key(), it.value());
    return problems.resultFor(std::move(result));
}

QJsonObject toJson(const RunResult &result)
{
    QJsonObject json = result.extra;
    json.insert(QStringLiteral("runId"), result.runId);
    json.insert(QStringLiteral("spec"),
                result.spec ? QJsonValue(toJson(*result.spec)) : QJsonValue());
    json.insert(QStringLiteral("results"), toJson(result.results));
    json.insert(QStringLiteral("metrics"), toJson(result.metrics));
    json.insert(QStringLiteral("status"), runStatusName(result.status));
    if (result.error)
        json.insert(QStringLiteral("error"), toJson(*result.error));
    json.insert(QStringLiteral("config"), toJson(result.config));
    if (result.usage)
        json.insert(QStringLiteral("usage"), usageOfRunToJson(*result.usage, result.usageByRole));
    json.insert(QStringLiteral("backend"), backendName(result.backend));
    if (result.startedAt.isValid())
        json.insert(QStringLiteral("startedAt"),
                    result.startedAt.toUTC().toString(Qt::ISODateWithMs));
    json.insert(QStringLiteral("cleanup"), cleanupToJson(result));
    if (!result.runs.isEmpty()) {
        QJsonArray runs;
        for (const ModelRun &run : result.runs)
            runs.append(toJson(run));
        json.insert(QStringLiteral("runs"), runs);
    }
    return json;
}

QJsonObject toJson(const Error &error)
{
    QJsonObject json{{QStringLiteral("kind"), errorKindName(error.kind)},
                     {QStringLiteral("message"), error.message}};
    if (error.httpStatus != 0)
        json.insert(QStringLiteral("httpStatus"), error.httpStatus);
    if (!error.code.isEmpty())
        json.insert(QStringLiteral("code"), error.code);
    return json;
}

} // namespace Quaver
