// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/bulkdownload.h"

#include "engine/daytona/files.h"
#include "tests/engine/daytona/daytonafixture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

namespace {

const QByteArray type = "multipart/form-data; boundary=B-1";

QByteArray part(const QByteArray &name, const QByteArray &fileName, const QByteArray &data,
                bool saysLength = true)
{
    QByteArray length;
    if (saysLength)
        length = "Content-Length: " + QByteArray::number(data.size()) + "\r\n";
    return "--B-1\r\nContent-Disposition: form-data; name=\"" + name + "\"; " + fileName
        + "\r\nContent-Type: application/octet-stream\r\n" + length + "\r\n" + data + "\r\n";
}

QByteArray error(const QByteArray &fileName, const QByteArray &json)
{
    return part("error", fileName, json);
}

const QByteArray end = "--B-1--\r\n";

} // namespace

class TestBulkDownload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files();
    void names_data();
    void names();
    void filesThatHoldTheBoundary();
    void errorsOfSingleFiles();
    void broken_data();
    void broken();
    void requests();
    void isBounded();
};

void TestBulkDownload::files()
{
    const QByteArray body = part("file", "filename=\"/w/a\"", "one\r\n")
        + part("file", "filename=\"/w/b\"", "", false) + part("file", "filename=\"/w/c\"", "three")
        + end;
    // In the order in which they were asked for.
    const auto read = filesOf(type, body, {u"/w/c"_s, u"/w/a"_s, u"/w/b"_s, u"/w/a"_s});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->size(), 4);
    QCOMPARE(read->at(0).value(), "three");
    QCOMPARE(read->at(1).value(), "one\r\n");
    QCOMPARE(read->at(2).value(), "");
    QCOMPARE(read->at(3).value(), "one\r\n");
    QVERIFY(filesOf("multipart/form-data; boundary=\"B-1\"; charset=x", body, {})->isEmpty());
}

void TestBulkDownload::names_data()
{
    QTest::addColumn<QByteArray>("fileName");
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << QByteArray("filename=\"/w/a b;c\"") << u"/w/a b;c"_s;
    QTest::newRow("quotes") << QByteArray(R"(filename="/w/\"a\\")") << uR"(/w/"a\)"_s;
    QTest::newRow("coded") << QByteArray("filename=\"/w/?\"; filename*=utf-8''%2Fw%2F%C3%BC")
                           << u"/w/\u00fc"_s;
}

void TestBulkDownload::names()
{
    QFETCH(const QByteArray, fileName);
    QFETCH(const QString, path);
    const auto read = filesOf(type, part("file", fileName, "x") + end, {path});
    QVERIFY(read);
    QVERIFY2(read->first(), qPrintable(read->first() ? QString() : read->first().error().message));
    QCOMPARE(read->first().value(), "x");
}

void TestBulkDownload::filesThatHoldTheBoundary()
{
    const QByteArray planted =
        "a\r\n" + part("file", "filename=\"/w/b\"", "planted") + end + "rest";
    const QByteArray body = part("file", "filename=\"/w/a\"", planted)
        + part("file", "filename=\"/w/b\"", "real") + end;
    const auto read = filesOf(type, body, {u"/w/a"_s, u"/w/b"_s});
    QVERIFY(read);
    QCOMPARE(read->at(0).value(), planted);
    QCOMPARE(read->at(1).value(), "real");
}

void TestBulkDownload::errorsOfSingleFiles()
{
    const QByteArray body =
        error("filename=\"/w/a\"",
              R"({"statusCode":404,"code":"FILE_NOT_FOUND","message":"no\u202e such file"})")
        + part("file", "filename=\"/w/b\"", "x") + error("filename=\"/w/c\"", "[") + end;
    const auto read = filesOf(type, body, {u"/w/a"_s, u"/w/b"_s, u"/w/c"_s, u"/w/d"_s});
    QVERIFY(read);
    QVERIFY(read->at(0).error().isHttp(404));
    QCOMPARE(read->at(0).error().code, u"FILE_NOT_FOUND"_s);
    QCOMPARE(read->at(0).error().message, u"/w/a cannot be read: no such file"_s);
    QCOMPARE(read->at(1).value(), "x");
    QCOMPARE(read->at(2).error().kind, Error::Kind::Http);
    QCOMPARE(read->at(3).error().kind, Error::Kind::Protocol);
    QVERIFY(read->at(3).error().message.contains(u"/w/d"_s));
}

void TestBulkDownload::broken_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = part("file", "filename=\"/w/a\"", "x");
    QTest::newRow("empty") << type << QByteArray();
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}");
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray(good + end);
    QTest::newRow("another boundary") << type << QByteArray("--B-2--\r\n");
    QTest::newRow("no end") << type << good;
    QTest::newRow("no line after the boundary") << type << QByteArray("--B-1 x\r\n\r\n");
    QTest::newRow("no end of the head") << type << QByteArray("--B-1\r\nContent-Length: 1\r\n");
    QTest::newRow("an endless head")
        << type << QByteArray("--B-1\r\nX: " + QByteArray(100'000, 'x') + "\r\n\r\n\r\n" + end);
    QTest::newRow("longer than it says")
        << type << QByteArray(good + end).replace("Length: 1", "Length: 0");
    QTest::newRow("shorter than it says")
        << type << QByteArray(good + end).replace("Length: 1", "Length: 999999999999");
}

void TestBulkDownload::broken()
{
    QFETCH(const QByteArray, contentType);
    QFETCH(const QByteArray, body);
    const auto read = filesOf(contentType, body, {u"/w/a"_s});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::Protocol);
}

void TestBulkDownload::requests()
{
    DaytonaFixture daytona;
    const QString path = u"/toolbox/s1/files/bulk-download"_s;
    ScriptedReply reply(200, part("file", "filename=\"/w/a\"", "x") + end);
    reply.headers = {{"Content-Type", type}};
    daytona.server.on("POST", path, {ScriptedReply(502), reply});
    const auto read =
        await(daytona.client.files().downloadAll(daytona.address(), {u"/w/a"_s}, 100, {}));
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QCOMPARE(read->first().value(), "x");
    QCOMPARE(daytona.server.requests().last().body, R"({"paths":["/w/a"]})");
    QCOMPARE(daytona.server.count("POST", path), 2);
}

void TestBulkDownload::isBounded()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", u"/toolbox/s1/files/bulk-download"_s,
                      {ScriptedReply(200, "xxxxxxxx", ScriptedReply::Way::Endless)});
    const auto read =
        await(daytona.client.files().downloadAll(daytona.address(), {u"a"_s, u"b"_s}, 100'000, {}));
    QCOMPARE(read.error().kind, Error::Kind::Protocol);
}

QTEST_GUILESS_MAIN(TestBulkDownload)
#include "tst_bulkdownload.moc"
