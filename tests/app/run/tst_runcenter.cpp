// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/runlog.h"
#include "app/run/runcenter.h"
#include "app/run/runsession.h"
#include "engine/store/store.h"
#include "engine/types/benchmarkspecjson.h"
#include "tests/app/program.h"

#include <QtTest>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;

//! Real runs in their threads, with local sandboxes.
class TestRunCenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeRun();
    void aRunThatCannotBegin();
    void stopped();
    void leftUnderWay();
    void twoAtOnce();
    void unknownRun();
    void dataDirectoryThatCannotServe();
};

namespace {

RunConfig offlineRun()
{
    RunConfig config;
    config.prompt = u"Create a benchmark for testing API rate limiting"_s;
    config.agentModel = u"offline"_s;
    config.benchmarkModels = {u"offline"_s};
    config.backend = Backend::Local;
    return config;
}

//! Its grading takes until somebody stops it.
RunConfig endlessRun()
{
    RunConfig config = offlineRun();
    config.spec = *benchmarkSpecFromJson(Quaver::Tests::slowGradingSpecification());
    return config;
}

constexpr int longWait = 60'000; // ms; sandboxes on a busy machine

} // namespace

void TestRunCenter::aWholeRun()
{
    const QTemporaryDir directory;
    QString runId;
    {
        RunCenter center(directory.path());
        QSignalSpy opened(&center, &RunCenter::storeOpened);
        QSignalSpy idle(&center, &RunCenter::becameIdle);
        RunSession *const session = center.start(offlineRun(), {});
        QVERIFY(session->isUnderWay());
        QVERIFY(center.isBusy());
        QSignalSpy ended(session, &RunSession::ended);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longWait);
        QTRY_COMPARE(idle.size(), 1);
        QVERIFY(!center.isBusy());
        QVERIFY2(!session->error(), qPrintable(session->error().value_or(Error()).message));
        QVERIFY(opened.size() == 1);
        QVERIFY(session->result().results.score);
        QVERIFY(session->count(TrialState::Passed) > 0);
        QCOMPARE(session->finalCount(), session->trials().size());
        QVERIFY(session->log()->count() > 6);
        for (const Phase phase : {Phase::Setup, Phase::Agent, Phase::Benchmark, Phase::Cleanup})
            QCOMPARE(session->phase(phase).state, PhaseProgress::State::Done);
        runId = session->runId();
    }
    // Another start of the program finds it, with its log and what the model did.
    RunCenter center(directory.path());
    RunSession *const session = center.open(runId);
    QCOMPARE(session->state(), RunSession::State::Loading);
    QCOMPARE(center.open(runId), session);
    QTRY_COMPARE(session->state(), RunSession::State::Ended);
    QVERIFY(session->count(TrialState::Passed) > 0);
    QTRY_VERIFY(session->log()->count() > 6);
    const auto transcript = session->transcript(0);
    QTRY_VERIFY(transcript.isFinished());
    QVERIFY(transcript.result().isOk());
    QVERIFY(transcript.result()->has_value());
    QVERIFY(!(*transcript.result())->steps.isEmpty());

    QSignalSpy history(&center, &RunCenter::historyChanged);
    center.rename(runId, u"Mine"_s);
    QTRY_COMPARE(history.size(), 1);
    QCOMPARE(session->title(), u"Mine"_s);
}

void TestRunCenter::aRunThatCannotBegin()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    RunConfig config = offlineRun();
    config.benchmarkModels = {u"gpt-4o"_s};
    Setup::RunOptions options;
    options.variables = {};
    RunSession *const session = center.start(config, options);
    QTRY_COMPARE(session->state(), RunSession::State::Ended);
    QVERIFY(session->error());
    QVERIFY2(session->error()->message.contains(u"OPENAI_API_KEY"_s),
             qPrintable(session->error()->message));
    QCOMPARE(session->phase(Phase::Setup).state, PhaseProgress::State::Failed);
    QTRY_VERIFY(!center.isBusy());
    center.release(session);
    QVERIFY(center.sessions().isEmpty());
}

void TestRunCenter::stopped()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    RunSession *const session = center.start(endlessRun(), {});
    QTRY_COMPARE_WITH_TIMEOUT(session->currentPhase(), Phase::Benchmark, longWait);
    center.release(session); // not while it is under way
    QCOMPARE(center.sessions().size(), 1);
    session->stop();
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), RunSession::State::Ended, longWait);
    QCOMPARE(session->result().status, RunStatus::Cancelled);
    QTRY_VERIFY(center.store());
    const auto resources = center.store()->resources();
    QTRY_VERIFY(resources.isFinished());
    QCOMPARE(resources.result()->size(), 0);
}

void TestRunCenter::leftUnderWay()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    const RunSession *const session = center.start(endlessRun(), {});
    QTRY_COMPARE_WITH_TIMEOUT(session->currentPhase(), Phase::Benchmark, longWait);
    // The destructor must end threads and sandboxes, and return.
}

void TestRunCenter::twoAtOnce()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    const RunSession *const one = center.start(offlineRun(), {});
    const RunSession *const other = center.start(offlineRun(), {});
    QSignalSpy idle(&center, &RunCenter::becameIdle);
    QTRY_COMPARE_WITH_TIMEOUT(idle.size(), 1, longWait);
    QVERIFY(one->runId() != other->runId());
    QCOMPARE(one->result().status, RunStatus::Done);
    QCOMPARE(other->result().status, RunStatus::Done);
}

void TestRunCenter::unknownRun()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    const RunSession *const session = center.open(u"run-none"_s);
    QTRY_COMPARE(session->state(), RunSession::State::Ended);
    QVERIFY(session->error()->message.contains(u"run-none"_s));
}

void TestRunCenter::dataDirectoryThatCannotServe()
{
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    RunCenter center(file.fileName());
    QSignalSpy failed(&center, &RunCenter::storeFailed);
    const RunSession *const session = center.open(u"run-none"_s);
    QTRY_COMPARE(failed.size(), 1);
    QTRY_COMPARE(session->state(), RunSession::State::Ended);
    QVERIFY(session->error()->message.contains(file.fileName()));
}

QTEST_GUILESS_MAIN(TestRunCenter)

#include "tst_runcenter.moc"
