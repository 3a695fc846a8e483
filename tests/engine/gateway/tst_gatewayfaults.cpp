// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/gatewayfixture.h"
#include "tests/engine/gateway/manualprovider.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Models::ModelCall;
using Models::WireFormat;
using Outcome = ModelCall::Outcome;
using Way = ScriptedReply::Way;

//! What a provider can do wrong, and what programs and people get to know of it.
class TestGatewayFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeats_data();
    void repeats();
    void retryAfterIsObeyed_data();
    void retryAfterIsObeyed();
    void longRetryAfterIsNotWaitedFor();
    void messages_data();
    void messages();
    void requestsFaultIsTheProgramsToMend();
    void unreachable();
    void answerThatHangs();
    void streamThatHangs();
    void streamThatIsCut_data();
    void streamThatIsCut();
    void jsonThatIsCutIsAskedForAgain();
    void garbage_data();
    void garbage();
    void endlessGarbageIsBounded();
    void errorInStream();
    void everyThirdIsTooMuch();
};

namespace {

//! One call, until its end.
struct Course
{
    Course(const QUrl &baseUrl, GatewayFixture &fixture_, bool isStreamed = false,
           WireFormat format = WireFormat::Anthropic)
        : fixture(fixture_)
    {
        fixture.start();
        token = fixture.grant(testModel(format, baseUrl));
        client = fixture.ask(token, testPath(format), testBody(isStreamed));
    }
    [[nodiscard]] bool isOver() const { return client->isOver() && !fixture.calls.isEmpty(); }
    [[nodiscard]] QString message() const
    {
        return QJsonDocument::fromJson(client->body())[u"error"][u"message"].toString();
    }

    GatewayFixture &fixture;
    Secret token;
    std::unique_ptr<GatewayClient> client;
};

const QString messagesPath = u"/v1/messages"_s;

} // namespace

void TestGatewayFaults::repeats_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<bool>("isRepeated");
    for (const int status : {408, 429, 500, 502, 503, 504, 529})
        QTest::addRow("%d", status) << ScriptedReply(status, "{}") << true;
    for (const int status : {301, 400, 401, 402, 403, 404, 405, 409, 413, 422, 501})
        QTest::addRow("%d", status) << ScriptedReply(status, "{}") << false;
    QTest::newRow("dropped") << ScriptedReply(200, {}, Way::DropBefore) << true;
    QTest::newRow("no HTTP") << ScriptedReply(200, "garbage", Way::Garbage) << true;
    QTest::newRow("no credit") << ScriptedReply(
        429, R"({"error":{"code":"insufficient_quota","message":"pay"}})")
                               << false;
    QTest::newRow("asked not to") << ScriptedReply(503).with("x-should-retry", "false") << false;
}

void TestGatewayFaults::repeats()
{
    QFETCH(const ScriptedReply, reply);
    QFETCH(const bool, isRepeated);
    ScriptedServer provider;
    provider.on("POST", messagesPath,
                {reply, reply, ScriptedReply(200, testAnswer(WireFormat::Anthropic))});
    GatewayFixture fixture;
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(provider.requests().size(), isRepeated ? 3 : 1);
    const ModelCall call = fixture.calls.first();
    QCOMPARE(fixture.calls.size(), 1); // repetitions count as one
    if (isRepeated) {
        QCOMPARE(course.client->status(), 200);
        QCOMPARE(course.client->body(), testAnswer(WireFormat::Anthropic));
        QCOMPARE(call.outcome, Outcome::Answered);
        QCOMPARE(call.usage.inputTokens, 10);
        QCOMPARE(fixture.notices.size(), 2);
    } else {
        QCOMPARE(course.client->status(), reply.status < 400 ? 502 : reply.status);
        QCOMPARE(course.client->header("x-should-retry"), "false");
        QCOMPARE(call.outcome, Outcome::Failed);
        QVERIFY(!call.failure.isEmpty());
        QCOMPARE(call.usage.calls, 1);
        QCOMPARE(call.usage.unmetered, 0); // errors cost nothing
    }
}

void TestGatewayFaults::retryAfterIsObeyed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("least");
    QTest::newRow("seconds") << QByteArray("retry-after") << QByteArray("1") << 1000;
    QTest::newRow("milliseconds") << QByteArray("retry-after-ms") << QByteArray("400") << 400;
}

void TestGatewayFaults::retryAfterIsObeyed()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const int, least);
    ScriptedServer provider;
    provider.on("POST", messagesPath,
                {ScriptedReply(429).with(name, value),
                 ScriptedReply(200, testAnswer(WireFormat::Anthropic))});
    GatewayFixture fixture;
    QElapsedTimer clock;
    clock.start();
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(course.client->status(), 200);
    QVERIFY(clock.elapsed() >= least);
}

void TestGatewayFaults::longRetryAfterIsNotWaitedFor()
{
    ScriptedServer provider;
    provider.on("POST", messagesPath, {ScriptedReply(429).with("retry-after", "3600")});
    GatewayFixture fixture;
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(course.client->status(), 429);
    QCOMPARE(provider.requests().size(), 1);
}

