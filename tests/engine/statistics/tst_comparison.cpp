// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/comparison.h"

#include "tests/support/resultpicture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Quaver;
using namespace Quaver::Statistics;
using namespace Qt::StringLiterals;

namespace {

bool isNear(double a, double b) { return std::fabs(a - b) < 1e-12; }

QString trials(int task, int passed, int counted)
{
    return u"t%1:"_s.arg(task) + QString(passed, u'P') + QString(counted - passed, u'F');
}

} // namespace

// The numbers are worked out by hand where a comment does so, else they come from vectors.py.
class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probabilities_data();
    void probabilities();
    void isTheSameTheOtherWayRound();
    void leavesOutWhatOneHasNot();
    void withoutCommonTasks();
    void draws();
    void tenThousandTasks();
};

void TestComparison::probabilities_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("tasks");
    QTest::addColumn<double>("difference");
    QTest::addColumn<double>("probability");

    QTest::newRow("the same") << u"a:P b:F"_s << u"a:P b:F"_s << 2 << 0.0 << 1.0;
    // One coin falls to either side: nothing can be told from one task.
    QTest::newRow("one task") << u"a:P"_s << u"a:F"_s << 1 << 1.0 << 1.0;
    // Both coins to the same side: 2 of 4.
    QTest::newRow("two of two") << u"a:P b:P"_s << u"a:F b:F"_s << 2 << 1.0 << 0.5;
    // All ten coins to the same side: 2 of 1024.
    QTest::newRow("ten of ten") << u"a:P b:P c:P d:P e:P f:P g:P h:P i:P j:P"_s
                                << u"a:F b:F c:F d:F e:F f:F g:F h:F i:F j:F"_s << 10 << 1.0
                                << 2.0 / 1024;
    // Six tasks differ, five of them in favour of the first. At least five coins to one side:
    // 2 · (6 + 1) of 64.
    QTest::newRow("five to one") << u"a:P b:P c:P d:P e:P f:F g:P h:P i:P j:F k:F l:F"_s
                                 << u"a:F b:F c:F d:F e:F f:P g:P h:P i:P j:F k:F l:F"_s << 12
                                 << 4.0 / 12 << 14.0 / 64;
    QTest::newRow("thirds") << u"a:PPF b:PPP c:FFF d:PPP e:PPF f:PFF"_s
                            << u"a:PFF b:PFF c:PFF d:FFF e:PFF f:PFF"_s << 6 << 1.0 / 3 << 0.25;
    QTest::newRow("halves and thirds")
        << u"a:PF b:PPF c:PPF d:PPF"_s << u"a:FF b:PF c:PPP d:FF"_s << 4 << 0.25 << 0.375;
}

void TestComparison::probabilities()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const int, tasks);
    QFETCH(const double, difference);
    QFETCH(const double, probability);
    const auto comparison = compare(Testing::resultsFrom(first), Testing::resultsFrom(second));
    QVERIFY(comparison);
    QCOMPARE(comparison->tasks, tasks);
    QVERIFY(comparison->isExact);
    QVERIFY2(isNear(comparison->difference, difference),
             QByteArray::number(comparison->difference, 'g', 17).constData());
    QVERIFY2(isNear(comparison->probability, probability),
             QByteArray::number(comparison->probability, 'g', 17).constData());
}

void TestComparison::isTheSameTheOtherWayRound()
{
    const auto first = Testing::resultsFrom(u"a:PPF b:PPP c:FFF d:PPP e:PPF f:PFF"_s);
    const auto second = Testing::resultsFrom(u"f:PFF e:PFF d:FFF c:PFF b:PFF a:PFF"_s);
    const auto forth = compare(first, second);
    const auto back = compare(second, first);
    QVERIFY(forth && back);
    QVERIFY(isNear(forth->difference, -back->difference));
    QVERIFY(isNear(forth->probability, back->probability));
}

void TestComparison::leavesOutWhatOneHasNot()
{
    // b is errored for the first, c is unknown to the second; of a, one trial does not count.
    const auto comparison = compare(Testing::resultsFrom(u"a:PE b:E c:P d:F"_s),
                                    Testing::resultsFrom(u"a:F b:P d:L"_s));
    QVERIFY(comparison);
    QCOMPARE(comparison->tasks, 2);
    QVERIFY(isNear(comparison->difference, 0.5));
}

void TestComparison::withoutCommonTasks()
{
    QVERIFY(!compare({}, {}));
    QVERIFY(!compare(Testing::resultsFrom(u"a:P"_s), Testing::resultsFrom(u"b:P"_s)));
    QVERIFY(!compare(Testing::resultsFrom(u"a:C"_s), Testing::resultsFrom(u"a:P"_s)));
}

//! Too many sums for all of them; the draws are as the header describes them.
void TestComparison::draws()
{
    QString first;
    QString second;
    for (int i = 0; i < 300; ++i) {
        first += trials(i, i % 5, 4) + u' ';
        second += trials(i, i * 7 % 12 / 2, 5 + i % 3) + u' ';
    }
    const auto comparison = compare(Testing::resultsFrom(first), Testing::resultsFrom(second));
    QVERIFY(comparison);
    QCOMPARE(comparison->tasks, 300);
    QVERIFY(!comparison->isExact);
    QVERIFY2(isNear(comparison->difference, 0.08492063492063492),
             QByteArray::number(comparison->difference, 'g', 17).constData());
    QVERIFY2(isNear(comparison->probability, 0.0017),
             QByteArray::number(comparison->probability, 'g', 17).constData());
}

//! With one trial a task it stays exact, where a half to that power is no number any more.
void TestComparison::tenThousandTasks()
{
    QString first;
    QString second;
    for (int i = 0; i < 20'000; ++i) {
        first += trials(i, i < 10'100 ? 1 : 0, 1) + u' ';
        second += trials(i, i < 10'100 ? 0 : 1, 1) + u' ';
    }
    const auto comparison = compare(Testing::resultsFrom(first), Testing::resultsFrom(second));
    QVERIFY(comparison);
    QVERIFY(comparison->isExact);
    QVERIFY(isNear(comparison->difference, 0.01));
    // 200 is 1.41 standard deviations of 20 000 coins: by the normal approximation, with
    // continuity correction, 2 · (1 − Φ(199 ÷ √20 000)).
    const double normal = std::erfc(199 / std::sqrt(20'000.0) / std::sqrt(2.0));
    QVERIFY(std::fabs(comparison->probability - normal) < 1e-4);
}

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
