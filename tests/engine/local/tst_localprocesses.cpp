// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/local/localclient.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLocalProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void execute_data();
    void execute();
    void rejects_data();
    void rejects();
    void timeoutKillsTheGroup();
    void backgroundDoesNotHoldTheAnswer();
    void leavingKills();
    void code();
    void directories();
    void terminalsAreRefused();

private:
    LocalClient::Answer run(QJsonObject body)
    {
        return m_client.call("POST", u"/toolbox/%1/process/execute"_s.arg(m_sandbox), body);
    }
    QString output(const QString &command)
    {
        return run({{u"command"_s, command}}).json().value(u"result"_s).toString();
    }
    LocalClient m_client;
    QString m_sandbox;
};

void TestLocalProcesses::initTestCase()
{
    QCOMPARE(m_client.start(), QString());
    m_sandbox = m_client.createSandbox({{u"env"_s, QJsonObject{{u"OF_SANDBOX"_s, u"a b"_s}}}});
    QVERIFY(!m_sandbox.isEmpty());
}

void TestLocalProcesses::execute_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("result");
    QTest::newRow("both streams") << QJsonObject{{u"command"_s,
                                                  u"echo out; echo err >&2; exit 3"_s}}
                                  << 3 << u"out\nerr\n"_s;
    QTest::newRow("environment") << QJsonObject{{u"command"_s, u"echo $OF_SANDBOX,$MINE"_s},
                                                {u"envs"_s, QJsonObject{{u"MINE"_s, u"m"_s}}}}
                                 << 0 << u"a b,m\n"_s;
    QTest::newRow("home") << QJsonObject{{u"command"_s, u"pwd"_s}} << 0 << u"/home/daytona\n"_s;
    QTest::newRow("directory") << QJsonObject{{u"command"_s, u"pwd"_s}, {u"cwd"_s, u"/tmp"_s}} << 0
                               << u"/tmp\n"_s;
    QTest::newRow("killed") << QJsonObject{{u"command"_s, u"kill -9 $$"_s}} << 137 << QString();
    QTest::newRow("not found") << QJsonObject{{u"command"_s,
                                               u"exec 2>/dev/null; no-such-program"_s}}
                               << 127 << QString();
    QTest::newRow("it is a script on standard input")
        << QJsonObject{{u"command"_s, u"cat\nthe rest"_s}} << 0 << u"the rest\n"_s;
    QTest::newRow("reopened output")
        << QJsonObject{{u"command"_s, u"echo x > /dev/stdout"_s}} << 0 << u"x\n"_s;
    QTest::newRow("not the server's environment")
        << QJsonObject{{u"command"_s, u"echo ${QUAVER_CANARY-none}"_s}} << 0 << u"none\n"_s;
    qputenv("QUAVER_CANARY", "leaked");
}

void TestLocalProcesses::execute()
{
    QFETCH(QJsonObject, body);
    QFETCH(int, exitCode);
    QFETCH(QString, result);
    const auto answer = run(body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().value(u"exitCode"_s).toInt(-99), exitCode);
    QCOMPARE(answer.json().value(u"result"_s).toString(), result);
}

void TestLocalProcesses::rejects_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("blank") << QJsonObject{{u"command"_s, u" \n"_s}};
    QTest::newRow("bad variable") << QJsonObject{{u"command"_s, u"true"_s},
                                                 {u"envs"_s, QJsonObject{{u"a-b"_s, u"x"_s}}}};
    QTest::newRow("bad timeout") << QJsonObject{{u"command"_s, u"true"_s}, {u"timeout"_s, -1}};
    QTest::newRow("wrong type") << QJsonObject{{u"command"_s, 1}};
}

void TestLocalProcesses::rejects()
{
    QFETCH(QJsonObject, body);
    QCOMPARE(run(body).status, 400);
}

void TestLocalProcesses::timeoutKillsTheGroup()
{
    const auto answer = run({{u"command"_s, u"sleep 7777 & sleep 7777"_s}, {u"timeout"_s, 1}});
    QCOMPARE(answer.status, 408);
    QCOMPARE(answer.json().value(u"code"_s).toString(), u"PROCESS_EXECUTION_TIMEOUT"_s);
    QTRY_COMPARE(output(u"pgrep -cf 'sleep 777[7]'"_s), u"0\n"_s);
}

void TestLocalProcesses::backgroundDoesNotHoldTheAnswer()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(run({{u"command"_s, u"(sleep 30; echo late) & echo now"_s}})
                 .json()
                 .value(u"result"_s)
                 .toString(),
             u"now\n"_s);
    QVERIFY(timer.elapsed() < 25000);
}

void TestLocalProcesses::leavingKills()
{
    const QByteArray body = R"({"command":"echo started > mark; sleep 6666"})";
    {
        QTcpSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(u"127.0.0.1"_s, m_client.port());
        QVERIFY(socket.waitForConnected());
        socket.write(m_client.rawHead("POST /toolbox/" + m_sandbox.toLatin1() + "/process/execute",
                                      {{"Authorization", "Bearer " + m_client.token()},
                                       {"Content-Length", QByteArray::number(body.size())}})
                     + body);
        QVERIFY(socket.waitForBytesWritten());
        QTRY_COMPARE(output(u"cat mark 2>/dev/null"_s), u"started\n"_s);
    }
    QTRY_COMPARE(output(u"pgrep -cf 'sleep 666[6]'"_s), u"0\n"_s);
}

void TestLocalProcesses::code()
{
    const QString path = u"/toolbox/%1/process/code-run"_s.arg(m_sandbox);
    const auto answer =
        m_client.call("POST", path,
                      QJsonObject{{u"code"_s, u"import sys\nprint(sys.argv[1])\nsys.exit(4)"_s},
                                  {u"language"_s, u"python"_s},
                                  {u"argv"_s, QJsonArray{u"arg"_s}}});
    QCOMPARE(answer.json().value(u"exitCode"_s).toInt(), 4);
    QCOMPARE(answer.json().value(u"result"_s).toString(), u"arg\n"_s);
    QCOMPARE(
        m_client.call("POST", path, QJsonObject{{u"code"_s, u"1"_s}, {u"language"_s, u"cobol"_s}})
            .status,
        400);
}

void TestLocalProcesses::directories()
{
    const QString base = u"/toolbox/"_s + m_sandbox;
    QCOMPARE(m_client.call("GET", base + u"/work-dir"_s).json().value(u"dir"_s).toString(),
             u"/home/daytona"_s);
    QCOMPARE(m_client.call("GET", base + u"/user-home-dir"_s).json().value(u"dir"_s).toString(),
             u"/home/daytona"_s);
    QVERIFY(m_client.call("GET", base + u"/version"_s).json().contains(u"version"_s));
}

void TestLocalProcesses::terminalsAreRefused()
{
    const auto answer = m_client.call("POST", u"/toolbox/%1/process/pty"_s.arg(m_sandbox),
                                      QJsonObject{{u"id"_s, u"p"_s}});
    QCOMPARE(answer.status, 501);
    QVERIFY(answer.json().value(u"message"_s).toString().contains(u"session"));
}

QTEST_GUILESS_MAIN(TestLocalProcesses)
#include "tst_localprocesses.moc"
