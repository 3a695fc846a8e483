// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpclient.h"
#include "engine/net/httperrors.h"
#include "engine/net/retryafter.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

class TestHttpErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serverMessages_data();
    void serverMessages();
    void codes();
    void namesWithPercents();
    void networkErrors_data();
    void networkErrors();
    void retryAfters_data();
    void retryAfters();
    void retryAfterDate();
    void serverNameHidesSecrets();
};

void TestHttpErrors::serverMessages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const QString &message,
                        const QByteArray &type = "application/json") {
        QTest::newRow(name) << body << type << message;
    };
    row("control plane",
        R"({"path":"/api/x","timestamp":"t","statusCode":400,"error":"Bad Request","message":"no such snapshot"})",
        u"no such snapshot"_s);
    row("daemon",
        R"({"statusCode":404,"message":"not there","code":"FILE_NOT_FOUND","source":"DAYTONA_DAEMON"})",
        u"not there"_s);
    row("pty", R"({"error":"no terminal"})", u"no terminal"_s);
    row("bulk-upload", R"({"errors":["a: denied","b: full"],"files":null})",
        u"a: denied; b: full"_s);
    row("validation as a list",
        R"({"message":["name is short","cpu is odd"],"error":"Bad Request"})",
        u"name is short; cpu is odd"_s);
    row("nested", R"({"error":{"message":"inner"}})", u"inner"_s);
    row("empty", "", QString());
    row("other JSON", R"({"detail":1})", QString());
    row("html by its type", "Bad Gateway", QString(), "text/html; charset=utf-8");
    row("html by its looks", "<!doctype html><h1>Bad Gateway</h1>", QString(), "");
    row("plain text", "upstream is down\n", u"upstream is down"_s, "text/plain");
    row("escapes", R"({"message":"a\u001b[2J\u202eb\nc"})", u"a[2Jb c"_s);
}

void TestHttpErrors::serverMessages()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, type);
    QFETCH(const QString, message);
    HttpResponse response;
    response.status = 400;
    response.body = body;
    response.headers = {{"content-type", type}};
    QCOMPARE(serverMessage(response), message);
}

//! What comes from outside may look like a place for the next part of a message.
void TestHttpErrors::namesWithPercents()
{
    const HttpRequest request("GET", QUrl(u"https://server.example/"_s), u"Reading a%3b%4"_s);
    HttpResponse response;
    response.status = 404;
    QCOMPARE(httpStatusError(request, response).message,
             u"Reading a%3b%4: https://server.example answered 404"_s);
    response.body = R"({"message":"no %2"})";
    QCOMPARE(httpStatusError(request, response).message,
             u"Reading a%3b%4: https://server.example answered 404: no %2"_s);
    response.status = 307;
    QVERIFY(httpStatusError(request, response)
                .message.startsWith(u"Reading a%3b%4: https://server.example answered 307, "_s));
}

