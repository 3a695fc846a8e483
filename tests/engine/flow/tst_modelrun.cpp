// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole runs with models: the embedded server, real sandboxes, the gateway, and a provider whose
// models do what their names say. What comes of each is known beforehand.
#include "localworld.h"
#include "modelcases.h"
#include "rununderway.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

//! The upstream name: what stands behind the provider's.
QString upstream(const QString &model) { return model.section(u'/', -1); }

} // namespace

class TestModelRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void scores();
    void ends_data();
    void ends();
    void judges_data();
    void judges();
    void authors_data();
    void authors();
    void givesUpOnABadAuthor();
    void flagsWhoPries();
    void testsModelsInShards();
    void repeatsTrials();
    void hidesEarlierTrials();

private:
    void checkUsage(const RunUnderWay &run);

    std::unique_ptr<LocalWorld> m_world;
};

void TestModelRun::initTestCase()
{
    m_world = std::make_unique<LocalWorld>();
    QVERIFY2(m_world->failure().isEmpty(), qPrintable(m_world->failure()));
    QVERIFY(m_world->provider().isRunning());
}

void TestModelRun::init() { m_world->provider().reset(); }

void TestModelRun::cleanup()
{
    QCOMPARE(m_world->provider().violations(), QByteArray());
    // Nothing has reached the provider but what the gateway lets through.
    for (const QString &path : m_world->provider().paths())
        QVERIFY2(path == u"/v1/messages"_s || path == u"/v1/chat/completions"_s
                     || path == u"/v1/responses"_s,
                 qPrintable(path));
}

void TestModelRun::cleanupTestCase() { m_world.reset(); }

//! All calls and tokens are where they belong, to the last one.
void TestModelRun::checkUsage(const RunUnderWay &run)
{
    const RunResult &result = run.result();
    QVERIFY(result.usage && result.usageByRole);
    QVERIFY(!result.usage->selfReported);
    QCOMPARE(result.usage->unmetered, 0);
    QCOMPARE(countsOf(*result.usage), countsOf(m_world->provider().used()));

    const UsageByRole &roles = *result.usageByRole;
    QCOMPARE(roles.author.calls + roles.tested.calls + roles.judge.calls, result.usage->calls);
    Usage ofTrials = usageOfTrials(result.results);
    for (const ModelRun &part : result.runs.mid(1))
        addCounts(ofTrials, usageOfTrials(part.results));
    QCOMPARE(countsOf(ofTrials), countsOf(roles.tested));
}

//! Models side by side, of which each does what it does whoever is beside it.
void TestModelRun::scores()
{
    struct Expected
    {
        QString model;
        QString statuses;
        double score;
    };
    const QString passed = u"passed passed passed passed"_s;
    const QString failed = u"failed failed failed failed"_s;
    const QList<Expected> expected{
        {u"anthropic/strong"_s, passed, 1},
        {u"openai/strong"_s, passed, 1},
        {u"openai/codex-strong"_s, passed, 1},
        {u"anthropic/weak"_s, u"failed passed failed passed"_s, 0.5},
        {u"openai/codex-looping"_s, u"limit limit limit limit"_s, 0},
        {u"openai/refusing"_s, failed, 0},
        {u"anthropic/silent"_s, failed, 0},
        {u"openai/codex-badtools"_s, passed, 1},
        {u"anthropic/badtools"_s, passed, 1},
    };
    QStringList models;
    for (const Expected &one : expected)
        models.append(one.model);
    RunConfig config = testing(models, scriptedSpecification(4));
    config.limits.steps = 4;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const RunResult &result = run.result();
    QVERIFY2(result.status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(result.runs.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const ModelRun &part = result.runs.at(i);
        QCOMPARE(part.model, expected.at(i).model);
        QCOMPARE(part.model + u": "_s + statusesOf(part.results),
                 part.model + u": "_s + expected.at(i).statuses);
        QCOMPARE(part.results.score, std::optional<double>(expected.at(i).score));
        QCOMPARE(part.results.coverage, std::optional<double>(1));
        QCOMPARE(part.results.interval->method, u"wilson"_s);
        QCOMPARE(part.results.flaggedPasses, 0);
        QVERIFY(part.usage && part.usage->calls > 0);
        QCOMPARE(countsOf(*part.usage), countsOf(usageOfTrials(part.results)));
        // Nobody has said what these cost.
        QVERIFY(!part.usage->costUsd);
    }
    checkUsage(run);
    QVERIFY(!result.usage->costUsd);
    QCOMPARE(run.journal(), QStringList());
}

void TestModelRun::ends_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<int>("seconds"); // for a task: enough to ask again where that is of use
    QTest::addColumn<QString>("statuses");
    QTest::addColumn<RunStatus>("status");
    QTest::newRow("no answer") << u"anthropic/hanging"_s << 2 << u"limit limit limit limit"_s
                               << RunStatus::Done;
    QTest::newRow("no sense") << u"openai/garbage"_s << 3 << u"errored errored errored errored"_s
                              << RunStatus::Failed;
}

