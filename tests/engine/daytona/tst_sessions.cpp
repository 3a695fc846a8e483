// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/processes.h"
#include "engine/daytona/sessions.h"

#include "tests/engine/daytona/daytonafixture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = ScriptedReply::Way;

class TestSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creates_data();
    void creates();
    void starts_data();
    void starts();
    void status();
    void input();
    void logs();
    void removes();
    void asksForTheWayIn();
    void weakerWayInIsRefused();
    void executes();
    void executeEnds_data();
    void executeEnds();
};

namespace {

const QString sessionPath = u"/toolbox/s1/process/session"_s;
const QString execPath = u"/toolbox/s1/process/session/job/exec"_s;
const QString jobPath = u"/toolbox/s1/process/session/job"_s;
const QString commandPath = u"/toolbox/s1/process/session/job/command/c1"_s;

CommandAddress command(const DaytonaFixture &daytona)
{
    return CommandAddress(daytona.address(), u"job"_s, u"c1"_s);
}

} // namespace

void TestSessions::creates_data()
{
    QTest::addColumn<QList<ScriptedReply>>("replies");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("fine") << QList{ScriptedReply(201)} << true;
    QTest::newRow("lost answer") << QList{ScriptedReply(201, {}, Way::DropBefore),
                                          ScriptedReply(409)}
                                 << true;
    QTest::newRow("reserved") << QList{ScriptedReply(400)} << false;
}

void TestSessions::creates()
{
    QFETCH(const QList<ScriptedReply>, replies);
    QFETCH(const bool, isGood);
    DaytonaFixture daytona;
    daytona.server.on("POST", sessionPath, replies);
    QCOMPARE(await(daytona.client.sessions().create(daytona.address(), u"job"_s, {})).isOk(),
             isGood);
    QCOMPARE(daytona.server.requests().size(), replies.size());
    QCOMPARE(daytona.server.requests().first().body, R"({"sessionId":"job"})");
}

void TestSessions::starts_data()
{
    QTest::addColumn<QList<ScriptedReply>>("replies");
    QTest::addColumn<QList<ScriptedReply>>("session");
    QTest::addColumn<int>("posts");
    QTest::addColumn<bool>("isGood");
    const ScriptedReply started(202, R"({"cmdId":"c1","output":null})");
    const ScriptedReply has(
        200,
        R"({"sessionId":"job","commands":[{"id":"c0","command":"other"},{"id":"c1","command":"run it"}]})");
    const ScriptedReply hasNot(200, R"({"sessionId":"job","commands":[]})");
    QTest::newRow("fine") << QList{started} << QList{hasNot} << 1 << true;
    QTest::newRow("lost answer, runs")
        << QList{ScriptedReply(202, {}, Way::DropBefore)} << QList{has} << 1 << true;
    QTest::newRow("lost answer, does not")
        << QList{ScriptedReply(202, {}, Way::DropBefore)} << QList{hasNot} << 1 << false;
    QTest::newRow("502, runs") << QList{ScriptedReply(502)} << QList{has} << 1 << true;
    QTest::newRow("502, does not, then fine")
        << QList{ScriptedReply(502), started} << QList{hasNot} << 2 << true;
    QTest::newRow("502 for ever") << QList{ScriptedReply(502)} << QList{hasNot} << 3 << false;
    QTest::newRow("429, then fine") << QList{ScriptedReply(429).with("Retry-After", "0"), started}
                                    << QList{hasNot} << 2 << true;
    QTest::newRow("mangled answer")
        << QList{ScriptedReply(202, "<html>")} << QList{has} << 1 << true;
    QTest::newRow("refused") << QList{ScriptedReply(400)} << QList{has} << 1 << false;
    QTest::newRow("no such session") << QList{ScriptedReply(404)} << QList{has} << 1 << false;
}

void TestSessions::starts()
{
    QFETCH(const QList<ScriptedReply>, replies);
    QFETCH(const QList<ScriptedReply>, session);
    QFETCH(const int, posts);
    QFETCH(const bool, isGood);
    DaytonaFixture daytona;
    daytona.server.on("POST", execPath, replies);
    daytona.server.on("GET", jobPath, session);
    const Result<CommandAddress> result =
        await(daytona.client.sessions().start(daytona.address(), u"job"_s, u"run it"_s, true, {}));
    QCOMPARE(result.isOk(), isGood);
    if (isGood)
        QCOMPARE(result->commandId, u"c1"_s);
    QCOMPARE(daytona.server.count("POST", execPath), posts);
    QCOMPARE(DaytonaFixture::bodyOf(daytona.server.requests().first()),
             (QJsonObject{{"command"_L1, u"run it"_s},
                          {"runAsync"_L1, true},
                          {"suppressInputEcho"_L1, true}}));
}

void TestSessions::status()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", commandPath,
                      {ScriptedReply(200, R"({"id":"c1","command":"x"})"),
                       ScriptedReply(200, R"({"id":"c1","command":"x","exitCode":null})"),
                       ScriptedReply(200, R"({"id":"c1","command":"x","exitCode":137})")});
    const CommandAddress address = command(daytona);
    QVERIFY(!await(daytona.client.sessions().status(address, {}))->exitCode);
    QVERIFY(!await(daytona.client.sessions().status(address, {}))->exitCode);
    QCOMPARE(await(daytona.client.sessions().status(address, {}))->exitCode, std::optional(137));
}

