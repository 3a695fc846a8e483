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

} // namespace Quaver
