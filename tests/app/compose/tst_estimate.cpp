// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/estimate.h"

#include "app/compose/modelissues.h"
#include "tests/app/compose/composefixture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Testing;
using namespace Qt::StringLiterals;

using Models::ModelRegistry;

class TestEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void offline();
    void money();
    void grows();
    void givenTasks();
    void unknownPriceIsNotFree();
    void missingKeysAreNotFree();
    void localServersAreFree();
    void cap();
    void stepsAreCapped();
};

namespace {

ModelRegistry registryWithKeys(const QList<ModelEndpoint> &endpoints = {})
{
    const auto registry = ModelRegistry::fromEnvironment(
        variablesOf({{"ANTHROPIC_API_KEY", u"sk-ant-test-key-0000"_s},
                     {"OPENAI_API_KEY", u"sk-test-key-0000000"_s}}),
        endpoints);
    if (!registry)
        qFatal("%s", qPrintable(registry.error().message));
    return *registry;
}

RunConfig configOf(const QString &author, const QStringList &tested)
{
    RunConfig config;
    config.prompt = u"anything"_s;
    config.backend = Backend::Local;
    config.agentModel = author;
    config.benchmarkModels = tested;
    return config;
}

Estimate estimated(const RunConfig &config, const ModelRegistry &registry)
{
    return estimateOf(config, registry, judgeOf(config, registry).model);
}

} // namespace

void TestEstimate::offline()
{
    const Estimate estimate = estimated(configOf(u"offline"_s, {u"offline"_s}), registryWithKeys());
    QVERIFY(estimate.isOffline);
    QCOMPARE(estimate.calls, 0);
    QCOMPARE(estimate.costUsd, std::optional<double>(0));
    QCOMPARE(estimateText(estimate), u"About 6 task(s) · under a minute · $0.00"_s);
}

void TestEstimate::money()
{
    // claude-sonnet-4-5: $3 and $15 a million; gpt-4o: $2.50 and $10.
    const Estimate estimate =
        estimated(configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s}), registryWithKeys());
    const double author = 2 * (4'000 * 3e-6 + 5'000 * 15e-6);
    const double tested = 5 * 6 * (3'000 * 2.5e-6 + 350 * 10e-6);
    const double judge = 3 * (2'000 * 3e-6 + 250 * 15e-6);
    QCOMPARE(estimate.tasks, 5);
    QCOMPARE(estimate.calls, 2 + 30 + 3);
    QVERIFY(estimate.costUsd);
    QCOMPARE(*estimate.costUsd, author + tested + judge);
    QVERIFY(!estimate.isOffline);
    const QString text = estimateText(estimate);
    QVERIFY2(text.contains("35 call(s)"_L1) && text.contains("about $0.53"_L1), qPrintable(text));
}

void TestEstimate::grows()
{
    const ModelRegistry registry = registryWithKeys();
    RunConfig config = configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s});
    config.judgeModel = u"claude-sonnet-4-5"_s;
    const Estimate one = estimated(config, registry);
    config.trials = 3;
    const Estimate three = estimated(config, registry);
    QCOMPARE(three.calls, 2 + 3 * (one.calls - 2));
    QVERIFY(three.duration > one.duration);
    config.parallelTasks = 16;
    QVERIFY(estimated(config, registry).duration < three.duration);
    config.votes = 3;
    QVERIFY(estimated(config, registry).calls > three.calls);
    config.benchmarkModels += u"gpt-4.1"_s;
    QVERIFY(*estimated(config, registry).costUsd > *three.costUsd);
}

void TestEstimate::givenTasks()
{
    RunConfig config = configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s});
    config.spec = BenchmarkSpec();
    for (int i = 0; i < 12; ++i) {
        Task task;
        task.id = QString::number(i);
        task.check = Check();
        config.spec->tasks.append(task);
    }
    const Estimate estimate = estimated(config, registryWithKeys());
    QVERIFY(estimate.areTasksGiven);
    QCOMPARE(estimate.calls, 12 * 6); // no author, and nothing to judge
    QVERIFY(estimateText(estimate).startsWith("12 task(s), 72 call(s)"_L1));
}

void TestEstimate::unknownPriceIsNotFree()
{
    ModelEndpoint endpoint;
    endpoint.name = u"box"_s;
    endpoint.baseUrl = u"https://models.example.com/v1"_s;
    const Estimate estimate =
        estimated(configOf(u"claude-sonnet-4-5"_s, {u"box/some-model"_s, u"gpt-4o"_s}),
                  registryWithKeys({endpoint}));
    QVERIFY(!estimate.costUsd);
    QCOMPARE(estimate.unpriced, u"box/some-model"_s);
    const QString text = estimateText(estimate);
    QVERIFY2(text.contains("price unknown"_L1) && !text.contains(u'$'), qPrintable(text));
    QVERIFY(assumptionsText(estimate).contains("box/some-model"_L1));
}

void TestEstimate::missingKeysAreNotFree()
{
    const ModelRegistry registry = *ModelRegistry::fromEnvironment(variablesOf());
    const Estimate known = estimated(configOf(u"offline"_s, {u"gpt-4o"_s}), registry);
    QCOMPARE(known.calls, 6 * 6);
    QVERIFY(known.costUsd && *known.costUsd > 0.1);
    const Estimate unknown = estimated(configOf(u"offline"_s, {u"nobody-knows"_s}), registry);
    QVERIFY(!unknown.costUsd);
    QVERIFY(!unknown.isOffline);
}

void TestEstimate::localServersAreFree()
{
    const Estimate estimate = estimated(configOf(u"ollama/llama3"_s, {u"ollama/llama3"_s}),
                                        *ModelRegistry::fromEnvironment(variablesOf()));
    QCOMPARE(estimate.costUsd, std::optional<double>(0));
    QVERIFY(!estimate.isOffline);
    QVERIFY(estimateText(estimate).contains("$0.00"_L1));
}

void TestEstimate::cap()
{
    RunConfig config = configOf(u"claude-sonnet-4-5"_s, {u"gpt-4o"_s});
    config.limits.costUsd = 0.25;
    const QString text = estimateText(estimated(config, registryWithKeys()));
    QVERIFY2(text.contains("stops at $0.25 of about $0.53"_L1), qPrintable(text));
    config.limits.costUsd = 5;
    QVERIFY(!estimated(config, registryWithKeys()).cap);
}

void TestEstimate::stepsAreCapped()
{
    RunConfig config = configOf(u"offline"_s, {u"gpt-4o"_s});
    config.limits.steps = 2;
    QCOMPARE(estimated(config, registryWithKeys()).calls, 6 * 2);
}

QTEST_GUILESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
