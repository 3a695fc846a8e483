// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/runcenter.h"
#include "app/run/runsession.h"
#include "app/run/runsessionprivate.h"
#include "engine/store/store.h"
#include "tests/app/support/sessionbuilder.h"

#include <QtTest>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;
using namespace Quaver::Tests;

//! Runs that wait for a person, as the window knows them: some of values, some real.
class TestReviewSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states();
    void keepsTheDraft();
    void forgetsADraftThatRuns();
    void stoppedBeforeItCouldBegin();
    void aWholeReview();
    void stoppedInReview();
    void leftInReview();
};

namespace {

constexpr int longWait = 60'000; // ms; sandboxes on a busy machine

RunSession *startReviewed(RunCenter &center)
{
    RunConfig config;
    config.prompt = u"Create a benchmark for testing API rate limiting"_s;
    config.agentModel = u"offline"_s;
    config.benchmarkModels = {u"offline"_s};
    config.backend = Backend::Local;
    Setup::RunOptions options;
    options.variables = {};
    options.reviewsSpecification = true;
    return center.start(config, options);
}

SpecReview reviewOf(const BenchmarkSpec &spec)
{
    SpecReview review;
    review.spec = spec;
    return review;
}

} // namespace

void TestReviewSession::states()
{
    const auto session = SessionBuilder().authoring();
    QList<BenchmarkSpec> proceeded;
    session->feed().proceed = [&](const BenchmarkSpec &spec) { proceeded += spec; };
    QSignalSpy changed(session.get(), &RunSession::reviewChanged);
    session->proceed(specificationOf(1)); // nobody has asked
    QVERIFY(proceeded.isEmpty());
    QVERIFY(!session->draft());

    session->feed().startReview(reviewOf(specificationOf(3)));
    QCOMPARE(session->state(), RunSession::State::Reviewing);
    QVERIFY(session->isUnderWay());
    QCOMPARE(session->review()->spec.tasks.size(), 3);
    QCOMPARE(session->reviewRound(), 1);
    QVERIFY(session->trials().isEmpty());
    QCOMPARE(changed.size(), 1);

    session->proceed(specificationOf(2));
    QCOMPARE(proceeded, QList{specificationOf(2)});
    QCOMPARE(session->state(), RunSession::State::Running);
    QVERIFY(session->review());
    session->proceed(specificationOf(1)); // once is enough
    QCOMPARE(proceeded.size(), 1);

    session->feed().startReview(reviewOf(specificationOf(2)));
    QCOMPARE(session->reviewRound(), 2);
    session->proceed(specificationOf(1));
    session->feed().setSpec(specificationOf(1));
    QVERIFY(!session->review());
    QCOMPARE(session->trials().size(), 1);
    QCOMPARE(session->state(), RunSession::State::Running);
}

void TestReviewSession::keepsTheDraft()
{
    const auto session = SessionBuilder().authoring();
    QList<BenchmarkSpec> kept;
    session->feed().keepReviewed = [&](const BenchmarkSpec &spec) { kept += spec; };
    session->setDraft(specificationOf(1)); // nobody has asked
    QVERIFY(!session->draft());
    session->feed().startReview(reviewOf(specificationOf(3)));
    for (int count = 4; count <= 6; ++count)
        session->setDraft(specificationOf(count));
    QCOMPARE(session->draft(), std::optional(specificationOf(6)));
    QVERIFY(kept.isEmpty());
    QTRY_COMPARE(kept, QList{specificationOf(6)});

    // What a stop finds is kept before it.
    session->setDraft(specificationOf(7));
    QList<BenchmarkSpec> keptBeforeStop;
    session->feed().stop = [&] { keptBeforeStop = kept; };
    session->stop();
    QCOMPARE(session->state(), RunSession::State::Stopping);
    QCOMPARE(keptBeforeStop, QList({specificationOf(6), specificationOf(7)}));
    // The run may have asked meanwhile.
    session->feed().startReview(reviewOf(specificationOf(7)));
    QCOMPARE(session->state(), RunSession::State::Stopping);
    RunResult outcome = SessionBuilder().result({TaskStatus::Cancelled});
    outcome.spec = specificationOf(6);
    session->feed().end(outcome);
    QVERIFY(!session->review());
    QCOMPARE(session->draft(), std::optional(specificationOf(7)));
    QCOMPARE(session->spec(), std::optional(specificationOf(6)));
}

