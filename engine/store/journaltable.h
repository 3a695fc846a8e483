// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/database.h"
#include "engine/store/journalentry.h"

#include <QList>

// The table of resources, on the store's thread. What each function does is said in Store; whether
// owners are alive is not known here.
namespace Quaver::JournalTable {

[[nodiscard]] Result<qint64> recordIntent(Database &database, const ResourceIntent &resource,
                                          const QString &owner);
[[nodiscard]] Result<void> recordId(Database &database, qint64 entry, const QString &remoteId);
[[nodiscard]] Result<void> setDisposition(Database &database, qint64 entry,
                                          Disposition disposition);
[[nodiscard]] Result<void> setDispositionOfRun(Database &database, const QString &runId,
                                               Disposition disposition);
[[nodiscard]] Result<void> recordRemoved(Database &database, qint64 entry);
[[nodiscard]] Result<QList<JournalEntry>> all(Database &database);

} // namespace Quaver::JournalTable
