// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole runs on a strict Daytona server that takes its time, has S3 semantics on volumes, and fails
// on request.
#include "rununderway.h"
#include "strictserver.h"

#include "engine/flow/sweep.h"
#include "engine/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

QJsonObject fault(const QString &method, const QString &path, const QJsonObject &action,
                  int times = 1, int skip = 0)
{
    return {{u"match"_s, QJsonObject{{u"method"_s, method}, {u"path"_s, path}}},
            {u"times"_s, times},
            {u"skip"_s, skip},
            {u"action"_s, action}};
}

} // namespace

class TestDaytonaRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesTheWholeJob();
    void keepsTheAnswerKeyToItself();
    void survivesFaults_data();
    void survivesFaults();
    void failsClearly_data();
    void failsClearly();
    void leavesNothingBehindWhereNobodyListens();
    void replacesASandboxThatDies();
    void cutsAtTheLimitAndKeepsWhatIsGraded();
    void sweepsWhatACrashLeft();
    void letsSandboxesIdleOutOnAnOlderServer();
};

void TestDaytonaRun::doesTheWholeJob()
{
    StrictServer server;
    QVERIFY(server.isRunning());
    RunUnderWay run(promptConfig(), server.endpoint());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(run.result().results.coverage, std::optional<double>(1.0));
    QVERIFY(run.result().leaked.isEmpty());
    QCOMPARE(server.violations(), QByteArray());
    QCOMPARE(server.leftovers(), QStringList());
    QCOMPARE(run.journal(), QStringList());
}

void TestDaytonaRun::keepsTheAnswerKeyToItself()
{
    StrictServer server(StrictServer::quickConfig());
    RunConfig config;
    BenchmarkSpec spec;
    spec.name = u"canary"_s;
    spec.description = u"Looks for its own answers"_s;
    for (int i = 0; i < 3; ++i) {
        Task task;
        task.id = u"task-%1"_s.arg(i);
        task.prompt = u"Say something about number %1"_s.arg(i);
        task.expectedOutcome = u"canary-outcome-%1"_s.arg(i);
        task.check = Check();
        task.check->value = u"canary-check-%1"_s.arg(i);
        task.extra = {{u"solution"_s, u"canary-extra-%1"_s.arg(i)}};
        spec.tasks.append(task);
    }
    config.spec = spec;
    RunUnderWay run(config, server.endpoint());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());

    const QJsonObject inBenchmark =
        server.ask(u"/seen?sandbox=benchmark-&needle=canary-"_s).toObject();
    QCOMPARE(inBenchmark["sandboxes"_L1].toArray().size(), 1);
    QCOMPARE(inBenchmark["where"_L1].toArray(), QJsonArray());
    // The search does find the key where it has to be.
    const QJsonObject inAgent =
        server.ask(u"/seen?sandbox=agent-&needle=canary-outcome"_s).toObject();
    QVERIFY(inAgent["seen"_L1].toBool());
    const QJsonObject inGrade =
        server.ask(u"/seen?sandbox=grade-&needle=canary-check"_s).toObject();
    QVERIFY(inGrade["seen"_L1].toBool());
    QCOMPARE(server.violations(), QByteArray());
}

