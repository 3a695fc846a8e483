// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/complete.h"

#include "engine/statistics/interval.h"
#include "engine/types/summary.h"
#include "tests/support/resultpicture.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestComplete : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneTrial();
    void severalTrials();
    void nothingCounts();
    void flaggedPasses();
    void whatWasThereIsReplaced();
    void theRestStays();
};

void TestComplete::oneTrial()
{
    BenchmarkResults results = summarise(Testing::resultsFrom(u"a:P b:P c:F d:E e:L"_s));
    Statistics::complete(results);
    QCOMPARE(results.interval, Statistics::wilson(2, 4));
    QVERIFY(results.passAtK.isEmpty());
    QVERIFY(results.passHatK.isEmpty());
}

void TestComplete::severalTrials()
{
    BenchmarkResults results = summarise(Testing::resultsFrom(u"a:PFF b:PPC c:EEE"_s));
    Statistics::complete(results);
    QVERIFY(results.interval);
    QCOMPARE(results.interval->method, u"cluster-bootstrap"_s);
    // Of a one of three has passed, of b two of two; c is left out.
    QCOMPARE(results.passAtK, (QList<double>{2.0 / 3, 5.0 / 6}));
    QCOMPARE(results.passHatK, (QList<double>{2.0 / 3, 0.5}));
}

void TestComplete::nothingCounts()
{
    BenchmarkResults results = summarise(Testing::resultsFrom(u"a:E b:CC"_s));
    Statistics::complete(results);
    QVERIFY(!results.interval);
    QVERIFY(results.passAtK.isEmpty());
    QCOMPARE(results.flaggedPasses, 0);
}

void TestComplete::flaggedPasses()
{
    BenchmarkResults results = summarise(Testing::resultsFrom(u"a:PPF b:PE"_s));
    for (const qsizetype flagged : {1, 2, 3, 4})
        results.taskResults[flagged].flags = {u"tried-network"_s, u"searched-keys"_s};
    Statistics::complete(results);
    QCOMPARE(results.flaggedPasses, 2);
}

void TestComplete::whatWasThereIsReplaced()
{
    BenchmarkResults results = summarise(Testing::resultsFrom(u"a:E"_s));
    results.interval = Interval{0.1, 0.2, 0.95, u"wilson"_s};
    results.passAtK = {1};
    results.passHatK = {1};
    results.flaggedPasses = 5;
    Statistics::complete(results);
    QCOMPARE(results, summarise(Testing::resultsFrom(u"a:E"_s)));
}

void TestComplete::theRestStays()
{
    BenchmarkResults results = summarise(Testing::resultsFrom(u"a:PF b:FF"_s));
    results.extra = {{u"x"_s, 1}};
    const BenchmarkResults before = results;
    Statistics::complete(results);
    QCOMPARE(results.score, before.score);
    QCOMPARE(results.coverage, before.coverage);
    QCOMPARE(results.taskResults, before.taskResults);
    QCOMPARE(results.extra, before.extra);
    BenchmarkResults again = results;
    Statistics::complete(again);
    QCOMPARE(again, results);
}

QTEST_GUILESS_MAIN(TestComplete)
#include "tst_complete.moc"
