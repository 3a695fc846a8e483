// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/discovery.h"

#include "tests/engine/models/environment.h"
#include "tests/support/await.h"
#include "tests/support/scriptedserver.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Models;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Quaver::Testing::ScriptedReply)

class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsServed();
    void ignoresJunk_data();
    void ignoresJunk();
    void boundsNames();
    void asksAServerOnce();
    void leavesOthersAlone();
    void endsWhenCancelled();
};

namespace {

const QString listPath = u"/v1/models"_s;

ScriptedReply listOf(const QStringList &names)
{
    QStringList entries;
    for (const QString &name : names)
        entries += uR"({"id":"%1","object":"model"})"_s.arg(name);
    return ScriptedReply(
        200, QString(uR"({"object":"list","data":[)"_s + entries.join(u',') + u"]}"_s).toUtf8());
}

//! The three model servers of a computer, none of them at its usual port, which may be in use.
struct Computer
{
    Computer()
        : registry(registryOf({}))
    {
        move(u"ollama"_s, ollama);
        move(u"llamacpp"_s, llamaCpp);
        move(u"lmstudio"_s, lmStudio);
    }

    void move(const QString &name, const ScriptedServer &server)
    {
        Provider provider = providerOf(registry, name);
        provider.baseUrl = server.url(u"/v1"_s);
        registry.add(provider, {});
    }

    [[nodiscard]] Result<ModelRegistry> discovered() const { return await(discover(registry, {})); }

    ScriptedServer ollama;
    ScriptedServer llamaCpp;
    ScriptedServer lmStudio;
    ModelRegistry registry;
};

QStringList foundIn(const ModelRegistry &after, const ModelRegistry &before)
{
    QStringList ids;
    for (const Model &model : after.models()) {
        if (!before.models().contains(model))
            ids += model.id;
    }
    return ids;
}

} // namespace

void TestDiscovery::findsWhatIsServed()
{
    Computer computer;
    computer.ollama.on("GET", listPath, {listOf({u"llama3.2:latest"_s, u"qwen3:8b"_s})});
    computer.lmStudio.on("GET", listPath,
                         {listOf({u"google/gemma-3"_s}).after(std::chrono::milliseconds(50))});
    const Result<ModelRegistry> registry = computer.discovered();
    QVERIFY(registry);
    const QStringList found = foundIn(*registry, computer.registry);
    QCOMPARE(QSet<QString>(found.cbegin(), found.cend()),
             QSet<QString>({u"ollama/llama3.2:latest"_s, u"ollama/qwen3:8b"_s,
                            u"lmstudio/google/gemma-3"_s}));
    QVERIFY(registry->models().last().isOffline());

    const Result<Model> model = registry->resolve(u"llama3.2"_s);
    QVERIFY(model);
    QCOMPARE(model->upstreamId, u"llama3.2:latest"_s);
    QCOMPARE(model->provider.baseUrl, computer.ollama.url(u"/v1"_s));
    QCOMPARE(model->price, Price());
    QCOMPARE(model->contextTokens, std::nullopt);
    for (const ScriptedServer *server :
         {&computer.ollama, &computer.llamaCpp, &computer.lmStudio}) {
        QCOMPARE(server->log(), QStringList(u"GET /v1/models"_s));
        QVERIFY(server->requests().constFirst().header("Authorization").isEmpty());
    }
}

