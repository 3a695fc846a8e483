// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/sandboxes.h"

#include "tests/engine/daytona/operationtables.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSandboxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void waitsForTheStart_data();
    void waitsForTheStart();
    void startedNeedsNoLook();
    void startDeadline();
    void stops_data();
    void stops();
    void waitsForTheStop_data();
    void waitsForTheStop();
    void removes_data();
    void removes();
    void removalIsConfirmed();
    void lists();
    void endlessList();
    void intervals();
};

namespace {

const QString idPath = u"/api/sandbox/s1"_s;
const QString stopPath = u"/api/sandbox/s1/stop"_s;

ScriptedReply in(const QByteArray &state, const QByteArray &more = {})
{
    return DaytonaFixture::sandbox(state, more);
}

} // namespace

void TestSandboxes::reads()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", idPath, {ScriptedReply(200, R"({"id":"s1","name":"n","state":"error",
        "desiredState":"started","errorReason":"no\u202e room","labels":{"a":"b"},"snapshot":"small",
        "toolboxProxyUrl":"https://proxy.example/toolbox","autoDestroyAt":"2026-01-02T03:04:05.678Z"})")});
    const Result<Sandbox> sandbox = await(daytona.client.sandboxes().get(u"s1"_s, {}));
    QVERIFY(sandbox);
    QCOMPARE(sandbox->toolboxProxyUrl, QUrl(u"https://proxy.example/toolbox"_s));
    QCOMPARE(sandbox->errorReason, u"no room"_s);
    QCOMPARE(sandbox->labels.value(u"a"_s), u"b"_s);
    QCOMPARE(sandbox->autoDestroyAt->toMSecsSinceEpoch(), 1767323045678);
    QVERIFY(sandbox->hasFailed());
}

void TestSandboxes::waitsForTheStart_data()
{
    addWaitColumns();
    QTest::newRow("slow") << QList{in("creating"), in("pulling_snapshot"), in("starting"),
                                   in("started")}
                          << 4 << QString();
    QTest::newRow("states of the future")
        << QList{in("hatching"), in("unknown"), in(""), in("started")} << 4 << QString();
    QTest::newRow("server trouble")
        << QList{in("creating"), ScriptedReply(500), in("started")} << 3 << QString();
    QTest::newRow("stopped on the way")
        << QList{in("stopped", R"(,"desiredState":"started")"), in("started")} << 2 << QString();
    QTest::newRow("error") << QList{in("creating"),
                                    in("error", R"(,"errorReason":"Timeout while starting")")}
                           << 2 << u"Timeout while starting"_s;
    QTest::newRow("build") << QList{in("build_failed")} << 1 << u"the server gives no reason"_s;
    QTest::newRow("stopped") << QList{in("stopped", R"(,"desiredState":"stopped")")} << 1
                             << u"stopped"_s;
    QTest::newRow("destroyed") << QList{in("destroyed")} << 1 << u"destroyed"_s;
    QTest::newRow("gone") << QList{in("creating"), ScriptedReply(404)} << 2 << u"404"_s;
    QTest::newRow("wrong key") << QList{ScriptedReply(401)} << 1 << u"DAYTONA_API_KEY"_s;
}

void TestSandboxes::waitsForTheStart()
{
    Sandbox created;
    created.id = u"s1"_s;
    created.state = u"creating"_s;
    checkWait<Sandbox>(idPath, [created](const Client &client) {
        return client.sandboxes().waitUntilStarted(created, {});
    });
}

void TestSandboxes::startedNeedsNoLook()
{
    DaytonaFixture daytona;
    Sandbox created;
    created.id = u"s1"_s;
    created.state = u"started"_s;
    const Pending<Sandbox> wait = daytona.client.sandboxes().waitUntilStarted(created, {});
    QVERIFY(wait.isFinished());
    QCOMPARE(*wait.result(), created);
}

void TestSandboxes::startDeadline()
{
    Policy policy = DaytonaFixture::quickPolicy();
    policy.startDeadline = 100ms;
    DaytonaFixture daytona(policy);
    daytona.server.on("GET", idPath,
                      {in("pulling_snapshot"), ScriptedReply(200, {}, ScriptedReply::Way::Hang)});
    Sandbox created;
    created.id = u"s1"_s;
    created.name = u"agent-run-1"_s;
    const Result<Sandbox> result = await(daytona.client.sandboxes().waitUntilStarted(created, {}));
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    QVERIFY2(result.error().message.contains(u"agent-run-1 to start"_s),
             qPrintable(result.error().message));
    QVERIFY2(result.error().message.contains(u"pulling_snapshot"_s),
             qPrintable(result.error().message));
}

void TestSandboxes::stops_data()
{
    QTest::addColumn<QList<ScriptedReply>>("asked");
    QTest::addColumn<QList<ScriptedReply>>("seen");
    QTest::addColumn<int>("status"); // of the error; 0: stopped
    const ScriptedReply refused(400, R"({"message":"Sandbox is not in a stoppable state"})");
    QTest::newRow("fine") << QList{in("stopping")} << QList{in("started")} << 0;
    QTest::newRow("gone") << QList{ScriptedReply(404)} << QList{ScriptedReply(404)} << 0;
    QTest::newRow("stopped before") << QList{refused} << QList{in("stopped")} << 0;
    QTest::newRow("stopping before") << QList{ScriptedReply(409)} << QList{in("stopping")} << 0;
    QTest::newRow("in transition") << QList{ScriptedReply(409), ScriptedReply(409), in("stopping")}
                                   << QList{in("starting")} << 0;
    QTest::newRow("refused") << QList{refused} << QList{in("started")} << 400;
    QTest::newRow("not allowed") << QList{ScriptedReply(403)} << QList{in("started")} << 403;
}

