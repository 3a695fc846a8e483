// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/gatewayfixture.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimer>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Models::ModelCall;
using Models::WireFormat;

//! Who gets through, with what, and what the provider gets to see.
class TestGatewayAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tokens_data();
    void tokens();
    void refusedBeforeTheBody();
    void refusalReachesWhoIsStillSending();
    void drainsAsLongAsSomethingComes();
    void paths_data();
    void paths();
    void modelList();
    void anotherModel();
    void oversizedBody();
    void malformed();
    void headersAreThoseOfTheList();
    void anthropicKey();
    void noKeyIsNeeded();
    void continueIsSaid();
    void slowClients_data();
    void slowClients();
    void revokedTokenIsNone();

private:
    std::unique_ptr<ScriptedServer> m_provider;
    std::unique_ptr<GatewayFixture> m_fixture;
    Secret m_token;
};

namespace {

QJsonObject jsonOf(const GatewayClient &client)
{
    return QJsonDocument::fromJson(client.body()).object();
}

QString messageOf(const GatewayClient &client)
{
    return jsonOf(client).value("error"_L1)[u"message"].toString();
}

} // namespace

void TestGatewayAccess::init()
{
    m_provider = std::make_unique<ScriptedServer>();
    for (const auto format :
         {WireFormat::Anthropic, WireFormat::OpenAiChat, WireFormat::OpenAiResponses})
        m_provider->on("POST", QString::fromLatin1(testPath(format)), {{200, testAnswer(format)}});
    m_fixture = std::make_unique<GatewayFixture>();
    m_fixture->start();
    m_token = m_fixture->grant(testModel(WireFormat::OpenAiChat, m_provider->url(u"/v1"_s)));
}

void TestGatewayAccess::tokens_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("header"); // %1: the token
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isAnthropic");
    const QByteArray chat = testPath(WireFormat::OpenAiChat);
    const QByteArray messages = testPath(WireFormat::Anthropic);
    QTest::newRow("bearer") << chat << QByteArray("Authorization: Bearer %1") << 200 << false;
    QTest::newRow("key") << chat << QByteArray("x-api-key: %1") << 200 << false;
    QTest::newRow("none") << chat << QByteArray("Accept: %1") << 401 << false;
    QTest::newRow("wrong") << chat << QByteArray("Authorization: Bearer x%1") << 401 << false;
    QTest::newRow("half") << chat << QByteArray("Authorization: Bearer quaver-") << 401 << false;
    QTest::newRow("wrong key") << messages << QByteArray("x-api-key: x") << 401 << true;
    QTest::newRow("nowhere") << QByteArray("/") << QByteArray("x-api-key: x") << 401 << true;
}

//! Refused in the words of the provider that the program thinks it speaks with.
void TestGatewayAccess::tokens()
{
    QFETCH(const QByteArray, path);
    QFETCH(QByteArray, header);
    QFETCH(const int, status);
    QFETCH(const bool, isAnthropic);
    header.replace("%1", m_token.reveal());
    const qsizetype colon = header.indexOf(':');
    const auto client = m_fixture->connectClient();
    client->send(
        rawRequest("POST", path, {{header.first(colon), header.mid(colon + 2)}}, testBody()));
    QTRY_VERIFY(client->isOver());
    QCOMPARE(client->status(), status);
    if (status == 200)
        return;
    QCOMPARE(client->header("x-should-retry"), "false");
    QCOMPARE(jsonOf(*client).contains("type"_L1), isAnthropic);
    QCOMPARE(jsonOf(*client).value("error"_L1)[u"type"].toString(), u"authentication_error"_s);
    QVERIFY(!messageOf(*client).isEmpty());
    QVERIFY(m_provider->requests().isEmpty());
}

void TestGatewayAccess::refusedBeforeTheBody()
{
    const auto client = m_fixture->connectClient();
    client->send("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 30000000\r\n\r\n");
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 401);
    QCOMPARE(client->header("Connection"), "close");
}

void TestGatewayAccess::refusalReachesWhoIsStillSending()
{
    const auto client = m_fixture->connectClient();
    client->send(rawRequest("POST", "/v1/chat/completions", {}, QByteArray(5'000'000, 'x')));
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 401);
    QTRY_VERIFY(client->isClosed());
}

