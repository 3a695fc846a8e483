// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/modelregistry.h"

#include "tests/engine/models/environment.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Models;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

class TestModelChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void doesNotResolve_data();
    void doesNotResolve();
    void whatIsKnownOfAModel();
    void prices();
    void defaults_data();
    void defaults();
    void judges_data();
    void judges();
};

namespace {

const QString anthropicKey = u"sk-ant-0123456789"_s;
const QString openAiKey = u"sk-openai-0123456789"_s;

QProcessEnvironment keys(bool hasAnthropic, bool hasOpenAi)
{
    return environmentOf({{"ANTHROPIC_API_KEY", hasAnthropic ? anthropicKey : QString()},
                          {"OPENAI_API_KEY", hasOpenAi ? openAiKey : QString()}});
}

} // namespace

void TestModelChoice::resolves_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("upstream");
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *id, const char *upstream, const char *provider,
                        const char *format) {
        QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(upstream)
                          << QString::fromLatin1(provider) << QString::fromLatin1(format);
    };
    row("claude-sonnet-4-5", "claude-sonnet-4-5", "anthropic", "anthropic");
    row("anthropic/claude-sonnet-4-5", "claude-sonnet-4-5", "anthropic", "anthropic");
    row("claude-sonnet-4-5-20250929", "claude-sonnet-4-5-20250929", "anthropic", "anthropic");
    row("claude-3-5-haiku", "claude-3-5-haiku-latest", "anthropic", "anthropic");
    row("anthropic/claude-3-5-haiku", "claude-3-5-haiku-latest", "anthropic", "anthropic");
    row("claude-next-9", "claude-next-9", "anthropic", "anthropic");
    row("anthropic/anything", "anything", "anthropic", "anthropic");
    row("gpt-4o", "gpt-4o", "openai", "openai-chat");
    row("openai/gpt-4o", "gpt-4o", "openai", "openai-chat");
    row("gpt-5-pro", "gpt-5-pro", "openai", "openai-responses");
    row("openai/gpt-9-codex", "gpt-9-codex", "openai", "openai-responses");
    row("openai/ft:gpt-4o:acme::1", "ft:gpt-4o:acme::1", "openai", "openai-chat");
    row("o3", "o3", "openai", "openai-chat");
    row("ollama/llama3.2:1b", "llama3.2:1b", "ollama", "openai-chat");
    row("ollama/hf.co/bartowski/Llama", "hf.co/bartowski/Llama", "ollama", "openai-chat");
    row("llamacpp//models/x.gguf", "/models/x.gguf", "llamacpp", "openai-chat");
    row("gpu-box/claude-sonnet-4-5", "claude-sonnet-4-5", "gpu-box", "openai-chat");
    row("offline", "offline", "offline", "openai-chat");
}

void TestModelChoice::resolves()
{
    QFETCH(const QString, id);
    const ModelRegistry registry =
        registryOf(keys(true, true), {endpointOf(u"gpu-box"_s, u"http://gpu-box:8000/v1"_s)});
    const Result<Model> model = registry.resolve(id);
    QVERIFY2(model, model ? "" : qPrintable(model.error().message));
    QCOMPARE(model->id, id);
    QTEST(model->upstreamId, "upstream");
    QTEST(model->provider.name, "provider");
    QTEST(wireFormatName(model->format), "format");
    QCOMPARE(model->isOffline(), id == u"offline"_s);
}

void TestModelChoice::doesNotResolve_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isSetup");
    QTest::addColumn<QString>("part");
    const auto unknown = [](const QString &id, const QString &part) {
        QTest::newRow(qPrintable(id.left(30))) << id << false << part;
    };
    unknown(u"clade-sonnet-4-5"_s, u"did you mean \"claude-sonnet-4-5\"?"_s);
    unknown(u"gtp-4o"_s, u"did you mean \"gpt-4o\"?"_s);
    unknown(u"Offline"_s, u"did you mean \"offline\"?"_s);
    unknown(u"antropic/claude-sonnet-4-5"_s, u"did you mean \"anthropic/claude-sonnet-4-5\"?"_s);
    unknown(u"ollma/llama3"_s, u"did you mean \"ollama/llama3\"?"_s);
    unknown(u"something-else-entirely"_s, u"PROVIDER/NAME"_s);
    unknown(u"nobody-knows-it/model"_s, u"anthropic, openai, ollama"_s);
    unknown(u"ollama/"_s, u"unknown model \"ollama/\""_s);
    unknown(u"/gpt-4o"_s, u"unknown model"_s);
    unknown(QString(), u"unknown model \"\""_s);
    unknown(u"gpt-4o\n"_s, u"unknown model"_s);
    unknown(u"ollama/\u202ex"_s, u"unknown model \"ollama/x\""_s);
    unknown(u"ollama/"_s + QString(300, u'x'), u"unknown model"_s);
    QTest::newRow("no key") << u"gpt-4o"_s << true
                            << u"\"gpt-4o\" needs a key of openai: set OPENAI_API_KEY"_s;
    QTest::newRow("no key of a family") << u"openai/gpt-9"_s << true << u"set OPENAI_API_KEY"_s;
    QTest::newRow("no key of an endpoint") << u"paid/x"_s << true << u"set PAID_API_KEY"_s;
}

