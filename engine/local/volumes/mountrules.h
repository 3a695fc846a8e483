// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>

namespace Quaver::Local {

//! Where a volume may be mounted: an absolute path that stays clear of the system's own
//! directories. A violation is a 400.
[[nodiscard]] Result<void> checkMountPath(const QByteArray &path);

//! Which part of a volume may be mounted: a relative path without "..", or empty for all of it.
[[nodiscard]] Result<void> checkSubpath(const QByteArray &subpath);

} // namespace Quaver::Local