//! That time is up counts, and what is the provider's fault does not.
void TestModelRun::ends()
{
    QFETCH(QString, model);
    QFETCH(int, seconds);
    QFETCH(QString, statuses);
    QFETCH(RunStatus, status);
    RunConfig config = testing({model}, scriptedSpecification(4));
    config.limits.taskSeconds = seconds;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const RunResult &result = run.result();
    QVERIFY2(result.status == status, run.errorText().constData());
    QVERIFY2(statusesOf(result.results) == statuses, run.errorText().constData());
    const bool isCounted = status == RunStatus::Done;
    QCOMPARE(result.results.coverage, std::optional<double>(isCounted ? 1 : 0));
    QCOMPARE(result.results.score, isCounted ? std::optional<double>(0) : std::nullopt);
    if (!isCounted) {
        QVERIFY2(result.error->message.contains(u"openai"_s), run.errorText().constData());
        QVERIFY(result.results.taskResults.constFirst().reason.contains(u"openai"_s));
    }
    QCOMPARE(run.journal(), QStringList());
}

void TestModelRun::judges_data()
{
    QTest::addColumn<QString>("judge");
    QTest::addColumn<QString>("statuses");
    QTest::addColumn<Votes>("votes"); // of a task that is solved
    QTest::addColumn<int>("votesAsked");

    const auto row = [](const QString &judge, const QString &statuses, Votes votes, int asked) {
        QTest::newRow(qPrintable(judge)) << judge << statuses << votes << asked;
    };
    const QString truth = u"failed passed failed passed"_s;
    // Votes are asked for as long as they can decide; one that is unusable is two requests.
    row(u"anthropic/strong"_s, truth, {3, 0}, 12);
    row(u"openai/judge-harsh"_s, u"failed failed failed failed"_s, {0, 3}, 12);
    row(u"openai/judge-lenient"_s, u"passed passed passed passed"_s, {3, 0}, 12);
    row(u"anthropic/judge-unusable-once"_s, truth, {3, 0}, 24);
    row(u"openai/judge-unusable"_s, u"errored errored errored errored"_s, {0, 0}, 16);
    row(u"anthropic/judge-badtools"_s, u"errored errored errored errored"_s, {0, 0}, 16);
}

void TestModelRun::judges()
{
    QFETCH(QString, judge);
    QFETCH(QString, statuses);
    QFETCH(Votes, votes);
    QFETCH(int, votesAsked);
    RunConfig config =
        testing({u"openai/weak"_s}, scriptedSpecification(4, {u"--judged"_s, u"--direct"_s}));
    config.judgeModel = judge;
    config.votes = 3;
    config.parallelTasks = 1; // one vote after the other
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const BenchmarkResults &results = run.result().results;
    QVERIFY2(statusesOf(results) == statuses, run.errorText().constData());
    const bool isGraded = !statuses.startsWith(u"errored"_s);
    QVERIFY2(run.result().status == (isGraded ? RunStatus::Done : RunStatus::Failed),
             run.errorText().constData());
    QVERIFY(results.taskResults.at(1).votes == votes);
    QVERIFY(!results.taskResults.at(1).reason.isEmpty());
    QCOMPARE(results.taskResults.at(1).grader, isGraded ? judge : QString());
    QCOMPARE(countsOf(run.result().usageByRole->judge),
             countsOf(m_world->provider().used(upstream(judge))));
    QCOMPARE(run.result().usageByRole->judge.calls, votesAsked);
    QCOMPARE(run.result().usageByRole->tested.calls, 4);
    checkUsage(run);
}