void TestModelChoice::doesNotResolve()
{
    QFETCH(const QString, id);
    QFETCH(const bool, isSetup);
    QFETCH(const QString, part);
    const ModelRegistry registry =
        registryOf(keys(true, false),
                   {endpointOf(u"paid"_s, u"https://paid.example/v1"_s, u"PAID_API_KEY"_s)});
    const Result<Model> model = registry.resolve(id);
    QVERIFY(!model);
    QCOMPARE(model.error().kind, isSetup ? Error::Kind::Setup : Error::Kind::Input);
    QVERIFY2(model.error().message.contains(part), qPrintable(model.error().message));
    QVERIFY(!model.error().message.contains(QChar(0x202e)));
    QVERIFY(model.error().message.size() < 400);
}

void TestModelChoice::whatIsKnownOfAModel()
{
    const ModelRegistry registry = registryOf(keys(true, true));
    const Model model = *registry.resolve(u"claude-sonnet-4-5-20250929"_s);
    QCOMPARE(model.contextTokens, 200'000);
    QCOMPARE(model.maxOutputTokens, 64'000);
    QVERIFY(model.price);
    QCOMPARE(model.price->cacheRead, 0.3);
    QCOMPARE(model.price->cacheWrite, 3.75);
    const Model next = *registry.resolve(u"claude-next-9"_s);
    QCOMPARE(next.contextTokens, std::nullopt);
    QCOMPARE(next.price, std::nullopt);
}

void TestModelChoice::prices()
{
    const QList<ModelEndpoint> endpoints{endpointOf(u"here"_s, u"http://127.0.0.1:4000/v1"_s)};
    // A server on this computer costs nothing; an endpoint there may lead anywhere.
    const ModelRegistry here = registryOf({}, endpoints);
    QCOMPARE(here.resolve(u"ollama/x"_s)->price, Price());
    QCOMPARE(here.resolve(u"llamacpp/x"_s)->price, Price());
    QCOMPARE(here.resolve(u"here/gpt-4o"_s)->price, std::nullopt);
    const ModelRegistry elsewhere =
        registryOf(environmentOf({{"OLLAMA_HOST", u"https://ollama.example"_s}}));
    QCOMPARE(elsewhere.resolve(u"ollama/x"_s)->price, std::nullopt);
}

void TestModelChoice::defaults_data()
{
    QTest::addColumn<bool>("hasAnthropic");
    QTest::addColumn<bool>("hasOpenAi");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("tested");
    QTest::newRow("both") << true << true << u"claude-sonnet-4-5"_s << u"gpt-4o"_s;
    QTest::newRow("Anthropic") << true << false << u"claude-sonnet-4-5"_s << u"claude-haiku-4-5"_s;
    QTest::newRow("OpenAI") << false << true << u"gpt-4.1"_s << u"gpt-4o"_s;
    QTest::newRow("none") << false << false << u"offline"_s << u"offline"_s;
}

void TestModelChoice::defaults()
{
    QFETCH(const bool, hasAnthropic);
    QFETCH(const bool, hasOpenAi);
    const ModelRegistry registry = registryOf(keys(hasAnthropic, hasOpenAi));
    QTEST(registry.defaultAuthor(), "author");
    QTEST(registry.defaultTested(), "tested");
}

void TestModelChoice::judges_data()
{
    QTest::addColumn<bool>("hasAnthropic");
    QTest::addColumn<bool>("hasOpenAi");
    QTest::addColumn<QStringList>("others");
    QTest::addColumn<QString>("judge"); // empty: none
    QTest::newRow("best") << true << true << QStringList{} << u"claude-sonnet-4-5"_s;
    QTest::newRow("named") << true << true << QStringList{u"claude-sonnet-4-5"_s} << u"gpt-4.1"_s;
    QTest::newRow("named with its provider")
        << true << false << QStringList{u"anthropic/claude-sonnet-4-5"_s} << u"claude-opus-4-5"_s;
    QTest::newRow("a snapshot of it")
        << true << false << QStringList{u"claude-sonnet-4-5-20250929"_s} << u"claude-opus-4-5"_s;
    QTest::newRow("another provider's of that name")
        << true << false << QStringList{u"ollama/claude-sonnet-4-5"_s} << u"claude-sonnet-4-5"_s;
    QTest::newRow("unknown name") << false << true << QStringList{u"nobody/knows"_s}
                                  << u"gpt-4.1"_s;
    QTest::newRow("beyond the ranked") << true << false
                                       << QStringList{u"claude-sonnet-4-5"_s, u"claude-opus-4-5"_s,
                                                      u"claude-haiku-4-5"_s, u"claude-fable-5-1"_s}
                                       << u"claude-opus-5-5"_s;
    // A model server on this computer is nobody's choice of a judge unless asked for.
    QTest::newRow("no key") << false << false << QStringList{} << QString();
}

void TestModelChoice::judges()
{
    QFETCH(const bool, hasAnthropic);
    QFETCH(const bool, hasOpenAi);
    QFETCH(const QStringList, others);
    ModelRegistry registry = registryOf(keys(hasAnthropic, hasOpenAi));
    const Provider ollama = providerOf(registry, u"ollama"_s);
    registry.add(ollama, {served(ollama, u"llama3.2"_s)});
    const std::optional<Model> judge = registry.judgeOtherThan(others);
    QTEST(judge ? judge->id : QString(), "judge");
}

QTEST_GUILESS_MAIN(TestModelChoice)
#include "tst_modelchoice.moc"
