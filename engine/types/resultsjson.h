// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/jsonreader.h"
#include "engine/types/usagejson.h"

#include <quaver/result.h>
#include <quaver/types.h>

#include <QByteArray>
#include <QJsonObject>

namespace Quaver {

constexpr qsizetype maxResultBytes = 256 << 20;
constexpr int maxResultDepth = 72;
constexpr qsizetype maxTaskResults = 1'000'000;

//! Reads results of tasks, such as those that a grading program wrote. Of the members only taskId
//! and one of passed and status have to be there; when both are, they have to agree. Errors are of
//! kind Input and begin with the path of the key at fault.
[[nodiscard]] Result<BenchmarkResults> benchmarkResultsFromJson(const QByteArray &text);
[[nodiscard]] Result<BenchmarkResults> benchmarkResultsFromJson(const QJsonObject &json);
[[nodiscard]] Result<TaskResult> taskResultFromJson(const QJsonObject &json);

//! As parts of a larger document, whose problems they add to.
[[nodiscard]] BenchmarkResults benchmarkResultsFromJson(JsonReader reader);
[[nodiscard]] TaskResult taskResultFromJson(JsonReader reader);
[[nodiscard]] Metrics metricsFromJson(JsonReader reader);

//! `score` is null when nothing counts.
[[nodiscard]] QJsonObject toJson(const BenchmarkResults &results);
//! `passed` is what the status says.
[[nodiscard]] QJsonObject toJson(const TaskResult &result);
[[nodiscard]] QJsonObject toJson(const Metrics &metrics);

} // namespace Quaver
