// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/local/localclient.h"

#include <QJsonArray>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

//! What the server does before any route: who may speak, and how much.
class TestLocalHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void access_data();
    void access();
    void tokenComesBeforeTheBody();
    void continuesOnlyTheWelcome();
    void badRequests_data();
    void badRequests();
    void chunkedBody();
    void bodyLimits_data();
    void bodyLimits();
    void methods();
    void errorShapes();
    void keepsAlive();
    void json_data();
    void json();
    void manyConnections();

private:
    static int status(const QByteArray &raw) { return raw.mid(9, 3).toInt(); }
    [[nodiscard]] LocalClient::Headers authorized(LocalClient::Headers more = {})
    {
        more.append(
            qMakePair(QByteArray("Authorization"), QByteArray("Bearer " + m_client.token())));
        more.append(qMakePair(QByteArray("Connection"), QByteArray("close")));
        return more;
    }
    LocalClient m_client;
};

void TestLocalHttp::initTestCase() { QCOMPARE(m_client.start(), QString()); }

void TestLocalHttp::access_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value"); // PORT and TOKEN stand for the real ones
    QTest::addColumn<bool>("isUpgrade");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const char *header, const char *value, int expected) {
        QTest::newRow(name) << QByteArray(header) << QByteArray(value) << false << expected;
        QTest::newRow(qPrintable(QString::fromLatin1(name) + u", upgrade"_s))
            << QByteArray(header) << QByteArray(value) << true
            << (expected == 200 ? 101 : expected);
    };
    row("right", "X-Nothing", "", 200);
    row("localhost", "Host", "localhost:PORT", 200);
    row("foreign host", "Host", "evil.example:PORT", 421);
    row("foreign host with our name", "Host", "127.0.0.1.evil.example:PORT", 421);
    row("another port", "Host", "127.0.0.1:1", 421);
    row("no host", "Host", "", 421);
    row("own origin", "Origin", "http://127.0.0.1:PORT", 200);
    row("foreign origin", "Origin", "https://evil.example", 403);
    row("null origin", "Origin", "null", 403);
    row("no token", "Authorization", "", 401);
    row("wrong token", "Authorization", "Bearer dtn_00", 401);
    row("token cut short", "Authorization", "Bearer TOKEN_SHORT", 401);
    row("another scheme", "Authorization", "Basic TOKEN", 401);
}

void TestLocalHttp::access()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(bool, isUpgrade);
    QFETCH(int, expected);
    value.replace("PORT", QByteArray::number(m_client.port()));
    value.replace("TOKEN_SHORT", m_client.token().chopped(1));
    value.replace("TOKEN", m_client.token());
    LocalClient::Headers headers{{header, value}};
    if (header != "Authorization")
        headers.append(
            qMakePair(QByteArray("Authorization"), QByteArray("Bearer " + m_client.token())));
    if (isUpgrade) {
        headers += {{"Upgrade", "websocket"},
                    {"Connection", "Upgrade"},
                    {"Sec-WebSocket-Version", "13"},
                    {"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="}};
    } else {
        headers.append(qMakePair(QByteArray("Connection"), QByteArray("close")));
    }
    // The event channel alone takes the token later; every other address wants it in the head.
    const QByteArray line = expected == 101 ? "GET /api/socket.io/" : "GET /api/config";
    const QByteArray answer =
        m_client.raw(m_client.rawHead(line, headers), isUpgrade ? "\r\n\r\n" : "");
    QCOMPARE(status(answer), expected);
}

void TestLocalHttp::tokenComesBeforeTheBody()
{
    const QByteArray open =
        m_client.raw(m_client.rawHead("GET /api/socket.io/", {{"Content-Length", "4000000"}}));
    QCOMPARE(status(open), 400); // the one address whose token comes later
    // The answer is there although not one byte of the body was ever sent, and the connection ends.
    for (const LocalClient::Headers &body :
         {LocalClient::Headers{{"Content-Length", "500000000"}},
          LocalClient::Headers{{"Transfer-Encoding", "chunked"}}}) {
        const QByteArray answer = m_client.raw(m_client.rawHead("POST /api/sandbox", body));
        QCOMPARE(status(answer), 401);
        QVERIFY(answer.contains("Connection: close"));
    }
}

void TestLocalHttp::continuesOnlyTheWelcome()
{
    const LocalClient::Headers expecting{{"Expect", "100-continue"}, {"Content-Length", "13"}};
    QCOMPARE(status(m_client.raw(m_client.rawHead("POST /api/volumes", expecting))), 401);
    const QByteArray head = m_client.rawHead("POST /api/volumes", authorized(expecting));
    const QByteArray answer = m_client.raw(head, "\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\n"), answer.constData());
}

void TestLocalHttp::badRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("expected"); // 0: closed without an answer
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x02\r\n\r\n\r\n") << 400;
    QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
    QTest::newRow("header too large")
        << QByteArray("GET / HTTP/1.1\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n") << 431;
    QTest::newRow("endless target")
        << QByteArray("GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\n\r\n") << 431;
    QTest::newRow("many headers") << QByteArray("GET / HTTP/1.1\r\n"
                                                + QByteArray("a:b\r\n").repeated(5000) + "\r\n")
                                  << 431;
    QTest::newRow("absolute target")
        << QByteArray("GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n") << 400;
    QTest::newRow("two lengths") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx")
                                 << 400;
    QTest::newRow("length and chunks") << QByteArray(
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                       << 400;
    QTest::newRow("negative length")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n") << 400;
}

