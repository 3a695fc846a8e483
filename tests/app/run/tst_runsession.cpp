// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/runlog.h"
#include "app/run/runsessionprivate.h"
#include "tests/app/support/sessionbuilder.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Tests;

//! What a session makes of what it is told.
class TestRunSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trialsComeWithTheSpecification();
    void aTrialGoesItsWay();
    void changesComeInBundles();
    void lateStepsDoNotUndoAGrade();
    void phases();
    void aFailureStaysOnItsPhase();
    void aStoredRun();
    void severalModels();
    void title_data();
    void title();
    void remainingTime();
    void stopping();
    void transcripts();
};

namespace {

TaskProgress progressOf(const QString &taskId, int trial = 1, int step = 0)
{
    TaskProgress progress;
    progress.model = u"offline"_s;
    progress.taskId = taskId;
    progress.trial = trial;
    progress.step = step;
    progress.summary = u"shell: ls"_s;
    return progress;
}

} // namespace

void TestRunSession::trialsComeWithTheSpecification()
{
    const auto session = SessionBuilder().tasks(3).trials(2).authoring();
    QVERIFY(session->trials().isEmpty());
    QSignalSpy added(session.get(), &RunSession::trialsAdded);
    QSignalSpy spec(session.get(), &RunSession::specChanged);
    session->feed().setSpec(specificationOf(3));
    QCOMPARE(spec.size(), 1);
    QCOMPARE(added.size(), 1);
    QCOMPARE(added.at(0).at(0).toLongLong(), 0);
    QCOMPARE(added.at(0).at(1).toLongLong(), 5);
    QCOMPARE(session->count(TrialState::Waiting), 6);
    QCOMPARE(session->trials().at(3).result.taskId, u"task-2"_s);
    QCOMPARE(session->trials().at(3).result.trial, 2);
    QCOMPARE(session->task(u"task-2"_s)->id, u"task-2"_s);
    QVERIFY(!session->task(u"none"_s));
}

void TestRunSession::aTrialGoesItsWay()
{
    const auto session = SessionBuilder().tasks(2).benchmarking();
    RunSession::Private &feed = session->feed();
    const auto stateOfFirst = [&] { return session->trials().at(0).state; };
    feed.startTrial(progressOf(u"task-1"_s));
    QCOMPARE(stateOfFirst(), TrialState::Running);
    feed.stepTrial(progressOf(u"task-1"_s, 1, 2));
    QCOMPARE(session->trials().at(0).activity, u"shell: ls"_s);
    QCOMPARE(session->trials().at(0).result.steps, 2);
    feed.answerTrial(progressOf(u"task-1"_s));
    QCOMPARE(stateOfFirst(), TrialState::Answered);
    QVERIFY(session->trials().at(0).activity.isEmpty());
    const TaskResult graded = resultOf(u"task-1"_s, 1, TaskStatus::Passed);
    feed.gradeTrial(u"offline"_s, graded);
    QCOMPARE(stateOfFirst(), TrialState::Passed);
    QCOMPARE(session->trials().at(0).result, graded);
    QCOMPARE(session->finalCount(), 1);
    QCOMPARE(session->count(TrialState::Waiting), 1);
    // What belongs to no trial is dropped.
    feed.startTrial(progressOf(u"task-9"_s));
    feed.gradeTrial(u"another"_s, graded);
    QCOMPARE(session->count(TrialState::Running), 0);
}

void TestRunSession::changesComeInBundles()
{
    const auto session = SessionBuilder().tasks(500).benchmarking();
    settle(*session);
    QSignalSpy changed(session.get(), &RunSession::trialsChanged);
    for (int i = 100; i <= 300; ++i)
        session->feed().startTrial(progressOf(u"task-%1"_s.arg(i)));
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toLongLong(), 99);
    QCOMPARE(changed.at(0).at(1).toLongLong(), 299);
}

void TestRunSession::lateStepsDoNotUndoAGrade()
{
    const auto session = SessionBuilder().tasks(1).benchmarking();
    session->feed().gradeTrial(u"offline"_s, resultOf(u"task-1"_s, 1, TaskStatus::Failed));
    session->feed().startTrial(progressOf(u"task-1"_s));
    session->feed().answerTrial(progressOf(u"task-1"_s));
    QCOMPARE(session->trials().at(0).state, TrialState::Failed);
}

void TestRunSession::phases()
{
    const auto session = SessionBuilder().benchmarking();
    QCOMPARE(session->phase(Phase::Setup).state, PhaseProgress::State::Done);
    QCOMPARE(session->phase(Phase::Agent).state, PhaseProgress::State::Done);
    QCOMPARE(session->phase(Phase::Benchmark).state, PhaseProgress::State::Running);
    QCOMPARE(session->phase(Phase::Cleanup).state, PhaseProgress::State::Waiting);
    QCOMPARE(session->currentPhase(), Phase::Benchmark);
    session->feed().addMessage(Phase::Benchmark, LogLevel::Message,
                               u"waiting for the volume, 3 s\nmore"_s);
    QCOMPARE(session->phase(Phase::Benchmark).activity, u"waiting for the volume, 3 s more"_s);
    QCOMPARE(session->log()->count(), 3);
}