void TestGatewayAccess::drainsAsLongAsSomethingComes()
{
    GatewayFixture fixture;
    fixture.options.patience.draining = 1s;
    fixture.start();
    const auto client = fixture.connectClient();
    client->send("POST /v1/chat/completions HTTP/1.1\r\nContent-Length: 30000000\r\n\r\n");
    QTRY_VERIFY(client->isWhole());
    int pieces = 0;
    QTimer sending;
    connect(&sending, &QTimer::timeout, this, [&] {
        client->send("piece");
        ++pieces;
    });
    sending.start(100ms);
    QTRY_VERIFY(pieces >= 20 || client->isClosed());
    QVERIFY(!client->isClosed());
    sending.stop();
    QTRY_VERIFY(client->isClosed());
}

void TestGatewayAccess::paths_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("right") << QByteArray("POST") << QByteArray("/v1/chat/completions") << 200;
    QTest::newRow("other format") << QByteArray("POST") << QByteArray("/v1/messages") << 404;
    QTest::newRow("other of the provider")
        << QByteArray("POST") << QByteArray("/v1/responses") << 404;
    QTest::newRow("unknown") << QByteArray("POST") << QByteArray("/v1/files") << 404;
    QTest::newRow("above") << QByteArray("POST") << QByteArray("/v1/chat/../chat/completions")
                           << 404;
    QTest::newRow("prefix") << QByteArray("POST") << QByteArray("/v1/chat/completions/1") << 404;
    QTest::newRow("absolute") << QByteArray("POST")
                              << QByteArray("http://elsewhere/v1/chat/completions") << 404;
    QTest::newRow("method") << QByteArray("GET") << QByteArray("/v1/chat/completions") << 405;
    QTest::newRow("list posted") << QByteArray("POST") << QByteArray("/v1/models") << 405;
}

void TestGatewayAccess::paths()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const auto client = m_fixture->connectClient();
    client->send(rawRequest(method, target, {{"x-api-key", m_token.reveal()}}, testBody()));
    QTRY_VERIFY(client->isOver());
    QTEST(client->status(), "status");
    QCOMPARE(m_provider->requests().size(), client->status() == 200 ? 1 : 0);
}

void TestGatewayAccess::modelList()
{
    for (const auto format : {WireFormat::OpenAiChat, WireFormat::Anthropic}) {
        const Secret token = m_fixture->grant(testModel(format, m_provider->url(u"/v1"_s)));
        const auto client = m_fixture->connectClient();
        const QByteArray raw = rawRequest("GET", "/v1/models", {{"x-api-key", token.reveal()}});
        client->send(raw + raw); // and the connection is good for more
        for (int i = 0; i < 2; ++i) {
            QTRY_VERIFY(client->isWhole());
            QCOMPARE(client->status(), 200);
            const QJsonArray models = jsonOf(*client).value("data"_L1).toArray();
            QCOMPARE(models.size(), 1);
            QCOMPARE(models.at(0)[u"id"].toString(), u"model-1"_s);
            client->next();
        }
    }
    QVERIFY(m_provider->requests().isEmpty());
}

void TestGatewayAccess::anotherModel()
{
    const auto client = m_fixture->ask(m_token, "/v1/chat/completions", R"({"model":"gpt-4o"})",
                                       {{"X-Quaver-Subject", "task-1/2"}});
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 403);
    QVERIFY(messageOf(*client).contains(u"gpt-4o"_s));
    QVERIFY(m_provider->requests().isEmpty());
    QTRY_COMPARE(m_fixture->calls.size(), 1);
    const ModelCall call = m_fixture->calls.first();
    QCOMPARE(call.outcome, ModelCall::Outcome::Refused);
    QCOMPARE(call.subject, u"task-1/2"_s);
    QCOMPARE(call.failure, messageOf(*client));
    QCOMPARE(call.usage.calls, 0);
}

void TestGatewayAccess::oversizedBody()
{
    const auto client = m_fixture->connectClient();
    client->send("POST /v1/chat/completions HTTP/1.1\r\nAuthorization: Bearer " + m_token.reveal()
                 + "\r\nContent-Length: 40000000\r\n\r\n");
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 413);
    QVERIFY(messageOf(*client).contains(u"32 MiB"_s));
}

void TestGatewayAccess::malformed()
{
    const auto client = m_fixture->connectClient();
    client->send("hello\r\n\r\n");
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 400);
    QTRY_VERIFY(client->isClosed());
}

