// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/sentences.h"

#include "tests/app/results/inputs.h"

#include <QLocale>
#include <QTest>

using namespace Quaver;
using namespace Quaver::Tests;
using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void coverage_data();
    void coverage();
    void caption();
    void trialsAndFlags();
    void comparison_data();
    void comparison();
    void probability_data();
    void probability();
    void tokens();
};

void TestSentences::coverage_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << u"a:P b:F c:L"_s << u"3 of 3 counted"_s;
    QTest::newRow("errored") << u"a:P b:E c:."_s << u"1 of 3 counted, 1 errored (left out)"_s;
    QTest::newRow("cancelled") << u"a:P b:C c:C"_s << u"1 of 3 counted, 2 cancelled (left out)"_s;
    QTest::newRow("both") << u"a:E b:C c:C"_s
                          << u"0 of 3 counted, 1 errored and 2 cancelled (left out)"_s;
}

void TestSentences::coverage()
{
    QFETCH(const QString, picture);
    SummaryInput input;
    input.models = {u"m"_s};
    input.trials = trialsOf(u"m"_s, picture);
    QTEST(coverageText(summarize(input).outcomes()), "text");
}

void TestSentences::caption()
{
    const ResultsSummary two = summarize(twoModels());
    QCOMPARE(captionText(two, false), u"one, the best of 2 models"_s);
    QCOMPARE(captionText(two, true), u"one, the best of 2 models so far"_s);
    const ResultsSummary one = summarize(manyTasks(3));
    QCOMPARE(captionText(one, false), u"many"_s);
    QCOMPARE(captionText(one, true), u"many, so far"_s);
    QCOMPARE(captionText({}, false), QString());
}

void TestSentences::trialsAndFlags()
{
    SummaryInput input;
    input.models = {u"m"_s};
    input.trials = trialsOf(u"m"_s, u"a:PPP b:PFF"_s);
    QCOMPARE(trialsText(summarize(input).models.first()),
             u"With 3 trials: at least one passes 100 % (pass@3), all pass 50 % (pass^3)"_s);
    input.trials = trialsOf(u"m"_s, u"a:P b:F"_s);
    QCOMPARE(trialsText(summarize(input).models.first()), QString());
    QCOMPARE(flagsText(0), QString());
    QVERIFY(flagsText(2).startsWith(u"Flagged passes: 2."_s));
}

void TestSentences::comparison_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::addColumn<QString>("text");
    QTest::newRow("by chance")
        << u"a:P b:P c:P d:F"_s << u"a:P b:F c:F d:F"_s
        << u"one is ahead of two by 50 points; with 4 tasks this may be chance (p = 0.50)."_s;
    QTest::newRow("hardly by chance")
        << u"a:F b:F c:F d:F e:F f:F g:F h:F i:F j:F"_s
        << u"a:P b:P c:P d:P e:P f:P g:P h:P i:P j:P"_s
        << u"two is ahead of one by 100 points; with 10 tasks this is hardly chance (p = 0.002)."_s;
    QTest::newRow("level") << u"a:P b:F"_s << u"a:F b:P"_s
                           << u"one and two are level over 2 tasks."_s;
    QTest::newRow("a single task")
        << u"a:P"_s << u"a:F"_s
        << u"One task tells nothing about which of one and two is better."_s;
    // By their scores "two" is ahead; on the task that both have, "one" is.
    QTest::newRow("the tasks of both decide")
        << u"a:PF b:F c:F"_s << u"a:F b:E c:F d:P"_s
        << u"one is ahead of two by 25 points; with 2 tasks this may be chance (p = 1.00)."_s;
    QTest::newRow("one model only") << u"a:P"_s << u"a:E"_s << QString();
}

void TestSentences::comparison()
{
    QFETCH(const QString, one);
    QFETCH(const QString, two);
    SummaryInput input;
    input.models = {u"one"_s, u"two"_s};
    input.trials = trialsOf(u"one"_s, one) + trialsOf(u"two"_s, two);
    QTEST(comparisonText(summarize(input)), "text");
}

void TestSentences::probability_data()
{
    QTest::addColumn<double>("probability");
    QTest::addColumn<QString>("text");
    QTest::newRow("large") << 0.34 << u"p = 0.34"_s;
    QTest::newRow("small") << 0.0421 << u"p = 0.042"_s;
    QTest::newRow("tiny") << 0.0001 << u"p < 0.001"_s;
    QTest::newRow("one") << 1.0 << u"p = 1.00"_s;
}

void TestSentences::probability()
{
    QFETCH(const double, probability);
    QTEST(probabilityText(probability), "text");
}

void TestSentences::tokens()
{
    UsageByRole usage;
    QCOMPARE(tokensSentence(usage), QString());
    usage.tested = usageOf(950, 12, 0.1);
    QCOMPARE(tokensSentence(usage), u"Tokens of the tested models: 950 in, 12 out"_s);
    usage.judge = usageOf(1, 1, 0.1);
    QCOMPARE(tokensSentence(usage), QString());
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