void TestDaytonaRun::survivesFaults_data()
{
    QTest::addColumn<QList<QJsonObject>>("faults");

    const auto conflict = [](const QString &says) {
        return QJsonObject{{u"status"_s, 409},
                           {u"body"_s, QJsonObject{{u"statusCode"_s, 409}, {u"message"_s, says}}}};
    };
    const QJsonObject tooMany{
        {u"status"_s, 429},
        {u"headers"_s, QJsonObject{{u"Retry-After-sandbox-create"_s, u"1"_s}}},
        {u"body"_s, QJsonObject{{u"statusCode"_s, 429}, {u"message"_s, u"Too Many Requests"_s}}}};
    // One request meets one fault: the first that was added and has not struck yet.
    const QString sandboxes = u"^/api/sandbox$"_s;
    QTest::newRow("of what creates") << QList<QJsonObject>{
        fault(u"POST"_s, u"^/api/volumes$"_s, {{u"drop"_s, u"after"_s}}),
        fault(u"POST"_s, sandboxes, tooMany),
        fault(u"POST"_s, sandboxes, {{u"drop"_s, u"before"_s}}, 1, 1),
        fault(u"POST"_s, sandboxes, {{u"drop"_s, u"after"_s}}, 1, 1),
        fault(u"POST"_s, u"/exec$"_s, {{u"drop"_s, u"after"_s}}),
    };
    QTest::newRow("of what looks") << QList<QJsonObject>{
        fault(u"GET"_s, u"^/api/sandbox/"_s, {{u"status"_s, 502}}, 2),
        fault(u"GET"_s, u"^/api/volumes/"_s, {{u"status"_s, 503}}),
        fault(u"GET"_s, u"^/api/volumes/"_s, {{u"status"_s, 200}, {u"body"_s, u"<html>"_s}}),
        fault(u"GET"_s, u"/logs"_s, {{u"dropWebSocketAfterBytes"_s, 40}}, 3),
    };
    QTest::newRow("of what removes") << QList<QJsonObject>{
        fault(u"DELETE"_s, u"^/api/sandbox/"_s, conflict(u"Sandbox state change in progress"_s), 2),
        fault(u"DELETE"_s, u"^/api/volumes/"_s, conflict(u"in use"_s), 2),
    };
}

void TestDaytonaRun::survivesFaults()
{
    QFETCH(QList<QJsonObject>, faults);
    StrictServer server(StrictServer::quickConfig());
    for (const QJsonObject &script : faults)
        server.tell(u"/faults"_s, script);
    RunUnderWay run(promptConfig(), server.endpoint());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(run.result().results.coverage, std::optional<double>(1.0));
    QVERIFY2(run.result().leaked.isEmpty(), run.errorText().constData());
    const QJsonArray struck = server.ask(u"/faults"_s).toArray();
    QCOMPARE(struck.size(), faults.size());
    for (const QJsonValue &script : struck)
        QVERIFY2(script["struck"_L1].toInt() == script["times"_L1].toInt(),
                 QJsonDocument(script.toObject()).toJson().constData());
    QTRY_COMPARE(server.leftovers(), QStringList());
    QCOMPARE(run.journal(), QStringList());
}

void TestDaytonaRun::failsClearly_data()
{
    QTest::addColumn<QJsonObject>("script");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, const QJsonObject &script, const QString &says) {
        QTest::newRow(name) << script << says;
    };
    const QJsonObject refused{{u"statusCode"_s, 401}, {u"message"_s, u"Invalid credentials"_s}};
    row("a key that is refused",
        fault(u""_s, u"^/api/"_s, {{u"status"_s, 401}, {u"body"_s, refused}}, 0),
        u"DAYTONA_API_KEY"_s);
    row("a quota",
        fault(u"POST"_s, u"^/api/sandbox$"_s,
              {{u"status"_s, 400},
               {u"body"_s,
                QJsonObject{{u"statusCode"_s, 400},
                            {u"message"_s, u"Total memory limit exceeded"_s}}}},
              0),
        u"memory limit"_s);
    row("a sandbox that does not start, and is left",
        fault(u"POST"_s, u"^/api/sandbox$"_s, {{u"startError"_s, u"no runner has room"_s}}, 0),
        u"no runner has room"_s);
}

void TestDaytonaRun::failsClearly()
{
    QFETCH(QJsonObject, script);
    QFETCH(QString, says);
    if (script["match"_L1]["method"_L1].toString().isEmpty()) {
        QJsonObject match = script["match"_L1].toObject();
        match.remove(u"method"_s);
        script[u"match"_s] = match;
    }
    StrictServer server(StrictServer::quickConfig());
    server.tell(u"/faults"_s, script);
    RunUnderWay run(promptConfig(), server.endpoint());
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QVERIFY2(run.result().error->message.contains(says), run.errorText().constData());
    QTRY_COMPARE(server.leftovers(), QStringList());
}

