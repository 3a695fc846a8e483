// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

namespace Quaver {

class Database;

//! The version that this Quaver writes.
constexpr int currentSchemaVersion = 3;

//! Brings \a database, new or of an older version, to the current one, step by step in one
//! transaction. A newer one is refused and left as it is.
[[nodiscard]] Result<void> migrate(Database &database);

} // namespace Quaver