void TestGatewayAccess::headersAreThoseOfTheList()
{
    const auto client = m_fixture->ask(m_token, "/v1/chat/completions?beta=true", testBody(),
                                       {{"X-Quaver-Subject", "secret-task/1"},
                                        {"Cookie", "a=b"},
                                        {"X-Forwarded-For", "10.0.0.1"},
                                        {"OpenAI-Organization", "somebody-else"},
                                        {"Accept", "application/json"},
                                        {"User-Agent", "tool/1"}});
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 200);
    const ReceivedRequest request = m_provider->requests().first();
    QCOMPARE(request.target, "/v1/chat/completions?beta=true");
    QCOMPARE(request.body, testBody());
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer ") + providerKey);
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("User-Agent"), "tool/1");
    for (const char *name :
         {"x-quaver-subject", "cookie", "x-forwarded-for", "openai-organization", "x-api-key"})
        QVERIFY2(request.header(name).isEmpty(), name);
    for (const auto &[name, value] : request.headers)
        QVERIFY2(!value.contains(m_token.reveal()), name.constData());
    QTRY_COMPARE(m_fixture->calls.size(), 1);
    QCOMPARE(m_fixture->calls.first().subject, u"secret-task/1"_s);
}

void TestGatewayAccess::anthropicKey()
{
    const Secret token =
        m_fixture->grant(testModel(WireFormat::Anthropic, m_provider->url(u"/v1"_s)));
    const auto client =
        m_fixture->ask(token, "/v1/messages", testBody(), {{"anthropic-beta", "tools-1"}});
    QTRY_VERIFY(client->isWhole());
    const ReceivedRequest request = m_provider->requests().first();
    QCOMPARE(request.header("x-api-key"), providerKey);
    QVERIFY(request.header("Authorization").isEmpty());
    QCOMPARE(request.header("anthropic-version"), "2023-06-01");
    QCOMPARE(request.header("anthropic-beta"), "tools-1");
}

void TestGatewayAccess::noKeyIsNeeded()
{
    Models::Model model = testModel(WireFormat::OpenAiChat, m_provider->url(u"/v1"_s));
    model.provider.key = {};
    model.provider.needsKey = false;
    const auto client = m_fixture->ask(m_fixture->grant(model), "/v1/chat/completions", testBody());
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 200);
    QVERIFY(m_provider->requests().first().header("Authorization").isEmpty());
}

void TestGatewayAccess::continueIsSaid()
{
    const auto client = m_fixture->connectClient();
    const QByteArray raw =
        rawRequest("POST", "/v1/chat/completions",
                   {{"x-api-key", m_token.reveal()}, {"Expect", "100-continue"}}, testBody());
    client->send(raw);
    QTRY_VERIFY(client->isWhole());
    QCOMPARE(client->status(), 200);
}

void TestGatewayAccess::slowClients_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a head") << QByteArray("POST /v1/chat/completions HTTP/1.1\r\nA: b");
    QTest::newRow("half a body") << QByteArray("half");
    QTest::newRow("a whole request") << QByteArray("whole");
}

//! Nobody keeps a connection open by doing nothing.
void TestGatewayAccess::slowClients()
{
    QFETCH(QByteArray, sent);
    GatewayFixture fixture;
    fixture.options.patience.head = 1s;
    fixture.options.patience.body = 1s;
    fixture.options.patience.keepAlive = 1s;
    fixture.start();
    const Secret token =
        fixture.grant(testModel(WireFormat::OpenAiChat, m_provider->url(u"/v1"_s)));
    const QByteArray whole =
        rawRequest("POST", "/v1/chat/completions", {{"x-api-key", token.reveal()}}, testBody());
    if (sent == "half")
        sent = whole.chopped(3);
    else if (sent == "whole")
        sent = whole;
    QElapsedTimer clock;
    clock.start();
    const auto client = fixture.connectClient();
    client->send(sent);
    QTRY_VERIFY(client->isClosed());
    QVERIFY(clock.elapsed() >= 900);
    QCOMPARE(client->status(), sent == whole ? 200 : 0);
}

void TestGatewayAccess::revokedTokenIsNone()
{
    m_fixture->gateway->revoke(m_token);
    m_fixture->gateway->revoke(m_token);
    m_fixture->gateway->revoke(Secret("never-granted"));
    const auto client = m_fixture->ask(m_token, "/v1/chat/completions", testBody());
    QTRY_VERIFY(client->isOver());
    QCOMPARE(client->status(), 401);
}

QTEST_GUILESS_MAIN(TestGatewayAccess)
#include "tst_gatewayaccess.moc"
