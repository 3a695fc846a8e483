// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/logfollower.h"

#include "tests/engine/daytona/daytonafixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = ScriptedSocket::End;

class TestLogFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void follows();
    void markersAcrossFrames();
    void replayIsSkipped();
    void closedIsNotTheEnd();
    void exitCodeIsConfirmed();
    void restIsFetchedAfterTheExit();
    void deadRestDoesNotMatter();
    void expectedExitIsQuick();
    void silentServerIsAsked();
    void upgradeRefusedForAWhile();
    void deadSandbox_data();
    void deadSandbox();
    void networkMayBeGone();
    void wrongKey();
    void deadline();
    void cancel();
    void cancelFromALine();
    void destroyed();
};

namespace {

const QString logsPath = u"/toolbox/s1/process/session/job/command/c1/logs"_s;
const QString statusPath = u"/toolbox/s1/process/session/job/command/c1"_s;
const QString sandboxPath = u"/api/sandbox/s1"_s;
const QByteArray out("\x01\x01\x01", 3);
const QByteArray err("\x02\x02\x02", 3);
const ScriptedReply running(200, R"({"id":"c1","command":"x"})");

ScriptedReply exited(int code)
{
    return ScriptedReply(
        200, R"({"id":"c1","command":"x","exitCode":)" + QByteArray::number(code) + '}');
}

//! A follower and what came of it: its lines, then its end.
struct Following
{
    explicit Following(DaytonaFixture &daytona, std::chrono::milliseconds deadline = 20s,
                       CancelToken token = {})
        : follower(daytona.client.sessions().follow(
            CommandAddress(daytona.address(), u"job"_s, u"c1"_s), deadline, std::move(token)))
    {
        QObject::connect(
            follower.get(), &LogFollower::standardOutput, follower.get(),
            [this](const QByteArray &line) { events.append(u"out:"_s + QString::fromUtf8(line)); });
        QObject::connect(
            follower.get(), &LogFollower::standardError, follower.get(),
            [this](const QByteArray &line) { events.append(u"err:"_s + QString::fromUtf8(line)); });
        QObject::connect(follower.get(), &LogFollower::finished, follower.get(),
                         [this](const Result<int> &result) {
                             events.append(result ? u"exit:%1"_s.arg(*result) : u"error"_s);
                         });
    }

    std::unique_ptr<LogFollower> follower;
    QStringList events;
};

} // namespace

void TestLogFollower::follows()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath,
                            {ScriptedSocket({out + "a\n", err + "b\n", out + "c"}, End::Close)});
    daytona.server.on("GET", statusPath, {exited(3)});
    Following following(daytona);
    QCOMPARE(*await(following.follower->exitCode()), 3);
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"err:b"_s, u"out:c"_s, u"exit:3"_s}));
    const ReceivedRequest upgrade = daytona.server.requests().first();
    QVERIFY(upgrade.target.endsWith("/logs?follow=true"));
    QCOMPARE(upgrade.header("Authorization"), "Bearer dtn_key_of_the_test");
    QVERIFY(!upgrade.header("X-Daytona-SDK-Version").isEmpty());
    QCOMPARE(upgrade.header("X-Daytona-Source"), "quaver");
}

void TestLogFollower::markersAcrossFrames()
{
    DaytonaFixture daytona;
    const QByteArray log = out + "a\n" + err + "b\n" + out + "c\n";
    QList<QByteArray> bytes;
    for (const char c : log)
        bytes.append(QByteArray(1, c));
    daytona.server.onSocket(logsPath, {ScriptedSocket(bytes, End::Close)});
    daytona.server.on("GET", statusPath, {exited(0)});
    Following following(daytona);
    QVERIFY(await(following.follower->exitCode()));
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"err:b"_s, u"out:c"_s, u"exit:0"_s}));
}

//! Each connection tells everything from the start; it is heard once, even if the drop cut a
//! marker.
void TestLogFollower::replayIsSkipped()
{
    DaytonaFixture daytona;
    const QByteArray log = out + "a\n" + err + "b\n" + out + "c\n";
    QList<ScriptedSocket> sockets;
    for (qsizetype length = 1; length < log.size(); length += 2)
        sockets.append(ScriptedSocket({log.first(length)}, End::Drop));
    sockets.append(ScriptedSocket({log.first(4), log.mid(4)}, End::Close));
    daytona.server.onSocket(logsPath, sockets);
    daytona.server.on(
        "GET", statusPath, [&daytona, connections = sockets.size()](const ReceivedRequest &) {
            return daytona.server.count("GET", logsPath) < connections ? running : exited(0);
        });
    Following following(daytona);
    QCOMPARE(*await(following.follower->exitCode()), 0);
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"err:b"_s, u"out:c"_s, u"exit:0"_s}));
    QCOMPARE(daytona.server.count("GET", logsPath), sockets.size());
}

