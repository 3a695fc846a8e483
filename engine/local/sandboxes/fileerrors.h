// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>

//! The errors of SandboxFiles: translated text, the daemon's code, the HTTP status that goes with
//! it.
namespace Quaver::Local {

//! Neither empty nor too long, and without a NUL byte.
[[nodiscard]] bool isUsablePath(const QByteArray &path, int maxLength);

[[nodiscard]] Error invalidPath(const QByteArray &path);
[[nodiscard]] Error invalidMode(unsigned mode);
//! Of errno number \a code.
[[nodiscard]] Error fileError(const QByteArray &path, int code);
[[nodiscard]] Error notRegular(const QByteArray &path);
[[nodiscard]] Error directoryNotRecursive(const QByteArray &path);
[[nodiscard]] Error tooManyEntries(const QByteArray &path, int maximum);
[[nodiscard]] Error removalFailed(const QByteArray &path, const Error &reason);

} // namespace Quaver::Local
