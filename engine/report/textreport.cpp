// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/textreport.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/types/enumnames.h"

#include <algorithm>

namespace Quaver {

namespace {

QString scoreLine(const BenchmarkResults &results)
{
    constexpr int decimals = 2;
    const QString score =
        results.score ? QString::number(*results.score, 'f', decimals) : QStringLiteral("n/a");
    return QStringLiteral("Score: ") + score + u'\n';
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
    QString block = QStringLiteral("\nSpec: ") + printableLine(redacted(spec->name)) + u'\n';
    const QString description = printable(redacted(spec->description)).trimmed();
    if (description.isEmpty())
        return block;
    // Indented line by line, so that no description can look like a part of the report.
    const QStringList lines = description.split(u'\n');
    for (const QString &line : lines)
        block += QStringLiteral("  ") + line + u'\n';
    return block;
}

bool hasTrials(const QList<TaskResult> &results)
{
    return std::any_of(results.begin(), results.end(),
                       [](const TaskResult &r) { return r.trial > 1; });
}

QString taskBlock(const QList<TaskResult> &results)
{
    if (results.isEmpty())
        return {};
    QString block = QStringLiteral("\nTask Results:\n");
    const bool showTrial = hasTrials(results);
    for (const TaskResult &result : results) {
        block += QStringLiteral("  - ") + printableLine(redacted(result.taskId));
        if (showTrial)
            block += QStringLiteral(" #") + QString::number(result.trial);
        block += QStringLiteral(": ") + taskStatusName(result.status).toUpper() + u'\n';
    }
    return block;
}

} // namespace

QString textReport(const RunResult &result)
{
    QString report =
        QStringLiteral("\n=== Results ===\n\nRun ID: ") + printableLine(result.runId) + u'\n';
    if (result.runs.size() < 2) {
        return report + scoreLine(result.results) + metricsBlock(result.metrics)
            + specBlock(result.spec) + taskBlock(result.results.taskResults);
    }
    report += specBlock(result.spec);
    for (const ModelRun &run : result.runs) {
        report += QStringLiteral("\nModel: ") + printableLine(redacted(run.model)) + u'\n'
            + scoreLine(run.results) + metricsBlock(run.metrics)
            + taskBlock(run.results.taskResults);
    }
    return report;
}

} // namespace Quaver
