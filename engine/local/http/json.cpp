// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/json.h"

#include "engine/local/http/response.h"

#include <QJsonDocument>

#include <cmath>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

bool nestsTooDeep(const QByteArray &json)
{
    constexpr int deepest = 64;
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<QJsonObject> parseBody(const QByteArray &body)
{
    const QString code = u"INVALID_REQUEST_BODY"_s;
    if (body.trimmed().isEmpty())
        return QJsonObject();
    if (nestsTooDeep(body))
        return httpError(400, u"The request's JSON nests too deep."_s, code);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return httpError(
            400,
            u"The request's body is not JSON: %1 at byte %2."_s.arg(error.errorString())
                .arg(error.offset),
            code);
    }
    if (!document.isObject())
        return httpError(400, u"The request's body must be a JSON object."_s, code);
    return document.object();
}

Result<QString> stringField(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return QString();
    if (!value.isString())
        return httpError(400, u"%1 must be a string"_s.arg(name));
    return value.toString();
}

Result<qint64> integerField(const QJsonObject &object, const QString &name, qint64 least,
                            qint64 most, qint64 fallback)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || std::floor(number) != number)
        return httpError(400, u"%1 must be an integer number"_s.arg(name));
    if (number < static_cast<double>(least) || number > static_cast<double>(most))
        return httpError(400, u"%1 must be between %2 and %3"_s.arg(name).arg(least).arg(most));
    return static_cast<qint64>(number);
}

Result<QJsonObject> stringMapField(const QJsonObject &object, const QString &name)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined() || value.isNull())
        return QJsonObject();
    if (!value.isObject())
        return httpError(400, u"%1 must be an object"_s.arg(name));
    const QJsonObject map = value.toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!it.value().isString())
            return httpError(400, u"%1.%2 must be a string"_s.arg(name, it.key()));
    }
    return map;
}

} // namespace Quaver::Local
