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
    void anIntervalMayLackItsMethod();
    void nothingGetsLost();
    void aRunThatFailedEarly();
    void theSeedsShape();
    void theShapeOfTheAdditions();
    void whatIsNotThereIsLeftOut();
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

//! The names that others read.
void TestRunResultJson::theShapeOfTheAdditions()
{
    const QJsonObject json = toJson(Samples::result());
    const QJsonObject results = json.value(u"results"_s).toObject();
    QCOMPARE(results.value(u"interval"_s).toObject(),
             (QJsonObject{{u"low"_s, 0.25},
                          {u"high"_s, 0.75},
                          {u"level"_s, 0.95},
                          {u"method"_s, u"cluster-bootstrap"_s},
                          {u"draws"_s, 10'000}}));
    QCOMPARE(results.value(u"passAtK"_s).toArray(), (QJsonArray{0.5, 2.0 / 3.0}));
    QCOMPARE(results.value(u"passPowerK"_s).toArray(), (QJsonArray{0.5, 1.0 / 3.0}));
    QCOMPARE(results.value(u"flaggedPasses"_s), QJsonValue(1));
    QCOMPARE(results.value(u"taskResults"_s).toArray().first().toObject().value(u"votes"_s),
             QJsonValue(QJsonObject{{u"passed"_s, 2}, {u"failed"_s, 1}, {u"unusable"_s, 1}}));
    const QJsonObject usage = json.value(u"usage"_s).toObject();
    QCOMPARE(usage.value(u"cacheReadTokens"_s), QJsonValue(900));
    QCOMPARE(usage.value(u"cacheWriteTokens"_s), QJsonValue(100));
    QCOMPARE(usage.value(u"unmetered"_s), QJsonValue(1));
    const QJsonObject byRole = usage.value(u"byRole"_s).toObject();
    QCOMPARE(byRole.keys(), QStringList({u"author"_s, u"critic"_s, u"judge"_s, u"model"_s}));
    QVERIFY(byRole.value(u"model"_s).toObject().value(u"costUsd"_s).isNull());
    const QJsonArray runs = json.value(u"runs"_s).toArray();
    QCOMPARE(runs.at(0).toObject().value(u"usage"_s).toObject().value(u"calls"_s), QJsonValue(3));
    QVERIFY(!runs.at(1).toObject().contains(u"usage"_s));
    QCOMPARE(
        json.value(u"config"_s).toObject().value(u"endpoints"_s).toArray().at(1).toObject(),
        (QJsonObject{{u"name"_s, u"2nd"_s}, {u"baseUrl"_s, u"https://[::1]:8443/openai/v1"_s}}));
}

void TestRunResultJson::whatIsNotThereIsLeftOut()
{
    const QJsonObject results = toJson(BenchmarkResults());
    QCOMPARE(results.keys(), QStringList({u"flaggedPasses"_s, u"score"_s, u"taskResults"_s}));
    QVERIFY(!toJson(TaskResult()).contains(u"votes"_s));
    RunResult result;
    result.usage = Usage();
    QVERIFY(!toJson(result).value(u"usage"_s).toObject().contains(u"byRole"_s));
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
    QTest::newRow("interval of nothing")
        << QByteArray(R"("results":{"taskResults":[],"interval":{"low":0.5,"high":0.25}})")
        << u"results.interval.low: must not be above \"high\""_s;
    QTest::newRow("interval beyond 1")
        << QByteArray(R"("results":{"taskResults":[],"interval":{"high":1.5}})")
        << u"results.interval.high: expected a number from 0 to 1, got 1.5"_s;
    QTest::newRow("rate in words")
        << QByteArray(R"("results":{"taskResults":[],"passAtK":[0.5,"most"]})")
        << u"results.passAtK[1]: expected a number, got \"most\""_s;
    QTest::newRow("rate beyond 1")
        << QByteArray(R"("results":{"taskResults":[],"passPowerK":[2]})")
        << u"results.passPowerK[0]: expected a number from 0 to 1, got 2"_s;
    QTest::newRow("fewer flagged than none")
        << QByteArray(R"("results":{"taskResults":[],"flaggedPasses":-1})")
        << u"results.flaggedPasses: expected a whole number from 0 to 1000000, got -1"_s;
    QTest::newRow("half a vote")
        << QByteArray(
               R"("results":{"taskResults":[{"taskId":"t","passed":true,"votes":{"passed":0.5}}]})")
        << u"results.taskResults[0].votes.passed: expected a whole number, got 0.5"_s;
    QTest::newRow("usage of a role")
        << QByteArray(R"("usage":{"byRole":{"judge":{"cacheReadTokens":-1}}})")
        << u"usage.byRole.judge.cacheReadTokens: expected a whole number from 0 to "
           "1000000000000000, got -1"_s;
    QTest::newRow("usage of a model")
        << QByteArray(R"("runs":[{"model":"m","usage":{"unmetered":true}}])")
        << u"runs[0].usage.unmetered: expected a whole number, got true"_s;
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

void TestRunResultJson::anIntervalMayLackItsMethod()
{
    RunResult result = Samples::result();
    result.results.interval->method.clear();
    const Result<RunResult> again = runResultFromJson(toJsonText(toJson(result)));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(*again, result);
}

QTEST_GUILESS_MAIN(TestRunResultJson)
#include "tst_runresultjson.moc"
