// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/junitreport.h"

#include "tests/engine/report/samples.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

//! What of a document a reader of JUnit XML would look at: an element and its attributes a line,
//! indented as deep as it stands.
QStringList outline(const QByteArray &document)
{
    QStringList lines;
    QXmlStreamReader xml(document);
    qsizetype depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token == QXmlStreamReader::Characters && !xml.isWhitespace())
            lines.append(QString(depth, u' ') + u'"' + xml.text() + u'"');
        if (token != QXmlStreamReader::StartElement)
            continue;
        QString line = QString(depth++, u' ') + xml.name();
        for (const auto &attribute : xml.attributes())
            line += u' ' + attribute.name() + u'=' + attribute.value();
        if (xml.name() != "property"_L1 && xml.name() != "properties"_L1)
            lines.append(line);
    }
    if (xml.hasError())
        lines.append(xml.errorString());
    return lines;
}

QMap<QString, QString> properties(const QByteArray &document)
{
    QMap<QString, QString> found;
    QXmlStreamReader xml(document);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == "property"_L1)
            found.insert(xml.attributes().value("name"_L1).toString(),
                         xml.attributes().value("value"_L1).toString());
        if (xml.isEndElement() && xml.name() == "testsuite"_L1)
            break;
    }
    return found;
}

} // namespace

class TestJunitReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTask();
    void everyStatus();
    void whatIsKnownOfTheRun();
    void aRunThatFailed();
    void hostileTexts();
    void longAnswersAreCut();
};