void TestModelRun::authors_data()
{
    QTest::addColumn<QString>("author");
    QTest::addColumn<int>("calls"); // 0: as many as it likes
    QTest::addColumn<bool>("hasChecks");

    QTest::newRow("valid at once") << u"anthropic/author"_s << 1 << true;
    QTest::newRow("through chat completions") << u"openai/author"_s << 1 << true;
    QTest::newRow("through responses") << u"openai/codex-author"_s << 1 << true;
    QTest::newRow("repaired") << u"anthropic/authorbad-once"_s << 2 << true;
    QTest::newRow("judges what it wrote") << u"openai/author-judged"_s << 1 << false;
    if (!LocalWorld::claudeCode().isEmpty()) {
        QTest::newRow("Claude Code") << u"anthropic/authorcode"_s << 0 << true;
        QTest::newRow("Claude Code, repaired") << u"anthropic/authorcode-bad-once"_s << 0 << true;
    }
}

void TestModelRun::authors()
{
    QFETCH(QString, author);
    QFETCH(int, calls);
    QFETCH(bool, hasChecks);
    RunConfig config = authoring(author, u"anthropic/strong"_s);
    if (author.contains(u"authorcode"_s))
        config.agent = AgentKind::ClaudeCode;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(statusesOf(run.result().results), u"passed passed"_s);
    QCOMPARE(run.result().spec->tasks.size(), 2);
    QCOMPARE(run.result().spec->tasks.at(0).check.has_value(), hasChecks);
    if (calls > 0)
        QCOMPARE(run.result().usageByRole->author.calls, calls);
    QCOMPARE(run.result().results.taskResults.at(0).grader, hasChecks ? u"check"_s : author);
    QCOMPARE(run.result().usageByRole->judge.calls, hasChecks ? 0 : 2);
    checkUsage(run);
}

void TestModelRun::givesUpOnABadAuthor()
{
    RunUnderWay run(authoring(u"openai/authorbad"_s, u"anthropic/strong"_s),
                    m_world->environment());
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QVERIFY(!run.result().spec);
    const QString said = run.result().error->message + run.log().join(u'\n');
    for (const QString &place : {u"tasks[0].check"_s, u"tasks[1].check"_s, u"tasks[2].check"_s})
        QVERIFY2(said.contains(place), run.errorText().constData());
    QCOMPARE(run.result().usageByRole->author.calls, 3); // two repairs
    QCOMPARE(countsOf(*run.result().usage), countsOf(m_world->provider().used()));
    QCOMPARE(run.journal(), QStringList());
}

void TestModelRun::flagsWhoPries()
{
    RunConfig config = testing({u"anthropic/prying"_s}, scriptedSpecification(2));
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const BenchmarkResults &results = run.result().results;
    QVERIFY2(statusesOf(results) == u"passed passed"_s, run.errorText().constData());
    QCOMPARE(results.flaggedPasses, 2);
    for (const TaskResult &task : results.taskResults) {
        for (const QString &flag : {u"looked-for-answers"_s, u"touched-program-files"_s,
                                    u"searched-for-keys"_s, u"tried-network"_s})
            QVERIFY2(task.flags.contains(flag), qPrintable(task.flags.join(u' ')));
    }
    checkUsage(run);
    // What its tools have shown it went to the provider: of the answers and the key nothing did.
    QCOMPARE(m_world->provider().ask(u"/search?needle=expectedOutcome%22:"_s).toArray().size(), 0);
    const QString key = QString::fromLatin1(m_world->provider().key());
    QCOMPARE(m_world->provider().ask(u"/search?needle="_s + key).toArray().size(), 0);
    QVERIFY(m_world->provider().ask(u"/search?needle=look%20around"_s).toArray().size() > 0);
}