void TestLogFollower::closedIsNotTheEnd()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath,
                            {ScriptedSocket({out + "a\n"}, End::Close),
                             ScriptedSocket({out + "a\n" + out + "b\n"}, End::Close)});
    daytona.server.on("GET", statusPath, {running, exited(0)});
    Following following(daytona);
    QVERIFY(await(following.follower->exitCode()));
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"out:b"_s, u"exit:0"_s}));
}

void TestLogFollower::exitCodeIsConfirmed()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "done\n"}, End::Close)});
    daytona.server.on("GET", statusPath,
                      {ScriptedReply(502), ScriptedReply(200, "<html>"), exited(137)});
    Following following(daytona);
    QCOMPARE(*await(following.follower->exitCode()), 137);
}

//! The connection goes, and when the exit is known, there is still something to be read.
void TestLogFollower::restIsFetchedAfterTheExit()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath,
                            {ScriptedSocket({out + "a\n"}, End::Drop),
                             ScriptedSocket({out + "a\n" + err + "b\n"}, End::Close)});
    daytona.server.on("GET", statusPath, {exited(0)});
    Following following(daytona);
    QCOMPARE(*await(following.follower->exitCode()), 0);
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"err:b"_s, u"exit:0"_s}));
}

void TestLogFollower::deadRestDoesNotMatter()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "a\n"}, End::Drop)});
    daytona.server.on("GET", statusPath, {exited(0)});
    Following following(daytona);
    QCOMPARE(*await(following.follower->exitCode()), 0);
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"exit:0"_s}));
}

//! The server keeps the log open after the exit, as the real one does for a second.
void TestLogFollower::expectedExitIsQuick()
{
    Policy policy = DaytonaFixture::quickPolicy();
    policy.followCheck = 1h;
    DaytonaFixture daytona(policy);
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "done\n"}, End::StayOpen)});
    daytona.server.on("GET", statusPath, {running, running, exited(0)});
    Following following(daytona);
    connect(following.follower.get(), &LogFollower::standardOutput, following.follower.get(),
            [&following] { following.follower->expectExit(); });
    QCOMPARE(*await(following.follower->exitCode()), 0);
    QCOMPARE(following.events, (QStringList{u"out:done"_s, u"exit:0"_s}));
    QCOMPARE(daytona.server.count("GET", statusPath), 3);
}

void TestLogFollower::silentServerIsAsked()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "a\n"}, End::StayOpen)});
    daytona.server.on("GET", statusPath, {running, exited(5)});
    Following following(daytona);
    QCOMPARE(*await(following.follower->exitCode()), 5);
}

void TestLogFollower::upgradeRefusedForAWhile()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", logsPath, {ScriptedReply(502)});
    daytona.server.on("GET", statusPath, {running});
    Following following(daytona);
    QTRY_VERIFY(daytona.server.count("GET", logsPath) > 2);
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "a\n"}, End::Close)});
    daytona.server.on("GET", statusPath, {exited(0)});
    QCOMPARE(*await(following.follower->exitCode()), 0);
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"exit:0"_s}));
}

void TestLogFollower::deadSandbox_data()
{
    QTest::addColumn<ScriptedReply>("status");
    QTest::addColumn<ScriptedReply>("sandbox");
    QTest::addColumn<QString>("words");
    QTest::newRow("gone") << ScriptedReply(502) << ScriptedReply(404)
                          << u"does not exist any more"_s;
    QTest::newRow("failed") << ScriptedReply(502)
                            << DaytonaFixture::sandbox("error", R"(,"errorReason":"out of memory")")
                            << u"out of memory"_s;
    QTest::newRow("stopped") << ScriptedReply(
        400, R"({"message":"no IP address found. Is the Sandbox started?"})")
                             << DaytonaFixture::sandbox("stopped") << u"stopped"_s;
    QTest::newRow("destroyed") << ScriptedReply(404) << DaytonaFixture::sandbox("destroyed")
                               << u"destroyed"_s;
    QTest::newRow("daemon dead") << ScriptedReply(502) << DaytonaFixture::sandbox("started")
                                 << u"does not answer"_s;
    QTest::newRow("daemon restarted") << ScriptedReply(404) << DaytonaFixture::sandbox("started")
                                      << u"does not know the command"_s;
}

