// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/gatewayfixture.h"
#include "tests/engine/gateway/manualprovider.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Models::ModelCall;
using Models::WireFormat;
using Way = ScriptedReply::Way;

//! What comes back when all goes well: the provider's bytes, as they come, and their count.
class TestGatewayAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passThrough_data();
    void passThrough();
    void streamsAsItComes();
    void countedBeforeTheEndIsSeen();
    void slowReaderHoldsTheProviderUp();
    void largeAnswer();
    void http10();
    void countTokensIsNoCall();
    void unmeteredStream();
    void unknownPrice();
    void keepAlive();
    void manyAtOnce();
};

void TestGatewayAnswers::passThrough_data()
{
    QTest::addColumn<WireFormat>("format");
    QTest::addColumn<bool>("isStreamed");
    QTest::addColumn<Way>("way");
    const QList<std::pair<const char *, WireFormat>> formats{
        {"anthropic", WireFormat::Anthropic},
        {"chat", WireFormat::OpenAiChat},
        {"responses", WireFormat::OpenAiResponses}};
    const QList<std::pair<const char *, Way>> ways{
        {"whole", Way::Whole}, {"chunked", Way::Chunked}, {"drip", Way::Drip}};
    for (const auto &[formatName, format] : formats) {
        for (const auto &[wayName, way] : ways) {
            for (const bool isStreamed : {false, true})
                QTest::addRow("%s %s %s", formatName, isStreamed ? "stream" : "json", wayName)
                    << format << isStreamed << way;
        }
    }
}

void TestGatewayAnswers::passThrough()
{
    QFETCH(const WireFormat, format);
    QFETCH(const bool, isStreamed);
    QFETCH(const Way, way);
    const QByteArray answer = isStreamed ? testStream(format) : testAnswer(format);
    ScriptedServer provider;
    provider.on("POST", QString::fromLatin1(testPath(format)),
                {ScriptedReply(200, answer, way)
                     .with("Content-Type",
                           isStreamed ? "text/event-stream; charset=utf-8" : "application/json")
                     .with("request-id", "req_1")
                     .with("Set-Cookie", "a=b")
                     .with("X-Echo", providerKey)});
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(format, provider.url(u"/v1"_s)));
    const auto client = fixture.ask(token, testPath(format), testBody(isStreamed),
                                    {{"X-Quaver-Subject", "task/1"}});
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 200);
    QCOMPARE(client->body(), answer);
    QCOMPARE(client->header("Content-Type"),
             isStreamed ? "text/event-stream; charset=utf-8" : "application/json");
    QCOMPARE(client->header("request-id"), "req_1");
    QVERIFY(client->header("Set-Cookie").isEmpty());
    QVERIFY(!client->head().contains(providerKey));
    QCOMPARE(provider.requests().first().body, testBody(isStreamed));

    QTRY_COMPARE(fixture.calls.size(), 1);
    const ModelCall call = fixture.calls.first();
    QCOMPARE(call.runId, u"run-1"_s);
    QCOMPARE(call.role, ModelRole::Tested);
    QCOMPARE(call.modelId, u"test/model-1"_s);
    QCOMPARE(call.subject, u"task/1"_s);
    QCOMPARE(call.outcome, ModelCall::Outcome::Answered);
    QCOMPARE(call.failure, QString());
    Usage expected;
    expected.inputTokens = 10;
    expected.outputTokens = 5;
    expected.cacheReadTokens = 4;
    expected.calls = 1;
    expected.costUsd = (10 * 2 + 5 * 10) / 1e6;
    QCOMPARE(call.usage, expected);
}

//! Each piece is there before the next one has been sent.
void TestGatewayAnswers::streamsAsItComes()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url()));
    const auto client = fixture.ask(token, "/v1/messages", testBody(true));
    QTRY_COMPARE(provider.count(), 1);
    provider.beginStream(0);
    const QByteArray stream = testStream(WireFormat::Anthropic);
    QByteArray expected;
    for (qsizetype at = 0; at < stream.size(); at += 50) {
        provider.writeChunk(0, stream.mid(at, 50));
        expected += stream.mid(at, 50);
        QTRY_COMPARE(client->body(), expected);
    }
    QVERIFY(!client->isOver());
    provider.endStream(0);
    QTRY_VERIFY(client->isWhole());
}

