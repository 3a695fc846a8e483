// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>

namespace Quaver::Local {

//! Removes \a name (one part of a path: a file, a link, or a directory with all that is in it)
//! from the directory \a parentFd. Goes by descriptors alone and never follows a symbolic link;
//! needs neither stack nor descriptors in proportion to the depth, opens up directories without
//! permissions, and copes with paths of any length. What is not there counts as removed.
//! Blocks as long as the file system takes. Any thread.
[[nodiscard]] Result<void> removeTree(int parentFd, const QByteArray &name);

} // namespace Quaver::Local