void TestHttpErrors::codes()
{
    const HttpRequest request("GET", QUrl(u"https://user:pw@server.example/api/x?k=v"_s),
                              u"Asking"_s);
    HttpResponse response;
    response.status = 404;
    response.body = R"({"message":"m","code":"FILE_NOT_FOUND"})";
    const Error error = httpStatusError(request, response);
    QCOMPARE(error,
             Error(Error::Kind::Http, u"Asking: https://server.example answered 404: m"_s, 404,
                   u"FILE_NOT_FOUND"_s));
    response.body = QByteArray(100'000, '[');
    QVERIFY(httpStatusError(request, response).message.size() < 1000);
}

void TestHttpErrors::networkErrors_data()
{
    QTest::addColumn<QNetworkReply::NetworkError>("error");
    QTest::addColumn<bool>("isSent");
    QTest::addColumn<QString>("words");
    QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << false
                             << u"nothing listens at"_s;
    QTest::newRow("unknown name") << QNetworkReply::HostNotFoundError << false
                                  << u"server.example is not known"_s;
    QTest::newRow("tls") << QNetworkReply::SslHandshakeFailedError << false << u"TLS"_s;
    QTest::newRow("proxy") << QNetworkReply::ProxyConnectionRefusedError << false << u"proxy"_s;
    QTest::newRow("reset") << QNetworkReply::RemoteHostClosedError << true
                           << u"closed the connection"_s;
    QTest::newRow("again") << QNetworkReply::ContentReSendError << true
                           << u"closed the connection"_s;
    QTest::newRow("other") << QNetworkReply::UnknownNetworkError << true << u"no answer from"_s;
}

void TestHttpErrors::networkErrors()
{
    QFETCH(const QNetworkReply::NetworkError, error);
    QFETCH(const bool, isSent);
    QFETCH(const QString, words);
    const HttpRequest request("GET", QUrl(u"https://server.example/api"_s), u"Asking"_s);
    const Error described = networkError(request, error, u"the text of Qt"_s);
    QCOMPARE(described.kind, Error::Kind::Network);
    QCOMPARE(described.code != notSentCode, isSent);
    QVERIFY2(described.message.contains(words), qPrintable(described.message));
    QVERIFY(described.message.startsWith(u"Asking: "_s));
}

void TestHttpErrors::retryAfters_data()
{
    QTest::addColumn<QList<HttpHeader>>("headers");
    QTest::addColumn<int>("wait"); // ms; -1: none
    QTest::newRow("none") << QList<HttpHeader>{{"Content-Type", "x"}} << -1;
    QTest::newRow("plain") << QList<HttpHeader>{{"Retry-After", "2"}} << 2000;
    QTest::newRow("suffixed") << QList<HttpHeader>{{"retry-after-sandbox-create", "1.5"}} << 1500;
    QTest::newRow("longest") << QList<HttpHeader>{{"Retry-After-a", "3"}, {"Retry-After-b", "7"}}
                             << 7000;
    QTest::newRow("milliseconds") << QList<HttpHeader>{{"retry-after-ms", "250.5"}} << 250;
    QTest::newRow("both") << QList<HttpHeader>{{"retry-after", "1"}, {"Retry-After-Ms", "750"}}
                          << 1000;
    QTest::newRow("reset") << QList<HttpHeader>{{"X-RateLimit-Reset-a", "4"},
                                                {"X-RateLimit-Remaining-a", "0"}}
                           << 4000;
    QTest::newRow("reset of another")
        << QList<HttpHeader>{{"X-RateLimit-Reset-a", "4"}, {"X-RateLimit-Remaining-a", "12"}} << -1;
    QTest::newRow("asked for beats reset")
        << QList<HttpHeader>{{"X-RateLimit-Reset-a", "40"}, {"Retry-After-a", "1"}} << 1000;
    QTest::newRow("nonsense") << QList<HttpHeader>{{"Retry-After", "soon"}} << -1;
    QTest::newRow("negative") << QList<HttpHeader>{{"Retry-After", "-5"}} << -1;
    QTest::newRow("not a number") << QList<HttpHeader>{{"Retry-After", "nan"}} << -1;
    QTest::newRow("enormous") << QList<HttpHeader>{{"Retry-After", "1e300"}}
                              << 7 * 24 * 3600 * 1000;
}

void TestHttpErrors::retryAfters()
{
    QFETCH(const QList<HttpHeader>, headers);
    QFETCH(const int, wait);
    HttpResponse response;
    response.headers = headers;
    const auto found = retryAfter(response);
    QCOMPARE(found ? static_cast<int>(found->count()) : -1, wait);
}

void TestHttpErrors::retryAfterDate()
{
    HttpResponse response;
    const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(60);
    response.headers = {
        {"Retry-After",
         QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()}};
    const auto found = retryAfter(response);
    QVERIFY(found);
    QVERIFY(*found > milliseconds(50'000) && *found <= milliseconds(60'000));
}

void TestHttpErrors::serverNameHidesSecrets()
{
    QCOMPARE(serverName(QUrl(u"https://user:pw@host.example:8443/a/b?key=1#f"_s)),
             u"https://host.example:8443"_s);
}

QTEST_GUILESS_MAIN(TestHttpErrors)
#include "tst_httperrors.moc"
