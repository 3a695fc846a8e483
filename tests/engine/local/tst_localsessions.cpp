// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/local/localclient.h"

#include <QJsonArray>
#include <QTest>
#include <QWebSocket>

using namespace Qt::StringLiterals;

namespace {

//! Follows a log and takes it apart as clients do: a mark says which stream what follows belongs
//! to.
class Follower : public QObject
{
public:
    Follower(const QString &url, const QByteArray &token)
    {
        connect(&m_socket, &QWebSocket::binaryMessageReceived, this,
                [this](const QByteArray &data) { raw += data; });
        connect(&m_socket, &QWebSocket::disconnected, this,
                [this] { closeCode = m_socket.closeCode(); });
        QNetworkRequest request{QUrl(url)};
        request.setRawHeader("Authorization", "Bearer " + token);
        m_socket.open(request);
    }
    [[nodiscard]] QByteArray stream(char which) const
    {
        QByteArray result;
        char current = 0;
        for (qsizetype i = 0; i < raw.size(); ++i) {
            if (i + 2 < raw.size() && (raw.at(i) == 1 || raw.at(i) == 2)
                && raw.at(i + 1) == raw.at(i) && raw.at(i + 2) == raw.at(i)) {
                current = raw.at(i);
                i += 2;
            } else if (current == which) {
                result += raw.at(i);
            }
        }
        return result;
    }
    [[nodiscard]] QByteArray output() const { return stream(1); }
    [[nodiscard]] QByteArray error() const { return stream(2); }
    void leave() { m_socket.abort(); }

    QByteArray raw;
    int closeCode = 0; //!< once it has closed

private:
    QWebSocket m_socket;
};

} // namespace

class TestLocalSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void lifecycle();
    void stateStays();
    void streamsAreSplit();
    void exitCodeComesAfterTheOutput();
    void oneAfterTheOther();
    void privateDescriptors();
    void input();
    void inputBelongsToItsCommand();
    void follow();
    void followAgain();
    void followWithoutUpgrade();
    void olderClients();
    void shellThatExits();
    void deletion();
    void deletionOfTheStubborn();
    void bad_data();
    void bad();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const
    {
        return u"/toolbox/%1/process/session/%2%3"_s.arg(m_sandbox, m_session, rest);
    }
    QString startAsync(const QString &command, bool isQuiet = false)
    {
        return m_client
            .call("POST", path(u"/exec"_s),
                  QJsonObject{{u"command"_s, command},
                              {u"runAsync"_s, true},
                              {u"suppressInputEcho"_s, isQuiet}})
            .json()
            .value(u"cmdId"_s)
            .toString();
    }
    QJsonObject run(const QString &command)
    {
        return m_client.exec(m_sandbox, m_session, command).json();
    }
    int send(const QString &command, const QString &data)
    {
        return m_client
            .call("POST", path(u"/command/%1/input"_s.arg(command)), QJsonObject{{u"data"_s, data}})
            .status;
    }
    QJsonValue exitCode(const QString &command)
    {
        return m_client.call("GET", path(u"/command/"_s + command)).json().value(u"exitCode"_s);
    }
    QString output(const QString &command)
    {
        return m_client.call("GET", path(u"/command/%1/logs"_s.arg(command)))
            .json()
            .value(u"output"_s)
            .toString();
    }
    [[nodiscard]] QString logUrl(const QString &command) const
    {
        return u"ws://127.0.0.1:%1%2"_s.arg(m_client.port())
            .arg(path(u"/command/%1/logs?follow=true"_s.arg(command)));
    }
    LocalClient m_client;
    QString m_sandbox;
    QString m_session;
};

void TestLocalSessions::initTestCase()
{
    QCOMPARE(m_client.start(), QString());
    m_sandbox = m_client.createSandbox();
    QVERIFY(!m_sandbox.isEmpty());
}

