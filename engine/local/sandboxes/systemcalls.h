// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

#include <optional>

//! System calls that the C library of the reference platform does not wrap, and small helpers
//! around descriptors. All of them report through errno.
namespace Quaver::Local {

//! openat2 below \a root, which symbolic links cannot leave, and through no magic link of /proc.
//! Always O_CLOEXEC. Invalid with errno set on failure; ENOSYS where the kernel lacks openat2:
//! there is no second way.
[[nodiscard]] UniqueFd openInRoot(int root, const char *path, int flags, mode_t mode = 0);
//! The same for a path that must not contain any symbolic link nor lead to another mount.
[[nodiscard]] UniqueFd openStrictly(int root, const char *path, int flags);

[[nodiscard]] UniqueFd pidfdOpen(pid_t pid);
int pidfdSendSignal(int pidfd, int signal);
//! Waits until \a fd can be read: a pidfd, until its process has ended.
[[nodiscard]] bool waitReadable(int fd, int timeoutMs);
//! Whether that is so now. To be asked after each async_wait() of Asio's, whose word is no more
//! than a hint: it keeps the state of a descriptor that was closed for the next one that is opened,
//! and an event of the former that is still in its queue then ends the first wait of the latter.
[[nodiscard]] bool isReadable(int fd);
//! Takes the exit status of an ended child: its code, or 128 + signal; nullopt while it runs.
[[nodiscard]] std::optional<int> reap(int pidfd);

//! The same file under a number above 2, should it have one of the standard streams': in a server
//! that was started without them.
[[nodiscard]] UniqueFd aboveStandardStreams(UniqueFd fd);
//! Anonymous file with \a content, at offset 0.
[[nodiscard]] UniqueFd dataFile(const QByteArray &content);
//! A pipe, both ends O_CLOEXEC.
[[nodiscard]] bool makePipe(UniqueFd *readEnd, UniqueFd *writeEnd);
//! What can be read from \a fd at once, up to \a limit bytes.
[[nodiscard]] QByteArray readUpTo(int fd, qsizetype limit);
//! The whole of a small file, such as those of /proc; empty when it cannot be read.
[[nodiscard]] QByteArray readSmallFile(int directory, const QByteArray &path,
                                       qsizetype limit = 65536);
//! The path of the host that \a fd was opened with.
[[nodiscard]] QByteArray hostPath(int fd);
//! What errno number \a code means, for people.
[[nodiscard]] QString systemMessage(int code);

} // namespace Quaver::Local
