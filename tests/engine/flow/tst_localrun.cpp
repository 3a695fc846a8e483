// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole runs on the embedded server: real sandboxes, real programs, real sockets.
#include "rununderway.h"

#include "engine/types/benchmarkspecjson.h"

#include <quaver/local.h>

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;

namespace {

Task checkedTask(const QString &id, const QString &value)
{
    Task task;
    task.id = id;
    task.prompt = u"Answer with one word for "_s + id;
    task.expectedOutcome = value;
    task.check = Check();
    task.check->value = value;
    return task;
}

RunConfig specConfig(const QList<Task> &tasks)
{
    RunConfig config;
    BenchmarkSpec spec;
    spec.name = u"given"_s;
    spec.description = u"A specification from a file"_s;
    spec.tasks = tasks;
    config.spec = spec;
    return config;
}

} // namespace

class TestLocalRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void doesTheWholeJob();
    void runsAGivenSpecification();
    void refusesWhatADoNothingAnswerPasses();
    void cancelsAtEveryStep_data();
    void cancelsAtEveryStep();
    void stopsAtOnce();
    void endsWhenItIsDeleted();
    void saysThatTheServerIsGone();

private:
    [[nodiscard]] Endpoint endpoint() const;

    QTemporaryDir m_state;
    std::unique_ptr<LocalServer> m_server;
};

void TestLocalRun::init()
{
    LocalServer::Options options;
    Result<std::unique_ptr<LocalServer>> started = LocalServer::start(options);
    QVERIFY2(started.isOk(), started ? "" : qPrintable(started.error().message));
    m_server = std::move(*started);
}

void TestLocalRun::cleanup() { m_server.reset(); }

Endpoint TestLocalRun::endpoint() const
{
    Endpoint endpoint;
    endpoint.backend = Backend::Local;
    endpoint.apiUrl = m_server->apiUrl();
    endpoint.apiKey = m_server->apiKey();
    return endpoint;
}

void TestLocalRun::doesTheWholeJob()
{
    RunUnderWay run(promptConfig(), endpoint());
    QVERIFY(run.waitForEnd());
    const RunResult &result = run.result();
    QVERIFY2(result.status == RunStatus::Done, run.errorText().constData());
    QVERIFY(result.spec);
    QVERIFY(result.spec->tasks.size() >= 3);
    QCOMPARE(result.results.taskResults.size(), result.spec->tasks.size());
    QCOMPARE(result.results.coverage, std::optional<double>(1.0));
    // The offline rules solve some tasks, and honestly not all of them.
    QVERIFY(result.results.score && *result.results.score > 0 && *result.results.score < 1);
    QVERIFY(result.metrics.agentDuration > 0);
    QVERIFY(result.metrics.benchmarkDuration > 0);
    QVERIFY(result.metrics.totalDuration
            >= result.metrics.agentDuration + result.metrics.benchmarkDuration);
    QVERIFY(result.leaked.isEmpty());
    QCOMPARE(run.journal(), QStringList());
    QCOMPARE(
        QDir(run.dataDirectory()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{u"quaver.sqlite3"_s});

    QStringList steps;
    for (const QString &line : run.log()) {
        if (line.startsWith(u"phase "_s) || line.startsWith(u"step "_s)
            || line == u"specification"_s || line == u"finished"_s || line == u"failed"_s)
            steps.append(line);
    }
    const QStringList expected{
        u"phase setup"_s,
        u"step Creating shared volume..."_s,
        u"phase agent"_s,
        u"step Creating agent sandbox..."_s,
        u"step Running agent..."_s,
        u"specification"_s,
        u"phase benchmark"_s,
        u"step Creating benchmark sandbox..."_s,
        u"step Running benchmark..."_s,
        u"phase cleanup"_s,
        u"step Cleaning up..."_s,
        u"finished"_s,
    };
    QCOMPARE(steps, expected);
    for (const TaskResult &task : result.results.taskResults) {
        QVERIFY(run.log().contains(u"started "_s + task.taskId));
        const qsizetype answered = run.log().indexOf(u"answered "_s + task.taskId);
        QVERIFY(answered >= 0);
        QVERIFY(run.log().filter(u"graded "_s + task.taskId).size() == 1);
    }
}

void TestLocalRun::runsAGivenSpecification()
{
    RunUnderWay run(
        specConfig({checkedTask(u"one"_s, u"xyzzy"_s), checkedTask(u".."_s, u"plugh"_s)}),
        endpoint());
    QVERIFY(run.waitForEnd());
    QVERIFY2(run.result().status == RunStatus::Done, run.errorText().constData());
    QCOMPARE(run.result().results.score, std::optional<double>(0.0));
    QCOMPARE(run.result().results.taskResults.size(), 2);
    QCOMPARE(run.result().spec->name, u"given"_s);
}

void TestLocalRun::refusesWhatADoNothingAnswerPasses()
{
    Task empty = checkedTask(u"hollow"_s, u"x"_s);
    empty.check->type = Check::Type::Regex;
    empty.check->value = u".*"_s;
    RunUnderWay run(specConfig({checkedTask(u"sound"_s, u"xyzzy"_s), empty}), endpoint());
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QCOMPARE(run.result().error->kind, Error::Kind::Input);
    QVERIFY2(run.result().error->message.contains(u"tasks[1].check"_s),
             run.errorText().constData());
    QCOMPARE(run.journal(), QStringList());
}

void TestLocalRun::cancelsAtEveryStep_data()
{
    QTest::addColumn<Step>("step");
    QTest::newRow("volume") << Step::CreatingVolume;
    QTest::newRow("agent sandbox") << Step::CreatingAgentSandbox;
    QTest::newRow("agent") << Step::RunningAgent;
    QTest::newRow("benchmark sandbox") << Step::CreatingBenchmarkSandbox;
    QTest::newRow("benchmark") << Step::RunningBenchmark;
}

void TestLocalRun::cancelsAtEveryStep()
{
    QFETCH(Step, step);
    RunUnderWay run(promptConfig(), endpoint());
    run.at(step, [](BenchmarkRun &r) { r.cancel(RunStatus::Interrupted); });
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Interrupted);
    QCOMPARE(run.log().last(), u"failed"_s);
    QVERIFY(run.result().error && run.result().error->isCancelled());
    QVERIFY2(run.result().leaked.isEmpty(), run.errorText().constData());
    QCOMPARE(run.journal(), QStringList());
    if (step == Step::RunningBenchmark)
        QCOMPARE(run.result().results.taskResults.size(), run.result().spec->tasks.size());
}

