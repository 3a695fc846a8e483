// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/modelregistry.h"

#include "engine/core/redaction.h"
#include "tests/engine/models/environment.h"

#include <QTest>

#include <algorithm>

using namespace Quaver;
using namespace Quaver::Models;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

class TestModelRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void environment();
    void emptyVariablesAreUnset();
    void badEnvironment_data();
    void badEnvironment();
    void badEndpoints_data();
    void badEndpoints();
    void keysAreRedacted();
    void discoveredModels();
    void offlineIsLast();
};

void TestModelRegistry::environment()
{
    const ModelRegistry registry =
        registryOf(environmentOf({{"ANTHROPIC_API_KEY", u" sk-ant-0123456789\n"_s},
                                  {"ANTHROPIC_BASE_URL", u"http://127.0.0.1:4000"_s},
                                  {"OPENAI_BASE_URL", u"https://proxy.example/openai/v1/"_s},
                                  {"OLLAMA_HOST", u"0.0.0.0:5000"_s},
                                  {"GPU_BOX_KEY", u"box-key-0123456789"_s}}),
                   {endpointOf(u"gpu-box"_s, u"http://gpu-box:8000/v1"_s, u"GPU_BOX_KEY"_s),
                    endpointOf(u"free"_s, u"http://free:8000/v1"_s)});
    QStringList names;
    for (const Provider &provider : registry.providers())
        names += provider.name;
    QCOMPARE(names,
             QStringList({u"anthropic"_s, u"openai"_s, u"ollama"_s, u"llamacpp"_s, u"lmstudio"_s,
                          u"gpu-box"_s, u"free"_s}));

    const Provider anthropic = providerOf(registry, u"anthropic"_s);
    QCOMPARE(anthropic.baseUrl, QUrl(u"http://127.0.0.1:4000/v1"_s));
    QCOMPARE(anthropic.key, Secret("sk-ant-0123456789"));
    QCOMPARE(anthropic.keySource, u"ANTHROPIC_API_KEY"_s);
    QVERIFY(anthropic.isUsable());

    const Provider openAi = providerOf(registry, u"openai"_s);
    QCOMPARE(openAi.baseUrl, QUrl(u"https://proxy.example/openai/v1"_s));
    QCOMPARE(openAi.keySource, u"OPENAI_API_KEY"_s);
    QVERIFY(!openAi.isUsable());

    const Provider ollama = providerOf(registry, u"ollama"_s);
    QCOMPARE(ollama.baseUrl, QUrl(u"http://127.0.0.1:5000/v1"_s));
    QVERIFY(ollama.isUsable() && !ollama.needsKey && ollama.keySource.isEmpty());

    QCOMPARE(providerOf(registry, u"gpu-box"_s).key, Secret("box-key-0123456789"));
    QVERIFY(!providerOf(registry, u"free"_s).needsKey);
}

void TestModelRegistry::emptyVariablesAreUnset()
{
    const ModelRegistry registry = registryOf(environmentOf({{"ANTHROPIC_API_KEY", QString()},
                                                             {"ANTHROPIC_BASE_URL", u" "_s},
                                                             {"OPENAI_API_KEY", u"\n"_s},
                                                             {"OPENAI_BASE_URL", QString()},
                                                             {"OLLAMA_HOST", QString()}}));
    QVERIFY(registry.providers() == registryOf({}).providers());
    QCOMPARE(providerOf(registry, u"anthropic"_s).baseUrl, QUrl(u"https://api.anthropic.com/v1"_s));
    QCOMPARE(providerOf(registry, u"openai"_s).baseUrl, QUrl(u"https://api.openai.com/v1"_s));
    QCOMPARE(providerOf(registry, u"ollama"_s).baseUrl, QUrl(u"http://127.0.0.1:11434/v1"_s));
    QVERIFY(!providerOf(registry, u"openai"_s).isUsable());
}

void TestModelRegistry::badEnvironment_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("Anthropic's address")
        << QByteArray("ANTHROPIC_BASE_URL") << u"api.example/secret-part"_s;
    QTest::newRow("OpenAI's address") << QByteArray("OPENAI_BASE_URL") << u"ftp://host/v1"_s;
    QTest::newRow("Ollama's host") << QByteArray("OLLAMA_HOST") << u"tcp://host"_s;
    QTest::newRow("key with a line break")
        << QByteArray("OPENAI_API_KEY") << u"sk-0123\r\nX-Other: 1"_s;
    QTest::newRow("key with a blank") << QByteArray("ANTHROPIC_API_KEY") << u"sk-01 23456789"_s;
    QTest::newRow("key beyond ASCII") << QByteArray("ANTHROPIC_API_KEY") << u"sk-ключ-0123"_s;
}

void TestModelRegistry::badEnvironment()
{
    QFETCH(const QByteArray, variable);
    QFETCH(const QString, value);
    const auto registry =
        ModelRegistry::fromEnvironment(environmentOf({{variable.constData(), value}}));
    QVERIFY(!registry);
    QCOMPARE(registry.error().kind, Error::Kind::Setup);
    QVERIFY2(registry.error().message.startsWith(QLatin1StringView(variable)),
             qPrintable(registry.error().message));
    if (variable.endsWith("_KEY"))
        QVERIFY(!registry.error().message.contains(value.left(5)));
}

