// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Quaver {

//! Makes \a value known to redacted(). Values shorter than eight bytes are ignored: they would
//! blank out ordinary text. Thread-safe; values stay known until the process ends.
void addKnownSecret(const QByteArray &value);

//! \a text with every known secret value replaced by "<secret>". Thread-safe.
[[nodiscard]] QString redacted(const QString &text);
[[nodiscard]] QByteArray redacted(const QByteArray &text);

} // namespace Quaver
