// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/requestreader.h"

#include <QTest>

using namespace Quaver::Gateway;
using State = RequestReader::State;

class TestRequestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pieces_data();
    void pieces();
    void refused_data();
    void refused();
    void bodyWaitsForTheHeadToBeAccepted();
    void announcedBodyIsBounded();
    void chunkedBodyIsBounded();
    void chunkHeadIsBounded();
    void nextRequestIsLeft();
    void tokens_data();
    void tokens();
};

void TestRequestReader::pieces_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << QByteArray(
        "POST /v1/messages?beta=true HTTP/1.1\r\nHost: a\r\n"
        "Content-Length: 11\r\nX-Api-Key: k\r\n\r\n{\"a\":\"b c\"}")
                            << QByteArray("{\"a\":\"b c\"}");
    QTest::newRow("chunks") << QByteArray("POST /v1/messages?beta=true HTTP/1.1\r\nHost: a\r\n"
                                          "Transfer-Encoding: chunked\r\nX-Api-Key: k\r\n\r\n"
                                          "4\r\n{\"a\"\r\n7\r\n:\"b c\"}\r\n0\r\n\r\n")
                            << QByteArray("{\"a\":\"b c\"}");
    QTest::newRow("no body") << QByteArray("POST /v1/messages?beta=true HTTP/1.1\r\nHost: a\r\n"
                                           "X-Api-Key: k\r\n\r\n")
                             << QByteArray();
}

//! Whatever the pieces that it comes in.
void TestRequestReader::pieces()
{
    QFETCH(const QByteArray, raw);
    QFETCH(const QByteArray, body);
    for (qsizetype size = 1; size <= raw.size(); ++size) {
        RequestReader reader;
        QByteArray data;
        for (qsizetype at = 0; at < raw.size(); at += size) {
            data += raw.mid(at, size);
            if (reader.read(data) == State::HeadRead && reader.acceptBody() == State::Body)
                reader.read(data);
        }
        QCOMPARE(reader.state(), State::Done);
        QCOMPARE(reader.head().method, "POST");
        QCOMPARE(reader.head().path, "/v1/messages");
        QCOMPARE(reader.head().query, "beta=true");
        QCOMPARE(reader.head().token(), "k");
        QVERIFY(reader.head().keepsAlive);
        QCOMPARE(reader.takeBody(), body);
        QVERIFY(data.isEmpty());
    }
}

void TestRequestReader::refused_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &raw, int status) {
        QTest::newRow(name) << raw << status;
    };
    row("no HTTP", "hello\r\n\r\n", 400);
    row("binary", QByteArray("\x16\x03\x01\x00\r\n\r\n", 8), 400);
    row("two lengths", "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("length and chunks",
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    row("negative length", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400);
    row("header too large",
        "POST / HTTP/1.1\r\nX: " + QByteArray(RequestReader::headLimit, 'x') + "\r\n\r\n", 431);
    row("header without end", "POST / HTTP/1.1\r\nX: " + QByteArray(RequestReader::headLimit, 'x'),
        431);
    row("many headers", "POST / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(4000), 431);
}

void TestRequestReader::refused()
{
    QFETCH(QByteArray, raw);
    QFETCH(const int, status);
    RequestReader reader;
    QCOMPARE(reader.read(raw), State::Failed);
    QCOMPARE(reader.status(), status);
    QVERIFY(!reader.message().isEmpty());
}

void TestRequestReader::bodyWaitsForTheHeadToBeAccepted()
{
    RequestReader reader;
    QByteArray data = "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nbody";
    QCOMPARE(reader.read(data), State::HeadRead);
    QCOMPARE(data, "body");
    QCOMPARE(reader.read(data), State::HeadRead);
    QCOMPARE(data, "body");
}

void TestRequestReader::announcedBodyIsBounded()
{
    for (const qint64 length : {RequestReader::bodyLimit, RequestReader::bodyLimit + 1}) {
        RequestReader reader;
        QByteArray data =
            "POST / HTTP/1.1\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n";
        QCOMPARE(reader.read(data), State::HeadRead);
        const bool isTooLarge = length > RequestReader::bodyLimit;
        QCOMPARE(reader.acceptBody(), isTooLarge ? State::Failed : State::Body);
        QCOMPARE(reader.status(), isTooLarge ? 413 : 0);
    }
}

void TestRequestReader::chunkedBodyIsBounded()
{
    RequestReader reader;
    QByteArray data = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    QCOMPARE(reader.read(data), State::HeadRead);
    QCOMPARE(reader.acceptBody(), State::Body);
    const QByteArray chunk = "100000\r\n" + QByteArray(1 << 20, 'x') + "\r\n";
    int chunks = 0;
    while (reader.state() == State::Body && chunks < 100) {
        data += chunk;
        reader.read(data);
        ++chunks;
    }
    QCOMPARE(reader.status(), 413);
    QCOMPARE(chunks, 33);
}

void TestRequestReader::chunkHeadIsBounded()
{
    RequestReader reader;
    QByteArray data = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
    reader.read(data);
    QCOMPARE(reader.acceptBody(), State::Body);
    data = "1;" + QByteArray(RequestReader::headLimit - 10, 'x');
    QCOMPARE(reader.read(data), State::Body);
    data += QByteArray(20, 'x');
    QCOMPARE(reader.read(data), State::Failed);
    QCOMPARE(reader.status(), 400);
}

void TestRequestReader::nextRequestIsLeft()
{
    RequestReader reader;
    QByteArray data = "POST / HTTP/1.1\r\nContent-Length: 4\r\n\r\nbodyGET / HTTP/1.1\r\n\r\n";
    reader.read(data);
    reader.acceptBody();
    QCOMPARE(reader.read(data), State::Done);
    QCOMPARE(data, "GET / HTTP/1.1\r\n\r\n");
}

void TestRequestReader::tokens_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("bearer") << QByteArray("Authorization: Bearer abc") << QByteArray("abc");
    QTest::newRow("case") << QByteArray("authorization: bEARER abc ") << QByteArray("abc");
    QTest::newRow("key") << QByteArray("X-API-Key: abc") << QByteArray("abc");
    QTest::newRow("basic") << QByteArray("Authorization: Basic abc") << QByteArray();
    QTest::newRow("none") << QByteArray("Accept: abc") << QByteArray();
}

void TestRequestReader::tokens()
{
    QFETCH(const QByteArray, header);
    RequestReader reader;
    QByteArray data = "GET /a HTTP/1.1\r\n" + header + "\r\n\r\n";
    reader.read(data);
    QCOMPARE(reader.head().path, "/a");
    QCOMPARE(reader.head().query, "");
    QTEST(reader.head().token(), "token");
}

QTEST_GUILESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
