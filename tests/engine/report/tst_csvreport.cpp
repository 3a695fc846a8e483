// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/csvreport.h"

#include "engine/core/redaction.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header =
    "runId,model,taskId,trial,status,durationMs,steps,grader,reason,output,flags,votesPassed,"
    "votesFailed,calls,unmetered,inputTokens,outputTokens,cacheReadTokens,cacheWriteTokens,costUsd,"
    "selfReported\r\n";
const QByteArray nothingMore = ",,,,,,,,,,,\r\n"; // what was added has nothing to say

RunResult resultWithOutput(const QString &output)
{
    TaskResult task;
    task.taskId = u"t"_s;
    task.status = TaskStatus::Passed;
    task.duration = 12;
    task.steps = 3;
    task.grader = u"check"_s;
    task.output = output;
    RunResult result;
    result.runId = u"run-1"_s;
    result.config.benchmarkModels = {u"offline"_s};
    result.results.taskResults = {task};
    return result;
}

} // namespace

class TestCsvReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void oneRowATrialOfEachModel();
    void whatWasAdded();
};

void TestCsvReport::cells_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QByteArray>("cell");

    addKnownSecret("sk-csv-report-01");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("plain") << u"42 °C"_s << QByteArray("42 °C");
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quotes") << u"say \"hi\""_s << QByteArray("\"say \"\"hi\"\"\"");
    QTest::newRow("lines") << u"a\nb\r\nc"_s << QByteArray("\"a\nb\nc\"");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("formula with quotes") << u"=cmd|\"x\""_s << QByteArray("\"'=cmd|\"\"x\"\"\"");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("carriage return") << u"\r=1"_s << QByteArray("'=1");
    QTest::newRow("hidden formula") << u"\u202e\u001b=1"_s << QByteArray("'=1");
    QTest::newRow("terminal") << u"a\u001b[31mb\u009bc\u0000"_s << QByteArray("a[31mbc");
    QTest::newRow("secret") << u"key sk-csv-report-01"_s << QByteArray("key <secret>");
}

void TestCsvReport::cells()
{
    QFETCH(const QString, output);
    QFETCH(const QByteArray, cell);
    QCOMPARE(csvReport(resultWithOutput(output)),
             QByteArray(header + "run-1,offline,t,1,passed,12,3,check,," + cell + nothingMore));
}

void TestCsvReport::oneRowATrialOfEachModel()
{
    RunResult result = resultWithOutput(u"x"_s);
    TaskResult second = result.results.taskResults.first();
    second.trial = 2;
    second.status = TaskStatus::Limit;
    result.results.taskResults.append(second);
    result.runs = {ModelRun{u"a"_s, result.results, {}, {}, {}},
                   ModelRun{u"b"_s, result.results, {}, {}, {}}};
    QByteArray expected = header;
    for (const char *row :
         {"run-1,a,t,1,passed", "run-1,a,t,2,limit", "run-1,b,t,1,passed", "run-1,b,t,2,limit"})
        expected += row + QByteArray(",12,3,check,,x") + nothingMore;
    QCOMPARE(csvReport(result), expected);
}

void TestCsvReport::whatWasAdded()
{
    RunResult result = resultWithOutput(u"x"_s);
    TaskResult &task = result.results.taskResults.first();
    task.flags = {u"tried-network"_s, u"a,b"_s};
    task.votes = Votes{2, 1};
    Usage usage;
    usage.inputTokens = 5'000'000'000;
    usage.outputTokens = 2;
    usage.cacheReadTokens = 3;
    usage.cacheWriteTokens = 4;
    usage.calls = 5;
    usage.unmetered = 6;
    usage.costUsd = 0.1;
    task.usage = usage;
    const QByteArray start = header + "run-1,offline,t,1,passed,12,3,check,,x,";
    QCOMPARE(csvReport(result),
             start + "\"tried-network a,b\",2,1,5,6,5000000000,2,3,4,0.1,false\r\n");
    task.usage->costUsd.reset();
    task.usage->selfReported = true;
    QVERIFY(csvReport(result).endsWith(",3,4,,true\r\n"));
}

QTEST_GUILESS_MAIN(TestCsvReport)
#include "tst_csvreport.moc"
