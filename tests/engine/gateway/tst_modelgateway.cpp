// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/modelgateway.h"

#include "tests/engine/gateway/gatewayfixture.h"
#include "tests/engine/gateway/manualprovider.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <sys/file.h>
#include <sys/stat.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <thread>

using namespace Quaver;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Models::ModelCall;
using Models::WireFormat;
using Outcome = ModelCall::Outcome;

//! Its life, its socket, and who may end a call.
class TestModelGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void socket();
    void directoriesOfTheDead();
    void cannotStart_data();
    void cannotStart();
    void revokeCutsCallsUnderWay();
    void revokeCutsWhatWaits();
    void revokeLeavesOthersAlone();
    void clientThatLeavesEndsTheCall();
    void clientThatLeavesWhileItIsHeldUp();
    void widthIsTheProviders();
    void endCutsCalls();
    void endWithWorkLeft();
    void noticesAreFew();
    void anyThread();
    void keyIsNowhere();
};

namespace {

QStringList *loggedLines = nullptr;

void keepLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    loggedLines->append(line);
}

mode_t modeOf(const QString &path)
{
    struct stat status
    {
    };
    ::stat(QFile::encodeName(path).constData(), &status);
    return status.st_mode;
}

} // namespace

void TestModelGateway::socket()
{
    GatewayFixture fixture;
    fixture.start();
    const QString path = fixture.gateway->socketPath();
    QVERIFY(path.startsWith(fixture.directory.path()));
    QVERIFY(S_ISSOCK(modeOf(path)));
    QCOMPARE(modeOf(path) & 0777U, 0666U);
    QCOMPARE(modeOf(QFileInfo(path).path()) & 0777U, 0700U);
    fixture.gateway.reset();
    QVERIFY(QDir(fixture.directory.path()).isEmpty());
}

void TestModelGateway::directoriesOfTheDead()
{
    QTemporaryDir parent;
    const QDir dir(parent.path());
    const QStringList names{u"quaver-models-dead0000"_s, u"quaver-models-alive000"_s,
                            u"quaver-models-begun000"_s, u"quaver-models-somebody"_s + u"else"_s,
                            u"other"_s};
    for (const QString &name : names)
        QVERIFY(dir.mkdir(name));
    for (const QString &name : {names.at(0), names.at(1), names.at(3), names.at(4)}) {
        QFile lock(dir.filePath(name + u"/lock"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
    }
    const int held =
        ::open(QFile::encodeName(dir.filePath(names.at(1) + u"/lock"_s)).constData(), O_RDWR);
    QCOMPARE(::flock(held, LOCK_EX | LOCK_NB), 0);
    ModelGateway::Options options;
    options.directory = parent.path();
    {
        const auto gateway = ModelGateway::start(options);
        QVERIFY(gateway);
        const auto second = ModelGateway::start(options); // which takes nobody for dead
        QVERIFY(second);
        QVERIFY(QFile::exists((*gateway)->socketPath()));
    }
    ::close(held);
    QCOMPARE(dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name),
             (QStringList{u"other"_s, u"quaver-models-alive000"_s, u"quaver-models-begun000"_s,
                          u"quaver-models-somebodyelse"_s}));
}

void TestModelGateway::cannotStart_data()
{
    QTest::addColumn<QString>("directory");
    QTest::newRow("missing") << u"missing"_s;
    QTest::newRow("too long for a socket") << u"x"_s.repeated(120);
}

void TestModelGateway::cannotStart()
{
    QFETCH(const QString, directory);
    QTemporaryDir parent;
    ModelGateway::Options options;
    options.directory = parent.filePath(directory);
    if (directory.size() > 100)
        QVERIFY(QDir(parent.path()).mkdir(directory));
    const auto started = ModelGateway::start(options);
    QVERIFY(!started);
    QCOMPARE(started.error().kind, Error::Kind::Setup);
    QVERIFY2(started.error().message.contains(u"TMPDIR"_s), qPrintable(started.error().message));
    QVERIFY(QDir(options.directory).isEmpty());
}

void TestModelGateway::revokeCutsCallsUnderWay()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url()));
    const auto client = fixture.ask(token, "/v1/messages", testBody(true));
    QTRY_COMPARE(provider.count(), 1);
    provider.beginStream(0);
    provider.writeChunk(0, testStream(WireFormat::Anthropic).first(180));
    QTRY_VERIFY(!client->body().isEmpty());
    fixture.gateway->revoke(token);
    QCoreApplication::sendPostedEvents(&fixture); // it is on its way by now
    QCOMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Abandoned);
    QCOMPARE(fixture.calls.first().usage.inputTokens, 10);
    QCOMPARE(fixture.calls.first().usage.unmetered, 1);
    QTRY_VERIFY(client->isClosed());
    QVERIFY(!client->isWhole());
    QTRY_VERIFY(provider.isGone(0));
}

