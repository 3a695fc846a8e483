// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/transcriptjson.h"

#include "engine/types/jsonreader.h"
#include "engine/types/jsontext.h"

namespace Quaver {

namespace {

constexpr int mostDepth = 64;
constexpr int mostTrials = 1'000'000;
constexpr int mostTurns = 1'000'000'000;
constexpr qsizetype mostSteps = 200'000;
constexpr qint64 mostMilliseconds = 10LL * 366 * 24 * 3600 * 1000;
constexpr TextBounds idBounds{1024};
constexpr TextBounds nameBounds{1024, true};
constexpr TextBounds textBounds{maxTranscriptBytes, true};

TranscriptStep stepFromJson(JsonReader reader)
{
    TranscriptStep step;
    const QString kind = QStringLiteral("kind");
    if (const auto known = reader.choice<TranscriptStep::Kind>(kind))
        step.kind = *known;
    else
        reader.failMissing(kind);
    step.turn = reader.integer(QStringLiteral("turn"), 0, mostTurns).value_or(0);
    step.tool = reader.text(QStringLiteral("tool"), nameBounds).value_or(QString());
    step.text = reader.text(QStringLiteral("text"), textBounds).value_or(QString());
    step.hasFailed = reader.flag(QStringLiteral("failed")).value_or(false);
    step.isCut = reader.flag(QStringLiteral("cut")).value_or(false);
    step.duration = reader.wholeNumber(QStringLiteral("duration"), 0, mostMilliseconds);
    step.extra = reader.extra();
    return step;
}

QJsonObject toJson(const TranscriptStep &step)
{
    QJsonObject json = step.extra;
    json.insert(QStringLiteral("kind"), transcriptStepKindName(step.kind));
    json.insert(QStringLiteral("turn"), step.turn);
    if (!step.tool.isEmpty())
        json.insert(QStringLiteral("tool"), step.tool);
    json.insert(QStringLiteral("text"), step.text);
    if (step.hasFailed)
        json.insert(QStringLiteral("failed"), true);
    if (step.isCut)
        json.insert(QStringLiteral("cut"), true);
    if (step.duration)
        json.insert(QStringLiteral("duration"), *step.duration);
    return json;
}

} // namespace

Result<Transcript> transcriptFromJson(const QByteArray &text)
{
    const Result<QJsonObject> json = parseJsonObject(text, {maxTranscriptBytes, mostDepth});
    if (!json)
        return json.error();
    JsonProblems problems;
    JsonReader reader(*json, QString(), &problems);
    Transcript transcript;
    transcript.model = reader.text(QStringLiteral("model"), nameBounds).value_or(QString());
    transcript.taskId = reader.requiredText(QStringLiteral("taskId"), idBounds);
    transcript.trial = reader.integer(QStringLiteral("trial"), 1, mostTrials).value_or(1);
    const QString steps = QStringLiteral("steps");
    const QList<JsonReader> readers = reader.objects(steps, mostSteps);
    if (!reader.has(steps))
        reader.failMissing(steps);
    transcript.steps.reserve(readers.size());
    for (const JsonReader &step : readers) {
        transcript.steps.append(stepFromJson(step));
        if (reader.hasFailed())
            break;
    }
    transcript.isCut = reader.flag(QStringLiteral("cut")).value_or(false);
    transcript.extra = reader.extra();
    return problems.resultFor(std::move(transcript));
}

QJsonObject toJson(const Transcript &transcript)
{
    QJsonObject json = transcript.extra;
    if (!transcript.model.isEmpty())
        json.insert(QStringLiteral("model"), transcript.model);
    json.insert(QStringLiteral("taskId"), transcript.taskId);
    json.insert(QStringLiteral("trial"), transcript.trial);
    QJsonArray steps;
    for (const TranscriptStep &step : transcript.steps)
        steps.append(toJson(step));
    json.insert(QStringLiteral("steps"), steps);
    if (transcript.isCut)
        json.insert(QStringLiteral("cut"), true);
    return json;
}

} // namespace Quaver