void TestSandboxes::stops()
{
    QFETCH(const QList<ScriptedReply>, asked);
    QFETCH(const QList<ScriptedReply>, seen);
    QFETCH(const int, status);
    DaytonaFixture daytona;
    daytona.server.on("POST", stopPath, asked);
    daytona.server.on("GET", idPath, seen);
    const Result<void> result = await(daytona.client.sandboxes().stop(u"s1"_s, true, {}));
    QCOMPARE(result.isOk() ? 0 : result.error().httpStatus, status);
    QCOMPARE(daytona.server.requests().first().target, "/api/sandbox/s1/stop?force=true");
}

void TestSandboxes::waitsForTheStop_data()
{
    QTest::addColumn<QList<ScriptedReply>>("seen");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("stopped") << QList{in("stopping"), in("stopped")} << true;
    QTest::newRow("destroyed") << QList{in("stopping"), in("destroyed")} << true;
    QTest::newRow("gone") << QList{in("stopping"), ScriptedReply(404)} << true;
    QTest::newRow("error") << QList{in("stopping"), in("error")} << false;
    QTest::newRow("wrong key") << QList{ScriptedReply(401)} << false;
}

void TestSandboxes::waitsForTheStop()
{
    QFETCH(const QList<ScriptedReply>, seen);
    QFETCH(const bool, isGood);
    DaytonaFixture daytona;
    daytona.server.on("GET", idPath, seen);
    QCOMPARE(await(daytona.client.sandboxes().waitUntilStopped(u"s1"_s, {})).isOk(), isGood);
    QCOMPARE(daytona.server.requests().size(), seen.size());
}

void TestSandboxes::removes_data()
{
    addRemovals();
    QTest::newRow("accepted") << QList{in("destroying")} << 1 << 0;
    QTest::newRow("in transition")
        << QList{ScriptedReply(409), ScriptedReply(409), ScriptedReply(409), in("destroying")} << 4
        << 0;
}

void TestSandboxes::removes()
{
    checkRemoval(idPath, [](const Client &client) {
        return client.sandboxes().removeEventually(u"s1"_s, 5s, Sandboxes::Confirm::Accepted, {});
    });
}

void TestSandboxes::removalIsConfirmed()
{
    DaytonaFixture daytona;
    daytona.server.on("DELETE", idPath, {in("destroying")});
    daytona.server.on("GET", idPath, {in("destroying"), in("destroying"), ScriptedReply(404)});
    QVERIFY(await(
        daytona.client.sandboxes().removeEventually(u"s1"_s, 5s, Sandboxes::Confirm::Gone, {})));
    const QString look = u"GET "_s + idPath;
    QCOMPARE(daytona.server.log(), (QStringList{u"DELETE "_s + idPath, look, look, look}));

    daytona.server.on("GET", idPath, {in("destroying")});
    const Result<void> stuck = await(
        daytona.client.sandboxes().removeEventually(u"s1"_s, 100ms, Sandboxes::Confirm::Gone, {}));
    QCOMPARE(stuck.error().kind, Error::Kind::Timeout);
}

void TestSandboxes::lists()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", u"/api/sandbox"_s, [](const ReceivedRequest &request) {
        const bool isFirst = !request.query().hasQueryItem(u"cursor"_s);
        return isFirst
            ? ScriptedReply(200, R"({"items":[{"id":"a"},{"id":"b"}],"nextCursor":"x y"})")
            : ScriptedReply(200, R"({"items":[{"id":"c"}],"nextCursor":null})");
    });
    const Result<QList<Sandbox>> all =
        await(daytona.client.sandboxes().list({{u"quaver.run"_s, u"run-1"_s}}, {}));
    QVERIFY(all);
    QCOMPARE(all->size(), 3);
    QCOMPARE(all->at(2).id, u"c"_s);
    const QList<ReceivedRequest> &requests = daytona.server.requests();
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests.first().query().queryItemValue(u"labels"_s, QUrl::FullyDecoded),
             u"{\"quaver.run\":\"run-1\"}"_s);
    QVERIFY(requests.last().target.contains("cursor=x%20y"));
    QVERIFY(requests.last().target.contains("labels="));
}

void TestSandboxes::endlessList()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", u"/api/sandbox"_s,
                      {ScriptedReply(200, R"({"items":[],"nextCursor":"x"})")});
    QVERIFY(await(daytona.client.sandboxes().list({}, {}))->isEmpty());
    QCOMPARE(daytona.server.requests().size(), 1);
}

void TestSandboxes::intervals()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", u"/api/sandbox/s1/ttl/90"_s, {in("started")});
    daytona.server.on("POST", u"/api/sandbox/s1/autostop/60"_s, {in("started")});
    daytona.server.on("POST", u"/api/sandbox/s1/autodelete/0"_s, {in("started")});
    daytona.server.on("POST", u"/api/sandbox/s1/last-activity"_s, {ScriptedReply(201)});
    using Interval = Sandboxes::Interval;
    QVERIFY(await(daytona.client.sandboxes().setInterval(u"s1"_s, Interval::TimeToLive, 90, {})));
    QVERIFY(await(daytona.client.sandboxes().setInterval(u"s1"_s, Interval::AutoStop, 60, {})));
    QVERIFY(await(daytona.client.sandboxes().setInterval(u"s1"_s, Interval::AutoDelete, 0, {})));
    QVERIFY(await(daytona.client.sandboxes().keepAlive(u"s1"_s, {})));
    QCOMPARE(daytona.server.requests().last().body, "{}");
}

QTEST_GUILESS_MAIN(TestSandboxes)
#include "tst_sandboxes.moc"
