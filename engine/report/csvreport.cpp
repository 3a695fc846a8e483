// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/csvreport.h"

#include "engine/core/redaction.h"
#include "engine/types/enumnames.h"

#include <QStringList>

namespace Quaver {

namespace {

//! A text of any origin.
QString textCell(const QString &text)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    QString cell = redacted(text);
    if (!cell.isEmpty() && dangerous.contains(cell.front()))
        cell.prepend(u'\'');
    const bool needsQuotes =
        cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    if (!needsQuotes)
        return cell;
    return u'"' + cell.replace(QStringLiteral("\""), QStringLiteral("\"\"")) + u'"';
}

QByteArray line(const QStringList &cells) { return cells.join(u',').toUtf8() + "\r\n"; }

QByteArray rows(const QString &runId, const QString &model, const QList<TaskResult> &results)
{
    QByteArray text;
    for (const TaskResult &result : results) {
        text += line({textCell(runId), textCell(model), textCell(result.taskId),
                      QString::number(result.trial), taskStatusName(result.status),
                      QString::number(result.duration), QString::number(result.steps),
                      textCell(result.grader), textCell(result.reason), textCell(result.output)});
    }
    return text;
}

} // namespace

QByteArray csvReport(const RunResult &result)
{
    QByteArray text = "runId,model,taskId,trial,status,durationMs,steps,grader,reason,output\r\n";
    if (result.runs.isEmpty()) {
        const QString model = result.config.benchmarkModels.value(0);
        return text + rows(result.runId, model, result.results.taskResults);
    }
    for (const ModelRun &run : result.runs)
        text += rows(result.runId, run.model, run.results.taskResults);
    return text;
}

} // namespace Quaver
