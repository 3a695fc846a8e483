// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole runs on this machine with a provider that fails, is dear, or gets lost. What a run comes to
// and what it has used are known beforehand.
#include "localworld.h"
#include "modelcases.h"
#include "rununderway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

QJsonObject fault(const QJsonObject &action, int every = 1, int times = 0, int skip = 0)
{
    return {{u"every"_s, every}, {u"times"_s, times}, {u"skip"_s, skip}, {u"action"_s, action}};
}

qsizetype countOf(const BenchmarkResults &results, TaskStatus status)
{
    return std::count_if(results.taskResults.cbegin(), results.taskResults.cend(),
                         [&](const TaskResult &task) { return task.status == status; });
}

} // namespace

class TestModelFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void survives_data();
    void survives();
    void countsWhatWasCut_data();
    void countsWhatWasCut();
    void endsWithoutItsProvider();
    void endsWithoutItsKey_data();
    void endsWithoutItsKey();
    void keepsTheCapOfTokens();
    void keepsTheCapOfMoney_data();
    void keepsTheCapOfMoney();
    void failsWhenACapLeavesNothing();

private:
    [[nodiscard]] int strikes() const;

    std::unique_ptr<LocalWorld> m_world;
};

void TestModelFaults::initTestCase() { m_world = std::make_unique<LocalWorld>(); }

void TestModelFaults::init()
{
    QVERIFY2(m_world->failure().isEmpty(), qPrintable(m_world->failure()));
    QVERIFY(m_world->provider().isRunning());
    m_world->provider().reset();
}

void TestModelFaults::cleanup() { QCOMPARE(m_world->provider().violations(), QByteArray()); }

void TestModelFaults::cleanupTestCase() { m_world.reset(); }

int TestModelFaults::strikes() const
{
    return m_world->provider().ask(u"/faults"_s).toArray().at(0)["struck"_L1].toInt();
}

void TestModelFaults::survives_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QJsonObject>("script");

    QTest::newRow("every third call limited")
        << u"anthropic/strong"_s << fault({{u"status"_s, 429}, {u"retryAfter"_s, 1}}, 3);
    QTest::newRow("a burst of server errors")
        << u"openai/strong"_s << fault({{u"status"_s, 500}}, 1, 3, 1);
    QTest::newRow("every second call unavailable")
        << u"openai/codex-strong"_s << fault({{u"status"_s, 503}}, 2);
    QTest::newRow("every third call overloaded")
        << u"anthropic/strong"_s << fault({{u"status"_s, 529}}, 3);
}

//! What failed before it began is repeated, and costs nothing.
void TestModelFaults::survives()
{
    QFETCH(QString, model);
    QFETCH(QJsonObject, script);
    m_world->provider().addFault(script);
    RunUnderWay run(testing({model}, scriptedSpecification(4)), m_world->environment());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(statusesOf(run.result().results), u"passed passed passed passed"_s);
    QVERIFY(strikes() >= 3);
    QCOMPARE(run.result().usage->unmetered, 0);
    QCOMPARE(countsOf(*run.result().usage), countsOf(m_world->provider().used()));
    QCOMPARE(countsOf(usageOfTrials(run.result().results)), countsOf(*run.result().usage));
    QCOMPARE(m_world->provider().calls(), run.result().usage->calls + strikes());
}

void TestModelFaults::countsWhatWasCut_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QJsonObject>("action");
    QTest::addColumn<bool>("isTold"); // what the call had used when it was cut

    QTest::newRow("Anthropic's, cut at once")
        << u"anthropic/strong"_s << QJsonObject{{u"cutAfterBytes"_s, 20}} << false;
    QTest::newRow("Anthropic's, cut late")
        << u"anthropic/strong"_s << QJsonObject{{u"cutAfterBytes"_s, 800}} << true;
    QTest::newRow("OpenAI's, cut")
        << u"openai/strong"_s << QJsonObject{{u"cutAfterBytes"_s, 300}} << false;
    QTest::newRow("responses, ended early")
        << u"openai/codex-strong"_s << QJsonObject{{u"endAfterBytes"_s, 300}} << false;
    QTest::newRow("an error in the stream")
        << u"anthropic/strong"_s << QJsonObject{{u"errorAfterBytes"_s, 600}} << true;
    QTest::newRow("garbage") << u"openai/strong"_s << QJsonObject{{u"garbage"_s, true}} << false;
}

//! A cut answer is asked for again; what it cost is known as far as it was told.
void TestModelFaults::countsWhatWasCut()
{
    QFETCH(QString, model);
    QFETCH(QJsonObject, action);
    QFETCH(bool, isTold);
    m_world->provider().addFault(fault(action, 5));
    RunUnderWay run(testing({model}, scriptedSpecification(6)), m_world->environment());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(countOf(run.result().results, TaskStatus::Passed), 6);
    QVERIFY(strikes() >= 2);
    const Usage used = *run.result().usage;
    const Usage whole = m_world->provider().used();
    QCOMPARE(used.calls - used.unmetered, whole.calls);
    QCOMPARE(used.unmetered, strikes());
    // Of what was cut, the input may have been told before the end.
    const Usage cut = m_world->provider().cut();
    QVERIFY(used.inputTokens == whole.inputTokens
            || used.inputTokens == whole.inputTokens + cut.inputTokens);
    QCOMPARE(used.inputTokens > whole.inputTokens, isTold);
    QVERIFY(used.outputTokens >= whole.outputTokens
            && used.outputTokens <= whole.outputTokens + cut.outputTokens);
    QCOMPARE(used.outputTokens > whole.outputTokens, isTold);
    QCOMPARE(countsOf(usageOfTrials(run.result().results)), countsOf(used));
}

