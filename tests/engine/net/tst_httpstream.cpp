// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpstream.h"

#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using Way = ScriptedReply::Way;

class TestHttpStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void statusIsNoError();
    void signalsComeInOrder();
    void failures_data();
    void failures();
    void destroyingEndsIt();
    void redirectIsNotFollowed();
    void unreadDataHoldsTheServerUp_data();
    void unreadDataHoldsTheServerUp();
};

namespace {

HttpRequest post(const QUrl &url)
{
    HttpRequest request("POST", url, u"Asking"_s);
    request.body = "{}";
    request.contentType = "application/json";
    return request;
}

std::unique_ptr<HttpStream> streamOf(const HttpRequest &request)
{
    return std::make_unique<HttpStream>(request, ConnectionPool::ofThread());
}

} // namespace

void TestHttpStream::answers_data()
{
    QTest::addColumn<Way>("way");
    QTest::newRow("whole") << Way::Whole;
    QTest::newRow("chunked") << Way::Chunked;
    QTest::newRow("drip") << Way::Drip;
}

void TestHttpStream::answers()
{
    QFETCH(const Way, way);
    const QByteArray body(3000, 'x');
    ScriptedServer server;
    server.on("POST", u"/a"_s, {ScriptedReply(200, body, way).with("X-A", "b")});
    const auto stream = streamOf(post(server.url(u"/a"_s)));
    QByteArray received;
    connect(stream.get(), &HttpStream::readyRead, this,
            [&] { received += stream->read(stream->bytesAvailable()); });
    QVERIFY(!stream->isSent());
    stream->start();
    QVERIFY(stream->isSent());
    QTRY_VERIFY(stream->isFinished());
    received += stream->read(stream->bytesAvailable());
    QVERIFY(!stream->error());
    QCOMPARE(stream->head().status, 200);
    QCOMPARE(stream->head().header("x-a"), "b");
    QCOMPARE(received, body);
    QCOMPARE(server.requests().first().body, "{}");
}

void TestHttpStream::statusIsNoError()
{
    for (const int status : {204, 301, 401, 404, 429, 500, 529}) {
        ScriptedServer server;
        server.on("POST", u"/a"_s, {ScriptedReply(status, status == 204 ? "" : "words")});
        const auto stream = streamOf(post(server.url(u"/a"_s)));
        stream->start();
        QTRY_VERIFY(stream->isFinished());
        QVERIFY(!stream->error());
        QCOMPARE(stream->head().status, status);
        QCOMPARE(stream->read(100), status == 204 ? "" : "words");
    }
}

void TestHttpStream::signalsComeInOrder()
{
    ScriptedServer server;
    server.on("POST", u"/a"_s, {{200, "x"}});
    const auto stream = streamOf(post(server.url(u"/a"_s)));
    QStringList course;
    connect(stream.get(), &HttpStream::sent, this, [&] { course.append(u"sent"_s); });
    connect(stream.get(), &HttpStream::headArrived, this, [&] { course.append(u"head"_s); });
    connect(stream.get(), &HttpStream::readyRead, this, [&] { course.append(u"data"_s); });
    connect(stream.get(), &HttpStream::finished, this, [&] { course.append(u"finished"_s); });
    stream->start();
    QTRY_VERIFY(stream->isFinished());
    QCOMPARE(course, (QStringList{u"sent"_s, u"head"_s, u"data"_s, u"finished"_s}));
}

void TestHttpStream::failures_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<int>("status");
    QTest::newRow("dropped") << Way::DropBefore << 0;
    QTest::newRow("dropped in the body") << Way::DropInBody << 200;
    QTest::newRow("no HTTP") << Way::Garbage << 0;
}

void TestHttpStream::failures()
{
    QFETCH(const Way, way);
    QFETCH(const int, status);
    ScriptedServer server;
    server.on("POST", u"/a"_s, {ScriptedReply(200, QByteArray(2000, 'x'), way)});
    const auto stream = streamOf(post(server.url(u"/a"_s)));
    stream->start();
    QTRY_VERIFY(stream->isFinished());
    QVERIFY(stream->error());
    QCOMPARE(stream->error()->kind, Error::Kind::Network);
    QVERIFY(stream->error()->message.startsWith(u"Asking: "_s));
    QCOMPARE(stream->head().status, status);
    QCOMPARE(server.requests().size(), 1); // and nothing is sent again behind our back
}

void TestHttpStream::destroyingEndsIt()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    auto stream = streamOf(post(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort()))));
    stream->start();
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> connection(server.nextPendingConnection());
    QTRY_VERIFY(connection->bytesAvailable() > 0);
    stream.reset();
    QTRY_COMPARE(connection->state(), QAbstractSocket::UnconnectedState);
}

void TestHttpStream::redirectIsNotFollowed()
{
    ScriptedServer server;
    server.on("POST", u"/a"_s,
              {ScriptedReply(307).with("Location", server.url(u"/b"_s).toEncoded())});
    const auto stream = streamOf(post(server.url(u"/a"_s)));
    stream->start();
    QTRY_VERIFY(stream->isFinished());
    QCOMPARE(stream->head().status, 307);
    QCOMPARE(server.log(), QStringList{u"POST /a"_s});
}

void TestHttpStream::unreadDataHoldsTheServerUp_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("length") << QByteArray("Content-Length: 1000000000000");
    QTest::newRow("none") << QByteArray("Connection: close");
}

//! What nobody reads stays with the server, but for the buffers of the system.
void TestHttpStream::unreadDataHoldsTheServerUp()
{
    QFETCH(const QByteArray, head);
    constexpr qint64 whole = 120'000'000;
    constexpr qint64 mostUnread = 16'000'000; // what comes with the head is not held up
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const auto stream = streamOf(post(QUrl(u"http://127.0.0.1:%1/"_s.arg(server.serverPort()))));
    stream->start();
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QTcpSocket> connection(server.nextPendingConnection());
    qint64 taken = 0;
    connect(connection.get(), &QTcpSocket::bytesWritten, this,
            [&taken](qint64 bytes) { taken += bytes; });
    QTRY_VERIFY(connection->bytesAvailable() > 0);
    connection->write("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n");
    connection->write(QByteArray(whole, 'x'));
    QTRY_VERIFY(stream->bytesAvailable() >= HttpStream::bufferSize / 2);
    qint64 before = -1;
    int still = 0; // looks at it in a row at which nothing had moved
    QTRY_VERIFY((still = std::exchange(before, taken) == taken ? still + 1 : 0)
                >= 5); // of some 50 ms
    QVERIFY2(taken < whole / 2, qPrintable(QString::number(taken)));
    QVERIFY2(stream->bytesAvailable() <= mostUnread,
             qPrintable(QString::number(stream->bytesAvailable())));
    // Reading makes it move again.
    const auto readAll = [&stream] {
        while (stream->bytesAvailable() > 0)
            (void)stream->read(100'000);
    };
    connect(stream.get(), &HttpStream::readyRead, this, readAll);
    readAll();
    QTRY_COMPARE_WITH_TIMEOUT(taken > whole, true, 20'000);
}

QTEST_GUILESS_MAIN(TestHttpStream)
#include "tst_httpstream.moc"
