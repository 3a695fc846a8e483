// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/reportparts.h"

#include "engine/types/enumnames.h"

#include <algorithm>

namespace Quaver {

namespace {

QString durationText(qint64 milliseconds)
{
    return QString::number(milliseconds) + QStringLiteral(" ms");
}

void addFact(QList<Fact> &facts, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        facts.append({name, value});
}

} // namespace

QList<ModelRun> modelRuns(const RunResult &result)
{
    if (!result.runs.isEmpty())
        return result.runs;
    ModelRun only;
    only.model = result.config.benchmarkModels.value(0);
    only.results = result.results;
    only.metrics = result.metrics;
    if (result.usageByRole)
        only.usage = result.usageByRole->tested;
    return {only};
}

QString trialName(const TaskResult &result, bool showTrial)
{
    return showTrial ? result.taskId + QStringLiteral(" #") + QString::number(result.trial)
                     : result.taskId;
}

bool hasTrials(const QList<TaskResult> &results)
{
    return std::ranges::any_of(results, [](const TaskResult &r) { return r.trial > 1; });
}

int countOf(const QList<TaskResult> &results, TaskStatus status)
{
    return static_cast<int>(std::ranges::count(results, status, &TaskResult::status));
}

QString shareText(const std::optional<double> &share)
{
    constexpr int decimals = 2;
    return share ? QString::number(*share, 'f', decimals) : QStringLiteral("n/a");
}

QString intervalText(const Interval &interval)
{
    QString method = interval.method;
    if (method == QStringLiteral("wilson"))
        method = QStringLiteral("Wilson");
    else if (method == QStringLiteral("cluster-bootstrap"))
        method = QStringLiteral("cluster bootstrap");
    constexpr int percent = 100;
    return QStringLiteral("%1 to %2 (%3 %, %4)")
        .arg(shareText(interval.low), shareText(interval.high),
             QString::number(interval.level * percent), method);
}

QString ratesText(const QList<double> &rates)
{
    constexpr qsizetype mostShown = 10;
    QStringList shown;
    for (qsizetype i = 0; i < rates.size(); ++i) {
        if (i == mostShown && i + 1 < rates.size()) {
            shown.append(QStringLiteral("…"));
            i = rates.size() - 1;
        }
        shown.append(
            QStringLiteral("%1 (k=%2)").arg(shareText(rates.at(i)), QString::number(i + 1)));
    }
    return shown.join(QStringLiteral(", "));
}

QString costText(double costUsd)
{
    constexpr int mostDecimals = 6;
    constexpr int fewestDecimals = 2;
    constexpr double smallest = 1e-6;
    if (costUsd > 0 && costUsd < smallest)
        return QStringLiteral("less than 0.000001 USD");
    QString number = QString::number(costUsd, 'f', mostDecimals);
    const qsizetype shortest = number.indexOf(u'.') + 1 + fewestDecimals;
    while (number.size() > shortest && number.endsWith(u'0'))
        number.chop(1);
    return number + QStringLiteral(" USD");
}

QString costText(const Usage &usage)
{
    if (usage.costUsd)
        return costText(*usage.costUsd);
    return usage.unmetered > 0 ? QStringLiteral("unknown cost") : QStringLiteral("unknown price");
}

QString usageText(const Usage &usage)
{
    QString text =
        QString::number(usage.calls) + QLatin1StringView(usage.calls == 1 ? " call" : " calls");
    if (usage.unmetered > 0)
        text += QStringLiteral(" (%1 without a count of tokens)").arg(usage.unmetered);
    text += QStringLiteral(", %1 input").arg(usage.inputTokens);
    if (usage.cacheReadTokens > 0)
        text += QStringLiteral(" (%1 from a cache)").arg(usage.cacheReadTokens);
    text += QStringLiteral(" and %1 output tokens, ").arg(usage.outputTokens) + costText(usage);
    if (usage.selfReported)
        text += QStringLiteral(" (as the programs inside say)");
    return text;
}

QList<Fact> factsOf(const RunResult &result)
{
    QList<Fact> facts;
    addFact(facts, QStringLiteral("Run"), result.runId);
    addFact(facts, QStringLiteral("Status"), runStatusName(result.status));
    if (result.error)
        addFact(facts, QStringLiteral("Error"), result.error->message);
    if (result.startedAt.isValid())
        addFact(facts, QStringLiteral("Started"), result.startedAt.toUTC().toString(Qt::ISODate));
    addFact(facts, QStringLiteral("Backend"), backendName(result.backend));
    addFact(facts, QStringLiteral("Author"), result.config.agentModel);
    addFact(facts, QStringLiteral("Judge"), result.config.judgeModel);
    addFact(facts, QStringLiteral("Agent duration"), durationText(result.metrics.agentDuration));
    addFact(facts, QStringLiteral("Benchmark duration"),
            durationText(result.metrics.benchmarkDuration));
    addFact(facts, QStringLiteral("Total duration"), durationText(result.metrics.totalDuration));
    return facts;
}

bool isWorthTelling(const Usage &usage)
{
    return usage.inputTokens > 0 || usage.outputTokens > 0 || usage.unmetered > 0;
}

QList<Fact> factsOf(const ModelRun &run)
{
    const BenchmarkResults &results = run.results;
    QList<Fact> facts{{QStringLiteral("Score"), shareText(results.score)}};
    if (results.interval)
        addFact(facts, QStringLiteral("Interval"), intervalText(*results.interval));
    if (results.coverage)
        addFact(facts, QStringLiteral("Coverage"), shareText(results.coverage));
    addFact(facts, QStringLiteral("pass@k"), ratesText(results.passAtK));
    addFact(facts, QStringLiteral("pass^k"), ratesText(results.passHatK));
    if (results.flaggedPasses > 0)
        addFact(facts, QStringLiteral("Flagged passes"), QString::number(results.flaggedPasses));
    if (run.usage && isWorthTelling(*run.usage))
        addFact(facts, QStringLiteral("Usage"), usageText(*run.usage));
    return facts;
}

QList<std::pair<QString, Usage>> usageRows(const RunResult &result)
{
    QList<std::pair<QString, Usage>> rows;
    const auto add = [&rows](const QString &role, const Usage &usage) {
        if (isWorthTelling(usage))
            rows.append({role, usage});
    };
    if (result.usageByRole) {
        add(QStringLiteral("Author"), result.usageByRole->author);
        add(QStringLiteral("Model"), result.usageByRole->tested);
        add(QStringLiteral("Judge"), result.usageByRole->judge);
    }
    if (result.usage && rows.size() != 1)
        add(QStringLiteral("Total"), *result.usage);
    return rows;
}

} // namespace Quaver