void TestLocalSessions::init()
{
    m_session = QString::fromLatin1(QTest::currentTestFunction());
    const auto created = m_client.call("POST", u"/toolbox/%1/process/session"_s.arg(m_sandbox),
                                       QJsonObject{{u"sessionId"_s, m_session}});
    QVERIFY(created.status == 201 || m_session == u"bad");
}

void TestLocalSessions::lifecycle()
{
    const auto again = m_client.call("POST", u"/toolbox/%1/process/session"_s.arg(m_sandbox),
                                     QJsonObject{{u"sessionId"_s, m_session}});
    QCOMPARE(again.status, 409);
    const QString id = run(u"true"_s).value(u"cmdId"_s).toString();
    const QJsonObject session = m_client.call("GET", path()).json();
    QCOMPARE(session.value(u"sessionId"_s).toString(), m_session);
    const QJsonArray commands = session.value(u"commands"_s).toArray();
    QCOMPARE(commands.size(), 1);
    QCOMPARE(commands.at(0).toObject(),
             (QJsonObject{{u"id"_s, id}, {u"command"_s, u"true"_s}, {u"exitCode"_s, 0}}));
    QVERIFY(
        !m_client.call("GET", u"/toolbox/%1/process/session"_s.arg(m_sandbox)).array().isEmpty());
    QCOMPARE(m_client.call("GET", path(u"/command/none"_s)).status, 404);
    QCOMPARE(m_client.call("DELETE", path()).status, 204);
    QCOMPARE(m_client.call("GET", path()).status, 404);
    QCOMPARE(m_client.call("DELETE", path()).status, 404);
}

void TestLocalSessions::stateStays()
{
    run(u"cd /tmp; export A='x y'; f() { echo from f; }"_s);
    QCOMPARE(run(u"pwd; echo \"$A\"; f"_s).value(u"stdout"_s).toString(), u"/tmp\nx y\nfrom f\n"_s);
    QCOMPARE(run(u"cat <<END\nseveral 'lines'\nEND\nfalse"_s).value(u"exitCode"_s).toInt(), 1);
    QCOMPARE(run(u"echo 'unbalanced"_s).value(u"exitCode"_s).toInt(), 2);
    QCOMPARE(run(u"echo still here"_s).value(u"stdout"_s).toString(), u"still here\n"_s);
}

void TestLocalSessions::streamsAreSplit()
{
    const QJsonObject answer = run(u"echo out; echo err >&2; echo more"_s);
    QCOMPARE(answer.value(u"stdout"_s).toString(), u"out\nmore\n"_s);
    QCOMPARE(answer.value(u"stderr"_s).toString(), u"err\n"_s);
    QCOMPARE(answer.value(u"output"_s).toString().size(), 13);
}

void TestLocalSessions::exitCodeComesAfterTheOutput()
{
    // More than any pipe holds, so that some of it is still on its way when the command ends.
    for (int i = 0; i < 5; ++i) {
        const QJsonObject answer = run(
            u"head -c 300000 /dev/zero | tr '\\0' x; echo END; exit_code() { return 9; }; exit_code"_s);
        QCOMPARE(answer.value(u"exitCode"_s).toInt(), 9);
        QCOMPARE(answer.value(u"stdout"_s).toString().size(), 300004);
        QVERIFY(answer.value(u"stdout"_s).toString().endsWith(u"END\n"));
    }
}

void TestLocalSessions::oneAfterTheOther()
{
    const QString first = startAsync(u"read line; echo first $line"_s);
    const QString second = startAsync(u"echo second"_s);
    QVERIFY(exitCode(second).isUndefined());
    QCOMPARE(output(second), QString());
    QCOMPARE(send(first, u"go"_s), 204);
    QTRY_COMPARE(exitCode(second).toInt(-1), 0);
    QCOMPARE(exitCode(first).toInt(-1), 0);
    QCOMPARE(output(second), u"second\n"_s);
}

