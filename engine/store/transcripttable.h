// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"

#include <quaver/types.h>

#include <optional>

// The table of transcripts, on the store's thread. What each function does is said in Store.
namespace Quaver::TranscriptTable {

[[nodiscard]] Result<void> save(Database &database, const QString &runId, const QString &model,
                                const Transcript &transcript);
[[nodiscard]] Result<std::optional<Transcript>> load(Database &database, const QString &runId,
                                                     const QString &model, const QString &taskId,
                                                     int trial);

} // namespace Quaver::TranscriptTable
