// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/csvreport.h"

#include "engine/report/reportparts.h"
#include "engine/report/reporttext.h"
#include "engine/types/enumnames.h"

#include <QStringList>

namespace Quaver {

namespace {

//! A text of any origin.
QString textCell(const QString &text)
{
    static const QString dangerous = QStringLiteral("=+-@\t");
    QString cell = shownText(text);
    if (!cell.isEmpty() && dangerous.contains(cell.front()))
        cell.prepend(u'\'');
    const bool needsQuotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n');
    if (!needsQuotes)
        return cell;
    return u'"' + cell.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
}

QStringList votesCells(const std::optional<Votes> &votes)
{
    if (!votes)
        return {QString(), QString()};
    return {QString::number(votes->passed), QString::number(votes->failed)};
}

QStringList usageCells(const std::optional<Usage> &usage)
{
    constexpr qsizetype columns = 8;
    if (!usage)
        return QStringList(columns, QString());
    return {QString::number(usage->calls),
            QString::number(usage->unmetered),
            QString::number(usage->inputTokens),
            QString::number(usage->outputTokens),
            QString::number(usage->cacheReadTokens),
            QString::number(usage->cacheWriteTokens),
            usage->costUsd ? QString::number(*usage->costUsd, 'g', QLocale::FloatingPointShortest)
                           : QString(),
            usage->selfReported ? QStringLiteral("true") : QStringLiteral("false")};
}

QByteArray line(const QStringList &cells) { return cells.join(u',').toUtf8() + "\r\n"; }

} // namespace

QByteArray csvReport(const RunResult &result)
{
    QByteArray text = "runId,model,taskId,trial,status,durationMs,steps,grader,reason,output,flags,"
                      "votesPassed,votesFailed,calls,unmetered,inputTokens,outputTokens,"
                      "cacheReadTokens,cacheWriteTokens,costUsd,selfReported\r\n";
    const QList<ModelRun> runs = modelRuns(result);
    for (const ModelRun &run : runs) {
        for (const TaskResult &task : run.results.taskResults) {
            const QStringList first{textCell(result.runId),         textCell(run.model),
                                    textCell(task.taskId),          QString::number(task.trial),
                                    taskStatusName(task.status),    QString::number(task.duration),
                                    QString::number(task.steps),    textCell(task.grader),
                                    textCell(task.reason),          textCell(task.output),
                                    textCell(task.flags.join(u' '))};
            text += line(first + votesCells(task.votes) + usageCells(task.usage));
        }
    }
    return text;
}

} // namespace Quaver
