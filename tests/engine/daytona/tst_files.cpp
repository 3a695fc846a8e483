// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/files.h"

#include "engine/daytona/multipart.h"
#include "tests/engine/daytona/daytonafixture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using Way = ScriptedReply::Way;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void multipart();
    void uploads();
    void uploadErrors();
    void downloads();
    void downloadIsBounded();
    void downloadErrors_data();
    void downloadErrors();
    void lists();
    void folders();
};

void TestFiles::multipart()
{
    const Multipart body =
        bulkUpload({Upload(u"/w/a \"b\".json"_s, "{}\r\n--x"), Upload(u"ü"_s, "")});
    QVERIFY(body.contentType.startsWith("multipart/form-data; boundary="));
    const QByteArray boundary = "--" + body.contentType.mid(body.contentType.indexOf('=') + 1);
    const QByteArray start = boundary + "\r\nContent-Disposition: form-data; name=\"files[";
    const QByteArray binary = "\r\nContent-Type: application/octet-stream\r\n\r\n";
    QCOMPARE(body.data,
             start + "0].path\"\r\n\r\n/w/a \"b\".json\r\n" + start
                 + "0].file\"; filename=\"a %22b%22.json\"" + binary + "{}\r\n--x\r\n" + start
                 + "1].path\"\r\n\r\n\xc3\xbc\r\n" + start + "1].file\"; filename=\"\xc3\xbc\""
                 + binary + "\r\n" + boundary + "--\r\n");
}

void TestFiles::uploads()
{
    DaytonaFixture daytona;
    const QString path = u"/toolbox/s1/files/bulk-upload"_s;
    daytona.server.on("POST", path, {ScriptedReply(502), ScriptedReply(200)});
    QVERIFY(await(daytona.client.files().upload(
        daytona.address(), {Upload(u"/w/a"_s, QByteArray(300'000, 'x'))}, {})));
    QCOMPARE(daytona.server.count("POST", path), 2);
    QCOMPARE(daytona.server.requests().first().body, daytona.server.requests().last().body);
    QVERIFY(daytona.server.requests().last().body.size() > 300'000);
}

void TestFiles::uploadErrors()
{
    DaytonaFixture daytona;
    daytona.server.on(
        "POST", u"/toolbox/s1/files/bulk-upload"_s,
        {ScriptedReply(400, R"({"errors":["/w/a: permission denied"],"files":null})")});
    const Result<void> result =
        await(daytona.client.files().upload(daytona.address(), {Upload(u"/w/a"_s, "x")}, {}));
    QVERIFY2(result.error().message.contains(u"/w/a: permission denied"_s),
             qPrintable(result.error().message));
}

void TestFiles::downloads()
{
    DaytonaFixture daytona;
    const QByteArray content("\x00\xff<html>", 8);
    daytona.server.on("GET", u"/toolbox/s1/files/download"_s, {ScriptedReply(200, content)});
    QCOMPARE(*await(daytona.client.files().download(daytona.address(), u"/w/a b+c"_s, 100, {})),
             content);
    QCOMPARE(daytona.server.requests().first().target,
             "/toolbox/s1/files/download?path=%2Fw%2Fa%20b%2Bc");
}

void TestFiles::downloadIsBounded()
{
    DaytonaFixture daytona;
    daytona.server.on(
        "GET", u"/toolbox/s1/files/download"_s,
        {ScriptedReply(200, QByteArray(101, 'x')), ScriptedReply(200, "xxxxxxxx", Way::Endless)});
    for (int i = 0; i < 2; ++i) {
        const Result<QByteArray> file =
            await(daytona.client.files().download(daytona.address(), u"a"_s, 100, {}));
        QCOMPARE(file.error().kind, Error::Kind::Protocol);
        QVERIFY2(file.error().message.contains(u"100"_s), qPrintable(file.error().message));
    }
}

void TestFiles::downloadErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("not there") << 404 << QByteArray("FILE_NOT_FOUND");
    QTest::newRow("not allowed") << 403 << QByteArray("FILE_ACCESS_DENIED");
    QTest::newRow("a folder") << 400 << QByteArray("INVALID_FILE_PATH");
}

void TestFiles::downloadErrors()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    DaytonaFixture daytona;
    daytona.server.on(
        "GET", u"/toolbox/s1/files/download"_s,
        {ScriptedReply(status, "{\"message\":\"no way\",\"code\":\"" + code + "\"}")});
    const Error error =
        await(daytona.client.files().download(daytona.address(), u"/w/a"_s, 100, {})).error();
    QVERIFY(error.isHttp(status));
    QCOMPARE(error.code, QString::fromLatin1(code));
    QVERIFY2(error.message.contains(u"/w/a"_s) && error.message.contains(u"no way"_s),
             qPrintable(error.message));
    QVERIFY2(!error.message.contains(u"permission that this needs"_s), qPrintable(error.message));
}

void TestFiles::lists()
{
    DaytonaFixture daytona;
    daytona.server.on(
        "GET", u"/toolbox/s1/files"_s,
        {ScriptedReply(200, R"([{"name":"a","size":5000000000,"isDir":false,"mode":"-rw-r--r--"},
                                              {"name":"b","size":0,"isDir":true,"mode":"drwxr-xr-x"}])")});
    daytona.server.on("GET", u"/toolbox/s1/files/info"_s,
                      {ScriptedReply(200, R"({"name":"a","size":7})")});
    const Result<QList<FileInfo>> files =
        await(daytona.client.files().list(daytona.address(), u"/input"_s, {}));
    QCOMPARE(files->size(), 2);
    QCOMPARE(files->at(0).size, 5'000'000'000);
    QVERIFY(files->at(1).isFolder);
    QCOMPARE(await(daytona.client.files().info(daytona.address(), u"a"_s, {}))->size, 7);
}

void TestFiles::folders()
{
    DaytonaFixture daytona;
    daytona.server.on("POST", u"/toolbox/s1/files/folder"_s, {ScriptedReply(201)});
    daytona.server.on("DELETE", u"/toolbox/s1/files"_s,
                      {ScriptedReply(204), ScriptedReply(404), ScriptedReply(400)});
    QVERIFY(await(daytona.client.files().makeFolder(daytona.address(), u"/w/x"_s, {})));
    QCOMPARE(daytona.server.requests().last().target,
             "/toolbox/s1/files/folder?path=%2Fw%2Fx&mode=755");
    QVERIFY(await(daytona.client.files().remove(daytona.address(), u"/w/x"_s, true, {})));
    QCOMPARE(daytona.server.requests().last().target,
             "/toolbox/s1/files?path=%2Fw%2Fx&recursive=true");
    QVERIFY(await(daytona.client.files().remove(daytona.address(), u"/w/x"_s, true, {})));
    QVERIFY(!await(daytona.client.files().remove(daytona.address(), u"/w/x"_s, false, {})));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
