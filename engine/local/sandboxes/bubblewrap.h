// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/sandbox.h"
#include "engine/local/sandboxes/uniquefd.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace Quaver::Local {

//! The path of bwrap, or empty where it is not installed.
[[nodiscard]] QByteArray bubblewrapProgram();

//! Everything that bwrap is told through --args, and the descriptors that these arguments name.
struct BubblewrapArguments
{
    QList<QByteArray> arguments;
    std::vector<UniqueFd> files; //!< to be inherited under their numbers
};

//! Size of /tmp in bytes for these options: it is memory of the host.
[[nodiscard]] qint64 temporarySize(const SandboxOptions &options);

//! \a home is the directory that becomes the home directory; \a infoFd is where bwrap shall write
//! the number of the sandbox's first process.
[[nodiscard]] Result<BubblewrapArguments> bubblewrapArguments(const SandboxOptions &options,
                                                              int home, int infoFd);

} // namespace Quaver::Local