void TestModelGateway::revokeCutsWhatWaits()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s, {ScriptedReply(200, {}, ScriptedReply::Way::Hang)});
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    std::vector<std::unique_ptr<GatewayClient>> clients;
    for (int i = 0; i < 10; ++i)
        clients.push_back(fixture.ask(token, "/v1/messages", testBody()));
    QTRY_COMPARE(provider.requests().size(), 4); // as wide as it is at first
    fixture.gateway->revoke(token);
    for (const auto &client : clients)
        QTRY_VERIFY(client->isClosed());
    QTRY_VERIFY(fixture.calls.size() >= 4);
    int asked = 0;
    for (const ModelCall &call : fixture.calls) {
        QCOMPARE(call.outcome, Outcome::Abandoned);
        QCOMPARE(call.failure, QString());
        QCOMPARE(call.usage.unmetered, call.usage.calls);
        asked += call.usage.calls;
    }
    QCOMPARE(asked, 4); // the others have never left
    QCOMPARE(provider.requests().size(), 4);
}

void TestModelGateway::revokeLeavesOthersAlone()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.start();
    const Models::Model model = testModel(WireFormat::Anthropic, provider.url());
    const Secret mine = fixture.grant(model);
    const Secret other = fixture.grant(model);
    const auto client = fixture.ask(mine, "/v1/messages", testBody(true));
    QTRY_COMPARE(provider.count(), 1);
    fixture.gateway->revoke(other);
    provider.beginStream(0);
    provider.writeChunk(0, testStream(WireFormat::Anthropic));
    provider.endStream(0);
    QTRY_VERIFY(client->isWhole());
}

void TestModelGateway::clientThatLeavesEndsTheCall()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url()));
    const auto client = fixture.ask(token, "/v1/messages", testBody());
    QTRY_COMPARE(provider.count(), 1);
    client->leave();
    QTRY_VERIFY(provider.isGone(0));
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Abandoned);
    QCOMPARE(fixture.calls.first().failure, QString()); // nothing held it but its own patience
    QCOMPARE(fixture.calls.first().usage.unmetered, 1);
}

void TestModelGateway::clientThatLeavesWhileItIsHeldUp()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s, {ScriptedReply(503)});
    GatewayFixture fixture;
    fixture.options.patience.wait = [](int) { return 60s; };
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    const auto client = fixture.ask(token, "/v1/messages", testBody());
    QTRY_COMPARE(fixture.notices.size(), 1);
    QVERIFY2(fixture.notices.first().contains(u"(503)"_s), qPrintable(fixture.notices.first()));
    client->leave();
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Abandoned);
    QVERIFY(fixture.calls.first().failure.contains(u"(503)"_s));
    QCOMPARE(fixture.calls.first().usage.unmetered, 0);
}

//! Four at first, over all that ask the same provider, and not over another one.
void TestModelGateway::widthIsTheProviders()
{
    ManualProvider first;
    ManualProvider second;
    GatewayFixture fixture;
    fixture.start();
    std::vector<std::unique_ptr<GatewayClient>> clients;
    for (int run = 0; run < 3; ++run) {
        const Secret token =
            fixture.grant(testModel(WireFormat::Anthropic, first.url()), QString::number(run));
        for (int i = 0; i < 4; ++i)
            clients.push_back(fixture.ask(token, "/v1/messages", testBody()));
    }
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, second.url()));
    clients.push_back(fixture.ask(token, "/v1/messages", testBody()));
    QTRY_COMPARE(second.count(), 1);
    QTRY_COMPARE(first.count(), 4);
    const QByteArray answer = testAnswer(WireFormat::Anthropic);
    first.write(0,
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                    + QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
    QTRY_COMPARE(first.count(), 6); // one for the one that has ended, one since it went well
}

void TestModelGateway::endCutsCalls()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url()));
    const auto client = fixture.ask(token, "/v1/messages", testBody());
    QTRY_COMPARE(provider.count(), 1);
    fixture.gateway.reset();
    QTRY_VERIFY(client->isClosed());
    QTRY_VERIFY(provider.isGone(0));
    QTRY_COMPARE(fixture.calls.size(), 1);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Abandoned);
}

//! What was asked of its thread is still done while it ends.
void TestModelGateway::endWithWorkLeft()
{
    ManualProvider provider;
    GatewayFixture fixture;
    fixture.start();
    QSemaphore workIsThere;
    connect(
        fixture.gateway.get(), &Models::ModelAccess::callEnded, &fixture,
        [&] { workIsThere.acquire(); }, Qt::DirectConnection);
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url()));
    const auto client = fixture.ask(token, "/v1/messages", testBody());
    QTRY_COMPARE(provider.count(), 1);
    client->leave();
    QTRY_COMPARE(fixture.calls.size(), 1); // its thread waits
    for (int i = 0; i < 10'000; ++i)
        fixture.gateway->forget(u"run-1"_s);
    workIsThere.release();
    fixture.gateway.reset();
    QVERIFY(QDir(fixture.directory.path()).isEmpty());
}

