// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/textreport.h"

#include "engine/report/reportparts.h"
#include "engine/report/reporttext.h"
#include "engine/types/enumnames.h"

namespace Quaver {

namespace {

QString lineOf(const QString &name, const QString &value)
{
    return name + QStringLiteral(": ") + value + u'\n';
}

QString scoreLine(const BenchmarkResults &results)
{
    return lineOf(QStringLiteral("Score"), shareText(results.score));
}

QString metricsBlock(const Metrics &metrics)
{
    return QStringLiteral("\nMetrics:\n  Agent duration: %1ms\n  Benchmark duration: %2ms\n"
                          "  Total duration: %3ms\n")
        .arg(QString::number(metrics.agentDuration), QString::number(metrics.benchmarkDuration),
             QString::number(metrics.totalDuration));
}

QString specBlock(const std::optional<BenchmarkSpec> &spec)
{
    if (!spec)
        return {};
    QString block = QStringLiteral("\nSpec: ") + shownLine(spec->name) + u'\n';
    const QString description = shownText(spec->description).trimmed();
    if (description.isEmpty())
        return block;
    // Indented line by line, so that no description can look like a part of the report.
    const QStringList lines = description.split(u'\n');
    for (const QString &line : lines)
        block += QStringLiteral("  ") + line + u'\n';
    return block;
}

QString taskBlock(const QList<TaskResult> &results)
{
    if (results.isEmpty())
        return {};
    QString block = QStringLiteral("\nTask Results:\n");
    const bool showTrial = hasTrials(results);
    for (const TaskResult &result : results) {
        block += QStringLiteral("  - ")
            + lineOf(shownLine(trialName(result, showTrial)),
                     taskStatusName(result.status).toUpper());
    }
    return block;
}

//! "2 (task-3: tried-network; task-9: searched-keys)"
QString flaggedText(const BenchmarkResults &results)
{
    constexpr qsizetype mostShown = 10;
    constexpr qsizetype longestFlags = 200;
    QStringList shown;
    const bool showTrial = hasTrials(results.taskResults);
    for (const TaskResult &result : results.taskResults) {
        if (result.status != TaskStatus::Passed || result.flags.isEmpty())
            continue;
        if (shown.size() == mostShown) {
            shown.append(QStringLiteral("…"));
            break;
        }
        shown.append(shownLine(trialName(result, showTrial)) + QStringLiteral(": ")
                     + shownLine(result.flags.join(QStringLiteral(", ")), longestFlags));
    }
    const QString count = QString::number(results.flaggedPasses);
    return shown.isEmpty() ? count
                           : count + QStringLiteral(" (") + shown.join(QStringLiteral("; ")) + u')';
}

QString statisticsBlock(const ModelRun &run)
{
    const BenchmarkResults &results = run.results;
    QString block;
    // The rules behind "offline" do the same every time: their score is no sample of anything.
    if (run.model != QStringLiteral("offline")) {
        if (results.interval)
            block += lineOf(QStringLiteral("Interval"), shownLine(intervalText(*results.interval)));
        if (!results.passAtK.isEmpty())
            block += lineOf(QStringLiteral("pass@k"), ratesText(results.passAtK));
        if (!results.passHatK.isEmpty())
            block += lineOf(QStringLiteral("pass^k"), ratesText(results.passHatK));
    }
    if (results.flaggedPasses > 0)
        block += lineOf(QStringLiteral("Flagged passes"), flaggedText(results));
    return block.isEmpty() ? block : u'\n' + block;
}

QString usageBlock(const RunResult &result)
{
    const QList<std::pair<QString, Usage>> rows = usageRows(result);
    if (rows.isEmpty())
        return {};
    QString block = QStringLiteral("\nUsage:\n");
    for (const auto &[role, usage] : rows)
        block += QStringLiteral("  ") + lineOf(role, usageText(usage));
    return block;
}

QString modelBlock(const ModelRun &run)
{
    QString block = u'\n' + lineOf(QStringLiteral("Model"), shownLine(run.model))
        + scoreLine(run.results) + metricsBlock(run.metrics) + taskBlock(run.results.taskResults)
        + statisticsBlock(run);
    if (run.usage && isWorthTelling(*run.usage))
        block += u'\n' + lineOf(QStringLiteral("Usage"), usageText(*run.usage));
    return block;
}

} // namespace

QString textReport(const RunResult &result)
{
    QString report = QStringLiteral("\n=== Results ===\n\n")
        + lineOf(QStringLiteral("Run ID"), shownLine(result.runId));
    if (result.runs.size() < 2) {
        report += scoreLine(result.results) + metricsBlock(result.metrics) + specBlock(result.spec)
            + taskBlock(result.results.taskResults) + statisticsBlock(modelRuns(result).first());
    } else {
        report += specBlock(result.spec);
        for (const ModelRun &run : result.runs)
            report += modelBlock(run);
    }
    return report + usageBlock(result);
}

} // namespace Quaver