void TestDiscovery::ignoresJunk_data()
{
    using Way = ScriptedReply::Way;
    QTest::addColumn<ScriptedReply>("reply");
    const QByteArray list = R"({"data":[{"id":"model"}]})";
    QTest::newRow("another site") << ScriptedReply(200, "<html>welcome</html>");
    QTest::newRow("not found") << ScriptedReply(404, list);
    QTest::newRow("wants a key") << ScriptedReply(401, list);
    QTest::newRow("trouble") << ScriptedReply(503, list);
    QTest::newRow("redirect") << ScriptedReply(302).with("Location", "/v1/models2");
    QTest::newRow("empty") << ScriptedReply(200);
    QTest::newRow("a list") << ScriptedReply(200, "[{\"id\":\"model\"}]");
    QTest::newRow("other data") << ScriptedReply(200, R"({"data":{"id":"model"}})");
    QTest::newRow("no data") << ScriptedReply(200, R"({"models":[{"id":"model"}]})");
    QTest::newRow("names of a wrong type")
        << ScriptedReply(200, R"({"data":[{"id":1},"model",null,{"name":"x"},{"id":""}]})");
    QTest::newRow("deep") << ScriptedReply(200, QByteArray(1000, '[') + QByteArray(1000, ']'));
    QTest::newRow("endless") << ScriptedReply(200, QByteArray(4096, ' '), Way::Endless);
    QTest::newRow("no HTTP") << ScriptedReply(200, "SSH-2.0-OpenSSH_9.2\r\n", Way::Garbage);
    QTest::newRow("cut") << ScriptedReply(200, list, Way::DropInBody);
    QTest::newRow("dropped") << ScriptedReply(200, list, Way::DropBefore);
    QTest::newRow("silent") << ScriptedReply(200, list, Way::Hang);
}

void TestDiscovery::ignoresJunk()
{
    QFETCH(const ScriptedReply, reply);
    Computer computer;
    computer.ollama.on("GET", listPath, {reply});
    computer.lmStudio.on("GET", listPath, {listOf({u"there"_s})});
    computer.llamaCpp.refuse();
    const Result<ModelRegistry> registry = computer.discovered();
    QVERIFY(registry);
    QCOMPARE(foundIn(*registry, computer.registry), QStringList(u"lmstudio/there"_s));
}

void TestDiscovery::boundsNames()
{
    Computer computer;
    QStringList names{
        u"twice"_s,         u"twice"_s,     QString(201, u'x'), u"  "_s, uR"(red\u001b[31m)"_s,
        uR"(two\nlines)"_s, u"\u202etxet"_s};
    computer.ollama.on("GET", listPath, {listOf(names)});
    names.clear();
    for (int i = 0; i < 1000; ++i)
        names += u"m%1"_s.arg(i);
    computer.lmStudio.on("GET", listPath, {listOf(names)});
    const Result<ModelRegistry> registry = computer.discovered();
    QVERIFY(registry);
    const QStringList found = foundIn(*registry, computer.registry);
    QCOMPARE(found.filter(u"ollama/"_s), QStringList(u"ollama/twice"_s));
    QCOMPARE(found.filter(u"lmstudio/"_s).size(), 500);
}

void TestDiscovery::asksAServerOnce()
{
    Computer computer;
    computer.move(u"llamacpp"_s, computer.ollama);
    computer.ollama.on("GET", listPath, {listOf({u"x"_s})});
    const Result<ModelRegistry> registry = computer.discovered();
    QVERIFY(registry);
    QCOMPARE(foundIn(*registry, computer.registry), QStringList(u"ollama/x"_s));
    QCOMPARE(computer.ollama.count("GET", listPath), 1);
}

//! Keys go nowhere unless a model is asked for.
void TestDiscovery::leavesOthersAlone()
{
    ScriptedServer provider;
    const QString url = provider.url(u"/v1"_s).toString();
    Computer computer;
    const ModelRegistry others = registryOf(
        environmentOf({{"OPENAI_API_KEY", u"sk-openai-0123456789"_s}, {"OPENAI_BASE_URL", url}}),
        {endpointOf(u"mine"_s, url)});
    computer.registry.add(providerOf(others, u"openai"_s), {});
    computer.registry.add(providerOf(others, u"mine"_s), {});
    QVERIFY(computer.discovered());
    QCOMPARE(computer.ollama.requests().size(), 1);
    QVERIFY(provider.requests().isEmpty());
}

void TestDiscovery::endsWhenCancelled()
{
    Computer computer;
    for (ScriptedServer *server : {&computer.ollama, &computer.llamaCpp, &computer.lmStudio})
        server->on("GET", listPath, {ScriptedReply(200, {}, ScriptedReply::Way::Hang)});
    const CancelSource source;
    const Pending<ModelRegistry> pending = discover(computer.registry, source.token());
    source.cancel();
    const Result<ModelRegistry> registry = await(pending);
    QVERIFY(!registry);
    QVERIFY(registry.error().isCancelled());
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
