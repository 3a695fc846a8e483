// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/junitreport.h"

#include "engine/report/reportparts.h"
#include "engine/report/reporttext.h"
#include "engine/types/enumnames.h"

#include <QXmlStreamWriter>

namespace Quaver {

namespace {

constexpr qsizetype longestAnswer = 16 << 10;

struct Counts
{
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
};

Counts countsOf(const QList<TaskResult> &results)
{
    return {static_cast<int>(results.size()),
            countOf(results, TaskStatus::Failed) + countOf(results, TaskStatus::Limit),
            countOf(results, TaskStatus::Errored), countOf(results, TaskStatus::Cancelled)};
}

QString seconds(qint64 milliseconds)
{
    constexpr double thousand = 1000;
    constexpr int decimals = 3;
    return QString::number(static_cast<double>(milliseconds) / thousand, 'f', decimals);
}

//! Readers take what stands before the last point of a class's name for a package.
QString withoutPoints(const QString &name) { return shownLine(name).replace(u'.', u'_'); }

class Writer
{
public:
    explicit Writer(const RunResult &result)
        : m_result(result)
        , m_xml(&m_text)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    [[nodiscard]] QByteArray write()
    {
        const QList<ModelRun> runs = modelRuns(m_result);
        Counts total;
        total.errors = total.tests = m_result.error ? 1 : 0;
        for (const ModelRun &run : runs) {
            const Counts counts = countsOf(run.results.taskResults);
            total.tests += counts.tests;
            total.failures += counts.failures;
            total.errors += counts.errors;
            total.skipped += counts.skipped;
        }
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("testsuites"));
        writeHead(m_result.runId, total, m_result.metrics.totalDuration);
        for (const ModelRun &run : runs)
            writeSuite(run);
        if (m_result.error)
            writeRunError(*m_result.error);
        m_xml.writeEndDocument();
        return m_text;
    }

private:
    void attribute(const QString &name, const QString &value)
    {
        m_xml.writeAttribute(name, shownLine(value));
    }

    void writeHead(const QString &name, const Counts &counts, qint64 duration)
    {
        attribute(QStringLiteral("name"), name);
        attribute(QStringLiteral("tests"), QString::number(counts.tests));
        attribute(QStringLiteral("failures"), QString::number(counts.failures));
        attribute(QStringLiteral("errors"), QString::number(counts.errors));
        attribute(QStringLiteral("skipped"), QString::number(counts.skipped));
        attribute(QStringLiteral("time"), seconds(duration));
    }

    void writeTimestamp()
    {
        // In the form that the format's schemas ask for: neither milliseconds nor a zone.
        const QString format = QStringLiteral("yyyy-MM-dd'T'HH:mm:ss");
        if (m_result.startedAt.isValid())
            attribute(QStringLiteral("timestamp"), m_result.startedAt.toUTC().toString(format));
    }

    void writeSuite(const ModelRun &run)
    {
        m_xml.writeStartElement(QStringLiteral("testsuite"));
        writeHead(run.model.isEmpty() ? QStringLiteral("model") : run.model,
                  countsOf(run.results.taskResults), run.metrics.benchmarkDuration);
        writeTimestamp();
        m_xml.writeStartElement(QStringLiteral("properties"));
        const QList<Fact> facts = factsOf(m_result) + factsOf(run);
        for (const auto &[name, value] : facts) {
            m_xml.writeStartElement(QStringLiteral("property"));
            attribute(QStringLiteral("name"), name);
            attribute(QStringLiteral("value"), value);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        const QString spec = m_result.spec ? m_result.spec->name : m_result.runId;
        const QString className = withoutPoints(spec) + u'.' + withoutPoints(run.model);
        const bool showTrial = hasTrials(run.results.taskResults);
        for (const TaskResult &task : run.results.taskResults)
            writeCase(task, trialName(task, showTrial), className);
        m_xml.writeEndElement();
    }

    void writeCase(const TaskResult &task, const QString &name, const QString &className)
    {
        m_xml.writeStartElement(QStringLiteral("testcase"));
        attribute(QStringLiteral("name"), name);
        attribute(QStringLiteral("classname"), className);
        attribute(QStringLiteral("time"), seconds(task.duration));
        writeVerdict(task);
        if (!task.output.isEmpty())
            m_xml.writeTextElement(QStringLiteral("system-out"),
                                   shownText(task.output, longestAnswer));
        if (!task.flags.isEmpty())
            m_xml.writeTextElement(
                QStringLiteral("system-err"),
                shownLine(QStringLiteral("Flags: ") + task.flags.join(QStringLiteral(", "))));
        m_xml.writeEndElement();
    }

    void writeVerdict(const TaskResult &task)
    {
        switch (task.status) {
        case TaskStatus::Passed:
            return;
        case TaskStatus::Failed:
        case TaskStatus::Limit:
            m_xml.writeStartElement(QStringLiteral("failure"));
            break;
        case TaskStatus::Errored:
            m_xml.writeStartElement(QStringLiteral("error"));
            break;
        case TaskStatus::Cancelled:
            m_xml.writeEmptyElement(QStringLiteral("skipped"));
            attribute(QStringLiteral("message"), task.reason);
            return;
        }
        attribute(QStringLiteral("type"), taskStatusName(task.status));
        attribute(QStringLiteral("message"), task.reason);
        m_xml.writeCharacters(shownText(task.reason));
        m_xml.writeEndElement();
    }

    void writeRunError(const Error &error)
    {
        m_xml.writeStartElement(QStringLiteral("testsuite"));
        Counts counts;
        counts.tests = counts.errors = 1;
        writeHead(QStringLiteral("quaver"), counts, m_result.metrics.totalDuration);
        writeTimestamp();
        m_xml.writeStartElement(QStringLiteral("testcase"));
        attribute(QStringLiteral("name"), QStringLiteral("run"));
        attribute(QStringLiteral("classname"), QStringLiteral("quaver"));
        attribute(QStringLiteral("time"), seconds(m_result.metrics.totalDuration));
        m_xml.writeStartElement(QStringLiteral("error"));
        attribute(QStringLiteral("type"), errorKindName(error.kind));
        attribute(QStringLiteral("message"), error.message);
        m_xml.writeCharacters(shownText(error.message));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    const RunResult &m_result;
    QByteArray m_text;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray junitReport(const RunResult &result) { return Writer(result).write(); }

} // namespace Quaver