void TestSessions::input()
{
    DaytonaFixture daytona;
    const QString path = commandPath + u"/input"_s;
    daytona.server.on("POST", path, {ScriptedReply(204), ScriptedReply(502), ScriptedReply(410)});
    const CommandAddress address = command(daytona);
    QVERIFY(await(daytona.client.sessions().input(address, "{\"op\":\"ü\"}\n", {})));
    QCOMPARE(DaytonaFixture::bodyOf(daytona.server.requests().first()).value("data"_L1).toString(),
             u"{\"op\":\"ü\"}\n"_s);
    QVERIFY(await(daytona.client.sessions().input(address, "x", {}))
                .error()
                .isHttp(502)); // once: it may have arrived
    QCOMPARE(daytona.server.requests().size(), 2);
    QVERIFY(await(daytona.client.sessions().input(address, "x", {})).error().isHttp(410));
}

void TestSessions::logs()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", commandPath + u"/logs"_s,
                      {ScriptedReply(200, R"({"output":"ab","stdout":"a\n","stderr":"b\n"})")});
    const Result<CommandLogs> logs = await(daytona.client.sessions().logs(command(daytona), {}));
    QCOMPARE(logs->standardOutput, "a\n");
    QCOMPARE(logs->standardError, "b\n");
    QVERIFY(!daytona.server.requests().first().header("X-Daytona-SDK-Version").isEmpty());
}

void TestSessions::removes()
{
    DaytonaFixture daytona;
    daytona.server.on("DELETE", jobPath,
                      {ScriptedReply(204), ScriptedReply(404), ScriptedReply(500)});
    QVERIFY(await(daytona.client.sessions().remove(daytona.address(), u"job"_s, {})));
    QVERIFY(await(daytona.client.sessions().remove(daytona.address(), u"job"_s, {})));
    QVERIFY(!await(daytona.client.sessions().remove(daytona.address(), u"job"_s, {})));
}

void TestSessions::asksForTheWayIn()
{
    DaytonaFixture daytona;
    const QByteArray toolbox = daytona.server.url(u"/toolbox/"_s).toEncoded();
    daytona.server.on("GET", u"/api/sandbox/s1/toolbox-proxy-url"_s,
                      {ScriptedReply(200, "{\"url\":\"" + toolbox + "\"}")});
    daytona.server.on("DELETE", jobPath, {ScriptedReply(204)});
    const SandboxAddress unknown(u"s1"_s, QUrl());
    QVERIFY(await(daytona.client.sessions().remove(unknown, u"job"_s, {})));
    QVERIFY(await(daytona.client.sessions().remove(unknown, u"job"_s, {}))); // and remembers
    QCOMPARE(daytona.server.log(),
             (QStringList{u"GET /api/sandbox/s1/toolbox-proxy-url"_s, u"DELETE "_s + jobPath,
                          u"DELETE "_s + jobPath}));
}

//! The key goes to no place that is less protected than the one it was given for.
void TestSessions::weakerWayInIsRefused()
{
    Endpoint secure;
    secure.apiUrl = QUrl(u"https://127.0.0.1:1/api"_s);
    const Client client(secure);
    ScriptedServer server;
    for (const QUrl &url :
         {server.url(u"/toolbox"_s), QUrl(u"file:///etc"_s), QUrl(u"ftp://127.0.0.1/x"_s)}) {
        const Result<void> result =
            await(client.sessions().remove(SandboxAddress(u"s1"_s, url), u"job"_s, {}));
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
    }
    QVERIFY(server.requests().isEmpty());
}

void TestSessions::executes()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", u"/toolbox/s1/process/execute"_s,
                      {ScriptedReply(200, R"({"exitCode":3,"result":"hi\n"})")});
    Command wanted(u"ls -l"_s);
    wanted.workingDirectory = u"/output"_s;
    wanted.env = {{u"A"_s, u"b"_s}};
    wanted.timeout = 7s;
    const Result<CommandOutput> output =
        await(daytona.client.processes().execute(daytona.address(), wanted, {}));
    QVERIFY(output);
    QCOMPARE(output->exitCode, 3);
    QCOMPARE(output->output, u"hi\n"_s);
    QCOMPARE(DaytonaFixture::bodyOf(daytona.server.requests().first()),
             (QJsonObject{{"command"_L1, u"ls -l"_s},
                          {"cwd"_L1, u"/output"_s},
                          {"envs"_L1, QJsonObject{{"A"_L1, u"b"_s}}},
                          {"timeout"_L1, 7}}));
}

void TestSessions::executeEnds_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("timeout") << ScriptedReply(408, R"({"message":"x","code":"REQUEST_TIMEOUT"})")
                             << Error::Kind::Timeout;
    QTest::newRow("bad gateway") << ScriptedReply(502) << Error::Kind::Http;
    QTest::newRow("dropped") << ScriptedReply(200, "{}", Way::DropBefore) << Error::Kind::Network;
    QTest::newRow("no exit code") << ScriptedReply(200, R"({"result":"x"})")
                                  << Error::Kind::Protocol;
}

void TestSessions::executeEnds()
{
    QFETCH(const ScriptedReply, reply);
    QFETCH(const Error::Kind, kind);
    DaytonaFixture daytona;
    daytona.server.on("POST", u"/toolbox/s1/process/execute"_s, {reply});
    const Result<CommandOutput> output =
        await(daytona.client.processes().execute(daytona.address(), Command(u"ls"_s), {}));
    QCOMPARE(output.error().kind, kind);
    QCOMPARE(daytona.server.requests().size(), 1); // a command is never run twice
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
