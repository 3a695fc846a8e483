// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/specfindings.h"

#include "engine/core/text.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/jsontext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text) { return QCoreApplication::translate("Quaver::SpecFindings", text); }

//! In place of a field that is wrong, so that the next one that is wrong can be found.
Task soundTask()
{
    Task task;
    task.id = u"t"_s;
    task.prompt = u"p"_s;
    task.expectedOutcome = u"o"_s;
    task.check = Check();
    task.check->value = u"v"_s;
    return task;
}

BenchmarkSpec soundSpec()
{
    BenchmarkSpec spec;
    spec.name = u"n"_s;
    spec.tasks = {soundTask()};
    return spec;
}

//! What the reader of specifications says first.
std::optional<SpecFinding> firstFinding(const BenchmarkSpec &spec)
{
    const Result<BenchmarkSpec> read = benchmarkSpecFromJson(toJson(spec));
    if (read)
        return std::nullopt;
    // A path ends at the first ": ", but names of files in it may have one, too.
    const QString message = read.error().message;
    const qsizetype quoted = message.indexOf("\"]: "_L1);
    const bool isQuoted = quoted >= 0 && message.indexOf("[\""_L1) < quoted;
    const qsizetype end = isQuoted ? quoted + 2 : message.indexOf(": "_L1);
    if (end < 0)
        return SpecFinding(-1, QString(), message);
    return findingAt(message.left(end), message.mid(end + 2));
}

//! Makes the part of \a task at \a key sound; false when there is no such part.
bool mend(Task &task, const QString &key)
{
    const Task sound = soundTask();
    const QString field = key.section(QRegularExpression(u"[.\\[]"_s), 0, 0);
    if (field == "id"_L1)
        task.id = sound.id;
    else if (field == "prompt"_L1)
        task.prompt = sound.prompt;
    else if (field == "expectedOutcome"_L1)
        task.expectedOutcome = sound.expectedOutcome;
    else if (field == "check"_L1)
        task.check = sound.check;
    else if (field == "files"_L1)
        task.files.clear();
    else
        return false;
    return true;
}

bool mend(BenchmarkSpec &spec, const QString &key)
{
    const QString field = key.section(u'.', 0, 0);
    if (field == "name"_L1)
        spec.name = u"n"_s;
    else if (field == "description"_L1)
        spec.description.clear();
    else if (key == "config.maxSteps"_L1)
        spec.config->maxSteps.reset();
    else if (key == "config.timeoutSeconds"_L1)
        spec.config->timeoutSeconds.reset();
    else
        return false;
    return true;
}

} // namespace

SpecFinding findingAt(const QString &path, const QString &message)
{
    static const QRegularExpression ofTask(u"\\Atasks\\[(\\d+)\\]\\.?(.*)\\z"_s,
                                           QRegularExpression::DotMatchesEverythingOption);
    const auto match = ofTask.match(path);
    if (!match.hasMatch())
        return {-1, printableLine(path), printableLine(message)};
    return {match.captured(1).toLongLong(), printableLine(match.captured(2)),
            printableLine(message)};
}

QString findingText(const SpecFinding &finding)
{
    QString path = finding.key;
    if (finding.task >= 0) {
        path = u"tasks[%1]"_s.arg(finding.task);
        if (!finding.key.isEmpty())
            path += u'.' + finding.key;
    }
    return path.isEmpty() ? finding.message : path + u": " + finding.message;
}

QList<SpecFinding> findingsOfTask(const Task &task, qsizetype index)
{
    QList<SpecFinding> findings;
    BenchmarkSpec spec = soundSpec();
    spec.tasks = {task};
    while (std::optional<SpecFinding> finding = firstFinding(spec)) {
        finding->task = index;
        findings.append(*finding);
        if (!mend(spec.tasks[0], finding->key))
            break;
    }
    return findings;
}

QList<SpecFinding> findingsOfHead(const BenchmarkSpec &spec)
{
    QList<SpecFinding> findings;
    BenchmarkSpec head = spec;
    head.tasks = {soundTask()};
    while (const std::optional<SpecFinding> finding = firstFinding(head)) {
        findings.append(*finding);
        if (!mend(head, finding->key))
            break;
    }
    if (spec.tasks.isEmpty())
        findings.append(
            {-1, u"tasks"_s,
             say(QT_TRANSLATE_NOOP("Quaver::SpecFindings", "There is no task to run."))});
    return findings;
}

QString comparablePrompt(const QString &prompt) { return prompt.simplified(); }

SpecFinding repeatedId(qsizetype task)
{
    return {task, u"id"_s,
            say(QT_TRANSLATE_NOOP("Quaver::SpecFindings", "Another task has this name."))};
}

SpecFinding repeatedPrompt(qsizetype task)
{
    return {task, u"prompt"_s,
            say(QT_TRANSLATE_NOOP("Quaver::SpecFindings", "Another task has the same prompt."))};
}

QList<SpecFinding> findingsOf(const BenchmarkSpec &spec)
{
    QList<SpecFinding> findings = findingsOfHead(spec);
    QSet<QString> ids;
    QSet<QString> prompts;
    for (qsizetype index = 0; index < spec.tasks.size(); ++index) {
        const Task &task = spec.tasks.at(index);
        findings += findingsOfTask(task, index);
        if (ids.contains(task.id))
            findings.append(repeatedId(index));
        ids.insert(task.id);
        const QString prompt = comparablePrompt(task.prompt);
        if (!prompt.isEmpty() && prompts.contains(prompt))
            findings.append(repeatedPrompt(index));
        prompts.insert(prompt);
    }
    if (!findings.isEmpty())
        return findings;
    // What holds for all of it together, such as its size.
    const Result<BenchmarkSpec> whole = benchmarkSpecFromJson(toJsonText(toJson(spec)));
    if (!whole)
        findings.append({-1, QString(), printableLine(whole.error().message)});
    return findings;
}

} // namespace Quaver::Flow
