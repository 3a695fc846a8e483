// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/local/localclient.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLocalFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void upload_data();
    void upload();
    void bulkUpload();
    void bulkDownload();
    void listing();
    void changes();
    void linksLeadNowhere();
    void largeUploadInChunks();

private:
    [[nodiscard]] QString files(const QString &rest) const
    {
        return u"/toolbox/%1/files%2"_s.arg(m_sandbox, rest);
    }
    QByteArray download(const QString &encodedPath)
    {
        return m_client.call("GET", files(u"/download?path="_s + encodedPath)).body;
    }
    LocalClient m_client;
    QString m_sandbox;
};

void TestLocalFiles::initTestCase()
{
    QCOMPARE(m_client.start(), QString());
    m_sandbox = m_client.createSandbox();
    QVERIFY(!m_sandbox.isEmpty());
}

void TestLocalFiles::upload_data()
{
    QTest::addColumn<QString>("route");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form = "--B\r\nContent-Disposition: form-data; name=\"file\"; "
                            "filename=\"x\"\r\n\r\nhello\r\n--B--\r\n";
    QTest::newRow("raw") << u"/upload-v2"_s << QByteArray("application/octet-stream")
                         << QByteArray("hello");
    QTest::newRow("form") << u"/upload-v2"_s << QByteArray("multipart/form-data; boundary=B")
                          << form;
    QTest::newRow("old form") << u"/upload"_s << QByteArray("multipart/form-data; boundary=B")
                              << form;
}