void TestRunSession::aFailureStaysOnItsPhase()
{
    const auto session = SessionBuilder().failed(Error(Error::Kind::Http, u"refused"_s));
    QCOMPARE(session->state(), RunSession::State::Ended);
    QVERIFY(!session->isUnderWay());
    QCOMPARE(session->phase(Phase::Agent).state, PhaseProgress::State::Failed);
    QCOMPARE(session->phase(Phase::Benchmark).state, PhaseProgress::State::Skipped);
    QCOMPARE(session->phase(Phase::Cleanup).state, PhaseProgress::State::Done);
    QCOMPARE(session->currentPhase(), Phase::Agent);
    QCOMPARE(session->error()->message, u"refused"_s);
    const LogLine last = session->log()->line(session->log()->count() - 1);
    QCOMPARE(last.level, LogLevel::Error);
    QCOMPARE(last.text, u"refused"_s);
}

void TestRunSession::aStoredRun()
{
    const auto session = SessionBuilder().tasks(4).ended(
        {TaskStatus::Passed, TaskStatus::Failed, TaskStatus::Errored, TaskStatus::Limit});
    QCOMPARE(session->trials().size(), 4);
    QCOMPARE(session->count(TrialState::Passed), 1);
    QCOMPARE(session->count(TrialState::Errored), 1);
    QCOMPARE(session->finalCount(), 4);
    QCOMPARE(session->elapsed(), 20'120);
    QCOMPARE(session->phase(Phase::Benchmark).duration, 15'230);
    QVERIFY(session->usage().costUsd.has_value());
    // It has its log elsewhere, and nothing is added to that.
    QCOMPARE(session->log()->count(), 0);
}

void TestRunSession::severalModels()
{
    const auto session =
        SessionBuilder().models({u"a"_s, u"b"_s}).tasks(2).ended({TaskStatus::Passed});
    QCOMPARE(session->trials().size(), 4);
    QCOMPARE(session->trials().at(3).model, u"b"_s);
    QCOMPARE(session->models(), QStringList({u"a"_s, u"b"_s}));
}

void TestRunSession::title_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("hasSpec");
    QTest::addColumn<QString>("title");
    QTest::newRow("prompt") << QString() << false << u"Create a benchmark"_s;
    QTest::newRow("specification") << QString() << true << u"Rate limits"_s;
    QTest::newRow("its own") << u"Mine"_s << true << u"Mine"_s;
}

void TestRunSession::title()
{
    QFETCH(const QString, name);
    QFETCH(const bool, hasSpec);
    const auto session = SessionBuilder().prompt(u"Create a\nbenchmark"_s).authoring();
    session->feed().setName(name);
    if (hasSpec)
        session->feed().setSpec(specificationOf(1));
    QTEST(session->title(), "title");
}

void TestRunSession::remainingTime()
{
    const auto session = SessionBuilder().tasks(4).benchmarking();
    QVERIFY(!session->remaining());
    for (const QString &id : {u"task-1"_s, u"task-2"_s})
        session->feed().gradeTrial(u"offline"_s, resultOf(id, 1, TaskStatus::Passed));
    QVERIFY(session->remaining());
    for (const QString &id : {u"task-3"_s, u"task-4"_s})
        session->feed().gradeTrial(u"offline"_s, resultOf(id, 1, TaskStatus::Passed));
    QVERIFY(!session->remaining());
}

void TestRunSession::stopping()
{
    const auto session = SessionBuilder().benchmarking();
    int stops = 0;
    int stopsAtOnce = 0;
    session->feed().stop = [&] { ++stops; };
    session->feed().stopAtOnce = [&] { ++stopsAtOnce; };
    session->stop();
    session->stop();
    QCOMPARE(session->state(), RunSession::State::Stopping);
    QCOMPARE(stops, 1);
    session->stopAtOnce();
    QCOMPARE(stopsAtOnce, 1);
    session->feed().end(SessionBuilder().result({TaskStatus::Cancelled}));
    session->stopAtOnce();
    QCOMPARE(stopsAtOnce, 1);
}

void TestRunSession::transcripts()
{
    const auto session = SessionBuilder().tasks(2).benchmarking();
    QSignalSpy arrived(session.get(), &RunSession::transcriptArrived);
    Transcript transcript;
    transcript.model = u"offline"_s;
    transcript.taskId = u"task-2"_s;
    transcript.steps.resize(3);
    session->feed().addTranscript(transcript);
    QCOMPARE(arrived.size(), 1);
    QCOMPARE(arrived.at(0).at(0).toLongLong(), 1);
    const auto known = session->transcript(1);
    QVERIFY(known.isFinished());
    QCOMPARE(**known.result(), transcript);
    QVERIFY(!session->transcript(0).result()->has_value());
}

QTEST_GUILESS_MAIN(TestRunSession)

#include "tst_runsession.moc"
