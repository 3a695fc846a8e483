// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/ledger.h"

#include "tests/engine/flow/reportingaccess.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Flow;
using namespace Quaver::Testing;
using Models::ModelCall;

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByRoleModelAndTrial();
    void anUnknownPriceMakesTheSumUnknown();
    void remembersTheLastFailureOfATrial();
    void stopsTheRunAtACap_data();
    void stopsTheRunAtACap();
    void stopsWhenTheGatewaySeesACapFirst();
};

void TestLedger::countsByRoleModelAndTrial()
{
    ReportingAccess access;
    Ledger ledger(u"run-1"_s, {}, CancelSource());
    ledger.listenTo(&access);
    QSignalSpy changes(&ledger, &Ledger::changed);
    access.report(callOf(ModelRole::Author, 100, 10, 0.5));
    access.report(callOf(ModelRole::Tested, 20, 2, 0.25));
    access.report(callOf(ModelRole::Tested, 30, 3, 0.125));
    access.report(callOf(ModelRole::Judge, 7, 1, 1));
    ModelCall foreign = callOf(ModelRole::Tested, 1'000'000, 1, 99);
    foreign.runId = u"run-2"_s;
    access.report(foreign);
    Usage own;
    own.inputTokens = 5;
    own.calls = 2;
    own.costUsd = 0.0625;
    ledger.addSelfReported(ModelRole::Tested, u"other"_s, own);

    QCOMPARE(changes.size(), 5);
    QCOMPARE(ledger.byRole().author.inputTokens, 100);
    QCOMPARE(ledger.byRole().tested.inputTokens, 55);
    QCOMPARE(ledger.byRole().tested.calls, 4);
    QVERIFY(ledger.byRole().tested.selfReported);
    QVERIFY(!ledger.byRole().judge.selfReported);
    QCOMPARE(ledger.ofTested(u"m"_s).outputTokens, 5);
    QCOMPARE(ledger.ofTrial(u"m"_s, Trial(u"task-1"_s, 1))->costUsd, 0.375);
    QCOMPARE(ledger.ofTrial(u"m"_s, Trial(u"task-1"_s, 2)), std::nullopt);
    QCOMPARE(ledger.total().inputTokens, 162);
    QCOMPARE(ledger.total().costUsd, 1.9375);
}

void TestLedger::anUnknownPriceMakesTheSumUnknown()
{
    ReportingAccess access;
    Ledger ledger(u"run-1"_s, {}, CancelSource());
    ledger.listenTo(&access);
    access.report(callOf(ModelRole::Tested, 1, 1, 0.5));
    access.report(callOf(ModelRole::Judge, 1, 1, std::nullopt));
    QCOMPARE(ledger.byRole().tested.costUsd, 0.5);
    QCOMPARE(ledger.total().costUsd, std::nullopt);
    access.report(callOf(ModelRole::Judge, 1, 1, 0.5));
    QCOMPARE(ledger.byRole().judge.costUsd, std::nullopt);
}

void TestLedger::remembersTheLastFailureOfATrial()
{
    ReportingAccess access;
    Ledger ledger(u"run-1"_s, {}, CancelSource());
    ledger.listenTo(&access);
    const Trial trial(u"task-1"_s, 1);
    ModelCall failed = callOf(ModelRole::Tested, 0, 0, 0);
    failed.outcome = ModelCall::Outcome::Failed;
    failed.failure = u"overloaded"_s;
    access.report(failed);
    QCOMPARE(ledger.failureOf(u"m"_s, trial, ModelCall::Outcome::Failed), u"overloaded"_s);
    access.report(callOf(ModelRole::Tested, 1, 1, 0));
    QCOMPARE(ledger.failureOf(u"m"_s, trial, ModelCall::Outcome::Failed), QString());
    ModelCall abandoned = failed;
    abandoned.outcome = ModelCall::Outcome::Abandoned;
    access.report(abandoned);
    QCOMPARE(ledger.failureOf(u"m"_s, trial, ModelCall::Outcome::Failed), QString());
    QCOMPARE(ledger.failureOf(u"m"_s, trial, ModelCall::Outcome::Abandoned), u"overloaded"_s);
    ModelCall refused = failed;
    refused.outcome = ModelCall::Outcome::Refused;
    access.report(refused);
    QCOMPARE(ledger.failureOf(u"m"_s, trial, ModelCall::Outcome::Failed), QString());
}

void TestLedger::stopsTheRunAtACap_data()
{
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<double>("cost");
    QTest::addColumn<int>("callsUntil");
    QTest::newRow("tokens") << qint64(33) << 0.0 << 3;
    QTest::newRow("money") << qint64(0) << 0.5 << 2;
}

void TestLedger::stopsTheRunAtACap()
{
    QFETCH(qint64, tokens);
    QFETCH(double, cost);
    Limits limits;
    if (tokens > 0)
        limits.tokens = tokens;
    if (cost > 0)
        limits.costUsd = cost;
    const CancelSource work;
    ReportingAccess access;
    Ledger ledger(u"run-1"_s, limits, work);
    ledger.listenTo(&access);
    int calls = 0;
    while (!work.isCancelled() && calls < 10) {
        access.report(callOf(ModelRole::Judge, 10, 1, 0.25));
        ++calls;
    }
    QTEST(calls, "callsUntil");
    QVERIFY(work.token().error().message.contains(u"cap"_s));
}

void TestLedger::stopsWhenTheGatewaySeesACapFirst()
{
    const CancelSource work;
    ReportingAccess access;
    Ledger ledger(u"run-1"_s, {}, work);
    ledger.listenTo(&access);
    ModelCall capped = callOf(ModelRole::Tested, 0, 0, 0);
    capped.outcome = ModelCall::Outcome::Capped;
    capped.failure = u"the cap is reached"_s;
    access.report(capped);
    QVERIFY(work.isCancelled());
    QCOMPARE(work.token().error().message, u"the cap is reached"_s);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
