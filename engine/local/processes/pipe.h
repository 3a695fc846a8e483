// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <quaver/result.h>

#include <QByteArray>

namespace Quaver::Local {

struct Pipe
{
    UniqueFd readEnd;
    UniqueFd writeEnd;
};

//! Both ends block and are closed on exec.
[[nodiscard]] Result<Pipe> makePipe();

//! An unlinked file with \a content, at its start: what a process reads to the end.
[[nodiscard]] Result<UniqueFd> memoryFile(const QByteArray &content);

} // namespace Quaver::Local
