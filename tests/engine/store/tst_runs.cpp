// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/redaction.h"
#include "engine/types/summary.h"
#include "tests/engine/store/storefixture.h"

using namespace Quaver;
using namespace Quaver::StoreFixture;
using namespace Qt::StringLiterals;

namespace {

TaskResult taskResult(const QString &id, TaskStatus status)
{
    TaskResult result;
    result.taskId = id;
    result.status = status;
    result.passed = status == TaskStatus::Passed;
    result.output = u"answer to "_s + id;
    return result;
}

RunResult startedRun(const QString &id, int day = 1)
{
    RunResult run;
    run.runId = id;
    run.config.prompt = u"Count to "_s + id;
    run.config.benchmarkModels = {u"offline"_s};
    run.startedAt = QDateTime(QDate(2026, 1, day), QTime(12, 0), Qt::UTC);
    BenchmarkSpec spec;
    spec.name = u"n"_s;
    spec.description = u"d"_s;
    for (const QString &task : {u"first"_s, u"second"_s, u"third"_s}) {
        spec.tasks.append(Task());
        spec.tasks.last().id = task;
        spec.tasks.last().prompt = u"p"_s;
        spec.tasks.last().expectedOutcome = u"o"_s;
    }
    run.spec = spec;
    return run;
}

RunResult finishedRun(const QString &id, int day = 1)
{
    RunResult run = startedRun(id, day);
    run.status = RunStatus::Done;
    run.metrics = {1, 2, 3, {}};
    run.results = summarise(
        {taskResult(u"second"_s, TaskStatus::Passed), taskResult(u"first"_s, TaskStatus::Failed)});
    run.results.extra = {{u"grading"_s, u"strict"_s}};
    return run;
}

} // namespace

class TestRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFinishedRunComesBackWhole();
    void severalModelsComeBackWhole();
    void resultsAsTheyArrive();
    void aPrefixIsEnough_data();
    void aPrefixIsEnough();
    void theNewestComesFirst();
    void anUnknownRunTakesNoResults();
    void anInterruptedRun();
    void anInterruptedRunOfSeveralModels();
    void secretsAreNotKept();
    void twoStoresSeeTheSame();

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::shared_ptr<Store> m_store;
};

void TestRuns::init()
{
    m_store.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_store = openStore(m_directory->path());
    QVERIFY(m_store);
}

void TestRuns::aFinishedRunComesBackWhole()
{
    const RunResult run = finishedRun(u"run-1"_s);
    QVERIFY(await(m_store->saveRun(run)));
    const Result<RunResult> loaded = await(m_store->loadRun(u"run-1"_s));
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().message));
    QCOMPARE(*loaded, run);
}

void TestRuns::severalModelsComeBackWhole()
{
    RunResult run = finishedRun(u"run-1"_s);
    run.config.benchmarkModels = {u"a"_s, u"b"_s};
    const BenchmarkResults other = summarise({taskResult(u"first"_s, TaskStatus::Errored)});
    run.runs = {ModelRun{u"a"_s, run.results, {1, 2, 3, {}}, {}, {{u"x"_s, 1}}},
                ModelRun{u"b"_s, other, {4, 5, 6, {}}, {}, {}}};
    QVERIFY(await(m_store->saveRun(run)));
    QCOMPARE(await(m_store->loadRun(u"run-1"_s)).value(), run);
    QCOMPARE(await(m_store->listRuns())->first().models, QStringList({u"a"_s, u"b"_s}));
}

