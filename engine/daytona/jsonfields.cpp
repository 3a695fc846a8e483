// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/jsonfields.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Daytona {

namespace {

constexpr qsizetype longestId = 256;

bool isHarmless(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9')
        || u == u'-' || u == u'_' || u == u'.' || u == u':';
}

} // namespace

Result<QString> readId(const QJsonObject &object, QLatin1StringView key)
{
    const QString id = object.value(key).toString();
    const bool isGood = !id.isEmpty() && id.size() <= longestId && id.front() != u'.'
        && std::all_of(id.cbegin(), id.cend(), isHarmless);
    if (isGood)
        return id;
    return Error(Error::Kind::Protocol,
                 QCoreApplication::translate("Quaver::Daytona::JsonFields",
                                             "the server's answer has no usable \"%1\": \"%2\"")
                     .arg(key, printableLine(id, 80)));
}

QString readText(const QJsonObject &object, QLatin1StringView key)
{
    return printableLine(redacted(object.value(key).toString()), 2000);
}

QMap<QString, QString> readMap(const QJsonObject &object, QLatin1StringView key)
{
    QMap<QString, QString> map;
    const QJsonObject values = object.value(key).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

QJsonObject toJson(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace Quaver::Daytona
