// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/checkvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

const QString valueKey = u"check.value"_s;
const QString toleranceKey = u"check.tolerance"_s;

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

//! As it is written in files, or as people here write it.
std::optional<double> numberFrom(const QString &text)
{
    bool isNumber = false;
    double number = text.trimmed().toDouble(&isNumber);
    if (!isNumber)
        number = QLocale().toDouble(text.trimmed(), &isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString jsonText(const QJsonValue &value)
{
    // Documents have an object or a list at the top.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

std::optional<QJsonValue> jsonFrom(const QString &text)
{
    const auto document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    if (!document.isArray() || document.array().size() != 1)
        return std::nullopt;
    return document.array().first();
}

} // namespace

QString checkValueText(const DraftTask &task)
{
    if (!task.task.check)
        return {};
    if (const auto unread = task.unread.constFind(valueKey); unread != task.unread.cend())
        return *unread;
    const Check &check = *task.task.check;
    if (check.type == Check::Type::Command)
        return check.command;
    if (check.type == Check::Type::Json && !check.value.isUndefined())
        return jsonText(check.value);
    if (check.value.isDouble())
        return numberText(check.value.toDouble());
    return check.value.toString();
}

void setCheckValueText(DraftTask &task, const QString &text)
{
    Check &check = *task.task.check;
    task.unread.remove(valueKey);
    switch (check.type) {
    case Check::Type::Command:
        check.command = text;
        return;
    case Check::Type::Exact:
    case Check::Type::Contains:
    case Check::Type::Regex:
        check.value = text;
        return;
    case Check::Type::Number:
        // A text in its place is what the rules of a specification find wrong.
        if (const auto number = numberFrom(text))
            check.value = *number;
        else
            check.value = text;
        return;
    case Check::Type::Json:
        break;
    }
    if (const auto value = jsonFrom(text))
        check.value = *value;
    else
        task.unread.insert(valueKey, text);
}

QString toleranceText(const DraftTask &task)
{
    if (const auto unread = task.unread.constFind(toleranceKey); unread != task.unread.cend())
        return *unread;
    return task.task.check && task.task.check->tolerance ? numberText(*task.task.check->tolerance)
                                                         : QString();
}

void setToleranceText(DraftTask &task, const QString &text)
{
    Check &check = *task.task.check;
    task.unread.remove(toleranceKey);
    check.tolerance = numberFrom(text);
    if (!check.tolerance && !text.trimmed().isEmpty())
        task.unread.insert(toleranceKey, text);
}

void setCheckType(DraftTask &task, std::optional<Check::Type> type)
{
    const QString text = checkValueText(task);
    task.unread.remove(valueKey);
    task.unread.remove(toleranceKey);
    if (!type) {
        task.task.check.reset();
        return;
    }
    Check check;
    check.type = *type;
    if (task.task.check) {
        check.extra = task.task.check->extra;
        const bool hasCase = type == Check::Type::Exact || type == Check::Type::Contains;
        check.ignoreCase = hasCase && task.task.check->ignoreCase;
    }
    check.value = QString();
    task.task.check = check;
    // A text that is to become JSON is a text of JSON.
    if (type == Check::Type::Json && !jsonFrom(text) && !text.isEmpty())
        task.task.check->value = text;
    else
        setCheckValueText(task, text);
    if (type == Check::Type::Command)
        task.task.check->value = QJsonValue();
}

} // namespace Quaver::Ui