void TestModelRun::testsModelsInShards()
{
    RunConfig config =
        testing({u"openai/weak"_s, u"anthropic/claude-haiku-4-5"_s}, scriptedSpecification(5));
    config.sandboxes = 2;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const RunResult &result = run.result();
    QVERIFY2(result.status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(result.runs.size(), 2);
    QCOMPARE(result.runs.at(0).model, u"openai/weak"_s);
    QCOMPARE(statusesOf(result.runs.at(0).results), u"failed passed failed passed failed"_s);
    QCOMPARE(statusesOf(result.results), statusesOf(result.runs.at(0).results));
    QCOMPARE(statusesOf(result.runs.at(1).results), u"passed passed passed passed passed"_s);
    QCOMPARE(result.runs.at(0).results.score, std::optional<double>(0.4));
    QCOMPARE(result.runs.at(1).results.score, std::optional<double>(1));
    for (const ModelRun &part : result.runs)
        QCOMPARE(countsOf(*part.usage), countsOf(m_world->provider().used(upstream(part.model))));
    checkUsage(run);

    // What is known of the price is counted, and a sum with an unknown part in it is unknown.
    const Usage used = m_world->provider().used(u"claude-haiku-4-5"_s);
    const double expected = priceOf(u"claude-haiku-4-5"_s, used);
    QVERIFY(expected > 0);
    QVERIFY(result.runs.at(1).usage->costUsd);
    QCOMPARE(*result.runs.at(1).usage->costUsd, expected);
    QVERIFY(!result.runs.at(0).usage->costUsd);
    QVERIFY(!result.usage->costUsd);
}

void TestModelRun::repeatsTrials()
{
    // Task n passes in n mod 4 of three trials.
    RunConfig config = testing({u"openai/flaky"_s}, scriptedSpecification(4));
    config.trials = 3;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    const BenchmarkResults &results = run.result().results;
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(
        statusesOf(results),
        u"passed failed failed passed passed failed passed passed passed failed failed failed"_s);
    QCOMPARE(results.taskResults.at(4).taskId, u"task-2"_s);
    QCOMPARE(results.taskResults.at(4).trial, 2);
    QCOMPARE(results.score, std::optional<double>(0.5));
    QCOMPARE(results.coverage, std::optional<double>(1));
    QCOMPARE(results.interval->method, u"cluster-bootstrap"_s);
    QVERIFY(results.interval->low < 0.5 && results.interval->high > 0.5);
    const QList<double> passAtK{6.0 / 12, (2.0 / 3 + 1 + 1) / 4, 3.0 / 4};
    const QList<double> passHatK{6.0 / 12, (1.0 / 3 + 1) / 4, 1.0 / 4};
    QCOMPARE(results.passAtK.size(), 3);
    QCOMPARE(results.passHatK.size(), 3);
    for (qsizetype k = 0; k < 3; ++k) {
        QCOMPARE(results.passAtK.at(k), passAtK.at(k));
        QCOMPARE(results.passHatK.at(k), passHatK.at(k));
    }
    checkUsage(run);
}

void TestModelRun::hidesEarlierTrials()
{
    // Each trial leaves a word, and says in how many files of the volume and of its directory it
    // is.
    BenchmarkSpec spec;
    spec.name = u"traces"_s;
    spec.description = u"Looks for what earlier trials have left"_s;
    Task task;
    task.id = u"trace"_s;
    task.prompt = u"Task 1.\nSOLVE: echo found $(grep -rls mark-of-a-trial /input /output . "
                  "2>/dev/null | grep -v '^/input/spec.json$' | wc -l), attempts $(find /output "
                  "-type f -path '*trace*' | wc -l); echo mark-of-a-trial > left.txt\n"_s;
    task.expectedOutcome = u"Nothing"_s;
    task.check = Check();
    task.check->value = u"found 0, attempts 0"_s;
    spec.tasks = {task};
    RunConfig config = testing({u"anthropic/strong"_s}, spec);
    config.trials = 3;
    RunUnderWay run(config, m_world->environment());
    QVERIFY(run.waitForEnd());
    QVERIFY2(statusesOf(run.result().results) == u"passed passed passed"_s,
             run.errorText().constData());
}

QTEST_GUILESS_MAIN(TestModelRun)
#include "tst_modelrun.moc"
