// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/evidence.h"
#include "engine/flow/ledger.h"

#include "tests/engine/flow/reportingaccess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Flow;
using namespace Quaver::Testing;
using Outcome = Models::ModelCall::Outcome;

namespace {

constexpr auto claim = "unconfirmed-error"_L1;
constexpr auto ownWords = "the attempt reported an error"_L1;

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastCallOfATrial_data();
    void lastCallOfATrial();
    void usage();
};

void TestEvidence::lastCallOfATrial_data()
{
    QTest::addColumn<TaskStatus>("said"); // by the programs inside
    QTest::addColumn<bool>("isErrorClaimed");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<TaskStatus>("result");
    using enum TaskStatus;
    QTest::newRow("the provider fails") << Limit << true << Outcome::Failed << Errored;
    QTest::newRow("a cap is met") << Limit << true << Outcome::Capped << Cancelled;
    QTest::newRow("all is well") << Limit << true << Outcome::Answered << Limit;
    QTest::newRow("more than is granted") << Limit << true << Outcome::Refused << Limit;
    QTest::newRow("it gave up while it was held up")
        << Limit << false << Outcome::Abandoned << Errored;
    QTest::newRow("a failure that it lived with") << Limit << false << Outcome::Failed << Limit;
    QTest::newRow("a cap that it lived with") << Limit << false << Outcome::Capped << Limit;
    QTest::newRow("passed") << Passed << false << Outcome::Failed << Passed;
    QTest::newRow("failed") << Failed << false << Outcome::Capped << Failed;
}

void TestEvidence::lastCallOfATrial()
{
    QFETCH(const TaskStatus, said);
    QFETCH(const bool, isErrorClaimed);
    QFETCH(const Outcome, outcome);
    ReportingAccess access;
    Ledger ledger(u"run-1"_s, {}, CancelSource());
    ledger.listenTo(&access);
    Models::ModelCall call = callOf(ModelRole::Tested, 1, 1, 0);
    call.outcome = outcome;
    call.failure = u"seen outside"_s;
    access.report(call);
    Models::Model model;
    model.id = u"m"_s;
    TaskResult result;
    result.taskId = u"task-1"_s;
    result.trial = 1;
    result.status = said;
    result.reason = ownWords;
    if (isErrorClaimed)
        result.flags.append(claim);

    TaskResult foreign = result;
    foreign.trial = 2;
    applyEvidence(ledger, model, foreign);
    QCOMPARE(foreign.status, said);

    applyEvidence(ledger, model, result);
    QTEST(result.status, "result");
    const bool isChanged = result.status != said;
    QCOMPARE(result.reason, isChanged ? u"seen outside"_s : QString(ownWords));
    QCOMPARE(result.flags.contains(claim), isErrorClaimed && !isChanged);
}

void TestEvidence::usage()
{
    ReportingAccess access;
    Ledger ledger(u"run-1"_s, {}, CancelSource());
    ledger.listenTo(&access);
    access.report(callOf(ModelRole::Tested, 20, 2, 0.25));
    Models::Model model;
    model.id = u"m"_s;
    TaskResult result;
    result.taskId = u"task-1"_s;
    result.usage.emplace();
    result.usage->inputTokens = 1'000'000; // as the sandbox says
    for (const int trial : {1, 2}) {
        result.trial = trial;
        TaskResult told = result;
        applyEvidence(ledger, model, told);
        QCOMPARE(told.usage->inputTokens, trial == 1 ? 20 : 1'000'000);
        QCOMPARE(told.usage->selfReported, trial == 2);
    }
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
