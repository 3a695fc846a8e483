// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/interval.h"

#include "engine/statistics/taskdrawer.h"
#include "tests/engine/statistics/samples.h"
#include "tests/support/resultpicture.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Statistics;
using namespace Qt::StringLiterals;

// The numbers come from vectors.py, but for those that are published.
class TestInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedWilson_data();
    void publishedWilson();
    void wilson_data();
    void wilson();
    void withoutTrials();
    void draws_data();
    void draws();
    void bootstrap_data();
    void bootstrap();
    void tooFewTasks();
    void whichIntervalWhen_data();
    void whichIntervalWhen();
};

//! R. G. Newcombe, Two-sided confidence intervals for the single proportion (1998), table I,
//! method 3.
void TestInterval::publishedWilson_data()
{
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("trials");
    QTest::addColumn<QString>("published");
    QTest::newRow("81 of 263") << 81 << 263 << u"0.2553 0.3662"_s;
    QTest::newRow("15 of 148") << 15 << 148 << u"0.0624 0.1605"_s;
    QTest::newRow("0 of 20") << 0 << 20 << u"0.0000 0.1611"_s;
    QTest::newRow("1 of 29") << 1 << 29 << u"0.0061 0.1718"_s;
}

void TestInterval::publishedWilson()
{
    QFETCH(const int, passed);
    QFETCH(const int, trials);
    QFETCH(const QString, published);
    const std::optional<Interval> interval = Statistics::wilson(passed, trials);
    QVERIFY(interval);
    QCOMPARE(QString::number(interval->low, 'f', 4) + u' '
                 + QString::number(interval->high, 'f', 4),
             published);
}

void TestInterval::wilson_data()
{
    QTest::addColumn<int>("passed");
    QTest::addColumn<int>("trials");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("0 of 1") << 0 << 1 << 0.0 << 0.7934506856227627;
    QTest::newRow("1 of 1") << 1 << 1 << 0.2065493143772374 << 1.0;
    QTest::newRow("0 of 20") << 0 << 20 << 0.0 << 0.16112515805281938;
    QTest::newRow("1 of 29") << 1 << 29 << 0.00611321429276266 << 0.17175521879320288;
    QTest::newRow("15 of 148") << 15 << 148 << 0.062386399530736276 << 0.16048724172330803;
    QTest::newRow("81 of 263") << 81 << 263 << 0.2552885198782742 << 0.36620957698280004;
    QTest::newRow("17 of 20") << 17 << 20 << 0.639581135259243 << 0.9476312541037833;
    QTest::newRow("20 of 20") << 20 << 20 << 0.8388748419471806 << 1.0;
    QTest::newRow("many") << 9999 << 10000 << 0.9994337311025987 << 0.9999823473263989;
    QTest::newRow("a million") << 500'000 << 1'000'000 << 0.4990200198900048 << 0.5009799801099952;
}

void TestInterval::wilson()
{
    QFETCH(const int, passed);
    QFETCH(const int, trials);
    QFETCH(const double, low);
    QFETCH(const double, high);
    const std::optional<Interval> interval = Statistics::wilson(passed, trials);
    QVERIFY(interval);
    // Not QCOMPARE, which takes numbers for equal that differ in the twelfth digit.
    QVERIFY2(interval->low == low, QByteArray::number(interval->low, 'g', 17).constData());
    QVERIFY2(interval->high == high, QByteArray::number(interval->high, 'g', 17).constData());
    QVERIFY(interval->level == 0.95);
    QCOMPARE(interval->method, u"wilson"_s);
}

void TestInterval::withoutTrials() { QVERIFY(!Statistics::wilson(0, 0)); }

