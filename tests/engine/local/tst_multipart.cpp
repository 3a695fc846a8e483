// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/multipart.h"

#include <QStringList>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Local;

namespace {

class Recorder final : public Multipart::Receiver
{
public:
    Result<void> partBegins(const QByteArray &name, const QByteArray &fileName) override
    {
        m_part = name + ',' + fileName + ':';
        return {};
    }
    Result<void> partData(const QByteArray &data) override
    {
        m_part += data;
        return {};
    }
    Result<void> partEnds() override
    {
        parts.append(m_part);
        return {};
    }
    QList<QByteArray> parts;

private:
    QByteArray m_part;
};

} // namespace

class TestMultipart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundary_data();
    void boundary();
    void parse_data();
    void parse();
};

void TestMultipart::boundary_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("plain") << QByteArray("multipart/form-data; boundary=abc") << QByteArray("abc");
    QTest::newRow("quoted") << QByteArray("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"")
                            << QByteArray("a b");
    QTest::newRow("none") << QByteArray("multipart/form-data") << QByteArray();
    QTest::newRow("another type") << QByteArray("text/plain; boundary=abc") << QByteArray();
    QTest::newRow("too long") << QByteArray("multipart/form-data; boundary=" + QByteArray(300, 'x'))
                              << QByteArray();
}

void TestMultipart::boundary()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, expected);
    QCOMPARE(Multipart::boundaryOf(contentType).value_or(QByteArray()), expected);
}

void TestMultipart::parse_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>(
        "expected"); // parts joined by '|'; "error"; "open" if it does not end
    const QByteArray head =
        "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a;\\\"b.txt\"\r\n\r\n";
    QTest::newRow("one") << QByteArray(head + "hello\r\n--B--\r\n")
                         << QByteArray("f,a;\"b.txt:hello");
    QTest::newRow("empty part") << QByteArray(head + "\r\n--B--") << QByteArray("f,a;\"b.txt:");
    QTest::newRow("data like a boundary") << QByteArray(head + "x\r\n--\r\n-B\r\r\n--B--")
                                          << QByteArray("f,a;\"b.txt:x\r\n--\r\n-B\r");
    QTest::newRow("two with preamble and epilogue") << QByteArray(
        "ignored\r\n--B\r\ncontent-disposition: form-data; name=p\r\nX: y\r\n\r\n1\r\n" + head
        + "2\r\n--B--\r\nrest") << QByteArray("p,:1|f,a;\"b.txt:2");
    QTest::newRow("cut off") << QByteArray(head + "hello") << QByteArray("open");
    QTest::newRow("no name") << QByteArray("--B\r\nX: y\r\n\r\n1\r\n--B--") << QByteArray("error");
    QTest::newRow("endless head") << QByteArray("--B\r\n" + QByteArray(40000, 'x'))
                                  << QByteArray("error");
    QTest::newRow("bad delimiter") << QByteArray("--Bx\r\n\r\n") << QByteArray("error");
}

void TestMultipart::parse()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    for (const qsizetype step : {qsizetype(1), qsizetype(7), body.size()}) {
        Recorder recorder;
        Multipart parser("B", recorder);
        bool hasFailed = false;
        for (qsizetype at = 0; at < body.size() && !hasFailed; at += step)
            hasFailed = !parser.feed(body.mid(at, step));
        QByteArray outcome = recorder.parts.join('|');
        if (hasFailed)
            outcome = "error";
        else if (!parser.isComplete())
            outcome = "open";
        QCOMPARE(outcome, expected);
    }
}

QTEST_GUILESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
