// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/discovery.h"

#include "tests/support/await.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Models;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Quaver::Testing::ScriptedReply)

class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheKey_data();
    void sendsTheKey();
    void succeeds();
    void explains_data();
    void explains();
    void withoutKey();
    void nobodyThere();
    void cancelled();
};

namespace {

constexpr auto key = "sk-of-the-probe-0123456789";

Provider providerAt(const ScriptedServer &server)
{
    Provider provider;
    provider.name = u"openai"_s;
    provider.baseUrl = server.url(u"/v1"_s);
    provider.key = Secret(key);
    provider.keySource = u"OPENAI_API_KEY"_s;
    return provider;
}

} // namespace

void TestProbe::sendsTheKey_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("hasKey");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("apiKey");
    QTest::addColumn<QByteArray>("version");
    const QByteArray bearer = QByteArray("Bearer ") + key;
    const auto row = [](const char *name, WireFormat format, bool hasKey,
                        const QByteArray &authorization, const QByteArray &apiKey,
                        const QByteArray &version) {
        QTest::newRow(name) << static_cast<int>(format) << hasKey << authorization << apiKey
                            << version;
    };
    row("anthropic", WireFormat::Anthropic, true, {}, key, "2023-06-01");
    row("chat", WireFormat::OpenAiChat, true, bearer, {}, {});
    row("responses", WireFormat::OpenAiResponses, true, bearer, {}, {});
    row("none needed", WireFormat::OpenAiChat, false, {}, {}, {});
}

void TestProbe::sendsTheKey()
{
    QFETCH(const int, format);
    QFETCH(const bool, hasKey);
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s, {ScriptedReply(200, R"({"data":[]})")});
    Provider provider = providerAt(server);
    if (!hasKey) {
        provider.key = Secret();
        provider.needsKey = false;
    }
    QVERIFY(await(probe(provider, static_cast<WireFormat>(format), {})));
    QCOMPARE(server.log(), QStringList(u"GET /v1/models"_s));
    const ReceivedRequest request = server.requests().constFirst();
    QTEST(request.header("Authorization"), "authorization");
    QTEST(request.header("x-api-key"), "apiKey");
    QTEST(request.header("anthropic-version"), "version");
}

void TestProbe::succeeds()
{
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s, {ScriptedReply(200, R"({"data":[{"id":"gpt-4o"}]})")});
    QVERIFY(await(probe(providerAt(server), WireFormat::OpenAiChat, {})));
}

void TestProbe::explains_data()
{
    QTest::addColumn<ScriptedReply>("reply");
    QTest::addColumn<QStringList>("parts");
    const QByteArray error = R"({"error":{"message":"it says why"}})";
    QTest::newRow("401") << ScriptedReply(401, error)
                         << QStringList{u"it says why"_s, u"key in OPENAI_API_KEY was refused"_s};
    QTest::newRow("403") << ScriptedReply(403, error)
                         << QStringList{u"it says why"_s, u"OPENAI_API_KEY lacks a permission"_s};
    QTest::newRow("404") << ScriptedReply(404) << QStringList{u"no list of models"_s, u"/v1"_s};
    QTest::newRow("429 with a time")
        << ScriptedReply(429, error).with("Retry-After", "7")
        << QStringList{u"it says why"_s, u"no credit left"_s, u"wait 7 s"_s};
    QTest::newRow("429") << ScriptedReply(429) << QStringList{u"Try again in a minute"_s};
    QTest::newRow("500") << ScriptedReply(500, error)
                         << QStringList{u"it says why"_s, u"the provider's trouble"_s};
    QTest::newRow("503") << ScriptedReply(503) << QStringList{u"the provider's trouble"_s};
    QTest::newRow("529") << ScriptedReply(529, error)
                         << QStringList{u"529"_s, u"the provider's trouble"_s};
    QTest::newRow("redirect") << ScriptedReply(307).with("Location", "https://evil.example/")
                              << QStringList{u"redirects are not followed"_s};
    QTest::newRow("another site") << ScriptedReply(200, "<html></html>")
                                  << QStringList{u"cannot be read"_s};
    QTest::newRow("the key again")
        << ScriptedReply(401, QByteArray(R"({"error":{"message":"bad key )") + key + "\"}}")
        << QStringList{u"bad key <secret>"_s};
}

void TestProbe::explains()
{
    QFETCH(const ScriptedReply, reply);
    QFETCH(const QStringList, parts);
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s, {reply});
    const Result<void> probed = await(probe(providerAt(server), WireFormat::OpenAiChat, {}));
    QVERIFY(!probed);
    const QString message = probed.error().message;
    for (const QString &part : parts)
        QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(message.contains(u"Asking openai for its models"_s), qPrintable(message));
    QVERIFY(!message.contains(QLatin1StringView(key)));
    QCOMPARE(server.requests().size(), 1);
}

void TestProbe::withoutKey()
{
    ScriptedServer server;
    Provider provider = providerAt(server);
    provider.key = Secret();
    const Result<void> probed = await(probe(provider, WireFormat::OpenAiChat, {}));
    QVERIFY(!probed);
    QCOMPARE(probed.error().kind, Error::Kind::Setup);
    QVERIFY(probed.error().message.contains(u"OPENAI_API_KEY"_s));
    QVERIFY(server.requests().isEmpty());

    provider.needsKey = false;
    server.on("GET", u"/v1/models"_s, {ScriptedReply(401)});
    QVERIFY(await(probe(provider, WireFormat::OpenAiChat, {}))
                .error()
                .message.contains(u"wants a key"_s));
}

void TestProbe::nobodyThere()
{
    ScriptedServer server;
    const Provider provider = providerAt(server);
    server.refuse();
    const Result<void> probed = await(probe(provider, WireFormat::OpenAiChat, {}));
    QVERIFY(!probed);
    QCOMPARE(probed.error().kind, Error::Kind::Network);
    QVERIFY2(probed.error().message.contains(u"nothing listens at"_s),
             qPrintable(probed.error().message));
}

void TestProbe::cancelled()
{
    ScriptedServer server;
    server.on("GET", u"/v1/models"_s, {ScriptedReply(200, {}, ScriptedReply::Way::Hang)});
    const CancelSource source;
    const Pending<void> pending = probe(providerAt(server), WireFormat::OpenAiChat, source.token());
    source.cancel();
    QVERIFY(await(pending).error().isCancelled());
}

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