void TestGatewayFaults::messages_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("401") << 401 << u"test refuses the key (401): check TEST_API_KEY."_s;
    QTest::newRow("403") << 403 << u"does not let this key use the model \"model-1\" (403)"_s;
    QTest::newRow("404") << 404 << u"test knows no model \"model-1\" at http://127.0.0.1"_s;
    QTest::newRow("429") << 429 << u"limits the rate of calls (429)"_s;
    QTest::newRow("500") << 500 << u"has an error of its own (500)"_s;
    QTest::newRow("529") << 529 << u"test is overloaded (529)"_s;
    QTest::newRow("307") << 307 << u"redirect"_s;
}

//! For people; with the provider's own words, but never with the key.
void TestGatewayFaults::messages()
{
    QFETCH(const int, status);
    QFETCH(const QString, words);
    ScriptedServer provider;
    provider.on(
        "POST", messagesPath,
        {ScriptedReply(status, R"({"error":{"message":"Key )" + QByteArray(providerKey) + R"("}})")
             .with("Location", "http://127.0.0.1:9/")});
    GatewayFixture fixture;
    fixture.options.patience.maxTries = 2;
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY(course.isOver());
    const QString failure = fixture.calls.first().failure;
    QVERIFY2(failure.contains(words), qPrintable(failure));
    QCOMPARE(failure.contains(u"It says: Key <secret>"_s), status != 307);
    QCOMPARE(failure.contains(u"Tried 2"_s), provider.requests().size() == 2);
    QCOMPARE(course.message(), failure);
    QVERIFY(!course.client->body().contains(providerKey));
    QVERIFY(!course.client->head().contains(providerKey));
}

void TestGatewayFaults::requestsFaultIsTheProgramsToMend()
{
    const QByteArray said =
        R"({"type":"error","error":{"type":"invalid_request_error","message":"prompt is too long"},"extra":1})";
    ScriptedServer provider;
    provider.on("POST", messagesPath, {{400, said}});
    GatewayFixture fixture;
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(course.client->body(), said);
    QVERIFY(fixture.calls.first().failure.contains(u"prompt is too long"_s));
}

void TestGatewayFaults::unreachable()
{
    ScriptedServer provider;
    const QUrl url = provider.url(u"/v1"_s);
    provider.refuse();
    GatewayFixture fixture;
    fixture.options.patience.maxTries = 3;
    Course course(url, fixture);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(course.client->status(), 502);
    QVERIFY(course.message().contains(u"test cannot be reached"_s));
    QVERIFY(course.message().contains(u"connection refused"_s));
    QCOMPARE(fixture.notices.size(), 2);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Failed);
    QCOMPARE(fixture.calls.first().usage.unmetered, 0); // nothing got there
}

void TestGatewayFaults::answerThatHangs()
{
    ScriptedServer provider;
    provider.on("POST", messagesPath, {ScriptedReply(200, {}, Way::Hang)});
    GatewayFixture fixture;
    fixture.options.patience.firstByte = 200ms;
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(course.client->status(), 504);
    QCOMPARE(course.message(), u"test has not answered within 0.2 s."_s);
    QCOMPARE(provider.requests().size(), 1);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Failed);
    QCOMPARE(fixture.calls.first().usage.unmetered, 1);
}

void TestGatewayFaults::streamThatHangs()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.options.patience.silence = 300ms;
    Course course(provider.url(), fixture, true);
    QTRY_COMPARE(provider.count(), 1);
    provider.beginStream(0);
    const QByteArray begun = testStream(WireFormat::Anthropic).first(180);
    provider.writeChunk(0, begun);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(course.client->body(), begun);
    QVERIFY(!course.client->isWhole());
    QCOMPARE(fixture.calls.first().outcome, Outcome::Failed);
    QVERIFY(fixture.calls.first().failure.contains(u"stopped in the middle"_s));
    QCOMPARE(fixture.calls.first().usage.inputTokens, 10); // as told by then
    QCOMPARE(fixture.calls.first().usage.unmetered, 1);
    QTRY_VERIFY(provider.isGone(0));
}

void TestGatewayFaults::streamThatIsCut_data()
{
    QTest::addColumn<bool>("isEndedProperly");
    QTest::newRow("dropped") << false;
    QTest::newRow("ended without its last event") << true;
}

//! The program must not take it for whole.
void TestGatewayFaults::streamThatIsCut()
{
    QFETCH(const bool, isEndedProperly);
    ManualProvider provider;
    GatewayFixture fixture;
    Course course(provider.url(), fixture, true);
    QTRY_COMPARE(provider.count(), 1);
    provider.beginStream(0);
    const QByteArray begun = testStream(WireFormat::Anthropic).first(180);
    provider.writeChunk(0, begun);
    QTRY_COMPARE(course.client->body(), begun);
    if (isEndedProperly)
        provider.endStream(0);
    else
        provider.drop(0);
    QTRY_VERIFY(course.isOver());
    QVERIFY(!course.client->isWhole());
    QCOMPARE(course.client->body(), begun);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Failed);
    QVERIFY(fixture.calls.first().failure.contains(u"cut its answer off"_s));
    QCOMPARE(fixture.calls.first().usage.inputTokens, 10);
    QCOMPARE(fixture.calls.first().usage.unmetered, 1);
    QCOMPARE(provider.count(), 1);
}

