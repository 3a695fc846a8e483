// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QString>

namespace Quaver::Local {

//! The one organization of this server.
[[nodiscard]] QString organizationId();

//! A random UUID, lower case, without braces.
[[nodiscard]] QString newId();

//! Whether a sandbox or a volume may have this name: short, printable, no markup, no address.
[[nodiscard]] Result<void> checkName(const QString &name);

} // namespace Quaver::Local