void TestLocalSessions::privateDescriptors()
{
    // What runs in a session holds its three streams and nothing of the server.
    QCOMPARE(
        run(u"ls /proc/self/fd | wc -l; readlink /proc/self/fd/[012] | cut -d: -f1 | sort -u"_s)
            .value(u"stdout"_s)
            .toString(),
        u"4\npipe\n"_s);
    QCOMPARE(run(u"(echo 77 >&4) 2>/dev/null; (echo 77 >&3) 2>/dev/null; echo ok"_s)
                 .value(u"exitCode"_s)
                 .toInt(-1),
             0);
}

void TestLocalSessions::input()
{
    const QString loud = startAsync(u"read line; echo \"got $line\""_s);
    QCOMPARE(send(loud, u"hello"_s), 204);
    QTRY_COMPARE(exitCode(loud).toInt(-1), 0);
    QCOMPARE(output(loud), u"hello\ngot hello\n"_s);
    QCOMPARE(send(loud, u"more"_s), 410);
    const QString quiet = startAsync(u"read line; echo \"got $line\""_s, true);
    QCOMPARE(send(quiet, u"secret\n"_s), 204);
    QTRY_COMPARE(exitCode(quiet).toInt(-1), 0);
    QCOMPARE(output(quiet), u"got secret\n"_s);
    QCOMPARE(send(u"none"_s, u"x"_s), 404);
}

void TestLocalSessions::inputBelongsToItsCommand()
{
    // What the first one leaves unread is not the second one's, which gets what was sent early.
    const QString first = startAsync(u"read line"_s);
    const QString second = startAsync(u"read line; echo \"second: $line\""_s);
    QCOMPARE(send(second, u"for the second"_s), 204);
    QCOMPARE(send(first, u"one\ntwo\nthree"_s), 204);
    QTRY_COMPARE(exitCode(second).toInt(-1), 0);
    QVERIFY2(output(second).endsWith(u"second: for the second\n"), qPrintable(output(second)));
}

void TestLocalSessions::follow()
{
    const QString command = startAsync(
        u"printf prompt; read a; echo out; echo err >&2; read b; exit_with() { return 5; }; exit_with"_s,
        true);
    Follower follower(logUrl(command), m_client.token());
    QTRY_COMPARE(follower.output(), QByteArray("prompt")); // without a line end, at once
    send(command, u"1"_s);
    QTRY_COMPARE(follower.output(), QByteArray("promptout\n"));
    QTRY_COMPARE(follower.error(), QByteArray("err\n"));
    QCOMPARE(follower.closeCode, 0);
    send(command, u"2"_s);
    QTRY_COMPARE(follower.closeCode, 1000);
    QCOMPARE(exitCode(command).toInt(-1), 5);
}

void TestLocalSessions::followAgain()
{
    const QString command =
        startAsync(u"seq 1 50000; echo bad >&2; read a; seq 50001 60000"_s, true);
    {
        Follower dropped(logUrl(command), m_client.token());
        QTRY_VERIFY(dropped.output().size() > 1000);
        dropped.leave();
    }
    Follower replay(logUrl(command), m_client.token());
    Follower other(logUrl(command), m_client.token());
    send(command, u"go"_s);
    QTRY_COMPARE(replay.closeCode, 1000);
    QTRY_COMPARE(other.closeCode, 1000);
    QByteArray expected;
    for (int i = 1; i <= 60000; ++i)
        expected += QByteArray::number(i) + '\n';
    QCOMPARE(replay.output(), expected);
    QCOMPARE(replay.error(), QByteArray("bad\n"));
    QCOMPARE(other.output(), expected);
    Follower late(logUrl(command), m_client.token()); // after the end
    QTRY_COMPARE(late.closeCode, 1000);
    QCOMPARE(late.output(), expected);
}

