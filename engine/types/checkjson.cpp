// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/checkjson.h"

#include <QCoreApplication>

#include <cmath>

namespace Quaver {

namespace {

constexpr TextBounds valueBounds{64 * 1024};
constexpr TextBounds patternBounds{16 * 1024};

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::CheckJson)
};

bool hasLetterCase(Check::Type type)
{
    return type == Check::Type::Exact || type == Check::Type::Contains;
}

QJsonValue readNumber(JsonReader &reader)
{
    const QJsonValue value = reader.raw(QStringLiteral("value"));
    if (value.isUndefined())
        reader.failMissing(QStringLiteral("value"));
    else if (!value.isDouble() || !std::isfinite(value.toDouble()))
        reader.failType(QStringLiteral("value"), Tr::tr("a number"));
    return value;
}

QJsonValue readAnyValue(JsonReader &reader)
{
    const QJsonValue value = reader.raw(QStringLiteral("value"));
    if (value.isUndefined())
        reader.failMissing(QStringLiteral("value"));
    return value;
}

QString readCommand(JsonReader &reader)
{
    const QString command = reader.requiredText(QStringLiteral("command"), valueBounds);
    if (command.contains(QChar(u'\0')))
        reader.fail(QStringLiteral("command"), Tr::tr("must not contain a NUL character"));
    return command;
}

void readTypeMembers(JsonReader &reader, Check &check)
{
    const QString value = QStringLiteral("value");
    switch (check.type) {
    case Check::Type::Exact:
    case Check::Type::Contains:
        check.value = reader.requiredText(value, valueBounds);
        break;
    case Check::Type::Regex:
        check.value = reader.requiredText(value, patternBounds);
        break;
    case Check::Type::Number:
        check.value = readNumber(reader);
        break;
    case Check::Type::Json:
        check.value = readAnyValue(reader);
        break;
    case Check::Type::Command:
        check.command = readCommand(reader);
        break;
    }
}

} // namespace

Check checkFromJson(JsonReader reader)
{
    Check check;
    const QString type = QStringLiteral("type");
    const std::optional<Check::Type> known = reader.choice<Check::Type>(type);
    if (!known) {
        if (!reader.has(type))
            reader.failMissing(type);
        return check;
    }
    check.type = *known;
    readTypeMembers(reader, check);

    // An author who writes these elsewhere believes in an effect that they would not have.
    check.ignoreCase = reader.flag(QStringLiteral("ignoreCase")).value_or(false);
    if (check.ignoreCase && !hasLetterCase(check.type))
        reader.fail(QStringLiteral("ignoreCase"),
                    Tr::tr("only \"exact\" and \"contains\" have it"));
    constexpr double largest = std::numeric_limits<double>::max();
    check.tolerance = reader.number(QStringLiteral("tolerance"), 0, largest);
    if (check.tolerance && check.type != Check::Type::Number)
        reader.fail(QStringLiteral("tolerance"), Tr::tr("only \"number\" has it"));
    check.extra = reader.extra();
    return check;
}

QJsonObject toJson(const Check &check)
{
    QJsonObject json = check.extra;
    json.insert(QStringLiteral("type"), checkTypeName(check.type));
    if (check.type == Check::Type::Command)
        json.insert(QStringLiteral("command"), check.command);
    else
        json.insert(QStringLiteral("value"), check.value);
    if (check.ignoreCase)
        json.insert(QStringLiteral("ignoreCase"), true);
    if (check.tolerance)
        json.insert(QStringLiteral("tolerance"), *check.tolerance);
    return json;
}

} // namespace Quaver
