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

//! A model that solves every task, and what befalls the calls of it alone.
struct Afflicted
{
    QString model;
    QJsonObject fault;

    //! The name behind the provider's: no two of a run have the same.
    [[nodiscard]] QString name() const { return model.section(u'/', -1); }
};

QStringList modelsOf(const QList<Afflicted> &all)
{
    QStringList models;
    for (const Afflicted &one : all)
        models.append(one.model);
    return models;
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

    void survives();
    void countsWhatWasCut();
    void endsWithoutItsProvider();
    void endsWithoutItsKey_data();
    void endsWithoutItsKey();
    void keepsTheCapOfTokens();
    void keepsTheCapOfMoney_data();
    void keepsTheCapOfMoney();
    void failsWhenACapLeavesNothing();

private:
    void afflict(const QList<Afflicted> &all);
    //! How often the fault struck that was added as number \a place.
    [[nodiscard]] int strikes(qsizetype place) const;
    void checkWhatWasCut(const ModelRun &part, int struck, bool isTold);

    std::unique_ptr<LocalWorld> m_world;
};

void TestModelFaults::initTestCase()
{
    m_world = std::make_unique<LocalWorld>(QStringList{u"--alias"_s, u"strong-garbled=strong"_s});
}

void TestModelFaults::init()
{
    QVERIFY2(m_world->failure().isEmpty(), qPrintable(m_world->failure()));
    QVERIFY(m_world->provider().isRunning());
    m_world->provider().reset();
}

void TestModelFaults::cleanup() { QCOMPARE(m_world->provider().violations(), QByteArray()); }

void TestModelFaults::cleanupTestCase() { m_world.reset(); }

void TestModelFaults::afflict(const QList<Afflicted> &all)
{
    for (const Afflicted &one : all) {
        QJsonObject script = one.fault;
        script[u"match"_s] = QJsonObject{{u"model"_s, u"^%1$"_s.arg(one.name())}};
        m_world->provider().addFault(script);
    }
}

int TestModelFaults::strikes(qsizetype place) const
{
    return m_world->provider().ask(u"/faults"_s).toArray().at(place)["struck"_L1].toInt();
}

//! What failed before it began is repeated, and costs nothing.
void TestModelFaults::survives()
{
    const QList<Afflicted> all{
        {u"anthropic/strong"_s, fault({{u"status"_s, 429}, {u"retryAfter"_s, 1}}, 3)},
        {u"openai/gpt-4o"_s, fault({{u"status"_s, 500}}, 1, 3, 1)},
        {u"openai/codex-strong"_s, fault({{u"status"_s, 503}}, 2)},
        {u"anthropic/claude-haiku-4-5"_s, fault({{u"status"_s, 529}}, 3)},
    };
    afflict(all);
    RunUnderWay run(testing(modelsOf(all), scriptedSpecification(4)), m_world->environment());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(run.result().runs.size(), all.size());
    int struck = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const ModelRun &part = run.result().runs.at(i);
        QCOMPARE(part.model + u": "_s + statusesOf(part.results),
                 all.at(i).model + u": passed passed passed passed"_s);
        QVERIFY2(strikes(i) >= 3, qPrintable(part.model));
        struck += strikes(i);
        QCOMPARE(part.usage->unmetered, 0);
        QCOMPARE(countsOf(*part.usage), countsOf(m_world->provider().used(all.at(i).name())));
        QCOMPARE(countsOf(usageOfTrials(part.results)), countsOf(*part.usage));
    }
    QCOMPARE(m_world->provider().calls(), run.result().usage->calls + struck);
}

//! A cut answer is asked for again; what it cost is known as far as it was told.
void TestModelFaults::countsWhatWasCut()
{
    const QList<Afflicted> all{
        {u"anthropic/strong"_s, fault({{u"cutAfterBytes"_s, 20}}, 5)},
        {u"openai/gpt-4o"_s, fault({{u"cutAfterBytes"_s, 300}}, 5)},
        {u"openai/codex-strong"_s, fault({{u"endAfterBytes"_s, 300}}, 5)},
        {u"openai/strong-garbled"_s, fault({{u"garbage"_s, true}}, 5)},
        {u"anthropic/claude-haiku-4-5"_s, fault({{u"cutAfterBytes"_s, 800}}, 5)},
        {u"anthropic/claude-sonnet-4-5"_s, fault({{u"errorAfterBytes"_s, 600}}, 5)},
    };
    const qsizetype firstTold = 4; // of those that say what the call has used before they are cut
    afflict(all);
    RunUnderWay run(testing(modelsOf(all), scriptedSpecification(6)), m_world->environment());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(run.result().runs.size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const ModelRun &part = run.result().runs.at(i);
        QCOMPARE(part.model, all.at(i).model);
        QVERIFY2(countOf(part.results, TaskStatus::Passed) == 6, qPrintable(part.model));
        QVERIFY2(strikes(i) >= 2, qPrintable(part.model));
        checkWhatWasCut(part, strikes(i), i >= firstTold);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(part.model));
    }
}

void TestModelFaults::checkWhatWasCut(const ModelRun &part, int struck, bool isTold)
{
    const QString name = part.model.section(u'/', -1);
    const Usage used = *part.usage;
    const Usage whole = m_world->provider().used(name);
    QCOMPARE(used.calls - used.unmetered, whole.calls);
    QCOMPARE(used.unmetered, struck);
    // Of what was cut, the input may have been told before the end.
    const Usage cut = m_world->provider().cut(name);
    QVERIFY(used.inputTokens == whole.inputTokens
            || used.inputTokens == whole.inputTokens + cut.inputTokens);
    QCOMPARE(used.inputTokens > whole.inputTokens, isTold);
    QVERIFY(used.outputTokens >= whole.outputTokens
            && used.outputTokens <= whole.outputTokens + cut.outputTokens);
    QCOMPARE(used.outputTokens > whole.outputTokens, isTold);
    QCOMPARE(countsOf(usageOfTrials(part.results)), countsOf(used));
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
    for (const TaskResult &task : result.results.taskResults)
        QVERIFY2(task.status == TaskStatus::Passed || task.reason.contains(u"US dollars"_s),
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
