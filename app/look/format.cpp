// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Format)
};

QString twoDigits(qint64 number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); }

} // namespace

QString durationText(qint64 milliseconds)
{
    const qint64 duration = std::max<qint64>(0, milliseconds);
    if (duration < 9'950)
        return Words::tr("%1 s").arg(
            QLocale().toString(static_cast<double>(duration) / 1000, 'f', 1));
    const qint64 seconds = (duration + 500) / 1000;
    if (seconds < 60)
        return Words::tr("%1 s").arg(QLocale().toString(seconds));
    if (seconds < 3600)
        return u"%1:%2"_s.arg(QString::number(seconds / 60), twoDigits(seconds % 60));
    return u"%1:%2:%3"_s.arg(QString::number(seconds / 3600), twoDigits(seconds / 60 % 60),
                             twoDigits(seconds % 60));
}

QString roughDurationText(qint64 milliseconds)
{
    const auto seconds =
        static_cast<int>(std::min<qint64>(std::max<qint64>(0, milliseconds) / 1000, 1'000'000));
    if (seconds < 8)
        return Words::tr("a few seconds");
    if (seconds < 55)
        return Words::tr("about %n s", nullptr, (seconds + 5) / 10 * 10);
    if (seconds < 55 * 60)
        return Words::tr("about %n min", nullptr, std::max(1, (seconds + 30) / 60));
    return Words::tr("about %n h", nullptr, std::max(1, (seconds + 1800) / 3600));
}

QString moneyText(const std::optional<double> &usd)
{
    if (!usd)
        return Words::tr("price unknown");
    const int digits = *usd == 0 || *usd >= 0.0995 ? 2 : *usd >= 0.001 ? 3 : 4;
    //: US dollars
    return Words::tr("$%1", "money").arg(QLocale().toString(*usd, 'f', digits));
}

QString countText(qint64 number) { return QLocale().toString(number); }

QString tokensText(qint64 tokens)
{
    const QLocale locale;
    if (tokens < 1000)
        return locale.toString(tokens);
    if (tokens < 999'950)
        return Words::tr("%1 k", "thousands")
            .arg(locale.toString(static_cast<double>(tokens) / 1e3, 'f', 1));
    return Words::tr("%1 M", "millions")
        .arg(locale.toString(static_cast<double>(tokens) / 1e6, 'f', 1));
}

QString percentText(double fraction)
{
    return Words::tr("%1 %", "percent").arg(QLocale().toString(std::round(fraction * 100), 'f', 0));
}

QString scoreText(const std::optional<double> &score)
{
    return score ? percentText(*score) : Words::tr("no score");
}

QString intervalText(const Interval &interval)
{
    const QLocale locale;
    const auto whole = [&locale](double fraction) {
        return locale.toString(std::round(fraction * 100), 'f', 0);
    };
    return Words::tr("%1 % interval %2–%3 %")
        .arg(whole(interval.level), whole(interval.low), whole(interval.high));
}

QString memoryText(int mebibytes)
{
    const QLocale locale;
    if (mebibytes % 1024 != 0)
        return Words::tr("%1 MiB").arg(locale.toString(mebibytes));
    return Words::tr("%1 GiB").arg(locale.toString(mebibytes / 1024));
}

QString momentText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    const QLocale locale;
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    const QDate today = QDate::currentDate();
    if (local.date() == today)
        return time;
    if (local.date() == today.addDays(-1))
        return Words::tr("Yesterday, %1").arg(time);
    return Words::tr("%1, %2", "date, time")
        .arg(locale.toString(local.date(), QLocale::ShortFormat), time);
}

QString backendText(Backend backend)
{
    return backend == Backend::Local ? Words::tr("This computer") : Words::tr("Daytona");
}

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Setup:
        return Words::tr("Setup");
    case Phase::Agent:
        return Words::tr("Agent");
    case Phase::Benchmark:
        return Words::tr("Benchmark");
    case Phase::Cleanup:
        break;
    }
    return Words::tr("Cleanup");
}

} // namespace Quaver::Ui
