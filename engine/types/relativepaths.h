// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QString>
#include <QStringList>

namespace Quaver {

//! Whether files of these names can be made below a directory without leaving it and without one
//! being in the way of another: relative, "/" between parts, no part empty, "." or "..", no
//! backslash and no control character, no file that is also the folder of another. Sizes are
//! bounded to what file systems take. The error names the path and is of kind Input.
[[nodiscard]] Result<void> checkRelativePaths(const QStringList &paths);

} // namespace Quaver
