// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"
#include "engine/store/runsummary.h"

#include <QList>

#include <functional>

// The tables of runs and of results of tasks, on the store's thread. What each function does is
// said in Store.
namespace Quaver::RunTable {

//! Whether the owner of that name is alive.
using AliveTest = std::function<bool(const QString &owner)>;

[[nodiscard]] Result<void> save(Database &database, const RunResult &result, const QString &owner);
[[nodiscard]] Result<void> saveTaskResult(Database &database, const QString &runId,
                                          const QString &model, const TaskResult &result);
[[nodiscard]] Result<RunResult> load(Database &database, const QString &runId,
                                     const AliveTest &isAlive);
//! The newest \a count, all when it is negative.
[[nodiscard]] Result<QList<RunSummary>> newest(Database &database, int count,
                                               const AliveTest &isAlive);

[[nodiscard]] Result<void> rename(Database &database, const QString &runId, const QString &name);
[[nodiscard]] Result<void> setTags(Database &database, const QString &runId,
                                   const QStringList &tags);
[[nodiscard]] Result<void> setDeleted(Database &database, const QString &runId, bool isDeleted);
//! Removes what was deleted long enough ago. \a removeFiles is called with the id of each run,
//! before nobody knows it any more.
[[nodiscard]] Result<void> purge(Database &database,
                                 const std::function<void(const QString &runId)> &removeFiles);

} // namespace Quaver::RunTable
