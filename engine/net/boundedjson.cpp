// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/boundedjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Quaver {

namespace {

Error protocolError(const QString &message) { return Error(Error::Kind::Protocol, message); }

//! Counts brackets outside strings. What it makes of text that is no JSON does not matter: the
//! parser refuses that afterwards.
bool isDeeperThan(const QByteArray &text, int maxDepth)
{
    int depth = 0;
    bool inString = false;
    bool isEscaped = false;
    for (const char c : text) {
        if (inString) {
            if (isEscaped)
                isEscaped = false;
            else if (c == '\\')
                isEscaped = true;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > maxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<QJsonValue> parseBoundedJson(const QByteArray &text, int maxDepth)
{
    if (text.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Null);
    if (isDeeperThan(text, maxDepth)) {
        return protocolError(
            QCoreApplication::translate("Quaver::Json", "JSON nested deeper than %1 levels")
                .arg(maxDepth));
    }
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return protocolError(QCoreApplication::translate("Quaver::Json", "not JSON (%1 at byte %2)")
                                 .arg(parseError.errorString())
                                 .arg(parseError.offset));
    }
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace Quaver
