// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/volumes.h"

#include "tests/engine/daytona/daytonafixture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestVolumes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getOrCreate_data();
    void getOrCreate();
    void namesAreEncoded();
    void waits_data();
    void waits();
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

const QString createPath = u"/api/volumes"_s;
const QString namePath = u"/api/volumes/by-name/benchmarks-run-1"_s;
const QString idPath = u"/api/volumes/v1"_s;

} // namespace

void TestVolumes::getOrCreate_data()
{
    QTest::addColumn<QList<ScriptedReply>>("created");
    QTest::addColumn<QList<ScriptedReply>>("found");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QStringList>("log");
    const QString post = u"POST "_s + createPath;
    const QString get = u"GET "_s + namePath;
    const ScriptedReply taken(400,
                              R"({"message":"Volume with name benchmarks-run-1 already exists"})");
    const ScriptedReply unknown(404, R"({"message":"no such volume"})");
    QTest::newRow("new") << QList{volume("pending_create")} << QList{unknown} << true
                         << QStringList{post};
    QTest::newRow("race lost") << QList{taken} << QList{volume("ready")} << true
                               << QStringList{post, get};
    QTest::newRow("answer lost") << QList{ScriptedReply(200, "{}", ScriptedReply::Way::DropBefore),
                                          taken}
                                 << QList{volume("creating")} << true
                                 << QStringList{post, post, get};
    QTest::newRow("answer mangled") << QList{ScriptedReply(200, "<html>")}
                                    << QList{volume("creating")} << true << QStringList{post, get};
    QTest::newRow("quota") << QList{ScriptedReply(
        400, R"({"message":"Volume quota exceeded. Maximum allowed: 100"})")}
                           << QList{unknown} << false << QStringList{post, get};
    QTest::newRow("wrong key") << QList{ScriptedReply(401, R"({"message":"Invalid credentials"})")}
                               << QList{unknown} << false << QStringList{post};
}

void TestVolumes::getOrCreate()
{
    QFETCH(const QList<ScriptedReply>, created);
    QFETCH(const QList<ScriptedReply>, found);
    QFETCH(const bool, isGood);
    QFETCH(const QStringList, log);
    DaytonaFixture daytona;
    daytona.server.on("POST", createPath, created);
    daytona.server.on("GET", namePath, found);
    const Result<Volume> result =
        await(daytona.client.volumes().getOrCreate(u"benchmarks-run-1"_s, {}));
    QCOMPARE(result.isOk(), isGood);
    if (isGood)
        QCOMPARE(result->id, u"v1"_s);
    else
        QVERIFY2(result.error().message.contains(u"benchmarks-run-1"_s),
                 qPrintable(result.error().message));
    QCOMPARE(daytona.server.log(), log);
    QCOMPARE(DaytonaFixture::bodyOf(daytona.server.requests().first()),
             (QJsonObject{{"name"_L1, u"benchmarks-run-1"_s}}));
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
    QTest::addColumn<QList<ScriptedReply>>("seen");
    QTest::addColumn<int>("looks");
    QTest::addColumn<QString>("words"); // of the error; empty: it becomes ready
    QTest::newRow("ready at once") << QList{volume("ready")} << 1 << QString();
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
    QFETCH(const QList<ScriptedReply>, seen);
    QFETCH(const int, looks);
    QFETCH(const QString, words);
    DaytonaFixture daytona;
    daytona.server.on("GET", idPath, seen);
    const Result<Volume> result = await(daytona.client.volumes().waitUntilReady(u"v1"_s, {}));
    QCOMPARE(result.isOk(), words.isEmpty());
    if (!result)
        QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QCOMPARE(daytona.server.requests().size(), looks);
}

//! A server that never gets there: many looks at first, and a message that says what was waited
//! for.
void TestVolumes::waitIsQuick()
{
    Policy policy;
    policy.volumeDeadline = 500ms;
    DaytonaFixture daytona(policy);
    daytona.server.on("GET", idPath, {volume("creating")});
    const Result<Volume> result = await(daytona.client.volumes().waitUntilReady(u"v1"_s, {}));
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    QVERIFY2(result.error().message.contains(u"the volume v1 to become ready"_s),
             qPrintable(result.error().message));
    QVERIFY2(result.error().message.contains(u"creating"_s), qPrintable(result.error().message));
    // 25, 38, 57, 86, 130, 196 ms: the default pace has looked six times where the SDK looks once.
    QVERIFY2(daytona.server.requests().size() >= 5,
             qPrintable(QString::number(daytona.server.requests().size())));
}

void TestVolumes::removes_data()
{
    QTest::addColumn<QList<ScriptedReply>>("replies");
    QTest::addColumn<int>("tries");
    QTest::addColumn<int>("status"); // of the error; 0: removed
    QTest::newRow("at once") << QList{ScriptedReply(200)} << 1 << 0;
    QTest::newRow("never there") << QList{ScriptedReply(404)} << 1 << 0;
    QTest::newRow("mounted, then not")
        << QList{ScriptedReply(409), ScriptedReply(409), ScriptedReply(200)} << 3 << 0;
    QTest::newRow("in a state") << QList{ScriptedReply(400), ScriptedReply(500), ScriptedReply(404)}
                                << 3 << 0;
    QTest::newRow("not allowed") << QList{ScriptedReply(403)} << 1 << 403;
    QTest::newRow("wrong key") << QList{ScriptedReply(401)} << 1 << 401;
}

void TestVolumes::removes()
{
    QFETCH(const QList<ScriptedReply>, replies);
    QFETCH(const int, tries);
    QFETCH(const int, status);
    DaytonaFixture daytona;
    daytona.server.on("DELETE", idPath, replies);
    const Result<void> result = await(daytona.client.volumes().removeEventually(u"v1"_s, 5s, {}));
    QCOMPARE(result.isOk() ? 0 : result.error().httpStatus, status);
    QCOMPARE(daytona.server.requests().size(), tries);
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
    const Pending<Volume> wait = daytona.client.volumes().waitUntilReady(u"v1"_s, source.token());
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
