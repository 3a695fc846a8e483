// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quaver::Bench {

//! Puts an ended run of \a tasks tasks and a log of \a lines lines into the new data directory
//! \a directory; its id, or nothing when that cannot be written.
[[nodiscard]] QString writeLongRun(const QString &directory, int tasks, int lines);

} // namespace Quaver::Bench
