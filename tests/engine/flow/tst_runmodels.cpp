// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/runmodels.h"

#include "engine/models/modelaccess.h"
#include "engine/models/modelregistry.h"

#include <QProcessEnvironment>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Flow;

namespace {

class NoAccess : public Models::ModelAccess
{
public:
    [[nodiscard]] Secret grant(const Models::Grant &) override { return {}; }
    void revoke(const Secret &) override { }
    void limit(const QString &, const Models::Caps &) override { }
    void forget(const QString &) override { }
};

RunEnvironment localEnvironment()
{
    RunEnvironment environment;
    environment.endpoint.backend = Backend::Local;
    environment.gateway = std::make_shared<NoAccess>();
    return environment;
}

RunEnvironment daytonaEnvironment()
{
    RunEnvironment environment;
    environment.endpoint.backend = Backend::Daytona;
    return environment;
}

using Variables = QMap<QString, QString>;

Models::ModelRegistry registryWith(const Variables &variables)
{
    QProcessEnvironment environment;
    for (auto it = variables.cbegin(); it != variables.cend(); ++it)
        environment.insert(it.key(), it.value());
    const auto registry = Models::ModelRegistry::fromEnvironment(environment);
    if (!registry)
        qFatal("%s", qPrintable(registry.error().message));
    return *registry;
}

const Variables bothKeys{{u"ANTHROPIC_API_KEY"_s, u"sk-ant-of-tests"_s},
                         {u"OPENAI_API_KEY"_s, u"sk-of-tests"_s}};

RunConfig configOf(const QString &author, const QStringList &tested)
{
    RunConfig config;
    config.prompt = u"Create a benchmark"_s;
    config.agentModel = author;
    config.benchmarkModels = tested;
    return config;
}

BenchmarkSpec specification(bool hasCheck)
{
    BenchmarkSpec spec;
    Task task;
    task.id = u"t"_s;
    task.prompt = u"p"_s;
    if (hasCheck)
        task.check = Check();
    spec.tasks = {task};
    return spec;
}

} // namespace

using Change = std::function<void(RunConfig &, RunEnvironment &)>;
Q_DECLARE_METATYPE(Change)

class TestRunModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheJudge_data();
    void choosesTheJudge();
    void aSpecificationNeedsNoAuthor();
    void refuses_data();
    void refuses();
    void keysBecomeSecretsWhereTheyCan();
};

void TestRunModels::choosesTheJudge_data()
{
    QTest::addColumn<RunConfig>("config");
    QTest::addColumn<QString>("judge");

    QTest::newRow("the author") << configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s})
                                << u"claude-sonnet-4-5"_s;
    RunConfig asked = configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s});
    asked.judgeModel = u"gpt-4o"_s;
    QTest::newRow("as asked, even one under test") << asked << u"gpt-4o"_s;
    QTest::newRow("none for what offline authors")
        << configOf(u"offline"_s, {u"gpt-4o"_s}) << QString();
    RunConfig checked = configOf(QString(), {u"gpt-4o"_s});
    checked.spec = specification(true);
    QTest::newRow("none for a specification with checks") << checked << QString();
    RunConfig unchecked = configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s});
    unchecked.spec = specification(false);
    QTest::newRow("for a specification without checks") << unchecked << u"claude-sonnet-4-5"_s;
}

void TestRunModels::choosesTheJudge()
{
    QFETCH(RunConfig, config);
    QFETCH(QString, judge);
    const auto models = chooseModels(config, localEnvironment(), registryWith(bothKeys));
    QVERIFY2(models, qPrintable(models ? QString() : models.error().message));
    QCOMPARE(models->judge ? models->judge->id : QString(), judge);

    // Never silently one that is under test, under whatever name.
    RunConfig same = configOf(u"claude-sonnet-4-5"_s, {u"anthropic/claude-sonnet-4-5"_s});
    const auto other = chooseModels(same, localEnvironment(), registryWith(bothKeys));
    QVERIFY(other && other->judge);
    QVERIFY(other->judge->upstreamId != "claude-sonnet-4-5"_L1);
}