void TestReviewSession::forgetsADraftThatRuns()
{
    const auto session = SessionBuilder().authoring();
    session->feed().startReview(reviewOf(specificationOf(3)));
    session->setDraft(specificationOf(2));
    session->proceed(specificationOf(2));
    session->feed().setSpec(specificationOf(2));
    QVERIFY(!session->draft());
}

void TestReviewSession::stoppedBeforeItCouldBegin()
{
    const auto session = SessionBuilder().preparing();
    int stops = 0;
    session->feed().stop = [&] { ++stops; };
    session->stop();
    QCOMPARE(stops, 1);
    session->setDraft(specificationOf(1));
    QVERIFY(!session->draft());
}

void TestReviewSession::aWholeReview()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    RunSession *const session = startReviewed(center);
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), RunSession::State::Reviewing, longWait);
    QCOMPARE(session->currentPhase(), Phase::Agent);
    QCOMPARE(session->phase(Phase::Agent).activity, u"Waiting for your review of the tasks"_s);
    QVERIFY(session->review()->findings.isEmpty());
    BenchmarkSpec edited = session->review()->spec;
    Check hollow;
    hollow.type = Check::Type::Regex;
    hollow.value = u".*"_s;
    edited.tasks[1].check = hollow;
    session->proceed(edited);
    QTRY_COMPARE_WITH_TIMEOUT(session->reviewRound(), 2, longWait);
    QCOMPARE(session->state(), RunSession::State::Reviewing);
    QCOMPARE(session->review()->findings.size(), 1);
    QCOMPARE(session->review()->findings.first().task, 1);
    QCOMPARE(session->review()->spec, edited);

    edited.tasks.remove(1);
    session->proceed(edited);
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), RunSession::State::Ended, longWait);
    QVERIFY2(!session->error(), qPrintable(session->error().value_or(Error()).message));
    QCOMPARE(session->spec(), std::optional(edited));
    QVERIFY(!session->draft());
    QCOMPARE(session->finalCount(), session->trials().size());
    QCOMPARE(session->trials().size(), edited.tasks.size());
}

void TestReviewSession::stoppedInReview()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    RunSession *const session = startReviewed(center);
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), RunSession::State::Reviewing, longWait);
    BenchmarkSpec edited = session->review()->spec;
    edited.tasks[0].prompt = u"A better prompt"_s;
    session->setDraft(edited);
    session->stop();
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), RunSession::State::Ended, longWait);
    QCOMPARE(session->result().status, RunStatus::Cancelled);
    QCOMPARE(session->spec(), std::optional(edited));
    QTRY_VERIFY(center.store());
    const auto resources = center.store()->resources();
    QTRY_VERIFY(resources.isFinished());
    QCOMPARE(resources.result()->size(), 0);
    const auto stored = center.store()->loadRun(session->runId());
    QTRY_VERIFY(stored.isFinished());
    QCOMPARE(stored.result()->spec, std::optional(edited));
}

void TestReviewSession::leftInReview()
{
    const QTemporaryDir directory;
    RunCenter center(directory.path());
    const RunSession *const session = startReviewed(center);
    QTRY_COMPARE_WITH_TIMEOUT(session->state(), RunSession::State::Reviewing, longWait);
    // The destructor must end threads and sandboxes, and return.
}

QTEST_GUILESS_MAIN(TestReviewSession)

#include "tst_reviewsession.moc"
