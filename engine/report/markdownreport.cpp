// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/markdownreport.h"

#include "engine/report/reportparts.h"
#include "engine/report/reporttext.h"
#include "engine/types/enumnames.h"

#include <algorithm>

namespace Quaver {

namespace {

constexpr qsizetype longestReason = 300;

qsizetype longestRunOfBackticks(const QString &text)
{
    qsizetype longest = 0;
    qsizetype current = 0;
    for (const QChar c : text) {
        current = c == u'`' ? current + 1 : 0;
        longest = std::max(longest, current);
    }
    return longest;
}

//! A code span, whose fence is longer than any in the text.
QString code(const QString &text, qsizetype maxLength = 1024)
{
    const QString shown = shownLine(text, maxLength).trimmed();
    if (shown.isEmpty())
        return {};
    const QString fence(longestRunOfBackticks(shown) + 1, u'`');
    const bool touches = shown.startsWith(u'`') || shown.endsWith(u'`');
    const QString padding = touches ? QStringLiteral(" ") : QString();
    return fence + padding + shown + padding + fence;
}

//! In a table even a code span ends at a bar.
QString cell(const QString &text, qsizetype maxLength = 1024)
{
    return code(text, maxLength).replace(u'|', QStringLiteral("\\|"));
}

QString codeBlock(const QString &text)
{
    constexpr qsizetype shortestFence = 3;
    const QString shown = shownText(text).trimmed();
    if (shown.isEmpty())
        return {};
    const QString fence(std::max(shortestFence, longestRunOfBackticks(shown) + 1), u'`');
    return u'\n' + fence + QStringLiteral("text\n") + shown + u'\n' + fence + u'\n';
}

QString row(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString head(const QStringList &names)
{
    return u'\n' + row(names) + row(QStringList(names.size(), QStringLiteral("---")));
}

QString overview(const QList<ModelRun> &runs)
{
    QString table =
        head({QStringLiteral("Model"), QStringLiteral("Score"), QStringLiteral("Interval"),
              QStringLiteral("Coverage"), QStringLiteral("Passed"), QStringLiteral("Failed"),
              QStringLiteral("Limit"), QStringLiteral("Errored"), QStringLiteral("Cancelled"),
              QStringLiteral("Flagged passes"), QStringLiteral("Cost")});
    for (const ModelRun &run : runs) {
        const BenchmarkResults &results = run.results;
        QStringList cells{cell(run.model), shareText(results.score),
                          results.interval ? cell(intervalText(*results.interval)) : QString(),
                          shareText(results.coverage)};
        for (const TaskStatus status : allStatuses)
            cells.append(QString::number(countOf(results.taskResults, status)));
        cells.append(QString::number(results.flaggedPasses));
        cells.append(run.usage && isWorthTelling(*run.usage) ? costText(*run.usage) : QString());
        table += row(cells);
    }
    return table;
}

QString rates(const BenchmarkResults &results)
{
    QString text;
    if (!results.passAtK.isEmpty())
        text += QStringLiteral("\npass@k: ") + ratesText(results.passAtK) + u'\n';
    if (!results.passHatK.isEmpty())
        text += QStringLiteral("\npass^k: ") + ratesText(results.passHatK) + u'\n';
    return text;
}

QString tasks(const ModelRun &run)
{
    const QList<TaskResult> &results = run.results.taskResults;
    if (results.isEmpty())
        return {};
    QString table =
        head({QStringLiteral("Task"), QStringLiteral("Status"), QStringLiteral("Duration"),
              QStringLiteral("Steps"), QStringLiteral("Grader"), QStringLiteral("Flags"),
              QStringLiteral("Reason")});
    const bool showTrial = hasTrials(results);
    for (const TaskResult &task : results) {
        table += row({cell(trialName(task, showTrial)), taskStatusName(task.status),
                      QString::number(task.duration) + QStringLiteral(" ms"),
                      QString::number(task.steps), cell(task.grader),
                      cell(task.flags.join(QStringLiteral(", ")), longestReason),
                      cell(task.reason, longestReason)});
    }
    return table;
}

QString usage(const RunResult &result)
{
    const QList<std::pair<QString, Usage>> rows = usageRows(result);
    if (rows.isEmpty())
        return {};
    QString text =
        QStringLiteral("\n## Usage\n") + head({QStringLiteral("Role"), QStringLiteral("Usage")});
    for (const auto &[role, used] : rows)
        text += row({role, usageText(used)});
    return text;
}

} // namespace

QByteArray markdownReport(const RunResult &result)
{
    const QString title = result.spec ? result.spec->name : result.runId;
    QString text = QStringLiteral("# Quaver: ") + code(title) + u'\n';
    if (result.spec)
        text += codeBlock(result.spec->description);
    text += head({QString(), QString()});
    const QList<Fact> facts = factsOf(result);
    for (const auto &[name, value] : facts)
        text += row({name, cell(value)});
    const QList<ModelRun> runs = modelRuns(result);
    text += QStringLiteral("\n## Results\n") + overview(runs);
    for (const ModelRun &run : runs) {
        if (runs.size() > 1)
            text += QStringLiteral("\n## Model ") + code(run.model) + u'\n';
        text += rates(run.results) + tasks(run);
    }
    text += usage(result);
    return text.toUtf8();
}

} // namespace Quaver
