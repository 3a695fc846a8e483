// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/eventsplitter.h"

#include <QTest>

using namespace Quaver::Gateway;

class TestEventSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void tooLargeIsLeftOut();
};

void TestEventSplitter::splits_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<QByteArray>>("data");
    using List = QList<QByteArray>;
    QTest::newRow("one") << QByteArray("data: a\n\n") << List{"a"};
    QTest::newRow("no space") << QByteArray("data:a\n\ndata:  b\n\n") << List{"a", " b"};
    QTest::newRow("named") << QByteArray("event: x\nid: 3\ndata: a\nretry: 1\n\n") << List{"a"};
    QTest::newRow("lines") << QByteArray("data: a\ndata\ndata: b\n\n") << List{"a\n\nb"};
    QTest::newRow("comment") << QByteArray(": ping\n\n: pong\n\ndata: a\n\n") << List{"a"};
    QTest::newRow("other field") << QByteArray("database: x\ndata: a\n\n") << List{"a"};
    QTest::newRow("without data") << QByteArray("event: ping\n\n\n\ndata: a\n\n") << List{"a"};
    QTest::newRow("empty data") << QByteArray("data\n\ndata: a\n\n") << List{"", "a"};
    QTest::newRow("crlf") << QByteArray("data: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n")
                          << List{"a\nb", "c"};
    QTest::newRow("cr") << QByteArray("data: a\rdata: b\r\rdata: c\r\r") << List{"a\nb", "c"};
    QTest::newRow("mixed") << QByteArray("data: a\r\n\ndata: b\n\r\ndata: c\r\n\r\n")
                           << List{"a", "b", "c"};
    QTest::newRow("unended") << QByteArray("data: a\n\ndata: b\n") << List{"a"};
    QTest::newRow("bytes") << QByteArray("data: \xc3\xa4\0\xff\n\n", 12)
                           << List{QByteArray("\xc3\xa4\0\xff", 4)};
}

//! Whatever the pieces that it comes in.
void TestEventSplitter::splits()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const QList<QByteArray>, data);
    for (qsizetype size = 1; size <= stream.size(); ++size) {
        QList<QByteArray> found;
        EventSplitter splitter([&found](const QByteArray &event) { found.append(event); });
        for (qsizetype at = 0; at < stream.size(); at += size)
            splitter.feed(stream.mid(at, size));
        QCOMPARE(found, data);
        QVERIFY(!splitter.hasLost());
    }
}

void TestEventSplitter::tooLargeIsLeftOut()
{
    const QByteArray large(EventSplitter::mostEventBytes, 'x');
    const QByteArray half = large.first(large.size() / 2);
    for (const QByteArray &event : {QByteArray("data: " + large + "\n"),
                                    QByteArray("data: " + half + "\ndata: " + half + "\n"),
                                    QByteArray(large + large + "\ndata: y\n")}) {
        QList<QByteArray> found;
        EventSplitter splitter([&found](const QByteArray &data) { found.append(data); });
        for (qsizetype at = 0; at < event.size(); at += 100'000)
            splitter.feed(event.mid(at, 100'000));
        splitter.feed("\ndata: small\n\n");
        QCOMPARE(found, QList<QByteArray>{"small"});
        QVERIFY(splitter.hasLost());
    }
}

QTEST_GUILESS_MAIN(TestEventSplitter)
#include "tst_eventsplitter.moc"