void TestLogFollower::deadSandbox()
{
    QFETCH(const ScriptedReply, status);
    QFETCH(const ScriptedReply, sandbox);
    QFETCH(const QString, words);
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "a\n"}, End::Drop)});
    daytona.server.on("GET", statusPath, {status});
    daytona.server.on("GET", sandboxPath, {sandbox});
    Following following(daytona);
    const Result<int> result = await(following.follower->exitCode());
    QCOMPARE(result.error().kind, Error::Kind::Sandbox);
    QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"error"_s}));
}

//! A laptop that sleeps: nothing can be reached, and that is no proof of anything.
void TestLogFollower::networkMayBeGone()
{
    DaytonaFixture daytona;
    const ScriptedReply dropped(200, {}, ScriptedReply::Way::DropBefore);
    daytona.server.on("GET", logsPath, {dropped});
    daytona.server.on("GET", statusPath, {dropped});
    daytona.server.on("GET", sandboxPath, {dropped});
    Following following(daytona);
    QTRY_VERIFY(daytona.server.count("GET", logsPath) > 3);
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "a\n"}, End::Close)});
    daytona.server.on("GET", statusPath, {exited(0)});
    QCOMPARE(*await(following.follower->exitCode()), 0);
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"exit:0"_s}));
}

void TestLogFollower::wrongKey()
{
    DaytonaFixture daytona;
    daytona.server.on("GET", logsPath, {ScriptedReply(401)});
    daytona.server.on("GET", statusPath, {ScriptedReply(401)});
    Following following(daytona);
    QVERIFY(await(following.follower->exitCode()).error().isHttp(401));
}

void TestLogFollower::deadline()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "a\n"}, End::StayOpen)});
    daytona.server.on("GET", statusPath, {running});
    Following following(daytona, 200ms);
    const Result<int> result = await(following.follower->exitCode());
    QCOMPARE(result.error().kind, Error::Kind::Timeout);
    QVERIFY2(result.error().message.contains(u"0.2 s"_s), qPrintable(result.error().message));
    QTRY_COMPARE(daytona.server.openSockets(), 0);
}

void TestLogFollower::cancel()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath,
                            {ScriptedSocket({out + "a\n" + out + "half"}, End::StayOpen)});
    daytona.server.on("GET", statusPath, {running});
    const CancelSource source;
    Following following(daytona, 20s, source.token());
    QTRY_COMPARE(following.events.size(), 1);
    source.cancel();
    QVERIFY(following.follower->exitCode().isFinished());
    QVERIFY(following.follower->exitCode().result().error().isCancelled());
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"out:half"_s, u"error"_s}));
    QTRY_COMPARE(daytona.server.openSockets(), 0);
}

//! Whoever reads a line may be the one who stops it, with more lines in the same frame.
void TestLogFollower::cancelFromALine()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "a\nb\nc\n"}, End::StayOpen)});
    daytona.server.on("GET", statusPath, {running});
    const CancelSource source;
    Following following(daytona, 20s, source.token());
    connect(following.follower.get(), &LogFollower::standardOutput, following.follower.get(),
            [&source] { source.cancel(); });
    QVERIFY(await(following.follower->exitCode()).error().isCancelled());
    QTRY_COMPARE(daytona.server.openSockets(), 0);
    QCOMPARE(following.events, (QStringList{u"out:a"_s, u"error"_s}));
}

void TestLogFollower::destroyed()
{
    DaytonaFixture daytona;
    daytona.server.onSocket(logsPath, {ScriptedSocket({out + "a\n"}, End::StayOpen)});
    Following following(daytona);
    QTRY_COMPARE(following.events.size(), 1);
    const Pending<int> exitCode = following.follower->exitCode();
    following.follower.reset();
    QCOMPARE(exitCode.result().error().kind, Error::Kind::Internal);
    QTRY_COMPARE(daytona.server.openSockets(), 0);
    QCOMPARE(following.events.size(), 1);
}

QTEST_GUILESS_MAIN(TestLogFollower)
#include "tst_logfollower.moc"