void TestRuns::resultsAsTheyArrive()
{
    RunResult run = startedRun(u"run-1"_s);
    QVERIFY(await(m_store->saveRun(run)));
    TaskResult early = taskResult(u"third"_s, TaskStatus::Errored);
    QVERIFY(await(m_store->saveTaskResult(run.runId, u"offline"_s, early)));
    early.status = TaskStatus::Passed;
    early.passed = true;
    QVERIFY(await(m_store->saveTaskResult(run.runId, u"offline"_s, early)));
    QVERIFY(await(m_store->saveTaskResult(run.runId, u"offline"_s,
                                          taskResult(u"first"_s, TaskStatus::Passed))));
    const RunResult running = await(m_store->loadRun(run.runId)).value();
    QCOMPARE(running.status, RunStatus::Running);
    QCOMPARE(running.results.taskResults.size(), 3);
    QCOMPARE(running.results.taskResults.at(0).output, u"answer to first"_s);
    QCOMPARE(running.results.taskResults.at(1).status, TaskStatus::Cancelled);
    QCOMPARE(running.results.taskResults.at(2), early);

    run.status = RunStatus::Done;
    run.results = summarise(*run.spec, 1, running.results.taskResults);
    QVERIFY(await(m_store->saveRun(run)));
    QCOMPARE(await(m_store->loadRun(run.runId)).value(), run);
}

void TestRuns::aPrefixIsEnough_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("found"); // or the beginning of the message

    QTest::newRow("whole") << u"run-abc"_s << u"run-abc"_s;
    QTest::newRow("prefix") << u"run-x"_s << u"run-xyz"_s;
    QTest::newRow("whole that is a prefix") << u"run-ab"_s << u"run-ab"_s;
    QTest::newRow("of several") << u"run-a"_s << u"\"run-a\" stands for several runs (run-a"_s;
    QTest::newRow("nothing") << QString() << u"\"\" stands for several runs"_s;
    QTest::newRow("unknown") << u"run-q"_s << u"There is no run \"run-q\" in \""_s;
    QTest::newRow("wildcard") << u"run-%"_s << u"There is no run \"run-%\" in \""_s;
}

void TestRuns::aPrefixIsEnough()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, found);
    for (const QString &id : {u"run-ab"_s, u"run-abc"_s, u"run-xyz"_s})
        QVERIFY(await(m_store->saveRun(finishedRun(id))));
    const Result<RunResult> run = await(m_store->loadRun(wanted));
    const QString outcome = run ? run->runId : run.error().message;
    QVERIFY2(run ? outcome == found : outcome.startsWith(found), qPrintable(outcome));
    QVERIFY(run || run.error().kind == Error::Kind::Input);
}

void TestRuns::theNewestComesFirst()
{
    QVERIFY(!await(m_store->latestRun()).value());
    QVERIFY(await(m_store->listRuns())->isEmpty());
    QVERIFY(await(m_store->saveRun(finishedRun(u"run-old"_s, 2))));
    QVERIFY(await(m_store->saveRun(finishedRun(u"run-new"_s, 20))));
    QVERIFY(await(m_store->saveRun(startedRun(u"run-mid"_s, 10))));
    const QList<RunSummary> runs = await(m_store->listRuns()).value();
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs.at(1).runId, u"run-mid"_s);
    QCOMPARE(runs.at(1).status, RunStatus::Running);
    QVERIFY(!runs.at(1).score);
    RunSummary newest;
    newest.runId = u"run-new"_s;
    newest.startedAt = QDateTime(QDate(2026, 1, 20), QTime(12, 0), Qt::UTC);
    newest.prompt = u"Count to run-new"_s;
    newest.specName = finishedRun(newest.runId).spec->name;
    newest.status = RunStatus::Done;
    newest.score = 0.5;
    newest.models = {u"offline"_s};
    newest.duration = 3;
    QCOMPARE(runs.first(), newest);
    QCOMPARE(await(m_store->latestRun()).value(), std::optional<RunSummary>(newest));
    QCOMPARE(toJson(newest).keys(),
             QStringList({u"backend"_s, u"costUsd"_s, u"duration"_s, u"models"_s, u"name"_s,
                          u"prompt"_s, u"runId"_s, u"score"_s, u"specName"_s, u"startedAt"_s,
                          u"status"_s, u"tags"_s}));
}

void TestRuns::anUnknownRunTakesNoResults()
{
    const auto saved = await(m_store->saveTaskResult(u"run-none"_s, u"offline"_s,
                                                     taskResult(u"t"_s, TaskStatus::Passed)));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, Error::Kind::Storage);
}