void TestGatewayFaults::jsonThatIsCutIsAskedForAgain()
{
    const QByteArray answer = testAnswer(WireFormat::Anthropic);
    ScriptedServer provider;
    provider.on("POST", messagesPath,
                {ScriptedReply(200, answer, Way::DropInBody), ScriptedReply(200, answer)});
    GatewayFixture fixture;
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(course.client->body(), answer);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Answered);
    QCOMPARE(provider.requests().size(), 2);
}

void TestGatewayFaults::garbage_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("page") << QByteArray("text/html") << QByteArray("<html>hello</html>")
                          << u"no JSON object"_s;
    QTest::newRow("half") << QByteArray("application/json") << QByteArray("{\"usage\":{")
                          << u"no JSON object"_s;
    QTest::newRow("empty") << QByteArray("application/json") << QByteArray() << u"no JSON object"_s;
    QTest::newRow("stream") << QByteArray("text/event-stream") << QByteArray("\1\2\3 hello\n\n")
                            << u"no event stream"_s;
    QTest::newRow("events") << QByteArray("text/event-stream") << QByteArray("data: hello\n\n")
                            << u"no event stream"_s;
    QTest::newRow("empty stream") << QByteArray("text/event-stream") << QByteArray()
                                  << u"no event stream"_s;
    QTest::newRow("error for all its status")
        << QByteArray("application/json") << QByteArray(R"({"error":{"message":"no luck"}})")
        << u"no luck"_s;
}

//! It comes through as it is, but the call has failed.
void TestGatewayFaults::garbage()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, words);
    ScriptedServer provider;
    provider.on("POST", messagesPath, {ScriptedReply(200, body).with("Content-Type", type)});
    GatewayFixture fixture;
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY(course.isOver());
    QVERIFY(course.client->isWhole());
    QCOMPARE(course.client->status(), 200);
    QCOMPARE(course.client->body(), body);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Failed);
    QVERIFY2(fixture.calls.first().failure.contains(words),
             qPrintable(fixture.calls.first().failure));
    QCOMPARE(fixture.calls.first().usage.unmetered, 1);
}

void TestGatewayFaults::endlessGarbageIsBounded()
{
    ScriptedServer provider;
    provider.on("POST", messagesPath,
                {ScriptedReply(200, QByteArray(500'000, 'x'), Way::Endless)
                     .with("Content-Type", "text/event-stream")});
    GatewayFixture fixture;
    Course course(provider.url(u"/v1"_s), fixture);
    QTRY_VERIFY_WITH_TIMEOUT(course.isOver(), 60'000);
    QVERIFY(!course.client->isWhole());
    QVERIFY(course.client->body().size() <= qsizetype(64) << 20);
    QVERIFY(fixture.calls.first().failure.contains(u"too large"_s));
}

void TestGatewayFaults::errorInStream()
{
    const QByteArray whole = testStream(WireFormat::Anthropic);
    const QByteArray stream = whole.first(whole.indexOf("\n\n"))
        + "\n\nevent: error\ndata: {\"type\":\"error\",\"error\":"
          "{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n";
    ScriptedServer provider;
    provider.on("POST", messagesPath,
                {ScriptedReply(200, stream).with("Content-Type", "text/event-stream")});
    GatewayFixture fixture;
    Course course(provider.url(u"/v1"_s), fixture, true);
    QTRY_VERIFY(course.isOver());
    QCOMPARE(course.client->body(), stream);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Failed);
    QCOMPARE(fixture.calls.first().failure,
             u"test has ended its answer with an error: Overloaded"_s);
}

//! All get through in the end, and are counted once.
void TestGatewayFaults::everyThirdIsTooMuch()
{
    constexpr int all = 60;
    ScriptedServer provider;
    int asked = 0;
    provider.on("POST", messagesPath, [&asked](const ReceivedRequest &) {
        return ++asked % 3 == 0 ? ScriptedReply(429).with("retry-after-ms", "5")
                                : ScriptedReply(200, testAnswer(WireFormat::Anthropic));
    });
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    std::vector<std::unique_ptr<GatewayClient>> clients;
    for (int i = 0; i < all; ++i)
        clients.push_back(fixture.ask(token, "/v1/messages", testBody()));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.calls.size(), all, 20'000);
    for (const ModelCall &call : fixture.calls)
        QCOMPARE(call.outcome, Outcome::Answered);
    for (const auto &client : clients) {
        QTRY_VERIFY(client->isWhole());
        QCOMPARE(client->status(), 200);
    }
    QVERIFY(asked > all);
}

QTEST_GUILESS_MAIN(TestGatewayFaults)
#include "tst_gatewayfaults.moc"
