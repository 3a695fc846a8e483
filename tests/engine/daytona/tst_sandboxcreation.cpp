// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/sandboxes.h"

#include "tests/engine/daytona/operationtables.h"

#include <QJsonArray>
#include <QTest>
#include <QVersionNumber>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = CreationEnd;
using Way = ScriptedReply::Way;

//! However a create goes wrong, it is known afterwards whether there is a sandbox.
class TestSandboxCreation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends_data();
    void ends();
    void existsOnlyAfterAWhile();
    void refusedConnection();
    void cancelledMayExist();
    void sendsWhatIsAskedFor();
    void sendsNothingElse();
    void badInput();
};

namespace {

const QString createPath = u"/api/sandbox"_s;
const QString namePath = u"/api/sandbox/agent-run-1"_s;

CreateSandbox request()
{
    CreateSandbox request;
    request.name = u"agent-run-1"_s;
    request.labels = {{u"quaver.run"_s, u"run-1"_s}};
    return request;
}

} // namespace

void TestSandboxCreation::ends_data()
{
    QTest::addColumn<QList<ScriptedReply>>("created");
    QTest::addColumn<QList<ScriptedReply>>("found");
    QTest::addColumn<End>("end");
    QTest::addColumn<int>("posts");
    const auto row = [](const char *name, const QList<ScriptedReply> &created,
                        const QList<ScriptedReply> &found, End end,
                        int posts) { QTest::newRow(name) << created << found << end << posts; };
    const ScriptedReply creating = DaytonaFixture::sandbox("creating");
    const ScriptedReply unknown(404);
    const ScriptedReply lost(200, {}, Way::DropBefore);
    row("fine", {creating}, {unknown}, End::Made, 1);
    row("lost answer, then taken", {lost, ScriptedReply(409)}, {creating}, End::Made, 2);
    row("lost answer in the body",
        {ScriptedReply(200, "          ", Way::DropInBody), ScriptedReply(409)}, {creating},
        End::Made, 2);
    row("all answers lost, exists", {lost}, {creating}, End::Made, 3);
    row("all answers lost, does not", {lost}, {unknown}, End::Absent, 3);
    row("no answer, exists", {ScriptedReply(200, {}, Way::Hang)}, {creating}, End::Made, 1);
    row("no answer, does not", {ScriptedReply(200, {}, Way::Hang)}, {unknown}, End::Absent, 1);
    row("mangled answer", {ScriptedReply(200, "<html>")}, {creating}, End::Made, 1);
    row("answer without id", {ScriptedReply(200, "{}")}, {creating}, End::Made, 1);
    row("400 left something", {ScriptedReply(400, R"({"message":"Sandbox failed to start: x"})")},
        {DaytonaFixture::sandbox("error")}, End::Made, 1);
    row("400 left nothing", {ScriptedReply(400, R"({"message":"Total CPU limit exceeded"})")},
        {unknown}, End::Absent, 1);
    row("500 left nothing", {ScriptedReply(500)}, {unknown}, End::Absent, 1);
    row("502 for ever, exists", {ScriptedReply(502)}, {creating}, End::Made, 3);
    row("502 for ever, does not", {ScriptedReply(502)}, {unknown}, End::Absent, 3);
    row("taken, visible later", {ScriptedReply(409)}, {unknown, unknown, creating}, End::Made, 1);
    row("429, then fine", {ScriptedReply(429).with("Retry-After-sandbox-create", "0"), creating},
        {unknown}, End::Made, 2);
    row("somebody else's", {ScriptedReply(409)},
        {ScriptedReply(200, R"({"id":"s2","name":"agent-run-1","state":"started","labels":{}})")},
        End::Absent, 1);
    row("cannot look either", {ScriptedReply(500)}, {ScriptedReply(500)}, End::MayExist, 1);
    row("not even allowed to look", {ScriptedReply(502)}, {ScriptedReply(403)}, End::MayExist, 3);
}

void TestSandboxCreation::ends()
{
    QFETCH(const QList<ScriptedReply>, created);
    QFETCH(const QList<ScriptedReply>, found);
    QFETCH(const End, end);
    QFETCH(const int, posts);
    DaytonaFixture daytona;
    daytona.server.on("POST", createPath, created);
    daytona.server.on("GET", namePath, found);
    const Result<Sandbox> result = await(daytona.client.sandboxes().create(request(), {}));
    if (result)
        QCOMPARE(result->id, u"s1"_s);
    QCOMPARE(daytona.server.count("POST", createPath), posts);
    const QList<ReceivedRequest> sent = daytona.server.requests("POST", createPath);
    for (const ReceivedRequest &post : sent)
        QCOMPARE(post.body, sent.first().body);
    checkCreation(result, end, u"agent-run-1"_s);
}

