// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace Quaver {

namespace {

bool isHarmful(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x20)
        return u != u'\n' && u != u'\t';
    return (u >= 0x7f && u <= 0x9f) // DEL and C1 controls, among them the 8-bit CSI
        || u == 0x061c || u == 0x200e || u == 0x200f // Arabic letter mark, LRM, RLM
        || (u >= 0x202a && u <= 0x202e) || (u >= 0x2066 && u <= 0x2069) // embeddings, isolates
        || u == 0x2028 || u == 0x2029; // line and paragraph separator
}

qsizetype editDistance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const qsizetype substituted = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, substituted});
        }
    }
    return row.back();
}

} // namespace

QString printable(const QString &text, qsizetype maxLength)
{
    QString result = text;
    result.removeIf(isHarmful);
    if (result.size() > maxLength) {
        result.truncate(std::max<qsizetype>(0, maxLength - 1));
        if (!result.isEmpty() && result.back().isHighSurrogate())
            result.chop(1);
        result += QChar(0x2026);
    }
    return result;
}

QString printableLine(const QString &text, qsizetype maxLength)
{
    QString result = printable(text, maxLength);
    result.replace(u'\n', u' ').replace(u'\t', u' ');
    return result;
}

QString closestMatch(const QString &word, const QStringList &candidates)
{
    constexpr qsizetype longestCompared = 64;
    if (word.size() > longestCompared)
        return {};
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(1, word.size() / 3) + 1;
    for (const QString &candidate : candidates) {
        const qsizetype distance = editDistance(word.toLower(), candidate.toLower());
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

QString sentences(const QString &first, const QString &second)
{
    static constexpr QStringView ends = u".!?…。！？";
    const bool hasEnd = !first.isEmpty() && ends.contains(first.back());
    return (hasEnd ? QCoreApplication::translate("Quaver::Text", "%1 %2", "two sentences")
                   : QCoreApplication::translate("Quaver::Text", "%1. %2", "two sentences"))
        .arg(first, second);
}

} // namespace Quaver
