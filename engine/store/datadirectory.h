// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QString>

namespace Quaver {

//! See Store::defaultDirectory().
[[nodiscard]] Result<QString> defaultDataDirectory();

//! Makes \a directory, for its user alone, and an empty database file in it that only its user can
//! read, where they are missing. Ends with the file's path, or a Setup error with the remedy.
[[nodiscard]] Result<QString> prepareDataDirectory(const QString &directory);

//! The file of the log of a run in \a directory.
[[nodiscard]] QString runLogFile(const QString &directory, const QString &runId);

//! Removes what else than the database \a directory has of a run. What cannot be removed is noted
//! in the program's own log.
void removeRunFiles(const QString &directory, const QString &runId);

} // namespace Quaver
