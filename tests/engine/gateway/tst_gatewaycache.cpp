// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/responsecache.h"

#include "tests/engine/gateway/gatewayfixture.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using Gateway::ResponseCache;
using Models::ModelCall;
using Models::WireFormat;

class TestGatewayCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreGivenAgain_data();
    void answersAreGivenAgain();
    void eachTimeHasItsOwn();
    void whatDiffersIsAsked_data();
    void whatDiffersIsAsked();
    void failuresAreNotKept_data();
    void failuresAreNotKept();
    void damagedFilesAreNotUsed();
    void offByDefault();
    void directoryCannotBeMade();
    void partsDoNotRunTogether();
};

namespace {

//! A provider that answers each call in other words.
struct Counting
{
    explicit Counting(WireFormat format_ = WireFormat::Anthropic, bool isStream = false)
        : format(format_)
    {
        provider.on("POST", QString::fromLatin1(testPath(format)), [=, this](auto) {
            const QByteArray number = QByteArray::number(++asked);
            const QByteArray body = isStream ? testStream(format) : testAnswer(format);
            const QByteArray type = isStream ? "text/event-stream" : "application/json";
            return ScriptedReply(200, body).with("Content-Type", type + "; n=" + number);
        });
    }

    WireFormat format;
    int asked = 0;
    ScriptedServer provider;
};

} // namespace

void TestGatewayCache::answersAreGivenAgain_data()
{
    QTest::addColumn<WireFormat>("format");
    QTest::addColumn<bool>("isStream");
    QTest::newRow("anthropic") << WireFormat::Anthropic << false;
    QTest::newRow("anthropic stream") << WireFormat::Anthropic << true;
    QTest::newRow("chat stream") << WireFormat::OpenAiChat << true;
    QTest::newRow("responses") << WireFormat::OpenAiResponses << false;
}

//! To another run, from another gateway, without a provider.
void TestGatewayCache::answersAreGivenAgain()
{
    QFETCH(const WireFormat, format);
    QFETCH(const bool, isStream);
    Counting counting(format, isStream);
    QTemporaryDir cache;
    const Models::Model model = testModel(format, counting.provider.url(u"/v1"_s));
    QByteArray first;
    QByteArray firstType;
    for (const QString &run : {u"run-1"_s, u"run-2"_s}) {
        GatewayFixture fixture;
        fixture.options.cacheDirectory = cache.filePath(u"a/b"_s);
        fixture.start();
        const auto client = fixture.ask(fixture.grant(model, run), testPath(format),
                                        testBody(isStream), {{"X-Quaver-Subject", "task/1"}});
        QTRY_VERIFY(client->isWhole());
        QTRY_COMPARE(fixture.calls.size(), 1);
        const ModelCall call = fixture.calls.first();
        QCOMPARE(call.outcome, ModelCall::Outcome::Answered);
        QCOMPARE(call.runId, run);
        if (run == u"run-1"_s) {
            first = client->body();
            firstType = client->header("Content-Type");
            QCOMPARE(call.usage.calls, 1);
            counting.provider.refuse();
        } else {
            QCOMPARE(client->status(), 200);
            QCOMPARE(client->body(), first);
            QCOMPARE(client->header("Content-Type"), firstType);
            Usage nothing;
            nothing.costUsd = 0;
            QCOMPARE(call.usage, nothing);
        }
    }
    QCOMPARE(counting.asked, 1);
    const QFileInfoList files = QDir(cache.filePath(u"a/b"_s)).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(!(files.first().permissions() & (QFile::ReadOther | QFile::ReadGroup)));
}

//! Of three votes on the same question none is a copy of another.
void TestGatewayCache::eachTimeHasItsOwn()
{
    Counting counting;
    const Models::Model model = testModel(WireFormat::Anthropic, counting.provider.url(u"/v1"_s));
    GatewayFixture fixture;
    fixture.options.cacheDirectory = fixture.directory.filePath(u"cache"_s);
    fixture.start();
    QList<QByteArray> types;
    for (const QString &run : {u"run-1"_s, u"run-2"_s}) {
        const Secret token = fixture.grant(model, run);
        for (int vote = 0; vote < 3; ++vote) {
            const auto client = fixture.ask(token, "/v1/messages", testBody());
            QTRY_VERIFY(client->isWhole());
            types.append(client->header("Content-Type"));
        }
        QTRY_COMPARE(QDir(fixture.options.cacheDirectory).entryList(QDir::Files).size(), 3);
    }
    QCOMPARE(counting.asked, 3);
    QCOMPARE(QSet<QByteArray>(types.cbegin(), types.cend()).size(), 3);
    QCOMPARE(types.first(3), types.last(3));
}

void TestGatewayCache::whatDiffersIsAsked_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("header");
    const QByteArray path = "/v1/messages";
    QTest::newRow("body") << path << testBody(false, "other") << QByteArray();
    QTest::newRow("query") << QByteArray("/v1/messages?beta=true") << testBody() << QByteArray();
    QTest::newRow("subject") << path << testBody() << QByteArray("X-Quaver-Subject");
    QTest::newRow("beta") << path << testBody() << QByteArray("anthropic-beta");
}

