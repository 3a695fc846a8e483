// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>
#include <QJsonValue>

namespace Quaver {

//! Parses what a server sent: an object, an array, or nothing at all (null). Nesting deeper than
//! \a maxDepth is refused before anything is built. The caller bounds the size. Errors are of kind
//! Protocol.
[[nodiscard]] Result<QJsonValue> parseBoundedJson(const QByteArray &text, int maxDepth = 64);

} // namespace Quaver
