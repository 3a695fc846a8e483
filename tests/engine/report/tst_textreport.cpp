// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/textreport.h"

#include "engine/core/redaction.h"
#include "tests/engine/report/samples.h"

#include <QTest>

using namespace Quaver;
using Samples::seedResult;
using Samples::taskResult;
using namespace Qt::StringLiterals;

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
    void anOfflineRunIsAsItEverWas();
    void statisticsAndUsage();
    void severalModelsWithEverything();
    void manyFlaggedPasses();
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
    ModelRun first{u"gpt-4o"_s, result.results, {1, 2, 3, {}}, {}, {}};
    ModelRun second{u"offline"_s, {}, {4, 5, 6, {}}, {}, {}};
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

void TestTextReport::anOfflineRunIsAsItEverWas()
{
    RunResult result = seedResult();
    const QString expected = textReport(result);
    result.config.benchmarkModels = {u"offline"_s};
    result.results.interval = Interval{0.5, 0.9, 0.95, u"wilson"_s};
    result.results.coverage = 1;
    result.usage = Usage();
    result.usage->selfReported = true;
    result.usageByRole = UsageByRole();
    QCOMPARE(textReport(result), expected);
}

void TestTextReport::statisticsAndUsage()
{
    RunResult result = seedResult();
    const QString before = textReport(result);
    result.config.benchmarkModels = {u"gpt-4o"_s};
    result.results.interval = Interval{0.624, 0.967, 0.95, u"wilson"_s};
    QCOMPARE(textReport(result), before + u"\nInterval: 0.62 to 0.97 (95 %, Wilson)\n"_s);

    result.results.flaggedPasses = 1;
    result.results.taskResults.first().flags = {u"tried-network"_s, u"searched-keys"_s};
    result.usageByRole.emplace();
    result.usageByRole->tested.calls = 3;
    result.usageByRole->tested.inputTokens = 5120;
    result.usageByRole->tested.outputTokens = 900;
    result.usage = result.usageByRole->tested;
    QCOMPARE(
        textReport(result),
        before
            + u"\nInterval: 0.62 to 0.97 (95 %, Wilson)\n"
              "Flagged passes: 1 (task-1: tried-network, searched-keys)\n"
              "\nUsage:\n  Model: 3 calls, 5120 input and 900 output tokens, unknown price\n"_s);
}

void TestTextReport::severalModelsWithEverything()
{
    const QString expected = uR"(
=== Results ===

Run ID: run-m5x2k1-abc123

Spec: generated-benchmark
  Create a benchmark for testing API rate limiting

Model: gpt-4o
Score: 0.75

Metrics:
  Agent duration: 2341ms
  Benchmark duration: 1523ms
  Total duration: 4892ms

Task Results:
  - a #1: PASSED
  - a #2: PASSED
  - b #1: PASSED
  - b #2: LIMIT
  - c #1: ERRORED
  - c #2: CANCELLED

Interval: 0.50 to 1.00 (95 %, cluster bootstrap)
pass@k: 0.75 (k=1), 1.00 (k=2)
pass^k: 0.75 (k=1), 0.50 (k=2)
Flagged passes: 1 (a #2: tried-network, searched-keys)

Usage: 10 calls, 20000 input and 2500 output tokens, 0.09 USD

Model: ollama/llama3.2
Score: 0.00

Metrics:
  Agent duration: 2341ms
  Benchmark duration: 900ms
  Total duration: 4892ms

Task Results:
  - a: FAILED

Usage: 2 calls, 4000 input and 500 output tokens, 0.00 USD

Usage:
  Author: 1 call, 1000 input and 400 output tokens, 0.009 USD
  Model: 12 calls, 24000 input (8000 from a cache) and 3000 output tokens, 0.09 USD
  Judge: 6 calls (1 without a count of tokens), 5000 input and 60 output tokens, unknown cost
  Total: 19 calls (1 without a count of tokens), 30000 input and 3460 output tokens, unknown cost
)"_s;
    QCOMPARE(textReport(Samples::richResult()), expected);
}

void TestTextReport::manyFlaggedPasses()
{
    RunResult result = seedResult();
    TaskResult flagged = result.results.taskResults.first();
    flagged.flags = {u"a\nScore: 1.00\u202e"_s};
    result.results.taskResults = QList<TaskResult>(12, flagged);
    result.results.flaggedPasses = 12;
    const QString report = textReport(result);
    const QString one = u"task-1: a Score: 1.00"_s;
    QVERIFY(report.endsWith(u"\nFlagged passes: 12 ("_s + QStringList(10, one).join(u"; "_s)
                            + u"; …)\n"_s));
}

QTEST_GUILESS_MAIN(TestTextReport)
#include "tst_textreport.moc"
