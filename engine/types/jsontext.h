// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>
#include <QJsonObject>

// JSON as text that came from outside: bounded before it is parsed, and refused when it holds what
// cannot be passed on whole. Of a key that is there twice the last value counts: so do Qt and
// Python.
namespace Quaver {

//! How much of a document is read at most.
struct JsonBounds
{
    qsizetype maxBytes = 1 << 20;
    int maxDepth = 64; //!< objects and lists within each other
};

//! The object that \a text is. Errors are of kind Input and give line and column; invalid UTF-8,
//! lone surrogates, numbers beyond a double and what is larger or deeper than \a bounds are
//! refused.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &text, const JsonBounds &bounds);

//! The part of parseJsonObject() that also holds for an object which was parsed by others.
[[nodiscard]] Result<void> checkJsonContent(const QJsonObject &object, int maxDepth);

//! \a object as the text of a file: keys in alphabetical order, indented, a newline at the end. The
//! same object always gives the same bytes.
[[nodiscard]] QByteArray toJsonText(const QJsonObject &object);

//! \a object with every known secret in its texts and keys replaced; see core/redaction.h.
[[nodiscard]] QJsonObject redactedJson(const QJsonObject &object);

} // namespace Quaver