void TestLocalSessions::followWithoutUpgrade()
{
    const QString command = run(u"true"_s).value(u"cmdId"_s).toString();
    QCOMPARE(m_client.call("GET", path(u"/command/%1/logs?follow=true"_s.arg(command))).status,
             426);
    QWebSocket socket;
    socket.open(QUrl(logUrl(command))); // without a token
    QTRY_VERIFY(socket.error() != QAbstractSocket::UnknownSocketError);
    QCOMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

void TestLocalSessions::olderClients()
{
    const QString command = run(u"echo out; echo err >&2"_s).value(u"cmdId"_s).toString();
    const QString logs = path(u"/command/%1/logs"_s.arg(command));
    const auto merged = m_client.call("GET", logs, {}, {{"X-Daytona-SDK-Version", "0.100.0"}});
    QVERIFY(merged.header("content-type").startsWith("text/plain"));
    QCOMPARE(merged.body.size(), 8);
    const auto split =
        m_client.call("GET", logs, {},
                      {{"X-Daytona-SDK-Version", "0.100.0"}, {"X-Daytona-Split-Output", "true"}});
    QCOMPARE(split.body.count("\1\1\1out\n"), 1);
    QCOMPARE(split.body.count("\2\2\2err\n"), 1);
}

void TestLocalSessions::shellThatExits()
{
    const QString command = startAsync(u"read a; echo bye; exit 6"_s, true);
    const QString never = startAsync(u"echo never"_s);
    send(command, u"go"_s);
    QTRY_COMPARE(exitCode(command).toInt(-1), 6);
    QCOMPARE(output(command), u"bye\n"_s);
    QTRY_COMPARE(exitCode(never).toInt(-1), 6);
    QVERIFY(output(never).contains(u"was not started"));
    const auto after = m_client.exec(m_sandbox, m_session, u"true"_s);
    QCOMPARE(after.status, 410);
    QCOMPARE(after.json().value(u"code"_s).toString(), u"SESSION_ENDED"_s);
    QCOMPARE(m_client.call("DELETE", path()).status, 204);
}

void TestLocalSessions::deletion()
{
    const QString command = startAsync(u"echo running; sleep 4444"_s);
    Follower follower(logUrl(command), m_client.token());
    QTRY_COMPARE(follower.output(), QByteArray("running\n"));
    QCOMPARE(m_client.call("DELETE", path()).status, 204);
    QTRY_COMPARE(follower.closeCode, 1000);
    QCOMPARE(m_client.call("GET", path()).status, 404);
    const auto left = m_client.call("POST", u"/toolbox/%1/process/execute"_s.arg(m_sandbox),
                                    QJsonObject{{u"command"_s, u"pgrep -cf 'sleep 444[4]'"_s}});
    QCOMPARE(left.json().value(u"result"_s).toString(), u"0\n"_s);
}

void TestLocalSessions::deletionOfTheStubborn()
{
    const QString command = startAsync(u"trap '' TERM; echo ready; while :; do sleep 0.1; done"_s);
    QTRY_COMPARE(output(command), u"ready\n"_s);
    QCOMPARE(m_client.call("DELETE", path()).status, 204); // after the kill
    QCOMPARE(m_client.call("GET", path()).status, 404);
}

void TestLocalSessions::bad_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("expected");
    QTest::newRow("no id") << u""_s << QJsonObject() << 400;
    QTest::newRow("reserved id") << u""_s << QJsonObject{{u"sessionId"_s, u"entrypoint"_s}} << 400;
    QTest::newRow("no command") << u"/bad/exec"_s << QJsonObject() << 400;
    QTest::newRow("unknown session")
        << u"/none/exec"_s << QJsonObject{{u"command"_s, u"true"_s}} << 404;
    QTest::newRow("NUL") << u"/bad/exec"_s << QJsonObject{{u"command"_s, u"a\u0000b"_s}} << 400;
}

void TestLocalSessions::bad()
{
    QFETCH(QString, route);
    QFETCH(QJsonObject, body);
    QFETCH(int, expected);
    QCOMPARE(m_client.call("POST", u"/toolbox/%1/process/session%2"_s.arg(m_sandbox, route), body)
                 .status,
             expected);
}

QTEST_GUILESS_MAIN(TestLocalSessions)
#include "tst_localsessions.moc"
