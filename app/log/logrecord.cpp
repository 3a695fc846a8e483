// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/logrecord.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Ui::LogRecord {

namespace {

constexpr std::array levelNames = {"progress", "message", "output", "error"};
constexpr std::array phases = {Phase::Setup, Phase::Agent, Phase::Benchmark, Phase::Cleanup};
constexpr qsizetype mostDigits = 15;

QByteArrayView levelName(LogLevel level) { return levelNames.at(static_cast<std::size_t>(level)); }

//! The word at \a from, up to a space; empty where no space ends it.
QByteArrayView wordAt(QByteArrayView record, qsizetype from)
{
    const QByteArrayView rest = record.sliced(from);
    const qsizetype space = rest.indexOf(' ');
    return space < 0 ? QByteArrayView() : rest.first(space);
}

std::optional<qint64> timeFrom(QByteArrayView word)
{
    if (word.isEmpty() || word.size() > mostDigits)
        return {};
    qint64 time = 0;
    for (const char c : word) {
        if (c < '0' || c > '9')
            return {};
        time = time * 10 + (c - '0');
    }
    return time;
}

std::optional<Phase> phaseFrom(QByteArrayView word)
{
    for (const Phase phase : phases) {
        if (QLatin1StringView(word) == phaseName(phase))
            return phase;
    }
    return {};
}

std::optional<LogLevel> levelFrom(QByteArrayView word)
{
    for (std::size_t i = 0; i < levelNames.size(); ++i) {
        if (word == QByteArrayView(levelNames.at(i)))
            return static_cast<LogLevel>(i);
    }
    return {};
}

} // namespace

QString cleanText(const QString &text)
{
    // Before it is cut, so that no part of a secret stays at the end; and after, for one that
    // control characters had hidden.
    return redacted(printableLine(redacted(text), longestText));
}

QByteArray toRecord(const LogLine &line)
{
    return QByteArray::number(std::max<qint64>(0, line.time)) + ' '
        + phaseName(line.phase).toLatin1() + ' ' + levelName(line.level).toByteArray() + ' '
        + line.text.toUtf8() + '\n';
}

std::optional<Head> headOf(QByteArrayView record)
{
    Head head;
    const QByteArrayView timeWord = wordAt(record, 0);
    const std::optional<qint64> time = timeFrom(timeWord);
    if (!time)
        return {};
    head.size = timeWord.size() + 1;
    const QByteArrayView phaseWord = wordAt(record, head.size);
    const std::optional<Phase> phase = phaseFrom(phaseWord);
    if (!phase)
        return {};
    head.size += phaseWord.size() + 1;
    const QByteArrayView levelWord = wordAt(record, head.size);
    const std::optional<LogLevel> level = levelFrom(levelWord);
    if (!level)
        return {};
    head.size += levelWord.size() + 1;
    head.time = *time;
    head.phase = *phase;
    head.level = *level;
    return head;
}

LogLine fromRecord(QByteArrayView record, Phase phase, LogLevel level)
{
    LogLine line;
    const std::optional<Head> head = headOf(record);
    line.time = head ? head->time : -1;
    line.phase = head ? head->phase : phase;
    line.level = head ? head->level : level;
    const QByteArrayView text = head ? record.sliced(head->size) : record;
    line.text = printableLine(QString::fromUtf8(text), longestText);
    return line;
}

} // namespace Quaver::Ui::LogRecord
