// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/apierrors.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Daytona;
using namespace Qt::StringLiterals;

class TestApiErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void localKey();
};

void TestApiErrors::sentences_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("key") << 401 << QByteArray(R"({"message":"Invalid credentials"})")
                         << QStringList{u"The key in DAYTONA_API_KEY was refused"_s,
                                        u"Invalid credentials"_s};
    QTest::newRow("permission") << 403 << QByteArray(R"({"message":"Access denied"})")
                                << QStringList{u"lacks a permission"_s, u"Access denied"_s};
    QTest::newRow("unknown") << 404 << QByteArray() << QStringList{u"nothing of that name"_s};
    QTest::newRow("conflict") << 409
                              << QByteArray(R"({"message":"Sandbox state change in progress"})")
                              << QStringList{u"409"_s, u"Sandbox state change in progress"_s};
    QTest::newRow("throttled") << 429
                               << QByteArray(
                                      R"({"message":"ThrottlerException: Too Many Requests"})")
                               << QStringList{u"wait 12 s"_s};
    QTest::newRow("quota") << 400
                           << QByteArray(
                                  R"({"message":"Total CPU limit exceeded. Maximum allowed: 10."})")
                           << QStringList{u"Total CPU limit exceeded"_s, u"quota is used up"_s};
    QTest::newRow("volume quota")
        << 400 << QByteArray(R"({"message":"Volume quota exceeded. Maximum allowed: 100"})")
        << QStringList{u"quota is used up"_s};
    QTest::newRow("bad request") << 400 << QByteArray(R"({"message":["cpu must be an integer"]})")
                                 << QStringList{u"cpu must be an integer"_s};
    QTest::newRow("empty 502") << 502 << QByteArray() << QStringList{u"is not available"_s};
    QTest::newRow("html 503") << 503 << QByteArray("<html>down</html>")
                              << QStringList{u"is not available"_s};
    QTest::newRow("redirect") << 302 << QByteArray()
                              << QStringList{u"redirects are not followed"_s};
}

void TestApiErrors::sentences()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QStringList, words);
    HttpResponse response;
    response.status = status;
    response.body = body;
    response.headers = {{"Retry-After-sandbox-create", "12"},
                        {"Location", "https://other.example/"}};
    const HttpRequest request("GET", QUrl(u"https://server.example/api/x"_s),
                              u"Creating the sandbox x"_s);
    const Error error = apiError(Backend::Daytona, request, response);
    QVERIFY(error.isHttp(status));
    for (const QString &word :
         words + QStringList{u"Creating the sandbox x"_s, u"https://server.example"_s})
        QVERIFY2(error.message.contains(word), qPrintable(error.message));
    QVERIFY2(!error.message.contains(u'<'), qPrintable(error.message));
}

void TestApiErrors::localKey()
{
    HttpResponse response;
    response.status = 401;
    const Error error = apiError(
        Backend::Local, HttpRequest("GET", QUrl(u"http://127.0.0.1:1"_s), u"Asking"_s), response);
    QVERIFY(!error.message.contains(u"DAYTONA_API_KEY"_s));
}

QTEST_GUILESS_MAIN(TestApiErrors)
#include "tst_apierrors.moc"
