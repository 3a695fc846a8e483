// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/volumes.h"

#include "tests/engine/daytona/operationtables.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = CreationEnd;

class TestVolumes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getOrCreate_data();
    void getOrCreate();
    void cancelledMayExist();
    void namesAreEncoded();
    void waits_data();
    void waits();
    void readyNeedsNoLook();
    void waitIsQuick();
    void removes_data();
    void removes();
    void removalBudget();
    void cancelledWait();
    void hostileId();
};

namespace {

ScriptedReply volume(const QByteArray &state, const QByteArray &more = {})
{
    return ScriptedReply(
        200, R"({"id":"v1","name":"benchmarks-run-1","state":")" + state + '"' + more + '}');
}

//! What a creation brings.
Volume made()
{
    Volume volume;
    volume.id = u"v1"_s;
    volume.name = u"benchmarks-run-1"_s;
    volume.state = u"pending_create"_s;
    return volume;
}

const QString createPath = u"/api/volumes"_s;
const QString namePath = u"/api/volumes/by-name/benchmarks-run-1"_s;
const QString idPath = u"/api/volumes/v1"_s;

} // namespace

void TestVolumes::getOrCreate_data()
{
    QTest::addColumn<QList<ScriptedReply>>("created");
    QTest::addColumn<QList<ScriptedReply>>("found");
    QTest::addColumn<End>("end");
    QTest::addColumn<QStringList>("log");
    const QString post = u"POST "_s + createPath;
    const QString get = u"GET "_s + namePath;
    const ScriptedReply taken(400,
                              R"({"message":"Volume with name benchmarks-run-1 already exists"})");
    const ScriptedReply unknown(404, R"({"message":"no such volume"})");
    const ScriptedReply lost(200, "{}", ScriptedReply::Way::DropBefore);
    const auto row = [](const char *name, const QList<ScriptedReply> &created,
                        const QList<ScriptedReply> &found, End end, const QStringList &log) {
        QTest::newRow(name) << created << found << end << log;
    };
    row("new", {volume("pending_create")}, {unknown}, End::Made, {post});
    row("race lost", {taken}, {volume("ready")}, End::Made, {post, get});
    row("answer lost", {lost, taken}, {volume("creating")}, End::Made, {post, post, get});
    row("answer mangled", {ScriptedReply(200, "<html>")}, {volume("creating")}, End::Made,
        {post, get});
    row("gateway trouble, visible later", {ScriptedReply(504)}, {unknown, volume("creating")},
        End::Made, {post, get, get});
    row("quota",
        {ScriptedReply(400, R"({"message":"Volume quota exceeded. Maximum allowed: 100"})")},
        {unknown}, End::Absent, {post, get});
    row("wrong key", {ScriptedReply(401, R"({"message":"Invalid credentials"})")}, {unknown},
        End::Absent, {post});
    row("no permission", {ScriptedReply(403)}, {ScriptedReply(403)}, End::Absent, {post});
    row("cannot look", {ScriptedReply(500)}, {ScriptedReply(403)}, End::MayExist, {post, get});
}

void TestVolumes::getOrCreate()
{
    QFETCH(const QList<ScriptedReply>, created);
    QFETCH(const QList<ScriptedReply>, found);
    QFETCH(const End, end);
    QFETCH(const QStringList, log);
    DaytonaFixture daytona;
    daytona.server.on("POST", createPath, created);
    daytona.server.on("GET", namePath, found);
    const Result<Volume> result =
        await(daytona.client.volumes().getOrCreate(u"benchmarks-run-1"_s, {}));
    if (result)
        QCOMPARE(result->id, u"v1"_s);
    QCOMPARE(daytona.server.log(), log);
    QCOMPARE(DaytonaFixture::bodyOf(daytona.server.requests().first()),
             (QJsonObject{{"name"_L1, u"benchmarks-run-1"_s}}));
    checkCreation(result, end, u"benchmarks-run-1"_s);
}

void TestVolumes::cancelledMayExist()
{
    checkCancelledCreation<Volume>(createPath, [](const Client &client, CancelToken token) {
        return client.volumes().getOrCreate(u"benchmarks-run-1"_s, std::move(token));
    });
}

void TestVolumes::namesAreEncoded()
{
    DaytonaFixture daytona;
    (void)await(daytona.client.volumes().getByName(u"a b/ü?+&"_s, {}));
    QCOMPARE(daytona.server.requests().first().target,
             "/api/volumes/by-name/a%20b%2F%C3%BC%3F%2B%26");
}

