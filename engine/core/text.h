// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Quaver {

//! \a text as it may be printed: control characters (but newline and tab), bidirectional controls
//! and U+2028/U+2029 are removed, and what is longer than \a maxLength UTF-16 units ends in "…".
//! Whatever came from a server, a model or a sandbox goes through here before a person sees it.
[[nodiscard]] QString printable(const QString &text, qsizetype maxLength = 1 << 20);

//! printable() on a single line: newlines and tabs become spaces.
[[nodiscard]] QString printableLine(const QString &text, qsizetype maxLength = 4096);

//! The one of \a candidates that \a word was probably meant to be, or an empty string.
[[nodiscard]] QString closestMatch(const QString &word, const QStringList &candidates);

//! Two sentences, the one after the other. \a first gets its full stop where it has none.
[[nodiscard]] QString sentences(const QString &first, const QString &second);

} // namespace Quaver