void TestRuns::anInterruptedRun()
{
    QVERIFY(await(m_store->saveRun(startedRun(u"run-1"_s))));
    QVERIFY(await(m_store->saveTaskResult(u"run-1"_s, u"offline"_s,
                                          taskResult(u"second"_s, TaskStatus::Passed))));
    m_store.reset(); // its process is no more
    m_store = openStore(m_directory->path());
    QVERIFY(m_store);
    QCOMPARE(await(m_store->listRuns())->first().status, RunStatus::Interrupted);
    const RunResult run = await(m_store->loadRun(u"run-1"_s)).value();
    QCOMPARE(run.status, RunStatus::Interrupted);
    QCOMPARE(run.results.score, std::optional<double>(1.0));
    QCOMPARE(run.results.coverage, std::optional<double>(1.0 / 3.0));
    QCOMPARE(run.results.taskResults.at(1).status, TaskStatus::Passed);
    QVERIFY(!run.results.taskResults.at(0).reason.isEmpty());
}

void TestRuns::anInterruptedRunOfSeveralModels()
{
    RunResult run = startedRun(u"run-1"_s);
    run.config.benchmarkModels = {u"a"_s, u"b"_s};
    QVERIFY(await(m_store->saveRun(run)));
    QVERIFY(await(
        m_store->saveTaskResult(u"run-1"_s, u"b"_s, taskResult(u"first"_s, TaskStatus::Failed))));
    QVERIFY(await(
        m_store->saveTaskResult(u"run-1"_s, u"a"_s, taskResult(u"first"_s, TaskStatus::Passed))));
    const RunResult loaded = await(m_store->loadRun(u"run-1"_s)).value();
    QCOMPARE(loaded.runs.size(), 2);
    QCOMPARE(loaded.runs.at(0).model, u"a"_s);
    QCOMPARE(loaded.runs.at(0).results.score, std::optional<double>(1.0));
    QCOMPARE(loaded.runs.at(1).results.score, std::optional<double>(0.0));
    QCOMPARE(loaded.results, loaded.runs.at(0).results);
}

void TestRuns::secretsAreNotKept()
{
    addKnownSecret("sk-store-runs-01");
    RunResult run = startedRun(u"run-1"_s);
    run.config.prompt = u"Use sk-store-runs-01"_s;
    TaskResult task = taskResult(u"first"_s, TaskStatus::Passed);
    task.output = u"I found sk-store-runs-01"_s;
    QVERIFY(await(m_store->saveRun(run)));
    QVERIFY(await(m_store->saveTaskResult(u"run-1"_s, u"offline"_s, task)));
    QCOMPARE(await(m_store->loadRun(u"run-1"_s))->results.taskResults.first().output,
             u"I found <secret>"_s);
    m_store.reset();
    QFile file(m_directory->filePath(u"quaver.sqlite3"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("I found"));
    QVERIFY(!content.contains("sk-store-runs-01"));
}

void TestRuns::twoStoresSeeTheSame()
{
    const std::shared_ptr<Store> other = openStore(m_directory->path());
    QVERIFY(other);
    // Both write at once, and neither gets in the way of the other.
    constexpr int runs = 50;
    QList<Pending<void>> saves;
    for (int i = 0; i < runs; ++i) {
        saves.append(m_store->saveRun(finishedRun(u"run-a%1"_s.arg(i))));
        saves.append(other->saveRun(finishedRun(u"run-b%1"_s.arg(i))));
    }
    for (const Pending<void> &save : saves) {
        const Result<void> saved = await(save);
        QVERIFY2(saved, qPrintable(saved ? QString() : saved.error().message));
    }
    QCOMPARE(await(m_store->listRuns())->size(), 2 * runs);
    QCOMPARE(await(other->listRuns()).value(), await(m_store->listRuns()).value());
    QVERIFY(m_store->isOwnerAlive(other->owner()));
}

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
