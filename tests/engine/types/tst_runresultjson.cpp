// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/runresultjson.h"

#include "engine/types/jsontext.h"
#include "tests/engine/types/samples.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestRunResultJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGetsLost();
    void aRunThatFailedEarly();
    void theSeedsShape();
    void refused_data();
    void refused();
};

void TestRunResultJson::nothingGetsLost()
{
    const RunResult result = Samples::result();
    const Result<RunResult> read = runResultFromJson(toJsonText(toJson(result)));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(toJson(*read), toJson(result));
    QCOMPARE(*read, result);
}

void TestRunResultJson::aRunThatFailedEarly()
{
    RunResult result;
    result.runId = u"run-1"_s;
    result.status = RunStatus::Failed;
    result.error = Error(Error::Kind::Setup, u"bubblewrap is missing"_s);
    const QJsonObject json = toJson(result);
    QVERIFY(json.value(u"spec"_s).isNull());
    QVERIFY(json.value(u"results"_s).toObject().value(u"score"_s).isNull());
    QVERIFY(!json.value(u"results"_s).toObject().contains(u"coverage"_s));
    QCOMPARE(json.value(u"cleanup"_s).toObject().value(u"leaked"_s), QJsonValue(QJsonArray()));
    QCOMPARE(json.value(u"error"_s).toObject().value(u"kind"_s).toString(), u"setup"_s);
    const Result<RunResult> read = runResultFromJson(json);
    QVERIFY(read);
    QCOMPARE(*read, result);
}

void TestRunResultJson::theSeedsShape()
{
    const QByteArray text =
        R"({"runId":"run-1","spec":{"name":"n","description":"d","tasks":[{"id":"t","prompt":"p",
            "expectedOutcome":"o"}]},"results":{"score":1,"taskResults":[{"taskId":"t","passed":true,
            "output":"x","duration":5},{"taskId":"u","passed":false,"output":"y","duration":6}]},
            "metrics":{"agentDuration":1,"benchmarkDuration":2,"totalDuration":3}})";
    const Result<RunResult> read = runResultFromJson(text);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->status, RunStatus::Done);
    QCOMPARE(read->results.taskResults.at(0).status, TaskStatus::Passed);
    QCOMPARE(read->results.taskResults.at(1).status, TaskStatus::Failed);
    QCOMPARE(read->metrics.totalDuration, 3);
}

void TestRunResultJson::refused_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("message");

    QTest::newRow("score above 1") << QByteArray(R"("results":{"score":2,"taskResults":[]})")
                                   << u"results.score: expected a number from 0 to 1, got 2"_s;
    QTest::newRow("no task results")
        << QByteArray(R"("results":{"score":1})") << u"results.taskResults: missing"_s;
    QTest::newRow("contradicting verdict")
        << QByteArray(
               R"("results":{"taskResults":[{"taskId":"t","passed":true,"status":"failed"}]})")
        << u"results.taskResults[0].passed: contradicts the status \"failed\""_s;
    QTest::newRow("no verdict") << QByteArray(R"("results":{"taskResults":[{"taskId":"t"}]})")
                                << u"results.taskResults[0].passed: missing"_s;
    QTest::newRow("unknown status")
        << QByteArray(R"("results":{"taskResults":[{"taskId":"t","status":"pased"}]})")
        << u"results.taskResults[0].status: unknown \"pased\", did you mean \"passed\"?"_s;
    QTest::newRow("trial 0")
        << QByteArray(R"("results":{"taskResults":[{"taskId":"t","passed":true,"trial":0}]})")
        << u"results.taskResults[0].trial: expected a whole number from 1 to 1000000, got 0"_s;
    QTest::newRow("negative duration")
        << QByteArray(R"("metrics":{"totalDuration":-1})")
        << u"metrics.totalDuration: expected a whole number from 0 to "
           "316224000000, got -1"_s;
    QTest::newRow("time in words")
        << QByteArray(R"("startedAt":"yesterday")")
        << u"startedAt: expected a time such as 2026-01-31T12:00:00.000Z, got \"yesterday\""_s;
    QTest::newRow("model without a name")
        << QByteArray(R"("runs":[{}])") << u"runs[0].model: missing"_s;
    QTest::newRow("leaked without a kind")
        << QByteArray(R"("cleanup":{"leaked":[{}]})") << u"cleanup.leaked[0].kind: missing"_s;
    QTest::newRow("usage of a run")
        << QByteArray(R"("usage":{"inputTokens":"many"})")
        << u"usage.inputTokens: expected a whole number, got \"many\""_s;
}

void TestRunResultJson::refused()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QString, message);
    const Result<RunResult> read =
        runResultFromJson(QByteArray(R"({"runId":"run-1",)" + members + '}'));
    QVERIFY(!read);
    QCOMPARE(read.error().message, message);
    QCOMPARE(read.error().kind, Error::Kind::Input);
}

QTEST_GUILESS_MAIN(TestRunResultJson)
#include "tst_runresultjson.moc"