void TestVolumes::waits_data()
{
    addWaitColumns();
    QTest::newRow("ready at the first look") << QList{volume("ready")} << 1 << QString();
    QTest::newRow("on its way") << QList{volume("pending_create"), volume("creating"),
                                         volume("something_new"), volume("ready")}
                                << 4 << QString();
    QTest::newRow("failed") << QList{volume("creating"),
                                     volume("error", R"(,"errorReason":"bucket trouble")")}
                            << 2 << u"bucket trouble"_s;
    QTest::newRow("gone") << QList{volume("creating"), ScriptedReply(404)} << 2 << u"404"_s;
    QTest::newRow("server trouble")
        << QList{volume("creating"), ScriptedReply(500), volume("ready")} << 3 << QString();
}

void TestVolumes::waits()
{
    checkWait<Volume>(
        idPath, [](const Client &client) { return client.volumes().waitUntilReady(made(), {}); });
}

void TestVolumes::readyNeedsNoLook()
{
    DaytonaFixture daytona;
    Volume ready = made();
    ready.state = u"ready"_s;
    const Pending<Volume> wait = daytona.client.volumes().waitUntilReady(ready, {});
    QVERIFY(wait.isFinished());
    QCOMPARE(*wait.result(), ready);
}

//! A server that never gets there: many looks at first, and a message that says what was waited
//! for.
void TestVolumes::waitIsQuick()
{
    Policy policy;
    policy.volumeDeadline = 500ms;
    DaytonaFixture daytona(policy);
    daytona.server.on("GET", idPath, {volume("creating")});
    const Result<Volume> result = await(daytona.client.volumes().waitUntilReady(made(), {}));
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    QVERIFY2(result.error().message.contains(u"the volume benchmarks-run-1 to become ready"_s),
             qPrintable(result.error().message));
    QVERIFY2(result.error().message.contains(u"creating"_s), qPrintable(result.error().message));
    // Every 25 ms: the default pace has looked a dozen times where the SDK looks once.
    QVERIFY2(daytona.server.requests().size() >= 8,
             qPrintable(QString::number(daytona.server.requests().size())));
}

void TestVolumes::removes_data()
{
    addRemovals();
    QTest::newRow("mounted, then not")
        << QList{ScriptedReply(409), ScriptedReply(409), ScriptedReply(200)} << 3 << 0;
    QTest::newRow("in a state") << QList{ScriptedReply(400), ScriptedReply(500), ScriptedReply(404)}
                                << 3 << 0;
    QTest::newRow("wrong key") << QList{ScriptedReply(401)} << 1 << 401;
}

void TestVolumes::removes()
{
    checkRemoval(idPath, [](const Client &client) {
        return client.volumes().removeEventually(u"v1"_s, 5s, {});
    });
}

void TestVolumes::removalBudget()
{
    DaytonaFixture daytona;
    daytona.server.on("DELETE", idPath, {ScriptedReply(409, R"({"message":"volume is in use"})")});
    const Result<void> result =
        await(daytona.client.volumes().removeEventually(u"v1"_s, 100ms, {}));
    QVERIFY(result.error().isHttp(409));
    QVERIFY2(result.error().message.contains(u"volume is in use"_s),
             qPrintable(result.error().message));
    QVERIFY(daytona.server.requests().size() > 2);
}

void TestVolumes::cancelledWait()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", idPath, {volume("creating")});
    const CancelSource source;
    const Pending<Volume> wait = daytona.client.volumes().waitUntilReady(made(), source.token());
    QTRY_VERIFY(daytona.server.requests().size() > 2);
    source.cancel();
    QVERIFY(wait.isFinished());
    QVERIFY(wait.result().error().isCancelled());
}

void TestVolumes::hostileId()
{
    for (const QByteArray id : {"", "../../sandbox/x", "a b", ".", "a/b", "\\u202e"}) {
        DaytonaFixture daytona;
        daytona.server.on("GET", idPath,
                          {ScriptedReply(200, "{\"id\":\"" + id + "\",\"state\":\"ready\"}")});
        QCOMPARE(await(daytona.client.volumes().get(u"v1"_s, {})).error().kind,
                 Error::Kind::Protocol);
    }
}

QTEST_GUILESS_MAIN(TestVolumes)
#include "tst_volumes.moc"
