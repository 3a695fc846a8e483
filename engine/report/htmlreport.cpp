// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/htmlreport.h"

#include "engine/report/htmlstyle.h"
#include "engine/report/htmlwriter.h"
#include "engine/report/reportparts.h"
#include "engine/report/reporttext.h"
#include "engine/types/enumnames.h"

namespace Quaver {

namespace {

constexpr qsizetype longestAnswer = 4 << 10;

void writeHead(HtmlWriter &html, const QString &title)
{
    html.open("head");
    html.voidElement("meta", {{"charset", QStringLiteral("utf-8")}});
    html.voidElement("meta",
                     {{"http-equiv", QStringLiteral("Content-Security-Policy")},
                      {"content",
                       QStringLiteral("default-src 'none'; style-src 'unsafe-inline'; base-uri "
                                      "'none'; form-action 'none'")}});
    html.voidElement("meta",
                     {{"name", QStringLiteral("viewport")},
                      {"content", QStringLiteral("width=device-width, initial-scale=1")}});
    html.voidElement(
        "meta",
        {{"name", QStringLiteral("color-scheme")}, {"content", QStringLiteral("light dark")}});
    html.element("title", QStringLiteral("Quaver: ") + title);
    html.element("style", QString::fromLatin1(htmlStyle));
    html.close();
}

void writeFacts(HtmlWriter &html, const QList<Fact> &facts)
{
    html.open("dl");
    for (const auto &[name, value] : facts) {
        html.element("dt", name);
        html.element("dd", value);
    }
    html.close();
}

void writeHeader(HtmlWriter &html, const QStringList &names)
{
    html.open("thead");
    html.open("tr");
    for (const QString &name : names)
        html.element("th", name, {{"scope", QStringLiteral("col")}});
    html.close();
    html.close();
}

//! How many trials have which status, in words under a bar that shows the same.
void writeStatuses(HtmlWriter &html, const QList<TaskResult> &results)
{
    QStringList words;
    for (const TaskStatus status : allStatuses) {
        if (const int count = countOf(results, status); count > 0)
            words.append(QString::number(count) + u' ' + taskStatusName(status));
    }
    if (words.isEmpty())
        return;
    const QString summary = words.join(QStringLiteral(", "));
    const QString all = QString::number(results.size());
    html.open("figure");
    html.open("svg",
              {{"class", QStringLiteral("bar")},
               {"viewBox", QStringLiteral("0 0 ") + all + QStringLiteral(" 1")},
               {"preserveAspectRatio", QStringLiteral("none")},
               {"role", QStringLiteral("img")},
               {"aria-label", summary}});
    int x = 0;
    for (const TaskStatus status : allStatuses) {
        const int count = countOf(results, status);
        if (count == 0)
            continue;
        html.element("rect", QString(),
                     {{"class", taskStatusName(status)},
                      {"x", QString::number(x)},
                      {"y", QStringLiteral("0")},
                      {"width", QString::number(count)},
                      {"height", QStringLiteral("1")}});
        x += count;
    }
    html.close();
    html.element("figcaption", summary);
    html.close();
}

void writeTask(HtmlWriter &html, const TaskResult &task, const QString &name)
{
    html.open("tr");
    html.element("th", name, {{"scope", QStringLiteral("row")}});
    const QString status = taskStatusName(task.status);
    html.element("td", status, {{"class", QStringLiteral("status ") + status}});
    html.element("td", QString::number(task.duration) + QStringLiteral(" ms"),
                 {{"class", QStringLiteral("number")}});
    html.element("td", QString::number(task.steps), {{"class", QStringLiteral("number")}});
    QString grader = task.grader;
    if (task.votes)
        grader +=
            QStringLiteral(" (%1 to %2 votes)").arg(task.votes->passed).arg(task.votes->failed);
    html.element("td", grader);
    html.element("td", task.flags.join(QStringLiteral(", ")));
    html.open("td");
    html.element("p", task.reason);
    if (!task.output.isEmpty()) {
        html.open("details");
        html.element("summary", QStringLiteral("Answer"));
        html.element("pre", shownText(task.output, longestAnswer));
        html.close();
    }
    html.close();
    html.close();
}

void writeTasks(HtmlWriter &html, const QList<TaskResult> &results)
{
    if (results.isEmpty())
        return;
    html.open("div", {{"class", QStringLiteral("wide")}});
    html.open("table");
    html.element("caption", QStringLiteral("Tasks"));
    writeHeader(html,
                {QStringLiteral("Task"), QStringLiteral("Status"), QStringLiteral("Duration"),
                 QStringLiteral("Steps"), QStringLiteral("Grader"), QStringLiteral("Flags"),
                 QStringLiteral("Reason and answer")});
    html.open("tbody");
    const bool showTrial = hasTrials(results);
    for (const TaskResult &task : results)
        writeTask(html, task, trialName(task, showTrial));
    html.close();
    html.close();
    html.close();
}

void writeModel(HtmlWriter &html, const ModelRun &run)
{
    html.open("section");
    html.element("h2", run.model.isEmpty() ? QStringLiteral("Results") : run.model);
    writeFacts(html, factsOf(run));
    writeStatuses(html, run.results.taskResults);
    writeTasks(html, run.results.taskResults);
    html.close();
}

void writeUsage(HtmlWriter &html, const RunResult &result)
{
    const QList<std::pair<QString, Usage>> rows = usageRows(result);
    if (rows.isEmpty())
        return;
    html.open("section");
    html.element("h2", QStringLiteral("Usage"));
    html.open("table");
    html.element("caption", QStringLiteral("What each role has used"));
    writeHeader(html,
                {QStringLiteral("Role"), QStringLiteral("Calls"), QStringLiteral("Input tokens"),
                 QStringLiteral("Output tokens"), QStringLiteral("Cost")});
    html.open("tbody");
    for (const auto &[role, usage] : rows) {
        html.open("tr");
        html.element("th", role, {{"scope", QStringLiteral("row")}});
        const QStringList numbers{QString::number(usage.calls), QString::number(usage.inputTokens),
                                  QString::number(usage.outputTokens), costText(usage)};
        for (const QString &number : numbers)
            html.element("td", number, {{"class", QStringLiteral("number")}});
        html.close();
    }
    html.close();
    html.close();
    html.close();
}

} // namespace

QByteArray htmlReport(const RunResult &result)
{
    const QString title = result.spec ? result.spec->name : result.runId;
    HtmlWriter html;
    html.open("html", {{"lang", QStringLiteral("en")}});
    writeHead(html, title);
    html.open("body");
    html.open("main");
    html.element("h1", title);
    if (result.spec)
        html.element("p", result.spec->description, {{"class", QStringLiteral("description")}});
    writeFacts(html, factsOf(result));
    const QList<ModelRun> runs = modelRuns(result);
    for (const ModelRun &run : runs)
        writeModel(html, run);
    writeUsage(html, result);
    return html.finish();
}

} // namespace Quaver
