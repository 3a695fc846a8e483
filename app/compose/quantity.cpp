// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/quantity.h"

#include "app/look/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Quantity)
};

struct Unit
{
    QString name; //!< lower case
    double factor;
};

constexpr double mebibytesOfGibibyte = 1024;
constexpr double mebibytesOfTebibyte = 1024 * 1024;
constexpr double minute = 60;
constexpr double hour = 3600;

//! As people abbreviate them, in English and in the language of the window.
QList<Unit> unitsOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Memory:
        return {{QString(), mebibytesOfGibibyte},
                {u"g"_s, mebibytesOfGibibyte},
                {u"gb"_s, mebibytesOfGibibyte},
                {u"gib"_s, mebibytesOfGibibyte},
                {u"m"_s, 1},
                {u"mb"_s, 1},
                {u"mib"_s, 1},
                {u"t"_s, mebibytesOfTebibyte},
                {u"tb"_s, mebibytesOfTebibyte},
                {u"tib"_s, mebibytesOfTebibyte}};
    case Quantity::Duration:
        return {{QString(), minute},
                {u"min"_s, minute},
                {u"m"_s, minute},
                {u"s"_s, 1},
                {u"sec"_s, 1},
                {u"h"_s, hour},
                {Words::tr("min", "minutes, as a unit").toLower(), minute},
                {Words::tr("s", "seconds, as a unit").toLower(), 1},
                {Words::tr("h", "hours, as a unit").toLower(), hour}};
    case Quantity::Money:
        return {{QString(), 1}, {u"$"_s, 1}, {u"usd"_s, 1}};
    case Quantity::Count:
        break;
    }
    return {{QString(), 1}};
}

std::optional<double> numberFrom(const QString &text)
{
    for (const QLocale &locale : {QLocale(), QLocale::c()}) {
        bool isNumber = false;
        const double number = locale.toDouble(text, &isNumber);
        if (isNumber && std::isfinite(number))
            return number;
    }
    return std::nullopt;
}

} // namespace

QString quantityText(Quantity quantity, double amount)
{
    const QLocale locale;
    constexpr double most = 1e15; // what a double still counts one by one
    const auto whole = static_cast<qint64>(std::llround(std::clamp(amount, -most, most)));
    switch (quantity) {
    case Quantity::Memory:
        return memoryText(
            static_cast<int>(std::clamp<qint64>(whole, 0, std::numeric_limits<int>::max())));
    case Quantity::Duration:
        if (whole >= 2 * 3600 && whole % 3600 == 0)
            return Words::tr("%1 h").arg(locale.toString(whole / 3600));
        if (whole % 60 == 0)
            return Words::tr("%1 min").arg(locale.toString(whole / 60));
        return Words::tr("%1 s").arg(locale.toString(whole));
    case Quantity::Money:
        return moneyText(amount);
    case Quantity::Count:
        break;
    }
    return countText(whole);
}

std::optional<double> quantityFrom(Quantity quantity, const QString &text)
{
    QString number = text.simplified().remove(u' ').toLower();
    if (quantity == Quantity::Money && number.startsWith(u'$'))
        number.remove(0, 1);
    const auto isOfUnit = [](QChar c) { return c.isLetter() || c == u'$'; };
    qsizetype end = number.size();
    while (end > 0 && isOfUnit(number.at(end - 1)))
        --end;
    const QString unit = number.mid(end);
    const std::optional<double> value = numberFrom(number.left(end));
    if (!value)
        return std::nullopt;
    for (const Unit &known : unitsOf(quantity)) {
        if (known.name == unit) {
            const double amount = *value * known.factor;
            // A cent is no bound for what a cap may be, but nobody writes more digits by intent.
            return quantity == Quantity::Money ? amount : std::round(amount);
        }
    }
    return std::nullopt;
}

QString quantityExample(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Memory:
        return Words::tr("Write an amount such as 4 GiB or 512 MiB.");
    case Quantity::Duration:
        return Words::tr("Write a time such as 5 min or 90 s.");
    case Quantity::Money:
        return Words::tr("Write an amount such as $2.00.");
    case Quantity::Count:
        break;
    }
    return Words::tr("Write a whole number.");
}

double quantityStep(Quantity quantity, double amount)
{
    switch (quantity) {
    case Quantity::Memory:
        return amount < 2 * mebibytesOfGibibyte ? mebibytesOfGibibyte / 2 : mebibytesOfGibibyte;
    case Quantity::Duration:
        return amount < 2 * minute ? 30 : amount < hour ? minute : 10 * minute;
    case Quantity::Money:
        return amount < 1 ? 0.1 : amount < 10 ? 0.5 : 5;
    case Quantity::Count:
        break;
    }
    return amount < 1000 ? 1 : std::pow(10, std::floor(std::log10(amount)) - 1);
}

} // namespace Quaver::Ui
