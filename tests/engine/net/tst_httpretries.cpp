// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpclient.h"

#include "tests/support/await.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = ScriptedReply::Way;

//! What is tried again, how often, and what never is.
class TestHttpRetries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeats_data();
    void repeats();
    void droppedBodyIsSentOnceATry();
    void succeedsInTheEnd();
    void refusedConnectionIsTriedAgain();
    void retryAfterIsObeyed();
    void noTimeForTheWait();
    void waitsAreAskedForInOrder();
    void deadlineEndsTheTries();
};

namespace {

constexpr int maxTries = 3;

HttpClient::Options quick()
{
    HttpClient::Options options;
    options.maxTries = maxTries;
    options.wait = [](int) { return 1ms; };
    return options;
}

enum class Call { Get, Put, Delete, Post, NamedPost };

HttpRequest requestOf(Call call, const QUrl &url)
{
    const QList<QByteArray> methods{"GET", "PUT", "DELETE", "POST", "POST"};
    HttpRequest request(methods.at(static_cast<int>(call)), url, u"Calling"_s);
    request.isRepeatable = call == Call::NamedPost;
    if (call == Call::Put || call == Call::Post || call == Call::NamedPost) {
        request.contentType = "application/json";
        request.body = R"({"name":"n"})";
    }
    return request;
}

} // namespace

void TestHttpRetries::repeats_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<QList<int>>("tries"); // of GET, PUT, DELETE, POST, a POST with a name
    const auto row = [](const char *name, const ScriptedReply &reply, const QList<int> &tries) {
        QTest::newRow(name) << reply << tries;
    };
    row("429", ScriptedReply(429).with("Retry-After-sandbox-create", "0"), {3, 3, 3, 3, 3});
    row("502", ScriptedReply(502), {3, 3, 3, 1, 3});
    row("503", ScriptedReply(503, R"({"message":"later"})"), {3, 3, 3, 1, 3});
    row("not JSON", ScriptedReply(200, "<html>"), {3, 1, 1, 1, 1});
    row("dropped in the body", ScriptedReply(200, QByteArray(2000, ' '), Way::DropInBody),
        {3, 3, 3, 1, 3});
    for (const int status : {301, 400, 401, 403, 404, 408, 409, 410, 422, 500, 501, 504})
        row(qPrintable(QString::number(status)), ScriptedReply(status), {1, 1, 1, 1, 1});
    row("too large", ScriptedReply(200, QByteArray(200'000, ' ')), {1, 1, 1, 1, 1});
    row("too deep", ScriptedReply(200, QByteArray(100, '[') + QByteArray(100, ']')),
        {3, 1, 1, 1, 1});
    row("fine", ScriptedReply(200, "{}"), {1, 1, 1, 1, 1});
}

void TestHttpRetries::repeats()
{
    QFETCH(const ScriptedReply, reply);
    QFETCH(const QList<int>, tries);
    for (int call = 0; call < tries.size(); ++call) {
        ScriptedServer server;
        HttpClient client(quick());
        HttpRequest request = requestOf(static_cast<Call>(call), server.url(u"/a"_s));
        request.maxBodySize = 100'000;
        server.on(request.method, u"/a"_s, {reply});
        (void)await(client.send(request, {}));
        QCOMPARE(server.requests().size(), tries.at(call));
    }
}

//! QNetworkAccessManager, left alone, sends a POST twice when the connection goes.
void TestHttpRetries::droppedBodyIsSentOnceATry()
{
    for (const auto &[call, tries] :
         {std::pair(Call::Post, 1), std::pair(Call::NamedPost, maxTries)}) {
        ScriptedServer server;
        server.on("POST", u"/a"_s, {ScriptedReply(200, {}, Way::DropBefore)});
        HttpClient client(quick());
        const Result<HttpResponse> response =
            await(client.send(requestOf(call, server.url(u"/a"_s)), {}));
        QCOMPARE(response.error().kind, Error::Kind::Network);
        QVERIFY(response.error().code != notSentCode);
        QCOMPARE(server.requests().size(), tries);
    }
}

void TestHttpRetries::succeedsInTheEnd()
{
    ScriptedServer server;
    server.on("POST", u"/a"_s,
              {ScriptedReply(503), ScriptedReply(502), ScriptedReply(200, R"({"name":"n"})")});
    HttpClient client(quick());
    QVERIFY(await(client.send(requestOf(Call::NamedPost, server.url(u"/a"_s)), {})));
    QCOMPARE(server.requests().size(), 3);
    for (const ReceivedRequest &request : server.requests())
        QCOMPARE(request.body, R"({"name":"n"})");
}

void TestHttpRetries::refusedConnectionIsTriedAgain()
{
    for (const Call call : {Call::Get, Call::Post}) {
        ScriptedServer server;
        const HttpRequest request = requestOf(call, server.url(u"/a"_s));
        server.refuse();
        int waits = 0;
        HttpClient::Options options = quick();
        options.wait = [&waits](int) {
            ++waits;
            return 1ms;
        };
        HttpClient client(options);
        QCOMPARE(await(client.send(request, {})).error().code, notSentCode);
        QCOMPARE(waits, maxTries); // the last try asks, too, to know whether there would be time
    }
}

void TestHttpRetries::retryAfterIsObeyed()
{
    ScriptedServer server;
    server.on("GET", u"/a"_s,
              {ScriptedReply(429)
                   .with("Retry-After-authenticated", "1")
                   .with("X-RateLimit-Reset-other", "3600"),
               ScriptedReply(200, "{}")});
    HttpClient client(quick());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(await(client.send(requestOf(Call::Get, server.url(u"/a"_s)), {})));
    QVERIFY(clock.elapsed() >= 1000);
}

void TestHttpRetries::noTimeForTheWait()
{
    ScriptedServer server;
    server.on("GET", u"/a"_s, {ScriptedReply(429).with("Retry-After-sandbox-create", "3600")});
    HttpClient client(quick());
    const Result<HttpResponse> response =
        await(client.send(requestOf(Call::Get, server.url(u"/a"_s)), {}));
    QVERIFY(response.error().isHttp(429)); // and not after 30 s
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpRetries::waitsAreAskedForInOrder()
{
    ScriptedServer server;
    server.on("GET", u"/a"_s, {ScriptedReply(503)});
    QList<int> attempts;
    HttpClient::Options options = quick();
    options.wait = [&attempts](int attempt) {
        attempts.append(attempt);
        return 1ms;
    };
    HttpClient client(options);
    QVERIFY(!await(client.send(requestOf(Call::Get, server.url(u"/a"_s)), {})));
    QCOMPARE(attempts, (QList<int>{0, 1, 2}));
}

void TestHttpRetries::deadlineEndsTheTries()
{
    ScriptedServer server;
    server.on("GET", u"/a"_s, {ScriptedReply(503), ScriptedReply(200, {}, Way::Hang)});
    HttpClient client(quick());
    HttpRequest request = requestOf(Call::Get, server.url(u"/a"_s));
    request.deadline = 200ms;
    const Result<HttpResponse> response = await(client.send(request, {}));
    QCOMPARE(response.error().kind, Error::Kind::Timeout);
    QVERIFY2(response.error().message.contains(u"503"_s), qPrintable(response.error().message));
    QCOMPARE(server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestHttpRetries)
#include "tst_httpretries.moc"