void TestRunModels::aSpecificationNeedsNoAuthor()
{
    RunConfig config = configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s});
    config.spec = specification(true);
    const auto models = chooseModels(config, localEnvironment(),
                                     registryWith({{u"OPENAI_API_KEY"_s, u"sk-of-tests"_s}}));
    QVERIFY(models);
    QVERIFY(!models->author);
    QCOMPARE(models->tested.constFirst().upstreamId, u"gpt-4o"_s);
}

void TestRunModels::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<Error::Kind>("kind");
    QTest::addColumn<QString>("names");
    const auto row = [](const char *name, const Change &change, const Variables &variables,
                        Error::Kind kind, const QString &names) {
        QTest::newRow(name) << change << variables << kind << names;
    };
    using Kind = Error::Kind;
    const auto nothing = [](RunConfig &, RunEnvironment &) {};
    row("no key", nothing, {{u"ANTHROPIC_API_KEY"_s, u"sk-ant-of-tests"_s}}, Kind::Setup,
        u"OPENAI_API_KEY"_s);
    row(
        "no gateway", [](RunConfig &, RunEnvironment &e) { e.gateway = nullptr; }, bothKeys,
        Kind::Setup, u"gateway"_s);
    row(
        "a judge of rules", [](RunConfig &c, RunEnvironment &) { c.judgeModel = u"offline"_s; },
        bothKeys, Kind::Input, u"judge"_s);
    row(
        "claude-code with a foreign model",
        [](RunConfig &c, RunEnvironment &) {
            c.agent = AgentKind::ClaudeCode;
            c.agentModel = u"gpt-4o"_s;
        },
        bothKeys, Kind::Input, u"claude-code"_s);
    row(
        "money without a price",
        [](RunConfig &c, RunEnvironment &) {
            c.benchmarkModels = {u"openai/of-no-known-price"_s};
            c.limits.costUsd = 1;
        },
        bothKeys, Kind::Input, u"price"_s);
    Variables loopback = bothKeys;
    loopback.insert(u"OPENAI_BASE_URL"_s, u"http://127.0.0.1:8000/v1"_s);
    const auto onDaytona = [](RunConfig &, RunEnvironment &e) { e = daytonaEnvironment(); };
    row("loopback on Daytona", onDaytona, loopback, Kind::Setup, u"127.0.0.1"_s);
    Variables nameless = bothKeys;
    nameless.insert(u"OPENAI_BASE_URL"_s, u"https://gpu-box/v1"_s);
    row("no domain on Daytona", onDaytona, nameless, Kind::Setup, u"--network"_s);
    Variables plain = bothKeys;
    plain.insert(u"OPENAI_BASE_URL"_s, u"http://models.example/v1"_s);
    row("no https on Daytona", onDaytona, plain, Kind::Setup, u"--allow-key-in-sandbox"_s);
}

void TestRunModels::refuses()
{
    QFETCH(Change, change);
    QFETCH(Variables, variables);
    QFETCH(QString, names);
    RunConfig config = configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s});
    RunEnvironment environment = localEnvironment();
    change(config, environment);
    const auto models = chooseModels(config, environment, registryWith(variables));
    QVERIFY(!models);
    QTEST(models.error().kind, "kind");
    QVERIFY2(models.error().message.contains(names), qPrintable(models.error().message));
}

void TestRunModels::keysBecomeSecretsWhereTheyCan()
{
    Models::Model model;
    model.id = u"openai/m"_s;
    model.provider.baseUrl = QUrl(u"https://api.openai.com/v1"_s);
    model.provider.key = Secret("sk-of-tests");
    RunEnvironment environment = daytonaEnvironment();
    QVERIFY(usesSecret(model, environment));
    QVERIFY(!usesSecret(model, localEnvironment()));
    environment.allowKeyInSandbox = true;
    QVERIFY(!usesSecret(model, environment));
    environment.allowKeyInSandbox = false;
    model.provider.baseUrl.setPort(8443);
    QVERIFY(!usesSecret(model, environment));
}

QTEST_GUILESS_MAIN(TestRunModels)
#include "tst_runmodels.moc"