void TestJunitReport::oneTask()
{
    RunResult result = Samples::seedResult();
    result.config.benchmarkModels = {u"offline"_s};
    result.results.taskResults.first().duration = 7;
    const QByteArray document = junitReport(result);
    QVERIFY(document.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    QCOMPARE(
        outline(document),
        QStringList(
            {u"testsuites name=run-m5x2k1-abc123 tests=1 failures=0 errors=0 skipped=0 time=4.892"_s,
             u" testsuite name=offline tests=1 failures=0 errors=0 skipped=0 time=1.523"_s,
             u"  testcase name=task-1 classname=generated-benchmark.offline time=0.007"_s}));
}

void TestJunitReport::everyStatus()
{
    const QStringList expected{
        u"testsuites name=run-m5x2k1-abc123 tests=7 failures=2 errors=1 skipped=1 time=4.892"_s,
        u" testsuite name=gpt-4o tests=6 failures=1 errors=1 skipped=1 time=1.523 timestamp=2026-01-31T12:00:00"_s,
        u"  testcase name=a #1 classname=generated-benchmark.gpt-4o time=1.500"_s,
        u"   system-out"_s,
        u"    \"42\""_s,
        u"  testcase name=a #2 classname=generated-benchmark.gpt-4o time=0.000"_s,
        u"   system-err"_s,
        u"    \"Flags: tried-network, searched-keys\""_s,
        u"  testcase name=b #1 classname=generated-benchmark.gpt-4o time=0.000"_s,
        u"  testcase name=b #2 classname=generated-benchmark.gpt-4o time=0.000"_s,
        u"   failure type=limit message=out of steps"_s,
        u"    \"out of steps\""_s,
        u"  testcase name=c #1 classname=generated-benchmark.gpt-4o time=0.000"_s,
        u"   error type=errored message=the provider is overloaded"_s,
        u"    \"the provider is overloaded\""_s,
        u"  testcase name=c #2 classname=generated-benchmark.gpt-4o time=0.000"_s,
        u"   skipped message=the run's cap on money"_s,
        u" testsuite name=ollama/llama3.2 tests=1 failures=1 errors=0 skipped=0 time=0.900 timestamp=2026-01-31T12:00:00"_s,
        u"  testcase name=a classname=generated-benchmark.ollama/llama3_2 time=0.000"_s,
        u"   failure type=failed message=not equal"_s,
        u"    \"not equal\""_s};
    QCOMPARE(outline(junitReport(Samples::richResult())), expected);
}

void TestJunitReport::whatIsKnownOfTheRun()
{
    const QMap<QString, QString> expected{
        {u"Run"_s, u"run-m5x2k1-abc123"_s},
        {u"Status"_s, u"done"_s},
        {u"Started"_s, u"2026-01-31T12:00:00Z"_s},
        {u"Backend"_s, u"local"_s},
        {u"Author"_s, u"claude-sonnet-4-5"_s},
        {u"Judge"_s, u"judge-1"_s},
        {u"Agent duration"_s, u"2341 ms"_s},
        {u"Benchmark duration"_s, u"1523 ms"_s},
        {u"Total duration"_s, u"4892 ms"_s},
        {u"Score"_s, u"0.75"_s},
        {u"Interval"_s, u"0.50 to 1.00 (95 %, cluster bootstrap)"_s},
        {u"Coverage"_s, u"0.67"_s},
        {u"pass@k"_s, u"0.75 (k=1), 1.00 (k=2)"_s},
        {u"pass^k"_s, u"0.75 (k=1), 0.50 (k=2)"_s},
        {u"Flagged passes"_s, u"1"_s},
        {u"Usage"_s, u"10 calls, 20000 input and 2500 output tokens, 0.09 USD"_s}};
    QCOMPARE(properties(junitReport(Samples::richResult())), expected);
}

void TestJunitReport::aRunThatFailed()
{
    RunResult result;
    result.runId = u"run-1"_s;
    result.status = RunStatus::Failed;
    result.error = Error(Error::Kind::Setup, u"bubblewrap is missing"_s);
    QCOMPARE(
        outline(junitReport(result)),
        QStringList({u"testsuites name=run-1 tests=1 failures=0 errors=1 skipped=0 time=0.000"_s,
                     u" testsuite name=model tests=0 failures=0 errors=0 skipped=0 time=0.000"_s,
                     u" testsuite name=quaver tests=1 failures=0 errors=1 skipped=0 time=0.000"_s,
                     u"  testcase name=run classname=quaver time=0.000"_s,
                     u"   error type=setup message=bubblewrap is missing"_s,
                     u"    \"bubblewrap is missing\""_s}));
}

void TestJunitReport::hostileTexts()
{
    const QByteArray document = junitReport(Samples::hostileResult());
    QVERIFY(!document.contains(Samples::hiddenSecret));
    QVERIFY(!document.contains("<script"));
    for (const char *forbidden : {"\u001b", "\u202e", "\u2028", "\u009b", "\ufffe", "\uffff"})
        QVERIFY(!document.contains(forbidden));
    const QString line =
        u"=1</pre></td>]]><script>alert(1)</script>&amp; \"q\" 'a' | b \\| `c` ``` d # e @user "
        "[x](javascript:y) <!-- [31m\ufffd<secret> 😀"_s;
    const QStringList lines = outline(document);
    const QStringList found = lines.filter(u"  testcase "_s);
    QCOMPARE(found.size(), 4); // three tasks and the run's own error
    QVERIFY2(found.first().startsWith(u"  testcase name="_s + line + u" classname="_s),
             qPrintable(found.first()));
    QVERIFY(lines.contains(u"   failure type=failed message="_s + line));
    QVERIFY(lines.contains(u"   skipped message="_s + line));
    QVERIFY(lines.last().contains(u"<secret> 😀"_s)); // read to the end
}

void TestJunitReport::longAnswersAreCut()
{
    RunResult result = Samples::seedResult();
    result.results.taskResults.first().output = QString(100'000, u'x');
    const QByteArray document = junitReport(result);
    QVERIFY(document.contains(QByteArray(QByteArray(16'383, 'x') + "…")));
    QVERIFY(!document.contains(QByteArray(16'384, 'x')));
}

QTEST_GUILESS_MAIN(TestJunitReport)
#include "tst_junitreport.moc"
