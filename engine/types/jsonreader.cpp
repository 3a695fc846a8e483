// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/jsonreader.h"

#include "engine/core/text.h"

#include <QCoreApplication>

#include <cmath>

namespace Quaver {

namespace {

constexpr qsizetype longestQuote = 40;
constexpr qsizetype longestKey = 200;
constexpr qsizetype mostWarnings = 20;
constexpr qsizetype mostCompared = 64;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::JsonReader)
};

QString quoted(const QString &text) { return u'"' + printableLine(text, longestQuote) + u'"'; }

QString numberText(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString described(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return quoted(value.toString());
    case QJsonValue::Double:
        return numberText(value.toDouble());
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Array:
        return Tr::tr("a list");
    case QJsonValue::Object:
        return Tr::tr("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return Tr::tr("nothing");
}

} // namespace

bool isLongerThan(const QString &text, qsizetype maxBytes)
{
    constexpr qsizetype mostBytesOfUnit = 3;
    return text.size() * mostBytesOfUnit > maxBytes && text.toUtf8().size() > maxBytes;
}

void JsonProblems::fail(const QString &path, const QString &message)
{
    if (!m_error)
        m_error = Error(Error::Kind::Input, path.isEmpty() ? message : path + u": " + message);
}

void JsonProblems::warn(const QString &path, const QString &message)
{
    if (m_warnings.size() < mostWarnings)
        m_warnings.append(path + u": " + message);
}

JsonReader::JsonReader(QJsonObject object, QString path, JsonProblems *problems)
    : m_object(std::move(object))
    , m_path(std::move(path))
    , m_problems(problems)
{
}

QString JsonReader::path(const QString &key) const
{
    const QString shown = printableLine(key, longestKey);
    return m_path.isEmpty() ? shown : m_path + u'.' + shown;
}

bool JsonReader::has(const QString &key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

QJsonValue JsonReader::raw(const QString &key)
{
    m_known.insert(key);
    return m_object.value(key);
}

QJsonValue JsonReader::take(const QString &key)
{
    const QJsonValue value = raw(key);
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

bool JsonReader::checkText(const QString &key, const QString &text, const TextBounds &bounds)
{
    if (!bounds.mayBeEmpty && text.trimmed().isEmpty()) {
        fail(key, Tr::tr("must not be empty"));
        return false;
    }
    if (isLongerThan(text, bounds.maxBytes)) {
        fail(key,
             Tr::tr("too long: %1 bytes, at most %2")
                 .arg(QString::number(text.toUtf8().size()), QString::number(bounds.maxBytes)));
        return false;
    }
    return true;
}

std::optional<QString> JsonReader::text(const QString &key, const TextBounds &bounds)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isString()) {
        failType(key, Tr::tr("a text"));
        return std::nullopt;
    }
    if (!checkText(key, value.toString(), bounds))
        return std::nullopt;
    return value.toString();
}

QString JsonReader::requiredText(const QString &key, const TextBounds &bounds)
{
    const std::optional<QString> value = text(key, bounds);
    if (!has(key))
        failMissing(key);
    return value.value_or(QString());
}

std::optional<qint64> JsonReader::wholeNumber(const QString &key, qint64 min, qint64 max)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    // Beyond 2^53 not every whole number is a double; what Qt read as an integer is exact.
    constexpr qint64 impossible = std::numeric_limits<qint64>::min();
    const qint64 whole = value.toInteger(impossible);
    if (!value.isDouble()
        || (whole == impossible && std::trunc(value.toDouble()) != value.toDouble())) {
        failType(key, Tr::tr("a whole number"));
        return std::nullopt;
    }
    if (whole < min || whole > max) {
        failType(
            key,
            Tr::tr("a whole number from %1 to %2").arg(QString::number(min), QString::number(max)));
        return std::nullopt;
    }
    return whole;
}

std::optional<int> JsonReader::integer(const QString &key, int min, int max)
{
    const std::optional<qint64> value = wholeNumber(key, min, max);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

std::optional<double> JsonReader::checkNumber(const QString &key, const QJsonValue &value,
                                              double min, double max)
{
    const double number = value.toDouble();
    if (!value.isDouble() || !std::isfinite(number)) {
        failType(key, Tr::tr("a number"), value);
        return std::nullopt;
    }
    if (number < min || number > max) {
        failType(key, Tr::tr("a number from %1 to %2").arg(numberText(min), numberText(max)),
                 value);
        return std::nullopt;
    }
    return number;
}

std::optional<double> JsonReader::number(const QString &key, double min, double max)
{
    const QJsonValue value = take(key);
    return value.isUndefined() ? std::nullopt : checkNumber(key, value, min, max);
}

std::optional<bool> JsonReader::flag(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isBool()) {
        failType(key, Tr::tr("true or false"));
        return std::nullopt;
    }
    return value.toBool();
}