//! A lost request that the server performs late: a 404 before its deadline proves nothing.
void TestSandboxCreation::existsOnlyAfterAWhile()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", createPath, {ScriptedReply(502)});
    int looks = 0;
    daytona.server.on("GET", namePath, [&looks](const ReceivedRequest &) {
        return ++looks < 10 ? ScriptedReply(404) : DaytonaFixture::sandbox("creating");
    });
    QVERIFY(await(daytona.client.sandboxes().create(request(), {})));
    QCOMPARE(looks, 10);
}

void TestSandboxCreation::refusedConnection()
{
    DaytonaFixture daytona;
    daytona.server.refuse();
    const Result<Sandbox> result = await(daytona.client.sandboxes().create(request(), {}));
    QVERIFY(!mayExist(result.error()));
    QVERIFY2(result.error().message.contains(u"nothing listens"_s),
             qPrintable(result.error().message));
}

void TestSandboxCreation::cancelledMayExist()
{
    checkCancelledCreation<Sandbox>(createPath, [](const Client &client, CancelToken token) {
        return client.sandboxes().create(request(), std::move(token));
    });
}

void TestSandboxCreation::sendsWhatIsAskedFor()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", createPath, {DaytonaFixture::sandbox("started")});
    CreateSandbox wanted = request();
    wanted.image = u"python:3.12-slim"_s;
    wanted.cpu = 2;
    wanted.memoryGiB = 4;
    wanted.diskGiB = 10;
    wanted.quaverMemoryMiB = 4000;
    wanted.quaverDiskMiB = 9000;
    wanted.env = {{u"A"_s, u"b"_s}};
    wanted.target = u"us"_s;
    wanted.autoStopInterval = 0;
    wanted.autoDeleteInterval = 0;
    wanted.ttlMinutes = 60;
    wanted.mounts = {VolumeMount(u"v1"_s, u"/output"_s, u"agent"_s),
                     VolumeMount(u"v1"_s, u"/all"_s, QString())};
    wanted.domainAllowList = u"api.example,b.example"_s;
    wanted.secrets = {{u"OPENAI_API_KEY"_s, u"quaver-run-1"_s}};
    QVERIFY(await(daytona.client.sandboxes().create(wanted, {})));
    const ReceivedRequest sent = daytona.server.requests().first();
    const QByteArray expected =
        R"({"name":"agent-run-1","buildInfo":{"dockerfileContent":"FROM python:3.12-slim\n"},
        "cpu":2,"memory":4,"disk":10,"quaverMemoryMiB":4000,"quaverDiskMiB":9000,"env":{"A":"b"},
        "labels":{"quaver.run":"run-1"},"target":"us","autoStopInterval":0,"autoDeleteInterval":0,"ttlMinutes":60,
        "volumes":[{"volumeId":"v1","mountPath":"/output","subpath":"agent"},{"volumeId":"v1","mountPath":"/all"}],
        "domainAllowList":"api.example,b.example","secrets":[{"OPENAI_API_KEY":"quaver-run-1"}]})";
    QCOMPARE(DaytonaFixture::bodyOf(sent), QJsonDocument::fromJson(expected).object());
    QCOMPARE(sent.header("Authorization"), "Bearer dtn_key_of_the_test");
    QCOMPARE(sent.header("X-Daytona-Source"), "quaver");
    QVERIFY(sent.header("User-Agent").startsWith("Quaver/"));
    QVERIFY(QVersionNumber::fromString(QString::fromLatin1(sent.header("X-Daytona-SDK-Version")))
            >= QVersionNumber(0, 167));
}

void TestSandboxCreation::sendsNothingElse()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", createPath, {DaytonaFixture::sandbox("started")});
    QVERIFY(await(daytona.client.sandboxes().create(request(), {})));
    QCOMPARE(DaytonaFixture::bodyOf(daytona.server.requests().first()).keys(),
             (QStringList{u"env"_s, u"labels"_s, u"name"_s, u"target"_s}));
}

void TestSandboxCreation::badInput()
{
    DaytonaFixture daytona;
    CreateSandbox both = request();
    both.image = u"a:1"_s;
    both.snapshot = u"b"_s;
    CreateSandbox closedAndOpen = request();
    closedAndOpen.networkBlockAll = true;
    closedAndOpen.domainAllowList = u"api.example"_s;
    CreateSandbox elevenDomains = request();
    elevenDomains.domainAllowList = u"a.b"_s + u",a.b"_s.repeated(10);
    for (const CreateSandbox &bad : {CreateSandbox(), both, closedAndOpen, elevenDomains}) {
        const Result<Sandbox> result = await(daytona.client.sandboxes().create(bad, {}));
        QCOMPARE(result.error().kind, Error::Kind::Input);
        QVERIFY(!mayExist(result.error()));
    }
    QVERIFY(daytona.server.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxCreation)
#include "tst_sandboxcreation.moc"