void TestDaytonaRun::leavesNothingBehindWhereNobodyListens()
{
    Endpoint endpoint;
    endpoint.apiUrl = QUrl(u"http://127.0.0.1:1/api"_s);
    endpoint.apiKey = Secret("a-key-for-tests");
    RunUnderWay run(promptConfig(), endpoint);
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QCOMPARE(run.result().error->kind, Error::Kind::Network);
    QVERIFY2(run.result().leaked.isEmpty(), run.errorText().constData());
    QCOMPARE(run.journal(), QStringList());
}

void TestDaytonaRun::replacesASandboxThatDies()
{
    StrictServer server(StrictServer::quickConfig());
    // The second upload into the benchmark sandbox does not happen: it dies when its program
    // starts.
    RunUnderWay run(promptConfig(), server.endpoint());
    QObject::connect(&run.run(), &BenchmarkRun::taskStarted, &run.run(),
                     [&, isFirst = true](const TaskProgress &) mutable {
                         if (std::exchange(isFirst, false))
                             server.tell(
                                 u"/kill"_s,
                                 {{u"sandbox"_s, u"benchmark-"_s}, {u"state"_s, u"error"_s}});
                     });
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(run.result().results.coverage, std::optional<double>(1.0));
    QVERIFY2(run.log().join(u'\n').contains(u"died"_s), run.errorText().constData());
    QTRY_COMPARE(server.leftovers(), QStringList());
}

void TestDaytonaRun::cutsAtTheLimitAndKeepsWhatIsGraded()
{
    StrictServer server(StrictServer::quickConfig());
    RunConfig config = promptConfig();
    config.limits.runSeconds = 6; // enough for the agent, also on a machine with other work
    // The exec of the benchmark program is held up until after the limit.
    server.tell(u"/faults"_s, fault(u"POST"_s, u"quaver-attempt/exec$"_s, {{u"delayMs"_s, 7000}}));
    RunUnderWay run(config, server.endpoint());
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QCOMPARE(run.result().error->kind, Error::Kind::Timeout);
    QVERIFY(!run.result().results.taskResults.isEmpty());
    for (const TaskResult &task : run.result().results.taskResults)
        QCOMPARE(task.status, TaskStatus::Cancelled);
    QTRY_COMPARE(server.leftovers(), QStringList());
}

void TestDaytonaRun::sweepsWhatACrashLeft()
{
    StrictServer server(StrictServer::quickConfig());
    RunUnderWay run(promptConfig(), server.endpoint());
    run.at(Step::RunningBenchmark, [](BenchmarkRun &r) { r.cancelAtOnce(); });
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().leaked.size(), 4);
    QVERIFY(!server.leftovers().isEmpty());

    const auto opened = Store::open(run.dataDirectory());
    QTRY_VERIFY(opened.isFinished());
    QVERIFY(opened.result());
    const auto swept = sweep(*opened.result(), server.endpoint(), SweepOptions(), CancelToken());
    QTRY_VERIFY_WITH_TIMEOUT(swept.isFinished(), 30'000);
    QVERIFY(swept.result());
    QCOMPARE(swept.result()->removed.size(), 4);
    QCOMPARE(swept.result()->left.size(), 0);
    QTRY_COMPARE(server.leftovers(), QStringList());
}

void TestDaytonaRun::letsSandboxesIdleOutOnAnOlderServer()
{
    QJsonObject config = StrictServer::quickConfig();
    config[u"timeToLive"_s] = false;
    StrictServer server(config);
    RunUnderWay run(promptConfig(), server.endpoint());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    const QJsonArray intervals = server.ask(u"/requests?path=auto(stop|delete)"_s).toArray();
    QCOMPARE(intervals.size(), 6); // two for each of three sandboxes
    QCOMPARE(server.violations(), QByteArray());
    QTRY_COMPARE(server.leftovers(), QStringList());
}

QTEST_GUILESS_MAIN(TestDaytonaRun)
#include "tst_daytonarun.moc"
