// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/jsontext.h"

#include "engine/core/redaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>

namespace Quaver {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::JsonText)
};

Error inputError(const QString &message) { return Error(Error::Kind::Input, message); }

Error tooDeep(int maxDepth)
{
    return inputError(Tr::tr("nested too deeply: at most %1 levels are read").arg(maxDepth));
}

//! Looks at brackets outside of strings alone; whether the rest is JSON is for the parser to say.
bool isDeeperThan(const QByteArray &text, int maxDepth)
{
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    for (const char c : text) {
        if (inString) {
            if (escaped)
                escaped = false;
            else if (c == '\\')
                escaped = true;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"')
            inString = true;
        else if ((c == '{' || c == '[') && ++depth > maxDepth)
            return true;
        else if (c == '}' || c == ']')
            --depth;
    }
    return false;
}

QString positionIn(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return Tr::tr("line %1, column %2").arg(QString::number(line), QString::number(column));
}

Result<void> checkValue(const QJsonValue &value, int depthLeft, int maxDepth);

Result<void> checkText(const QString &text)
{
    if (!text.isValidUtf16())
        return inputError(Tr::tr("a text holds half of a surrogate pair, which is no character"));
    return {};
}

Result<void> checkObject(const QJsonObject &object, int depthLeft, int maxDepth)
{
    if (depthLeft == 0)
        return tooDeep(maxDepth);
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const Result<void> checked = checkText(it.key()); !checked)
            return checked;
        if (const Result<void> checked = checkValue(it.value(), depthLeft - 1, maxDepth); !checked)
            return checked;
    }
    return {};
}

Result<void> checkValue(const QJsonValue &value, int depthLeft, int maxDepth)
{
    if (value.isString())
        return checkText(value.toString());
    if (value.isObject())
        return checkObject(value.toObject(), depthLeft, maxDepth);
    if (!value.isArray())
        return {};
    if (depthLeft == 0)
        return tooDeep(maxDepth);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        if (const Result<void> checked = checkValue(item, depthLeft - 1, maxDepth); !checked)
            return checked;
    }
    return {};
}

QJsonValue redactedValue(const QJsonValue &value)
{
    if (value.isString())
        return redacted(value.toString());
    if (value.isObject())
        return redactedJson(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        result.append(redactedValue(item));
    return result;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &text, const JsonBounds &bounds)
{
    if (text.size() > bounds.maxBytes) {
        return inputError(Tr::tr("too large: %1 bytes, at most %2 are read")
                              .arg(QString::number(text.size()), QString::number(bounds.maxBytes)));
    }
    // Before the parser, whose own bound is so high that what walks its result could run out of
    // stack.
    if (isDeeperThan(text, bounds.maxDepth))
        return tooDeep(bounds.maxDepth);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return inputError(Tr::tr("not valid JSON: %1: %2")
                              .arg(positionIn(text, problem.offset), problem.errorString()));
    }
    if (!document.isObject())
        return inputError(Tr::tr("not a JSON object: it has to begin with { and end with }"));
    const QJsonObject object = document.object();
    if (const Result<void> checked = checkJsonContent(object, bounds.maxDepth); !checked)
        return checked.error();
    return object;
}

Result<void> checkJsonContent(const QJsonObject &object, int maxDepth)
{
    return checkObject(object, maxDepth, maxDepth);
}

QByteArray toJsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QJsonObject redactedJson(const QJsonObject &object)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it)
        result.insert(redacted(it.key()), redactedValue(it.value()));
    return result;
}

} // namespace Quaver
