// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpclient.h"

#include "tests/support/await.h"
#include "tests/support/scriptedserver.h"

#include <quaver/secret.h>

#include <QElapsedTimer>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = ScriptedReply::Way;

namespace {

//! Nothing is ever tried again here; tst_httpretries has the rest.
HttpClient::Options oneTry()
{
    HttpClient::Options options;
    options.maxTries = 1;
    return options;
}

QStringList *loggedLines = nullptr;

void keepLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    loggedLines->append(line);
}

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonAndHeaders();
    void bodyArrivesWhole_data();
    void bodyArrivesWhole();
    void uploads();
    void ways_data();
    void ways();
    void bodyIsBounded_data();
    void bodyIsBounded();
    void errorBodyIsCutShort();
    void redirectIsRefused_data();
    void redirectIsRefused();
    void cookiesAreNotKept();
    void deadline();
    void refusedConnection();
    void badAddress();
    void cancelIsAtOnce();
    void cancelWhileWaiting();
    void cancelledBefore();
    void destroyedClient();
    void logsShowNoKey();
    void keepsConnections();

private:
    HttpRequest get(const QString &path) const
    {
        return HttpRequest("GET", m_server->url(path), u"Asking"_s);
    }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpClient> m_client;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ScriptedServer>();
        m_client = std::make_unique<HttpClient>(oneTry());
    }
    void cleanup()
    {
        QTRY_COMPARE(m_client ? m_client->activeCalls() : 0, 0);
        m_client.reset();
        m_server.reset();
    }
};

void TestHttpClient::jsonAndHeaders()
{
    m_server->on("GET", u"/a b"_s, {ScriptedReply(200, R"({"x":1})").with("X-Thing", "yes")});
    HttpRequest request = get(u"/a b"_s);
    request.headers = {{"X-Own", "mine"}};
    const Result<HttpResponse> response = await(m_client->send(request, {}));
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QCOMPARE(response->header("x-thing"), "yes");
    QCOMPARE(response->json.toObject().value("x"_L1).toInt(), 1);
    QCOMPARE(m_server->requests().first().header("X-Own"), "mine");
    QCOMPARE(m_server->requests().first().header("Accept-Encoding"), "identity");
    QCOMPARE(m_server->requests().first().target, "/a%20b");
}

void TestHttpClient::bodyArrivesWhole_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("way");
    for (const int size : {0, 1, 1000, 3'000'000})
        QTest::addRow("whole %d", size) << size << static_cast<int>(Way::Whole);
    for (const int size : {0, 1, 100'000})
        QTest::addRow("chunked %d", size) << size << static_cast<int>(Way::Chunked);
    QTest::addRow("drip") << 500 << static_cast<int>(Way::Drip);
}

void TestHttpClient::bodyArrivesWhole()
{
    QFETCH(const int, size);
    QFETCH(const int, way);
    QByteArray body(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        body[i] = static_cast<char>(i * 7);
    m_server->on("GET", u"/a"_s, {ScriptedReply(200, body, static_cast<Way>(way))});
    HttpRequest request = get(u"/a"_s);
    request.expected = HttpBody::Bytes;
    const Result<HttpResponse> response = await(m_client->send(request, {}));
    QVERIFY(response);
    QCOMPARE(response->body, body);
}

void TestHttpClient::uploads()
{
    m_server->on("POST", u"/a"_s, {ScriptedReply(201, "{}")});
    HttpRequest request("POST", m_server->url(u"/a"_s), u"Sending"_s);
    request.contentType = "application/x-thing";
    request.body = QByteArray(2'000'000, 'x');
    QCOMPARE(await(m_client->send(request, {}))->status, 201);
    const ReceivedRequest received = m_server->requests().first();
    QCOMPARE(received.body, request.body);
    QCOMPARE(received.header("Content-Type"), "application/x-thing");
    QVERIFY(received.header("Transfer-Encoding").isEmpty());
}

void TestHttpClient::ways_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("way");
    QTest::addColumn<Error::Kind>("kind");
    using Kind = Error::Kind;
    const auto row = [](const char *name, int status, const QByteArray &body, Way way, Kind kind) {
        QTest::newRow(name) << status << body << static_cast<int>(way) << kind;
    };
    row("garbage", 200, "\x01\x02 no http at all\r\n\r\n", Way::Garbage, Kind::Network);
    row("not JSON", 200, "<html>hello</html>", Way::Whole, Kind::Protocol);
    row("dropped before", 200, "{}", Way::DropBefore, Kind::Network);
    row("dropped in the body", 200, QByteArray(5000, ' '), Way::DropInBody, Kind::Network);
    row("not found", 404, R"({"message":"gone"})", Way::Whole, Kind::Http);
    row("unauthorized", 401, R"({"message":"who"})", Way::Whole, Kind::Http);
    row("server error, dropped", 500, "{\"message\":\"oh dear\"}", Way::DropInBody, Kind::Http);
    row("no body", 502, "", Way::Whole, Kind::Http);
}

void TestHttpClient::ways()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const int, way);
    QFETCH(const Error::Kind, kind);
    m_server->on("GET", u"/a"_s, {ScriptedReply(status, body, static_cast<Way>(way))});
    const Result<HttpResponse> response = await(m_client->send(get(u"/a"_s), {}));
    QVERIFY(!response);
    QCOMPARE(response.error().kind, kind);
    QCOMPARE(response.error().httpStatus, kind == Error::Kind::Http ? status : 0);
    QVERIFY2(response.error().message.contains(u"Asking"_s), qPrintable(response.error().message));
    QVERIFY2(response.error().message.contains(u"127.0.0.1"_s),
             qPrintable(response.error().message));
}

