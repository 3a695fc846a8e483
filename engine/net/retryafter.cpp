// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/retryafter.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Quaver {

using std::chrono::milliseconds;

namespace {

//! Nobody waits that long anyway, and it keeps the arithmetic in range.
constexpr qint64 longestSeconds = 7 * 24 * 3600;

//! A number of units of \a unitMs milliseconds, or (Retry-After alone) a date.
std::optional<milliseconds> waitOf(const QByteArray &value, int unitMs = 1000)
{
    bool isNumber = false;
    const double number = value.trimmed().toDouble(&isNumber);
    if (isNumber && number >= 0)
        return milliseconds(
            static_cast<qint64>(std::min(number * unitMs, double(longestSeconds * 1000))));
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(date);
    return milliseconds(std::clamp<qint64>(left, 0, longestSeconds * 1000));
}

void takeLonger(std::optional<milliseconds> &longest, const std::optional<milliseconds> &wait)
{
    if (wait)
        longest = std::max(longest.value_or(milliseconds::zero()), *wait);
}

} // namespace

std::optional<milliseconds> retryAfter(const HttpResponse &response)
{
    std::optional<milliseconds> asked;
    std::optional<milliseconds> reset;
    for (const auto &[key, value] : response.headers) {
        const QByteArray name = key.toLower();
        const QByteArray resetPrefix = "x-ratelimit-reset-";
        if (name == "retry-after-ms") {
            takeLonger(asked, waitOf(value, 1));
        } else if (name == "retry-after" || name.startsWith("retry-after-")) {
            takeLonger(asked, waitOf(value));
        } else if (name.startsWith(resetPrefix)) {
            const QByteArray left =
                response.header("x-ratelimit-remaining-" + name.mid(resetPrefix.size()));
            if (left.isEmpty() || left.trimmed() == "0")
                takeLonger(reset, waitOf(value));
        }
    }
    return asked ? asked : reset;
}

} // namespace Quaver
