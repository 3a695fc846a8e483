// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/jsonreader.h"

#include <quaver/result.h>
#include <quaver/types.h>

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace Quaver {

// What a specification may hold. Texts are measured in bytes of UTF-8.
constexpr qsizetype maxSpecBytes = 8 << 20;
constexpr int maxSpecDepth = 64;
constexpr qsizetype maxTasks = 10'000;
constexpr qsizetype maxPromptBytes = 64 << 10; //!< of a task's prompt, and of a run's
constexpr qsizetype maxFileBytes = 1 << 20;
constexpr qsizetype maxFilesBytes = 8 << 20; //!< of all files of a task
constexpr qsizetype maxFiles = 1'000; //!< of a task

//! Reads a specification and checks its shape and bounds. Errors are of kind Input and begin with
//! the path of the key at fault. What looks like a misspelt key is added to \a warnings.
[[nodiscard]] Result<BenchmarkSpec> benchmarkSpecFromJson(const QByteArray &text,
                                                          QStringList *warnings = nullptr);
[[nodiscard]] Result<BenchmarkSpec> benchmarkSpecFromJson(const QJsonObject &json,
                                                          QStringList *warnings = nullptr);
//! The same as a part of a larger document, whose problems it adds to.
[[nodiscard]] BenchmarkSpec benchmarkSpecFromJson(JsonReader reader);

//! The full specification, answers included.
[[nodiscard]] QJsonObject toJson(const BenchmarkSpec &spec);

//! What the model under test may see: neither expectedOutcome nor check, and no unknown key at any
//! place, since an author could have put an answer there.
[[nodiscard]] QJsonObject publicSpecToJson(const BenchmarkSpec &spec);

//! The tasks that only a judge model can grade.
[[nodiscard]] QStringList idsOfTasksWithoutCheck(const BenchmarkSpec &spec);

} // namespace Quaver