void TestHttpClient::bodyIsBounded_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("announced") << ScriptedReply(200, QByteArray(10'001, ' ')) << false;
    QTest::newRow("chunked") << ScriptedReply(200, QByteArray(10'001, ' '), Way::Chunked) << false;
    QTest::newRow("endless") << ScriptedReply(200, QByteArray(100'000, ' '), Way::Endless) << false;
    QTest::newRow("just so") << ScriptedReply(200, QByteArray(10'000, ' ')) << true;
    QTest::newRow("just so, chunked")
        << ScriptedReply(200, QByteArray(10'000, ' '), Way::Chunked) << true;
}

void TestHttpClient::bodyIsBounded()
{
    QFETCH(const ScriptedReply, reply);
    QFETCH(const bool, isGood);
    m_server->on("GET", u"/a"_s, {reply});
    HttpRequest request = get(u"/a"_s);
    request.maxBodySize = 10'000;
    const Result<HttpResponse> response = await(m_client->send(request, {}));
    QCOMPARE(response.isOk(), isGood);
    if (!isGood) {
        QCOMPARE(response.error().kind, Error::Kind::Protocol);
        QVERIFY2(response.error().message.contains(u"10000"_s),
                 qPrintable(response.error().message));
    }
}

void TestHttpClient::errorBodyIsCutShort()
{
    m_server->on("GET", u"/a"_s, {ScriptedReply(500, QByteArray(100'000, 'x'), Way::Endless)});
    const Result<HttpResponse> response = await(m_client->send(get(u"/a"_s), {}));
    QVERIFY(response.error().isHttp(500));
    QVERIFY(response.error().message.size() < 1000);
}

void TestHttpClient::redirectIsRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHttpClient::redirectIsRefused()
{
    QFETCH(const int, status);
    ScriptedServer other;
    other.on("GET", u"/b"_s, {ScriptedReply(200, "{}")});
    m_server->on(
        "GET", u"/a"_s,
        {ScriptedReply(status).with("Location", other.url(u"/b"_s).toEncoded() + "?secret=yes")});
    HttpRequest request = get(u"/a"_s);
    request.headers = {{"Authorization", "Bearer of-a-key"}};
    const Result<HttpResponse> response = await(m_client->send(request, {}));
    QVERIFY(response.error().isHttp(status));
    QVERIFY2(response.error().message.contains(other.url(u"/b"_s).toString()),
             qPrintable(response.error().message));
    QVERIFY(!response.error().message.contains(u"secret"_s));
    QVERIFY(other.requests().isEmpty());
}

void TestHttpClient::cookiesAreNotKept()
{
    m_server->on("GET", u"/a"_s, {ScriptedReply(200, "{}").with("Set-Cookie", "a=b; Path=/")});
    QVERIFY(await(m_client->send(get(u"/a"_s), {})));
    QVERIFY(await(m_client->send(get(u"/a"_s), {})));
    QVERIFY(m_server->requests().last().header("Cookie").isEmpty());
}

void TestHttpClient::deadline()
{
    m_server->on("GET", u"/a"_s, {ScriptedReply(200, {}, Way::Hang)});
    HttpRequest request = get(u"/a"_s);
    request.deadline = 100ms;
    const Result<HttpResponse> response = await(m_client->send(request, {}));
    QCOMPARE(response.error().kind, Error::Kind::Timeout);
    QVERIFY2(response.error().message.contains(u"0.1 s"_s), qPrintable(response.error().message));
}

void TestHttpClient::refusedConnection()
{
    const HttpRequest request = get(u"/a"_s);
    m_server->refuse();
    const Result<HttpResponse> response = await(m_client->send(request, {}));
    QCOMPARE(response.error().kind, Error::Kind::Network);
    QCOMPARE(response.error().code, notSentCode);
    QVERIFY2(response.error().message.contains(u"nothing listens at http://127.0.0.1"_s),
             qPrintable(response.error().message));
}

void TestHttpClient::badAddress()
{
    HttpClient patient(HttpClient::Options{});
    for (const QString &address : {QString(), u"server.example/api"_s, u"gopher://127.0.0.1/"_s}) {
        const Result<HttpResponse> response =
            await(patient.send(HttpRequest("GET", QUrl(address), u"Asking"_s), {}), 1400ms);
        QCOMPARE(response.error().kind,
                 Error::Kind::Network); // at once: another try would not help
        QCOMPARE(response.error().code, notSentCode);
        QVERIFY2(response.error().message.contains(u"is not an http or https address"_s),
                 qPrintable(response.error().message));
    }
}

void TestHttpClient::cancelIsAtOnce()
{
    m_server->on("GET", u"/a"_s, {ScriptedReply(200, {}, Way::Hang)});
    const CancelSource source;
    const Pending<HttpResponse> pending = m_client->send(get(u"/a"_s), source.token());
    QTRY_COMPARE(m_server->count("GET", u"/a"_s), 1);
    source.cancel(Error(Error::Kind::Cancelled, u"enough"_s));
    QVERIFY(pending.isFinished()); // not a turn of the event loop later
    QCOMPARE(pending.result().error().message, u"enough"_s);
    QTRY_COMPARE(m_client->activeCalls(), 0);
    QTRY_VERIFY(m_client->findChildren<QNetworkReply *>().isEmpty());
}

void TestHttpClient::cancelWhileWaiting()
{
    m_server->on("GET", u"/a"_s, {ScriptedReply(503)});
    HttpClient::Options options;
    options.wait = [](int) { return 1h; };
    HttpClient client(options);
    const CancelSource source;
    HttpRequest request = get(u"/a"_s);
    request.deadline = 2h;
    const Pending<HttpResponse> pending = client.send(request, source.token());
    QTRY_COMPARE(m_server->count("GET", u"/a"_s), 1);
    QTRY_COMPARE(client.activeCalls(), 1);
    source.cancel();
    QVERIFY(pending.result().error().isCancelled());
}

void TestHttpClient::cancelledBefore()
{
    const CancelSource source;
    source.cancel();
    QVERIFY(m_client->send(get(u"/a"_s), source.token()).result().error().isCancelled());
    QCOMPARE(m_client->activeCalls(), 0);
    QVERIFY(m_server->requests().isEmpty());
}

void TestHttpClient::destroyedClient()
{
    m_server->on("GET", u"/a"_s, {ScriptedReply(200, {}, Way::Hang)});
    const Pending<HttpResponse> pending = m_client->send(get(u"/a"_s), {});
    QTRY_COMPARE(m_server->count("GET", u"/a"_s), 1);
    m_client.reset();
    QVERIFY(pending.isFinished());
    QCOMPARE(pending.result().error().kind, Error::Kind::Internal);
}

void TestHttpClient::logsShowNoKey()
{
    const Secret key("sk-of-great-value");
    m_server->on("GET", u"/sk-of-great-value"_s,
                 {ScriptedReply(403, R"({"message":"no sk-of-great-value here\u001b[31m"})")});
    QStringList lines;
    loggedLines = &lines;
    QLoggingCategory::setFilterRules(u"quaver.*=true"_s);
    const auto before = qInstallMessageHandler(keepLine);
    HttpRequest request = get(u"/sk-of-great-value"_s);
    request.headers = {{"Authorization", "Bearer " + key.reveal()}};
    const Result<HttpResponse> response = await(m_client->send(request, {}));
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(!lines.isEmpty());
    QVERIFY(!lines.join(u'\n').contains(u"sk-of-great-value"_s));
    QVERIFY(lines.join(u'\n').contains(u"<secret>"_s));
    QVERIFY(response.error().message.contains(u"<secret>"_s));
    QVERIFY(!response.error().message.contains(u'\x1b'));
}

void TestHttpClient::keepsConnections()
{
    m_server->on("POST", u"/a"_s, {ScriptedReply(200, "{}")});
    HttpRequest request("POST", m_server->url(u"/a"_s), u"Sending"_s);
    request.contentType = "application/json";
    request.body = "{}";
    QElapsedTimer clock;
    clock.start();
    constexpr int calls = 100;
    for (int i = 0; i < calls; ++i)
        QVERIFY(await(m_client->send(request, {})));
    qInfo() << "a call takes" << double(clock.nsecsElapsed()) / 1e6 / calls << "ms";
    QSet<quint16> ports;
    for (const ReceivedRequest &received : m_server->requests())
        ports.insert(received.clientPort);
    // Without GLib's event loop, as under the thread sanitizer, Qt 6.4 opens some anew.
    const qsizetype most = qEnvironmentVariableIsSet("QT_NO_GLIB") ? calls - 1 : 1;
    QVERIFY2(ports.size() <= most, qPrintable(QString::number(ports.size())));
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