void TestLocalFiles::upload()
{
    QFETCH(QString, route);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    const QString path =
        u"up+%1/a%20b.txt"_s.arg(QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_'));
    const auto answer = m_client.call("POST", files(route + u"?path="_s + path), body,
                                      {{"Content-Type", contentType}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().value(u"name"_s).toString(), u"a b.txt"_s);
    QCOMPARE(download(path), QByteArray("hello"));
    QCOMPARE(
        m_client.call("POST", files(route + u"?path="_s), body, {{"Content-Type", contentType}})
            .status,
        400);
}

void TestLocalFiles::bulkUpload()
{
    const auto part = [](const QByteArray &name, const QByteArray &content) -> QByteArray {
        return "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content
            + "\r\n";
    };
    const QByteArray type = "multipart/form-data; boundary=B";
    const QByteArray good = part("files[0].path", "bulk/one") + part("files[0].file", "1")
        + part("files[1].path", "/home/daytona/bulk/two") + part("files[1].file", "") + "--B--\r\n";
    const auto uploaded =
        m_client.call("POST", files(u"/bulk-upload"_s), good, {{"Content-Type", type}});
    QCOMPARE(uploaded.status, 200);
    QCOMPARE(uploaded.json().value(u"files"_s).toArray().size(), 2);
    QCOMPARE(download(u"bulk/one"_s), QByteArray("1"));
    QCOMPARE(
        m_client.call("GET", files(u"/info?path=bulk/two"_s)).json().value(u"size"_s).toInt(-1), 0);

    const QByteArray mixed = part("files[0].path", "/usr/nothing") + part("files[0].file", "1")
        + part("files[1].path", "bulk/three") + part("files[1].file", "3") + "--B--\r\n";
    const auto partly =
        m_client.call("POST", files(u"/bulk-upload"_s), mixed, {{"Content-Type", type}});
    QCOMPARE(partly.status, 400);
    QCOMPARE(partly.json().value(u"errors"_s).toArray().size(), 1);
    QCOMPARE(partly.json().value(u"files"_s).toArray().size(), 1);
    QCOMPARE(download(u"bulk/three"_s), QByteArray("3"));
    const QByteArray cut = part("files[0].path", "bulk/cut") + "--B\r\n";
    QCOMPARE(m_client.call("POST", files(u"/bulk-upload"_s), cut, {{"Content-Type", type}}).status,
             400);
}

void TestLocalFiles::bulkDownload()
{
    m_client.call("POST", files(u"/upload-v2?path=d%C3%B6wn%201"_s), "first",
                  {{"Content-Type", "text/plain"}});
    const QJsonArray paths{u"döwn 1"_s, u"missing"_s, u"/etc"_s};
    const auto answer =
        m_client.call("POST", files(u"/bulk-download"_s), QJsonObject{{u"paths"_s, paths}});
    QCOMPARE(answer.status, 200);
    const QByteArray type = answer.header("content-type");
    QVERIFY(type.startsWith("multipart/form-data; boundary=DAYTONA-FILE-BOUNDARY"));
    const QByteArray boundary = "--" + type.mid(type.indexOf('=') + 1);
    QCOMPARE(answer.body.count(boundary), 4);
    QVERIFY(answer.body.endsWith(QByteArray(boundary + "--\r\n")));
    QVERIFY(answer.body.contains(
        "name=\"file\"; filename=\"döwn 1\"; filename*=utf-8''d%C3%B6wn%201\r\n"));
    QVERIFY(answer.body.contains("Content-Length: 5\r\n\r\nfirst\r\n"));
    QVERIFY(answer.body.contains("name=\"error\"; filename=\"missing\""));
    QVERIFY(answer.body.contains("FILE_NOT_FOUND"));
    QCOMPARE(m_client.call("POST", files(u"/bulk-download"_s), QJsonObject()).status, 400);
}

void TestLocalFiles::listing()
{
    QCOMPARE(m_client.call("POST", files(u"/folder?path=tree/below&mode=750"_s)).status, 201);
    m_client.call("POST", files(u"/upload-v2?path=tree/file"_s), "12345",
                  {{"Content-Type", "text/plain"}});
    const QJsonArray flat = m_client.call("GET", files(u"?path=tree"_s)).array();
    QCOMPARE(flat.size(), 2);
    const QJsonObject below = flat.at(0).toObject();
    QCOMPARE(below.value(u"name"_s).toString(), u"below"_s);
    QVERIFY(below.value(u"isDir"_s).toBool());
    QCOMPARE(below.value(u"permissions"_s).toString(), u"0750"_s);
    QCOMPARE(flat.at(1).toObject().value(u"size"_s).toInt(), 5);
    m_client.call("POST", files(u"/upload-v2?path=tree/below/deep"_s), "x",
                  {{"Content-Type", "text/plain"}});
    QCOMPARE(m_client.call("GET", files(u"?path=tree&depth=2"_s)).array().size(), 3);
    QCOMPARE(m_client.call("GET", files(u"?path=tree&depth=0"_s)).status, 400);
    const auto missing = m_client.call("GET", files(u"?path=nowhere"_s));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.json().value(u"code"_s).toString(), u"FILE_NOT_FOUND"_s);
}

void TestLocalFiles::changes()
{
    m_client.call("POST", files(u"/upload-v2?path=change/a"_s), "x",
                  {{"Content-Type", "text/plain"}});
    QCOMPARE(m_client.call("POST", files(u"/permissions?path=change/a&mode=600"_s)).status, 200);
    QCOMPARE(m_client.call("GET", files(u"/info?path=change/a"_s))
                 .json()
                 .value(u"permissions"_s)
                 .toString(),
             u"0600"_s);
    QCOMPARE(m_client.call("POST", files(u"/permissions?path=change/a&mode=999"_s)).status, 400);
    QCOMPARE(m_client.call("POST", files(u"/move?source=change/a&destination=change/b"_s)).status,
             200);
    m_client.call("POST", files(u"/upload-v2?path=change/a"_s), "y",
                  {{"Content-Type", "text/plain"}});
    QCOMPARE(m_client.call("POST", files(u"/move?source=change/a&destination=change/b"_s)).status,
             409);
    QCOMPARE(m_client.call("DELETE", files(u"?path=change"_s)).status, 400);
    QCOMPARE(m_client.call("DELETE", files(u"?path=change/b"_s)).status, 204);
    QCOMPARE(m_client.call("DELETE", files(u"?path=change&recursive=true"_s)).status, 204);
    QCOMPARE(m_client.call("GET", files(u"/info?path=change"_s)).status, 404);
}

void TestLocalFiles::linksLeadNowhere()
{
    // A link to a file that the host has and the sandbox has not.
    const QString secret = m_client.directory() + u"/secret"_s;
    QFile file(secret);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("of the host");
    file.close();
    m_client.call("POST", u"/toolbox/%1/process/execute"_s.arg(m_sandbox),
                  QJsonObject{{u"command"_s,
                               u"ln -s '%1' planted; ln -s '%2' directory; mkfifo pipe"_s.arg(
                                   secret, m_client.directory())}});
    QCOMPARE(m_client.call("GET", files(u"/download?path=planted"_s)).status, 404);
    QCOMPARE(m_client.call("GET", files(u"/download?path=directory/secret"_s)).status, 404);
    QCOMPARE(
        m_client.call("GET", files(u"/download?path=../../../../../..%1"_s.arg(secret))).status,
        404);
    m_client.call("POST", files(u"/upload-v2?path=directory/new"_s), "x",
                  {{"Content-Type", "text/plain"}});
    QVERIFY(!QFile::exists(m_client.directory() + u"/new"_s));
    QCOMPARE(m_client.call("GET", files(u"/download?path=pipe"_s)).status,
             400); // and does not wait for a writer
}

void TestLocalFiles::largeUploadInChunks()
{
    constexpr qsizetype size = 12 * 1024 * 1024;
    QByteArray request = m_client.rawHead("POST " + files(u"/upload-v2?path=large"_s).toLatin1(),
                                          {{"Authorization", "Bearer " + m_client.token()},
                                           {"Transfer-Encoding", "chunked"},
                                           {"Connection", "close"}});
    for (qsizetype at = 0; at < size; at += 0x100000)
        request +=
            "100000\r\n" + QByteArray(0x100000, static_cast<char>('a' + at / 0x100000)) + "\r\n";
    request += "0\r\n\r\n";
    QVERIFY(m_client.raw(request).startsWith("HTTP/1.1 200"));
    const QByteArray content = download(u"large"_s);
    QCOMPARE(content.size(), size);
    QCOMPARE(content.count('l'), qsizetype(0x100000));
}

QTEST_GUILESS_MAIN(TestLocalFiles)
#include "tst_localfiles.moc"