void TestLocalHttp::badRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, expected);
    QCOMPARE(status(m_client.raw(bytes)), expected);
    QCOMPARE(m_client.call("GET", u"/api/config"_s).status, 200); // it lives
}

void TestLocalHttp::chunkedBody()
{
    const QByteArray head =
        m_client.rawHead("POST /api/volumes", authorized({{"Transfer-Encoding", "chunked"}}));
    const QByteArray answer =
        m_client.raw(head + "9\r\n{\"name\":\"\r\n8\r\nchunked\"\r\n1\r\n}\r\n0\r\n\r\n");
    QCOMPARE(status(answer), 200);
    QCOMPARE(m_client.call("GET", u"/api/volumes/by-name/chunked"_s).status, 200);
    QCOMPARE(status(m_client.raw(head + "zz\r\n")), 400);
}

void TestLocalHttp::bodyLimits_data()
{
    QTest::addColumn<bool>("isChunked");
    QTest::newRow("length") << false;
    QTest::newRow("chunks") << true;
}

void TestLocalHttp::bodyLimits()
{
    QFETCH(bool, isChunked);
    QByteArray request;
    if (isChunked) {
        request =
            m_client.rawHead("POST /api/volumes", authorized({{"Transfer-Encoding", "chunked"}}))
            + "500000\r\n" + QByteArray(0x500000, ' ');
    } else {
        request =
            m_client.rawHead("POST /api/volumes", authorized({{"Content-Length", "5242880"}}));
    }
    const QByteArray answer = m_client.raw(request);
    QCOMPARE(status(answer), 413);
}

void TestLocalHttp::methods()
{
    const QByteArray head = m_client.raw(m_client.rawHead("HEAD /api/config", authorized()));
    QCOMPARE(status(head), 200);
    QVERIFY(head.endsWith("\r\n\r\n"));
    const qsizetype size = m_client.call("GET", u"/api/config"_s).body.size();
    QVERIFY(head.contains(QByteArray("Content-Length: " + QByteArray::number(size) + "\r\n")));
    const auto wrong = m_client.call("DELETE", u"/api/config"_s);
    QCOMPARE(wrong.status, 405);
    QCOMPARE(wrong.header("allow"), QByteArray("GET, HEAD"));
    QCOMPARE(m_client.call("GET", u"/"_s).status, 404);
    QCOMPARE(m_client.call("GET", u"/api/%2e%2e/etc"_s).status, 404);
}

void TestLocalHttp::errorShapes()
{
    const QJsonObject control = m_client.call("GET", u"/api/volumes/none"_s).json();
    QCOMPARE(control.keys(),
             QStringList({u"code"_s, u"error"_s, u"message"_s, u"path"_s, u"source"_s,
                          u"statusCode"_s, u"timestamp"_s}));
    QCOMPARE(control.value(u"error"_s).toString(), u"Not Found"_s);
    QCOMPARE(control.value(u"source"_s).toString(), u"DAYTONA_API"_s);
    QCOMPARE(control.value(u"statusCode"_s).toInt(), 404);
    const QJsonObject toolbox = m_client.call("GET", u"/toolbox/none/version"_s).json();
    QCOMPARE(toolbox.keys(),
             QStringList({u"code"_s, u"message"_s, u"method"_s, u"path"_s, u"source"_s,
                          u"statusCode"_s, u"timestamp"_s}));
    QCOMPARE(toolbox.value(u"source"_s).toString(), u"DAYTONA_DAEMON"_s);
    QCOMPARE(toolbox.value(u"code"_s).toString(), u"NOT_FOUND"_s);
}

void TestLocalHttp::keepsAlive()
{
    // Three requests in one write, one of them with a body.
    const LocalClient::Headers token{{"Authorization", "Bearer " + m_client.token()}};
    QByteArray requests = m_client.rawHead("GET /api/config", token);
    requests += m_client.rawHead("POST /api/volumes",
                                 token + LocalClient::Headers{{"Content-Length", "15"}})
        + "{\"name\":\"kept\"}";
    requests += m_client.rawHead("GET /api/volumes/by-name/kept", authorized());
    const QByteArray answers = m_client.raw(requests);
    QCOMPARE(answers.count("HTTP/1.1 200 OK"), 3);
}

void TestLocalHttp::json_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("too deep") << QByteArray("{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']')
                                            + '}');
    QTest::newRow("much too deep") << QByteArray(1'000'000, '[');
    QTest::newRow("wrong type") << QByteArray("{\"name\":5}");
}

void TestLocalHttp::json()
{
    QFETCH(QByteArray, body);
    QCOMPARE(m_client.call("POST", u"/api/volumes"_s, body).status, 400);
}

void TestLocalHttp::manyConnections()
{
    // More than the bound: those too many wait, and get their answer once others have gone.
    constexpr int most = 256;
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < most + 20; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->setProxy(QNetworkProxy::NoProxy);
        sockets.back()->connectToHost(u"127.0.0.1"_s, m_client.port());
        QVERIFY(sockets.back()->waitForConnected());
    }
    QTcpSocket &last = *sockets.back();
    last.write(m_client.rawHead("GET /api/config", authorized()));
    for (std::size_t i = 0; i < 100; ++i)
        sockets[i].reset();
    QVERIFY(last.waitForReadyRead());
    QCOMPARE(status(last.readAll()), 200);
}

QTEST_GUILESS_MAIN(TestLocalHttp)
#include "tst_localhttp.moc"
