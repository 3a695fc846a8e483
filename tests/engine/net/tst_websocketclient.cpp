// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/websocketclient.h"

#include "tests/support/scriptedserver.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = ScriptedSocket::End;

class TestWebSocketClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void receives();
    void closeCodes_data();
    void closeCodes();
    void refusedUpgrade();
    void refusedConnection();
    void frameIsBounded();
    void silenceIsADrop();
    void connectDeadline();
    void pingKeepsItOpen();
    void destroyedWhileOpen();
};

void TestWebSocketClient::receives()
{
    ScriptedServer server;
    server.onSocket(u"/log"_s, {ScriptedSocket({"one", "two"}, End::StayOpen)});
    WebSocketClient client(server.url(u"/log"_s), {{"Authorization", "Bearer key"}}, {});
    QSignalSpy received(&client, &WebSocketClient::binaryReceived);
    client.open();
    QTRY_COMPARE(received.size(), 2);
    QCOMPARE(received.at(1).first().toByteArray(), "two");
    QCOMPARE(server.requests().first().header("Authorization"), "Bearer key");
    QVERIFY(server.requests().first().header("Sec-WebSocket-Protocol").isEmpty());
}

void TestWebSocketClient::closeCodes_data()
{
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("sent");
    QTest::addColumn<int>("seen");
    QTest::newRow("normal") << static_cast<int>(End::Close) << 1000 << 1000;
    QTest::newRow("going away") << static_cast<int>(End::Close) << 1001 << 1001;
    QTest::newRow("dropped") << static_cast<int>(End::Drop) << 1000 << 1006;
}

void TestWebSocketClient::closeCodes()
{
    QFETCH(const int, end);
    QFETCH(const int, sent);
    QFETCH(const int, seen);
    ScriptedServer server;
    server.onSocket(u"/log"_s,
                    {ScriptedSocket({"one"}, static_cast<End>(end),
                                    static_cast<QWebSocketProtocol::CloseCode>(sent))});
    WebSocketClient client(server.url(u"/log"_s), {}, {});
    QSignalSpy closed(&client, &WebSocketClient::closed);
    client.open();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().toInt(), seen);
}

void TestWebSocketClient::refusedUpgrade()
{
    ScriptedServer server; // answers 404
    WebSocketClient client(server.url(u"/log"_s), {}, {});
    QSignalSpy connected(&client, &WebSocketClient::connected);
    QSignalSpy closed(&client, &WebSocketClient::closed);
    client.open();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(closed.first().first().toInt(), 1006);
    QVERIFY(connected.isEmpty());
}

void TestWebSocketClient::refusedConnection()
{
    ScriptedServer server;
    const QUrl url = server.url(u"/log"_s);
    server.refuse();
    WebSocketClient client(url, {}, {});
    QSignalSpy closed(&client, &WebSocketClient::closed);
    client.open();
    QTRY_COMPARE(closed.size(), 1);
}

void TestWebSocketClient::frameIsBounded()
{
    ScriptedServer server;
    server.onSocket(u"/log"_s, {ScriptedSocket({QByteArray(10'000, 'x')}, End::StayOpen)});
    WebSocketClient::Options options;
    options.maxFrameSize = 1000;
    WebSocketClient client(server.url(u"/log"_s), {}, options);
    QSignalSpy received(&client, &WebSocketClient::binaryReceived);
    QSignalSpy closed(&client, &WebSocketClient::closed);
    client.open();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(received.isEmpty());
}

void TestWebSocketClient::silenceIsADrop()
{
    // A server that shakes hands and is never heard of again, not even as a pong.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *const connection = server.nextPendingConnection();
        connect(connection, &QTcpSocket::readyRead, connection, [connection] {
            const QByteArray head = connection->readAll();
            const qsizetype at = head.toLower().indexOf("sec-websocket-key:");
            if (at < 0)
                return;
            const QByteArray key = head.mid(at + 18, head.indexOf('\r', at) - at - 18).trimmed();
            const QByteArray proof = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // of RFC 6455
            connection->write(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Accept: "
                + QCryptographicHash::hash(proof, QCryptographicHash::Sha1).toBase64()
                + "\r\n\r\n");
        });
    });
    QUrl url(u"ws://127.0.0.1/log"_s);
    url.setPort(server.serverPort());
    WebSocketClient::Options options;
    options.pingInterval = 50ms;
    WebSocketClient client(url, {}, options);
    QSignalSpy connected(&client, &WebSocketClient::connected);
    QSignalSpy closed(&client, &WebSocketClient::closed);
    client.open();
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(connected.size(), 1);
    QCOMPARE(closed.first().first().toInt(), 1006);
    QVERIFY(closed.first().at(1).toString().contains(u"silent"_s));
}

void TestWebSocketClient::connectDeadline()
{
    ScriptedServer server;
    server.on("GET", u"/log"_s, {ScriptedReply(200, {}, ScriptedReply::Way::Hang)});
    WebSocketClient::Options options;
    options.connectTimeout = 50ms;
    WebSocketClient client(server.url(u"/log"_s), {}, options);
    QSignalSpy closed(&client, &WebSocketClient::closed);
    client.open();
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(closed.first().at(1).toString().contains(u"0.05 s"_s));
}

void TestWebSocketClient::pingKeepsItOpen()
{
    ScriptedServer server;
    server.onSocket(u"/log"_s, {ScriptedSocket({}, End::StayOpen)});
    WebSocketClient::Options options;
    options.pingInterval = 20ms;
    WebSocketClient client(server.url(u"/log"_s), {}, options);
    QSignalSpy closed(&client, &WebSocketClient::closed);
    client.open();
    QTRY_COMPARE(server.openSockets(), 1);
    QVERIFY(!closed.wait(300)); // fifteen pings, each answered
    server.sendToSockets("still there");
    QSignalSpy received(&client, &WebSocketClient::binaryReceived);
    QTRY_COMPARE(received.size(), 1);
}

void TestWebSocketClient::destroyedWhileOpen()
{
    ScriptedServer server;
    server.onSocket(u"/log"_s, {ScriptedSocket({"one"}, End::StayOpen)});
    auto client = std::make_unique<WebSocketClient>(server.url(u"/log"_s), QList<HttpHeader>(),
                                                    WebSocketClient::Options());
    client->open();
    QTRY_COMPARE(server.openSockets(), 1);
    client.reset();
    QTRY_COMPARE(server.openSockets(), 0);
}

QTEST_GUILESS_MAIN(TestWebSocketClient)
#include "tst_websocketclient.moc"