void TestInterval::draws_data()
{
    QTest::addColumn<quint32>("count");
    QTest::addColumn<QList<quint32>>("numbers");
    QTest::newRow("1") << quint32(1) << QList<quint32>{0, 0, 0, 0, 0, 0, 0, 0};
    QTest::newRow("2") << quint32(2) << QList<quint32>{0, 0, 0, 0, 1, 1, 0, 1};
    QTest::newRow("3") << quint32(3) << QList<quint32>{1, 0, 0, 1, 2, 2, 1, 1};
    QTest::newRow("10000") << quint32(10'000)
                           << QList<quint32>{4642, 651, 974, 3708, 9446, 7391, 3963, 6285};
    // Every second number of the generator has to be passed over here.
    QTest::newRow("2^31 + 1") << quint32(2'147'483'649U)
                              << QList<quint32>{2028514688, 1349824670, 284775753,  1135255017,
                                                1306156102, 981410749,  1199580934, 1617489232};
    QTest::newRow("3e9") << quint32(3'000'000'000U)
                         << QList<quint32>{1392677742, 292358868,  1112649349, 2833802282,
                                           1189013284, 1885683280, 397827131,  2800085352};
    QTest::newRow("2^32 - 1") << quint32(4'294'967'295U)
                              << QList<quint32>{1993835119, 279718725,  418557259,  1592930855,
                                                4057029375, 3174577740, 1702257723, 2699649339};
}

void TestInterval::draws()
{
    QFETCH(const quint32, count);
    QFETCH(const QList<quint32>, numbers);
    TaskDrawer drawer(bootstrapSeed, count);
    QList<quint32> drawn;
    while (drawn.size() < numbers.size())
        drawn.append(drawer.next());
    QCOMPARE(drawn, numbers);
}

void TestInterval::bootstrap_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("two") << u"two"_s << 0.0 << 1.0;
    QTest::newRow("five") << u"five"_s << 0.26666666666666666 << 0.9333333333333333;
    QTest::newRow("mixed") << u"mixed"_s << 0.25333333333333335 << 0.82;
    QTest::newRow("same") << u"same"_s << 0.5 << 0.5;
    QTest::newRow("twenty") << u"twenty"_s << 0.31 << 0.61;
    QTest::newRow("hundred") << u"hundred"_s << 0.433 << 0.558;
    QTest::newRow("thousand trials") << u"thousand trials"_s << 0.001 << 0.999;
}

void TestInterval::bootstrap()
{
    QFETCH(const QString, sample);
    QFETCH(const double, low);
    QFETCH(const double, high);
    const std::optional<Interval> interval = clusterBootstrap(Samples::tallies(sample));
    QVERIFY(interval);
    QVERIFY2(interval->low == low, QByteArray::number(interval->low, 'g', 17).constData());
    QVERIFY2(interval->high == high, QByteArray::number(interval->high, 'g', 17).constData());
    QVERIFY(interval->level == 0.95);
    QCOMPARE(interval->method, u"cluster-bootstrap"_s);
}

void TestInterval::tooFewTasks()
{
    QVERIFY(!clusterBootstrap({}));
    QVERIFY(!clusterBootstrap(Samples::tallies(u"one task"_s)));
}

void TestInterval::whichIntervalWhen_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("method");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("nothing counts") << u"a:E b:C"_s << QString();
    QTest::newRow("one trial") << u"a:P b:F c:E"_s << u"wilson"_s;
    QTest::newRow("one trial of each counts") << u"a:PE b:CF"_s << u"wilson"_s;
    QTest::newRow("trials") << u"a:PF b:F"_s << u"cluster-bootstrap"_s;
    QTest::newRow("trials of one task") << u"a:PF b:E"_s << QString();
}

void TestInterval::whichIntervalWhen()
{
    QFETCH(const QString, picture);
    QFETCH(const QString, method);
    const auto interval = scoreInterval(tallies(Testing::resultsFrom(picture)));
    QCOMPARE(interval ? interval->method : QString(), method);
    if (method == u"wilson"_s)
        QCOMPARE(interval, Statistics::wilson(1, 2));
}

QTEST_GUILESS_MAIN(TestInterval)
#include "tst_interval.moc"