void TestModelFaults::endsWithoutItsProvider()
{
    LocalWorld world;
    QVERIFY2(world.failure().isEmpty(), qPrintable(world.failure()));
    RunConfig config = testing({u"openai/strong"_s}, scriptedSpecification(4));
    config.parallelTasks = 1;
    RunUnderWay run(config, world.environment());
    QObject::connect(&run.run(), &BenchmarkRun::taskAnswered, &run.run(),
                     [&world](const TaskProgress &) { world.provider().kill(); });
    QVERIFY(run.waitForEnd());
    const BenchmarkResults &results = run.result().results;
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    // The second task may have been quick enough, too.
    const qsizetype passed = countOf(results, TaskStatus::Passed);
    QVERIFY2(passed == 1 || passed == 2, qPrintable(statusesOf(results)));
    QCOMPARE(countOf(results, TaskStatus::Errored), 4 - passed);
    QVERIFY2(results.taskResults.last().reason.contains(u"openai cannot be reached"_s),
             run.errorText().constData());
    QCOMPARE(results.score, std::optional<double>(1));
    QCOMPARE(results.coverage, std::optional<double>(static_cast<double>(passed) / 4));
    QCOMPARE(run.journal(), QStringList());
}

void TestModelFaults::endsWithoutItsKey_data()
{
    QTest::addColumn<int>("good"); // calls before the key is refused
    QTest::newRow("from the first call on") << 0;
    QTest::newRow("later") << 2;
}

void TestModelFaults::endsWithoutItsKey()
{
    QFETCH(int, good);
    m_world->provider().addFault(fault({{u"refuseKey"_s, true}}, 1, 0, good));
    RunConfig config = testing({u"anthropic/strong"_s}, scriptedSpecification(3));
    config.parallelTasks = 1;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const BenchmarkResults &results = run.result().results;
    QVERIFY2(countOf(results, TaskStatus::Errored) == (good > 0 ? 2 : 3),
             run.errorText().constData());
    QVERIFY2(results.taskResults.last().reason.contains(u"ANTHROPIC_API_KEY"_s),
             run.errorText().constData());
    QCOMPARE(run.result().status, good > 0 ? RunStatus::Done : RunStatus::Failed);
    if (good == 0)
        QVERIFY2(run.result().error->message.contains(u"ANTHROPIC_API_KEY"_s),
                 run.errorText().constData());
    QVERIFY(!run.errorText().contains(m_world->provider().key()));
}

void TestModelFaults::keepsTheCapOfTokens()
{
    RunConfig config = testing({u"anthropic/strong"_s}, scriptedSpecification(8));
    config.parallelTasks = 1;
    config.limits.tokens = 4000;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const RunResult &result = run.result();
    QVERIFY2(result.status == RunStatus::Done, run.errorText().constData());
    QVERIFY(countOf(result.results, TaskStatus::Passed) > 0);
    QVERIFY(countOf(result.results, TaskStatus::Cancelled) > 0);
    QCOMPARE(countOf(result.results, TaskStatus::Passed)
                 + countOf(result.results, TaskStatus::Cancelled),
             8);
    QVERIFY2(result.results.taskResults.last().reason.contains(u"cap of"_s),
             run.errorText().constData());
    // The call that crossed it was the last.
    const Usage used = m_world->provider().used();
    QCOMPARE(countsOf(*result.usage), countsOf(used));
    QVERIFY(used.inputTokens + used.outputTokens >= 4000);
    QCOMPARE(m_world->provider().calls(), used.calls);
}

void TestModelFaults::keepsTheCapOfMoney_data()
{
    QTest::addColumn<bool>("isFirstCut");
    QTest::newRow("all is known") << false;
    // What nobody told of a call must not make the cap forget the others.
    QTest::newRow("a call is cut") << true;
}

void TestModelFaults::keepsTheCapOfMoney()
{
    QFETCH(bool, isFirstCut);
    if (isFirstCut)
        m_world->provider().addFault(fault({{u"cutAfterBytes"_s, 20}}, 1, 1));
    RunConfig config = testing({u"claude-sonnet-4-5"_s}, scriptedSpecification(8));
    config.parallelTasks = 1;
    config.limits.costUsd = 0.004;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const RunResult &result = run.result();
    QVERIFY2(result.status == RunStatus::Done, run.errorText().constData());
    const qsizetype passed = countOf(result.results, TaskStatus::Passed);
    QVERIFY2(passed > 0 && passed < 8, run.errorText().constData());
    QVERIFY2(countOf(result.results, TaskStatus::Cancelled) == 8 - passed,
             run.errorText().constData());
    QVERIFY2(result.results.taskResults.last().reason.contains(u"US dollars"_s),
             run.errorText().constData());
    const Usage used = m_world->provider().used();
    const double cost = priceOf(u"claude-sonnet-4-5"_s, used);
    QVERIFY(cost >= 0.004);
    QCOMPARE(result.usage->calls, used.calls + (isFirstCut ? 1 : 0));
    QCOMPARE(m_world->provider().calls(), result.usage->calls);
    QCOMPARE(result.usage->costUsd.has_value(), !isFirstCut);
    if (!isFirstCut)
        QCOMPARE(*result.usage->costUsd, cost);
}

void TestModelFaults::failsWhenACapLeavesNothing()
{
    RunConfig config = authoring(u"openai/author"_s, u"openai/strong"_s);
    config.limits.tokens = 10;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QVERIFY2(run.result().error->message.contains(u"cap of 10"_s), run.errorText().constData());
    QCOMPARE(m_world->provider().calls(), 1);
    QCOMPARE(run.journal(), QStringList());
}

QTEST_GUILESS_MAIN(TestModelFaults)
#include "tst_modelfaults.moc"