//! Whoever sees the last word of an answer finds its call counted.
void TestGatewayAnswers::countedBeforeTheEndIsSeen()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url()));
    auto client = fixture.ask(token, "/v1/messages", testBody(true));
    QTRY_COMPARE(provider.count(), 1);
    provider.beginStream(0);
    provider.writeChunk(0, testStream(WireFormat::Anthropic));
    QTRY_VERIFY(client->body().endsWith("message_stop\"}\n\n"));
    client->leave(); // as a program does that has heard enough
    fixture.gateway->revoke(token);
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().outcome, ModelCall::Outcome::Answered);
    QCOMPARE(fixture.calls.first().usage.outputTokens, 5);
    QTRY_VERIFY(provider.isGone(0));
    QCOMPARE(fixture.calls.size(), 1);
}

void TestGatewayAnswers::slowReaderHoldsTheProviderUp()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.options.patience.taking = 1500ms;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url()));
    auto client = fixture.ask(token, "/v1/messages", testBody(true));
    client->stopReading();
    QTRY_COMPARE(provider.count(), 1);
    provider.beginStream(0);
    const QByteArray event =
        "data: {\"type\":\"ping\",\"pad\":\"" + QByteArray(60'000, 'x') + "\"}\n\n";
    // Much more than the system's buffers take, and less than what an answer may have.
    constexpr int events = 1000;
    for (int i = 0; i < events; ++i)
        provider.writeChunk(0, event);
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().outcome, ModelCall::Outcome::Abandoned);
    QTRY_VERIFY(provider.isGone(0));
    QVERIFY2(provider.taken() < events * event.size() - 10'000'000,
             qPrintable(QString::number(provider.taken())));
}

//! Larger than what is held, and not lost.
void TestGatewayAnswers::largeAnswer()
{
    const QByteArray answer = "{\"pad\":\"" + QByteArray(12'000'000, 'x') + "\"}";
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s, {{200, answer}});
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    const auto client = fixture.ask(token, "/v1/messages", testBody());
    QTRY_VERIFY_WITH_TIMEOUT(client->isWhole(), 20'000);
    QVERIFY(client->body() == answer);
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().outcome, ModelCall::Outcome::Answered);
    QCOMPARE(fixture.calls.first().usage.unmetered, 1);
    QVERIFY(!fixture.calls.first().usage.costUsd);
}

//! Without chunks: the end of the connection is the end of the answer.
void TestGatewayAnswers::http10()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s,
                {ScriptedReply(200, testStream(WireFormat::Anthropic))
                     .with("Content-Type", "text/event-stream")});
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    const auto client = fixture.connectClient();
    client->send(rawRequest("POST", "/v1/messages", {{"x-api-key", token.reveal()}}, testBody(true))
                     .replace("HTTP/1.1", "HTTP/1.0"));
    QTRY_VERIFY(client->isClosed());
    QCOMPARE(client->body(), testStream(WireFormat::Anthropic));
}

void TestGatewayAnswers::countTokensIsNoCall()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages/count_tokens"_s, {{200, R"({"input_tokens":7})"}});
    provider.on("POST", u"/v1/messages"_s, {{200, testAnswer(WireFormat::Anthropic)}});
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    const auto counting = fixture.ask(token, "/v1/messages/count_tokens", testBody());
    QTRY_VERIFY(counting->isWhole());
    QCOMPARE(counting->body(), R"({"input_tokens":7})");
    const auto asking = fixture.ask(token, "/v1/messages", testBody());
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().usage.inputTokens, 10);
}

