// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/summary.h"

#include "engine/statistics/interval.h"
#include "tests/app/results/inputs.h"

#include <QTest>

#include <algorithm>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

class TestResultsSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAndScores();
    void severalTrials();
    void whileTrialsArePending();
    void bestTwo();
    void usage_data();
    void usage();
    void samplesTenThousandDurations();
    void withoutAnything();
};

void TestResultsSummary::countsAndScores()
{
    const ResultsSummary summary = summarize(twoModels());
    QCOMPARE(summary.models.size(), 2);
    const ModelSummary &one = summary.models.at(0);
    QCOMPARE(one.model, u"one"_s);
    QCOMPARE(one.outcomes.passed, 3);
    QCOMPARE(one.outcomes.failed, 1);
    QCOMPARE(one.outcomes.errored, 1);
    QCOMPARE(one.outcomes.counted(), 4);
    QCOMPARE(one.outcomes.all(), 5);
    QCOMPARE(one.score, std::optional(0.75));
    QCOMPARE(one.interval, Statistics::wilson(3, 4));
    // 1, 2, 3 and 4 s count; the errored trial's 5 s do not.
    QCOMPARE(one.medianDuration, std::optional<qint64>(2500));
    const ModelSummary &two = summary.models.at(1);
    QCOMPARE(two.outcomes.limit, 1);
    QCOMPARE(two.score, std::optional(0.25));
    QCOMPARE(summary.best, 0);
    QCOMPARE(summary.outcomes().final(), 9);
    QCOMPARE(summary.outcomes().of(TrialState::Failed), 3);
    QVERIFY(!summary.hasTrials);
    QVERIFY(one.passAtK.isEmpty());
    QCOMPARE(summary.durations.size(), 9);
    QCOMPARE(summary.allDurations, 9);
}

void TestResultsSummary::severalTrials()
{
    SummaryInput input;
    input.models = {u"m"_s};
    input.trials = trialsOf(u"m"_s, u"a:PPP b:PFF"_s);
    input.trials[0].result.flags = {u"wrote outside"_s};
    const ResultsSummary summary = summarize(input);
    QVERIFY(summary.hasTrials);
    const ModelSummary &model = summary.models.first();
    QCOMPARE(model.score, std::optional((1 + 1.0 / 3) / 2));
    QCOMPARE(model.passAtK.size(), 3);
    QCOMPARE(model.passAtK.last(), 1.0);
    QCOMPARE(model.passHatK.last(), 0.5);
    QCOMPARE(model.flaggedPasses, 1);
    QCOMPARE(summary.flaggedPasses(), 1);
}

void TestResultsSummary::whileTrialsArePending()
{
    SummaryInput input;
    input.models = {u"m"_s};
    input.trials = trialsOf(u"m"_s, u"a:P b:. c:."_s);
    const ResultsSummary summary = summarize(input);
    QCOMPARE(summary.models.first().score, std::optional(1.0));
    QCOMPARE(summary.models.first().outcomes.pending, 2);
    QCOMPARE(summary.models.first().outcomes.all(), 3);
    QCOMPARE(summary.durations.size(), 1);
}

void TestResultsSummary::bestTwo()
{
    SummaryInput input;
    input.models = {u"worst"_s, u"good"_s, u"best"_s, u"none"_s};
    input.trials = trialsOf(u"worst"_s, u"a:F b:F c:F"_s) + trialsOf(u"good"_s, u"a:F b:P c:F"_s)
        + trialsOf(u"best"_s, u"a:P b:P c:F"_s) + trialsOf(u"none"_s, u"a:E b:E c:E"_s);
    const ResultsSummary summary = summarize(input);
    QCOMPARE(summary.best, 2);
    QVERIFY(summary.bestTwo);
    QCOMPARE(summary.bestTwo->first, 2);
    QCOMPARE(summary.bestTwo->second, 1);
    QCOMPARE(summary.bestTwo->comparison.tasks, 3);
    QCOMPARE(summary.bestTwo->comparison.difference, 1.0 / 3);
    QCOMPARE(summary.bestTwo->comparison.probability, 1.0);
    QVERIFY(!summary.models.at(3).score);
}

void TestResultsSummary::usage_data()
{
    QTest::addColumn<SummaryInput>("input");
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<double>("cost"); // negative: the price is unknown

    SummaryInput input = twoModels();
    QTest::newRow("of the run") << input << true << 0.3;
    input.runs.clear();
    QTest::newRow("nobody told") << input << false << -1.0;
    input.trials[0].result.usage = usageOf(100, 10, 0.25);
    input.trials[1].result.usage = usageOf(100, 10, 0.5);
    QTest::newRow("of the trials") << input << true << 0.75;
    input.trials[1].result.usage->costUsd.reset();
    QTest::newRow("one price is unknown") << input << true << -1.0;
    input.models = {u"one"_s};
    QTest::newRow("of the only model") << input << true << 0.35;
}

void TestResultsSummary::usage()
{
    QFETCH(const SummaryInput, input);
    QFETCH(const bool, isKnown);
    QFETCH(const double, cost);
    const std::optional<Usage> usage = summarize(input).models.first().usage;
    QCOMPARE(usage.has_value(), isKnown);
    if (isKnown)
        QCOMPARE(usage->costUsd.value_or(-1), cost);
}

void TestResultsSummary::samplesTenThousandDurations()
{
    const SummaryInput input = manyTasks(10'000);
    const ResultsSummary summary = summarize(input);
    QCOMPARE(summary.allDurations, 10'000);
    QVERIFY(summary.durations.size() <= ResultsSummary::mostDurations + 1);
    QVERIFY(summary.durations.size() > ResultsSummary::mostDurations / 2);
    const auto longest = std::ranges::max(input.trials, {},
                                          [](const Trial &trial) { return trial.result.duration; });
    QVERIFY(std::ranges::any_of(summary.durations, [&](const TrialDuration &each) {
        return each.taskId == longest.result.taskId;
    }));
}

void TestResultsSummary::withoutAnything()
{
    const ResultsSummary summary = summarize({});
    QVERIFY(summary.models.isEmpty());
    QCOMPARE(summary.outcomes(), OutcomeCounts());
    QVERIFY(!summary.bestTwo);
}

Q_DECLARE_METATYPE(Quaver::Ui::SummaryInput)

QTEST_GUILESS_MAIN(TestResultsSummary)
#include "tst_resultssummary.moc"