void TestModelGateway::noticesAreFew()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s, {ScriptedReply(503)});
    GatewayFixture fixture;
    fixture.options.patience.betweenNotices = 60s;
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    const auto first = fixture.ask(token, "/v1/messages", testBody());
    const auto second = fixture.ask(token, "/v1/messages", testBody());
    QTRY_COMPARE(fixture.calls.size(), 2);
    QVERIFY(provider.requests().size() > 2);
    QCOMPARE(fixture.notices.size(), 1);
}

//! Grants come and go in other threads while calls are made.
void TestModelGateway::anyThread()
{
    ScriptedServer provider;
    provider.on("POST", u"/v1/messages"_s,
                {ScriptedReply(200, testAnswer(WireFormat::Anthropic)).after(2ms)});
    GatewayFixture fixture;
    fixture.start();
    const Models::Model model = testModel(WireFormat::Anthropic, provider.url(u"/v1"_s));
    std::atomic<bool> isOver = false;
    std::atomic<int> rounds = 0;
    std::array<std::thread, 2> threads;
    for (std::thread &thread : threads) {
        thread = std::thread([&] {
            ModelGateway &gateway = *fixture.gateway;
            while (!isOver) {
                const QString run = u"thread-%1"_s.arg(++rounds);
                gateway.limit(run, {1, 1.0});
                const Secret token = gateway.grant(Models::Grant(run, ModelRole::Judge, model));
                GatewayClient client(gateway.socketPath());
                client.send(rawRequest("POST", "/v1/messages", {{"x-api-key", token.reveal()}},
                                       testBody()));
                (void)QTest::qWaitFor([&] { return client.isOver(); }, rounds % 3);
                gateway.revoke(token);
                gateway.forget(run);
            }
        });
    }
    const Secret token = fixture.grant(model);
    for (int i = 0; i < 50; ++i) {
        const auto client = fixture.ask(token, "/v1/messages", testBody());
        QTRY_VERIFY(client->isWhole());
        QCOMPARE(client->status(), 200);
    }
    isOver = true;
    for (std::thread &thread : threads)
        thread.join();
    const auto mine = [&fixture] {
        return std::count_if(fixture.calls.cbegin(), fixture.calls.cend(),
                             [](const ModelCall &call) { return call.runId == u"run-1"_s; });
    };
    QTRY_COMPARE(mine(), 50);
    QVERIFY(rounds > 10);
}

//! Neither in logs nor on the disk nor in what a program gets to see.
void TestModelGateway::keyIsNowhere()
{
    QStringList lines;
    loggedLines = &lines;
    const QtMessageHandler previous = qInstallMessageHandler(keepLine);
    QLoggingCategory::setFilterRules(u"quaver.*=true"_s);
    ScriptedServer provider;
    const QByteArray words = QByteArray(R"({"error":{"message":"bad )") + providerKey + R"("}})";
    provider.on("POST", u"/v1/messages"_s,
                {ScriptedReply(500, words),
                 ScriptedReply(422, words).with("request-id", providerKey),
                 ScriptedReply(200, testAnswer(WireFormat::Anthropic))});
    GatewayFixture fixture;
    fixture.options.cacheDirectory = fixture.directory.filePath(u"cache"_s);
    fixture.start();
    const Secret token = fixture.grant(testModel(WireFormat::Anthropic, provider.url(u"/v1"_s)));
    QByteArray seen;
    for (int i = 1; i <= 2; ++i) {
        const auto client = fixture.ask(token, "/v1/messages", testBody());
        QTRY_COMPARE(fixture.calls.size(), i);
        QTRY_VERIFY(client->isWhole());
        seen += client->head() + client->body() + fixture.calls.last().failure.toUtf8();
    }
    fixture.gateway.reset();
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(previous);
    QCOMPARE(fixture.calls.first().outcome, Outcome::Failed);
    QCOMPARE(fixture.calls.last().outcome, Outcome::Answered);
    QVERIFY(!seen.contains(providerKey));
    QVERIFY(!lines.isEmpty());
    QVERIFY(!lines.join(u'\n').contains(QLatin1StringView(providerKey)));
    QVERIFY(!lines.join(u'\n').contains(QString::fromLatin1(token.reveal())));
    QVERIFY(!fixture.notices.join(u'\n').contains(QLatin1StringView(providerKey)));
    const QDir cache(fixture.options.cacheDirectory);
    QCOMPARE(cache.entryList(QDir::Files).size(), 1);
    QFile kept(cache.filePath(cache.entryList(QDir::Files).first()));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(!kept.readAll().contains(providerKey));
}

QTEST_GUILESS_MAIN(TestModelGateway)
#include "tst_modelgateway.moc"