void TestGatewayAnswers::unmeteredStream()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/chat/completions"_s,
                {ScriptedReply(200,
                               "data: {\"choices\":[{\"finish_reason\":\"stop\"}]}\n\n"
                               "data: [DONE]\n\n")
                     .with("Content-Type", "text/event-stream")});
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::OpenAiChat, provider.url(u"/v1"_s)));
    const auto client =
        fixture.ask(token, "/v1/chat/completions", R"({"model":"model-1","stream":true})");
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().outcome, ModelCall::Outcome::Answered);
    QCOMPARE(fixture.calls.first().usage.unmetered, 1);
    QVERIFY(!fixture.calls.first().usage.costUsd);
}

void TestGatewayAnswers::unknownPrice()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s, {{200, testAnswer(WireFormat::Anthropic)}});
    GatewayFixture fixture;
    fixture.start();
    Models::Model model = testModel(WireFormat::Anthropic, provider.url(u"/v1"_s));
    model.price.reset();
    const auto client = fixture.ask(fixture.grant(model), "/v1/messages", testBody());
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().usage.inputTokens, 10);
    QVERIFY(!fixture.calls.first().usage.costUsd);
}

void TestGatewayAnswers::keepAlive()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s,
                {{200, testAnswer(WireFormat::Anthropic)},
                 ScriptedReply(200, testStream(WireFormat::Anthropic), Way::Chunked)
                     .with("Content-Type", "text/event-stream"),
                 {400, R"({"type":"error","error":{"message":"no"}})"}});
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    const QByteArray raw =
        rawRequest("POST", "/v1/messages", {{"x-api-key", token.reveal()}}, testBody());
    const auto client = fixture.connectClient();
    client->send(raw + raw + raw); // all at once; answered one after the other
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->body(), testAnswer(WireFormat::Anthropic));
    client->next();
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->body(), testStream(WireFormat::Anthropic));
    client->next();
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 400);
    QVERIFY(!client->isClosed());
    QTRY_COMPARE(fixture.calls.size(), 3);
}

//! 200 calls, 20 at once, each with an answer of its own.
void TestGatewayAnswers::manyAtOnce()
{
    constexpr int all = 200;
    constexpr int atOnce = 20;
    ScriptedServer provider;
    provider.on("POST", u"/v1/chat/completions"_s, [](const ReceivedRequest &request) {
        return ScriptedReply(200,
                             R"({"echo":)" + request.body
                                 + R"(,"usage":{"prompt_tokens":3,"completion_tokens":2}})",
                             Way::Chunked)
            .after(5ms);
    });
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::OpenAiChat, provider.url(u"/v1"_s)));
    std::vector<std::unique_ptr<GatewayClient>> clients;
    for (int i = 0; i < atOnce; ++i) {
        clients.push_back(fixture.connectClient());
        for (int n = 0; n < all / atOnce; ++n)
            clients.back()->send(
                rawRequest("POST", "/v1/chat/completions", {{"x-api-key", token.reveal()}},
                           testBody(false, QByteArray::number(i) + '-' + QByteArray::number(n))));
    }
    for (int n = 0; n < all / atOnce; ++n) {
        for (int i = 0; i < atOnce; ++i) {
            GatewayClient &client = *clients.at(static_cast<std::size_t>(i));
            QTRY_VERIFY_WITH_TIMEOUT(client.isWhole(), 20'000);
            QCOMPARE(client.status(), 200);
            const QByteArray mine = '"' + QByteArray::number(i) + '-' + QByteArray::number(n) + '"';
            QVERIFY(client.body().contains(mine));
            client.next();
        }
    }
    QTRY_COMPARE(fixture.calls.size(), all);
    qint64 tokens = 0;
    for (const ModelCall &call : fixture.calls)
        tokens += call.usage.inputTokens + call.usage.outputTokens;
    QCOMPARE(tokens, all * 5);
    QCOMPARE(provider.requests().size(), all);
}

QTEST_GUILESS_MAIN(TestGatewayAnswers)
#include "tst_gatewayanswers.moc"