QJsonArray JsonReader::array(const QString &key, qsizetype maxCount)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return {};
    if (!value.isArray()) {
        failType(key, Tr::tr("a list"));
        return {};
    }
    const QJsonArray items = value.toArray();
    if (items.size() > maxCount) {
        fail(key,
             Tr::tr("too many: %1, at most %2")
                 .arg(QString::number(items.size()), QString::number(maxCount)));
        return {};
    }
    return items;
}

QStringList JsonReader::texts(const QString &key, qsizetype maxCount, const TextBounds &bounds)
{
    QStringList result;
    const QJsonArray items = array(key, maxCount);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = key + u'[' + QString::number(i) + u']';
        const QJsonValue item = items.at(i);
        if (!item.isString())
            failType(place, Tr::tr("a text"), item);
        else if (checkText(place, item.toString(), bounds))
            result.append(item.toString());
    }
    return result;
}

QList<double> JsonReader::numbers(const QString &key, qsizetype maxCount, double min, double max)
{
    QList<double> result;
    const QJsonArray items = array(key, maxCount);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = key + u'[' + QString::number(i) + u']';
        if (const std::optional<double> number = checkNumber(place, items.at(i), min, max))
            result.append(*number);
    }
    return result;
}

std::optional<JsonReader> JsonReader::object(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject()) {
        failType(key, Tr::tr("an object"));
        return std::nullopt;
    }
    return JsonReader(value.toObject(), path(key), m_problems);
}

QList<JsonReader> JsonReader::objects(const QString &key, qsizetype maxCount)
{
    QList<JsonReader> result;
    const QJsonArray items = array(key, maxCount);
    result.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = key + u'[' + QString::number(i) + u']';
        const QJsonValue item = items.at(i);
        if (!item.isObject())
            failType(place, Tr::tr("an object"), item);
        else
            result.append(JsonReader(item.toObject(), path(place), m_problems));
    }
    return result;
}

QJsonObject JsonReader::extra()
{
    QJsonObject unknown = m_object;
    QStringList missing;
    for (const QString &key : std::as_const(m_known)) {
        unknown.remove(key);
        if (!has(key))
            missing.append(key);
    }
    missing.sort(); // the warning must not depend on the order of a hash
    qsizetype compared = 0;
    for (auto it = unknown.constBegin(); it != unknown.constEnd() && compared < mostCompared;
         ++it, ++compared) {
        const QString meant = closestMatch(it.key(), missing);
        if (!meant.isEmpty())
            m_problems->warn(path(it.key()), Tr::tr("unknown, did you mean \"%1\"?").arg(meant));
    }
    return unknown;
}

void JsonReader::fail(const QString &key, const QString &message)
{
    m_problems->fail(path(key), message);
}

QString JsonReader::nearestKey(const QString &key) const
{
    return closestMatch(key, m_object.keys().mid(0, mostCompared));
}

bool JsonReader::looksMisspelt(const QString &key) const { return !nearestKey(key).isEmpty(); }

void JsonReader::failMissing(const QString &key)
{
    const QString near = nearestKey(key);
    fail(
        key,
        near.isEmpty() || near == key
            ? Tr::tr("missing")
            : Tr::tr("missing, was \"%1\" meant to be it?").arg(printableLine(near, longestQuote)));
}

void JsonReader::failType(const QString &key, const QString &what)
{
    failType(key, what, m_object.value(key));
}

void JsonReader::failType(const QString &key, const QString &what, const QJsonValue &value)
{
    fail(key, Tr::tr("expected %1, got %2").arg(what, described(value)));
}

void JsonReader::failChoice(const QString &key, const QString &name, const QStringList &names)
{
    const QString meant = closestMatch(name, names);
    const QString shown = quoted(name);
    fail(key,
         meant.isEmpty()
             ? Tr::tr("unknown %1, known are %2").arg(shown, names.join(QStringLiteral(", ")))
             : Tr::tr("unknown %1, did you mean \"%2\"?").arg(shown, meant));
}

} // namespace Quaver
