// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/tally.h"

#include "engine/types/summary.h"
#include "tests/support/resultpicture.h"

#include <QTest>

#include <algorithm>

using namespace Quaver;
using namespace Quaver::Statistics;
using namespace Qt::StringLiterals;

class TestTally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tally_data();
    void tally();
    void theMeanIsTheScore_data();
    void theMeanIsTheScore();
};

void TestTally::tally_data()
{
    QTest::addColumn<QString>("picture");
    QTest::addColumn<QString>("tallies");
    QTest::addColumn<bool>("hasTrials");

    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("one trial each") << u"a:P b:F c:L"_s << u"0/1 0/1 1/1"_s << false;
    QTest::newRow("what does not count") << u"a:E b:C c:PE"_s << u"1/1"_s << false;
    QTest::newRow("sorted") << u"a:PPP b:P c:PFL d:PP e:FFF"_s << u"1/1 2/2 0/3 1/3 3/3"_s << true;
}

void TestTally::tally()
{
    QFETCH(const QString, picture);
    QFETCH(const QString, tallies);
    QFETCH(const bool, hasTrials);
    QList<TaskResult> results = Testing::resultsFrom(picture);
    const QList<TaskTally> found = Statistics::tallies(results);
    QStringList shown;
    for (const TaskTally &tally : found)
        shown.append(QString::number(tally.passed) + u'/' + QString::number(tally.counted));
    QCOMPARE(shown.join(u' '), tallies);
    QCOMPARE(hasSeveralTrials(found), hasTrials);
    std::reverse(results.begin(), results.end());
    QCOMPARE(Statistics::tallies(results), found);
}

void TestTally::theMeanIsTheScore_data()
{
    QTest::addColumn<QString>("picture");
    for (const QString &picture : {u"a:PPF b:PF c:F"_s, u"a:PFFFFFF b:PPP c:PFFFFFFFFFF d:PFF"_s,
                                   u"a:PPPFF b:LLLPPPP c:EP d:PPPPPPPPPPF"_s})
        QTest::addRow("%s", qPrintable(picture)) << picture;
}

void TestTally::theMeanIsTheScore()
{
    QFETCH(const QString, picture);
    const QList<TaskResult> results = Testing::resultsFrom(picture);
    QCOMPARE(std::optional<double>(meanShare(tallies(results))), summarise(results).score);
    QCOMPARE(meanShare({}), 0.0);
}

QTEST_GUILESS_MAIN(TestTally)
#include "tst_tally.moc"