void TestModelRegistry::badEndpoints_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("part");
    const QString url = u"http://gpu-box:8000/v1"_s;
    const auto name = [&](const QString &bad, const QString &part) {
        QTest::addRow("name \"%s\"", qPrintable(bad)) << bad << url << QString() << part;
    };
    name(QString(), u"endpoint \"\""_s);
    name(u"GPU"_s, u"lower-case"_s);
    name(u"-gpu"_s, u"lower-case"_s);
    name(u"gpu/box"_s, u"lower-case"_s);
    name(u"gpu\n"_s, u"lower-case"_s);
    name(QString(33, u'a'), u"lower-case"_s);
    name(u"openai"_s, u"is taken"_s);
    name(u"ollama"_s, u"is taken"_s);
    name(u"offline"_s, u"is taken"_s);
    name(u"daytona"_s, u"is taken"_s);
    name(u"first"_s, u"is taken"_s);
    QTest::newRow("address") << u"gpu"_s << u"gpu-box:8000"_s << QString()
                             << u"endpoint \"gpu\" is not an address"_s;
    QTest::newRow("variable") << u"gpu"_s << url << u"GPU KEY"_s << u"such as GPU_BOX_API_KEY"_s;
    QTest::newRow("OpenAI's key") << u"gpu"_s << url << u"OPENAI_API_KEY"_s
                                  << u"OPENAI_API_KEY is the key of another server"_s;
    QTest::newRow("Daytona's key") << u"gpu"_s << url << u"DAYTONA_API_KEY"_s
                                   << u"DAYTONA_API_KEY is the key of another server"_s;
}

void TestModelRegistry::badEndpoints()
{
    QFETCH(const QString, name);
    QFETCH(const QString, url);
    QFETCH(const QString, variable);
    QFETCH(const QString, part);
    const auto registry = ModelRegistry::fromEnvironment(
        {}, {endpointOf(u"first"_s, u"http://first/v1"_s), endpointOf(name, url, variable)});
    QVERIFY(!registry);
    QCOMPARE(registry.error().kind, Error::Kind::Setup);
    QVERIFY2(registry.error().message.contains(part), qPrintable(registry.error().message));
}

void TestModelRegistry::keysAreRedacted()
{
    const QString key = u"box-key-of-this-test-alone"_s;
    QCOMPARE(redacted(key), key);
    const ModelRegistry registry =
        registryOf(environmentOf({{"GPU_API_KEY", QString(u' ' + key + u'\n')}}),
                   {endpointOf(u"gpu"_s, u"http://gpu/v1"_s, u"GPU_API_KEY"_s)});
    QCOMPARE(redacted(key), u"<secret>"_s);
}

void TestModelRegistry::discoveredModels()
{
    ModelRegistry registry = registryOf({});
    QVERIFY(!registry.resolve(u"llama3.2"_s));
    Provider ollama = providerOf(registry, u"ollama"_s);
    ollama.baseUrl = QUrl(u"http://127.0.0.1:5000/v1"_s);
    registry.add(ollama, {served(ollama, u"llama3.2:latest"_s), served(ollama, u"qwen/qwen3"_s)});
    registry.add(ollama, {served(ollama, u"llama3.2:latest"_s)});
    QCOMPARE(providerOf(registry, u"ollama"_s).baseUrl, ollama.baseUrl);
    QCOMPARE(std::count_if(registry.models().cbegin(), registry.models().cend(),
                           [](const Model &model) { return model.provider.name == "ollama"_L1; }),
             2);
    QVERIFY(registry.models().last().isOffline());
    QCOMPARE(registry.resolve(u"llama3.2"_s)->id, u"ollama/llama3.2:latest"_s);
    QCOMPARE(registry.resolve(u"llama3.2:latest"_s)->upstreamId, u"llama3.2:latest"_s);
    QCOMPARE(registry.resolve(u"qwen/qwen3"_s)->id, u"ollama/qwen/qwen3"_s);
    QCOMPARE(registry.resolve(u"ollama/llama3.2"_s)->upstreamId, u"llama3.2"_s);
    QVERIFY(registry.resolve(u"llama3.3"_s).error().message.contains(u"did you mean"_s)
            || registry.resolve(u"llama3.3"_s).error().message.contains(u"PROVIDER/NAME"_s));

    // What somebody serves under the name of a known model does not take its place.
    registry.add(ollama, {served(ollama, u"gpt-4o"_s)});
    QVERIFY(registry.resolve(u"gpt-4o"_s).error().message.contains(u"OPENAI_API_KEY"_s));

    Provider another;
    another.name = u"another"_s;
    another.needsKey = false;
    registry.add(another, {served(another, u"x1"_s)});
    QCOMPARE(registry.resolve(u"another/y"_s)->provider, another);
}

void TestModelRegistry::offlineIsLast()
{
    const ModelRegistry registry = registryOf({});
    QVERIFY(registry.models().last().isOffline());
    QCOMPARE(std::count_if(registry.models().cbegin(), registry.models().cend(),
                           [](const Model &model) { return model.isOffline(); }),
             1);
}

QTEST_GUILESS_MAIN(TestModelRegistry)
#include "tst_modelregistry.moc"
