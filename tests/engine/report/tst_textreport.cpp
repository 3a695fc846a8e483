// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/textreport.h"

#include "engine/core/redaction.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

TaskResult taskResult(const QString &id, TaskStatus status, int trial = 1)
{
    TaskResult result;
    result.taskId = id;
    result.status = status;
    result.trial = trial;
    return result;
}

RunResult seedResult()
{
    RunResult result;
    result.runId = u"run-m5x2k1-abc123"_s;
    result.results.score = 0.85;
    result.metrics = {2341, 1523, 4892, {}};
    result.spec.emplace();
    result.spec->name = u"generated-benchmark"_s;
    result.spec->description = u"Create a benchmark for testing API rate limiting"_s;
    result.results.taskResults = {taskResult(u"task-1"_s, TaskStatus::Passed)};
    return result;
}

} // namespace

class TestTextReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSeedsReport();
    void everyStatus();
    void scores_data();
    void scores();
    void trialsAreNumbered();
    void severalModels();
    void aRunThatFailedEarly();
    void nothingHarmfulIsPrinted();
};

void TestTextReport::theSeedsReport()
{
    const QString expected = uR"(
=== Results ===

Run ID: run-m5x2k1-abc123
Score: 0.85

Metrics:
  Agent duration: 2341ms
  Benchmark duration: 1523ms
  Total duration: 4892ms

Spec: generated-benchmark
  Create a benchmark for testing API rate limiting

Task Results:
  - task-1: PASSED
)"_s;
    QCOMPARE(textReport(seedResult()), expected);
}

void TestTextReport::everyStatus()
{
    RunResult result = seedResult();
    result.results.taskResults = {
        taskResult(u"a"_s, TaskStatus::Passed), taskResult(u"b"_s, TaskStatus::Failed),
        taskResult(u"c"_s, TaskStatus::Errored), taskResult(u"d"_s, TaskStatus::Limit),
        taskResult(u"e"_s, TaskStatus::Cancelled)};
    QVERIFY(textReport(result).endsWith(
        u"\nTask Results:\n  - a: PASSED\n  - b: FAILED\n  - c: ERRORED\n"
        "  - d: LIMIT\n  - e: CANCELLED\n"_s));
}

void TestTextReport::scores_data()
{
    QTest::addColumn<std::optional<double>>("score");
    QTest::addColumn<QString>("line");

    QTest::newRow("none") << std::optional<double>() << u"Score: n/a\n"_s;
    QTest::newRow("zero") << std::optional<double>(0.0) << u"Score: 0.00\n"_s;
    QTest::newRow("one") << std::optional<double>(1.0) << u"Score: 1.00\n"_s;
    QTest::newRow("two thirds") << std::optional<double>(2.0 / 3.0) << u"Score: 0.67\n"_s;
}

void TestTextReport::scores()
{
    QFETCH(const std::optional<double>, score);
    QFETCH(const QString, line);
    RunResult result = seedResult();
    result.results.score = score;
    QVERIFY(textReport(result).contains(line));
}

void TestTextReport::trialsAreNumbered()
{
    RunResult result = seedResult();
    result.results.taskResults = {taskResult(u"a"_s, TaskStatus::Passed, 1),
                                  taskResult(u"a"_s, TaskStatus::Failed, 2)};
    QVERIFY(textReport(result).endsWith(u"  - a #1: PASSED\n  - a #2: FAILED\n"_s));
}

void TestTextReport::severalModels()
{
    RunResult result = seedResult();
    ModelRun first{u"gpt-4o"_s, result.results, {1, 2, 3, {}}, {}};
    ModelRun second{u"offline"_s, {}, {4, 5, 6, {}}, {}};
    result.runs = {first, second};
    const QString expected = uR"(
=== Results ===

Run ID: run-m5x2k1-abc123

Spec: generated-benchmark
  Create a benchmark for testing API rate limiting

Model: gpt-4o
Score: 0.85

Metrics:
  Agent duration: 1ms
  Benchmark duration: 2ms
  Total duration: 3ms

Task Results:
  - task-1: PASSED

Model: offline
Score: n/a

Metrics:
  Agent duration: 4ms
  Benchmark duration: 5ms
  Total duration: 6ms
)"_s;
    QCOMPARE(textReport(result), expected);
}

void TestTextReport::aRunThatFailedEarly()
{
    RunResult result;
    result.runId = u"run-1"_s;
    const QString report = textReport(result);
    QVERIFY(report.contains(u"Score: n/a\n"_s));
    QVERIFY(!report.contains(u"Spec:"_s));
    QVERIFY(!report.contains(u"Task Results:"_s));
}

void TestTextReport::nothingHarmfulIsPrinted()
{
    addKnownSecret("sk-text-report-1");
    RunResult result = seedResult();
    result.spec->name = u"n\u001b[31m\nScore: 1.00"_s;
    result.spec->description = u"two\nScore: 1.00 \u202e sk-text-report-1"_s;
    const QString report = textReport(result);
    QVERIFY(report.contains(u"Spec: n[31m Score: 1.00\n  two\n  Score: 1.00  <secret>\n"_s));
    QCOMPARE(report.count(u"\nScore: "_s), 1);
}

QTEST_GUILESS_MAIN(TestTextReport)
#include "tst_textreport.moc"