void TestLocalRun::stopsAtOnce()
{
    RunUnderWay run(promptConfig(), endpoint());
    run.at(Step::RunningBenchmark, [](BenchmarkRun &r) { r.cancelAtOnce(); });
    QVERIFY(run.waitForEnd(5'000));
    QCOMPARE(run.result().status, RunStatus::Cancelled);
    // Three sandboxes and the volume are named, and left to the journal.
    QCOMPARE(run.result().leaked.size(), 4);
    QCOMPARE(run.journal().size(), 4);
}

void TestLocalRun::endsWhenItIsDeleted()
{
    RunEnvironment environment;
    QTemporaryDir folder;
    environment.endpoint = endpoint();
    environment.dataDirectory = folder.path();
    std::unique_ptr<BenchmarkRun> run = runBenchmark(promptConfig(), environment);
    bool isGone = false;
    QObject::connect(run.get(), &BenchmarkRun::stepStarted, qApp, [&](Step step) {
        if (step == Step::RunningAgent) {
            QMetaObject::invokeMethod(
                qApp, [&] { run.reset(), isGone = true; }, Qt::QueuedConnection);
        }
    });
    QTRY_VERIFY(isGone);
}

void TestLocalRun::saysThatTheServerIsGone()
{
    RunUnderWay run(promptConfig(), endpoint());
    run.at(Step::RunningAgent, [this](BenchmarkRun &) { m_server.reset(); });
    // Cleanup would try for a minute.
    run.at(Step::CleaningUp, [](BenchmarkRun &r) { r.cancelAtOnce(); });
    QVERIFY(run.waitForEnd());
    QCOMPARE(run.result().status, RunStatus::Failed);
    QVERIFY2(run.result().error->kind == Error::Kind::Network, run.errorText().constData());
    QCOMPARE(run.result().leaked.size(), 2);
    QCOMPARE(run.journal().size(), 2);
}

QTEST_GUILESS_MAIN(TestLocalRun)
#include "tst_localrun.moc"