void TestGatewayCache::whatDiffersIsAsked()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, header);
    Counting counting;
    GatewayFixture fixture;
    fixture.options.cacheDirectory = fixture.directory.filePath(u"cache"_s);
    fixture.start();
    const Models::Model model = testModel(WireFormat::Anthropic, counting.provider.url(u"/v1"_s));
    const auto first = fixture.ask(fixture.grant(model, u"run-1"_s), "/v1/messages", testBody());
    QTRY_VERIFY(first->isWhole());
    QTRY_COMPARE(QDir(fixture.options.cacheDirectory).entryList(QDir::Files).size(), 1);
    QList<HttpHeader> headers;
    if (!header.isEmpty())
        headers.append(HttpHeader(header, "x"));
    const auto second = fixture.ask(fixture.grant(model, u"run-2"_s), target, body, headers);
    QTRY_VERIFY(second->isWhole());
    QCOMPARE(counting.asked, 2);
}

void TestGatewayCache::failuresAreNotKept_data()
{
    using Way = ScriptedReply::Way;
    QTest::addColumn<ScriptedReply>("reply");
    const QByteArray stream = testStream(WireFormat::Anthropic);
    QTest::newRow("error") << ScriptedReply(400, "{}");
    QTest::newRow("garbage") << ScriptedReply(200, "garbage");
    QTest::newRow("error for all its status") << ScriptedReply(200, R"({"error":{"message":"x"}})");
    QTest::newRow("another 2xx") << ScriptedReply(202, testAnswer(WireFormat::Anthropic));
    QTest::newRow("cut")
        << ScriptedReply(200, stream, Way::DropInBody).with("Content-Type", "text/event-stream");
}

void TestGatewayCache::failuresAreNotKept()
{
    QFETCH(const ScriptedReply, reply);
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s, {reply});
    GatewayFixture fixture;
    fixture.options.cacheDirectory = fixture.directory.filePath(u"cache"_s);
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    const auto client = fixture.ask(token, "/v1/messages", testBody());
    QTRY_VERIFY(client->isOver());
    QTRY_COMPARE(fixture.calls.size(), 1);
    fixture.gateway.reset(); // whose end waits for what is being written
    QVERIFY(QDir(fixture.options.cacheDirectory).entryList(QDir::Files).isEmpty());
}

void TestGatewayCache::damagedFilesAreNotUsed()
{
    QTemporaryDir directory;
    QByteArray key;
    {
        auto cache = *ResponseCache::open(directory.path());
        key = cache->nextKey(u"run"_s, {"a"});
        cache->put(key, {"text/plain", "hello"});
    }
    const auto cache = *ResponseCache::open(directory.path());
    QVERIFY(cache->find(key));
    QCOMPARE(cache->find(key)->contentType, "text/plain");
    QCOMPARE(cache->find(key)->body, "hello");
    QFile file(directory.filePath(QString::fromLatin1(key)));
    QVERIFY(file.resize(file.size() - 1));
    QVERIFY(!cache->find(key));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(!cache->find(key));
}

void TestGatewayCache::offByDefault()
{
    Counting counting;
    GatewayFixture fixture;
    fixture.start();
    const Secret token =
        fixture.grant(testModel(WireFormat::Anthropic, counting.provider.url(u"/v1"_s)));
    for (int i = 1; i <= 2; ++i) {
        const auto client = fixture.ask(token, "/v1/messages", testBody());
        QTRY_VERIFY(client->isWhole());
        QCOMPARE(counting.asked, i);
    }
}

void TestGatewayCache::directoryCannotBeMade()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ModelGateway::Options options;
    options.directory = directory.path();
    options.cacheDirectory = directory.filePath(u"file/cache"_s);
    const auto started = ModelGateway::start(options);
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Setup);
    QVERIFY(started.error().message.contains(options.cacheDirectory));
}

void TestGatewayCache::partsDoNotRunTogether()
{
    QTemporaryDir directory;
    const auto cache = *ResponseCache::open(directory.path());
    QVERIFY(cache->nextKey(u"run"_s, {"ab", "c"}) != cache->nextKey(u"run"_s, {"a", "bc"}));
    const QByteArray first = cache->nextKey(u"other"_s, {"ab", "c"});
    QVERIFY(cache->nextKey(u"other"_s, {"ab", "c"}) != first);
    cache->forget(u"other"_s);
    QCOMPARE(cache->nextKey(u"other"_s, {"ab", "c"}), first);
    cache->giveBack(u"other"_s, {"ab", "c"});
    QCOMPARE(cache->nextKey(u"other"_s, {"ab", "c"}), first);
}

QTEST_GUILESS_MAIN(TestGatewayCache)
#include "tst_gatewaycache.moc"
