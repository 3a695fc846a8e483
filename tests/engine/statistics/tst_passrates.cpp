// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/passrates.h"

#include "tests/engine/statistics/samples.h"

#include <QTest>

#include <algorithm>

using namespace Quaver;
using namespace Quaver::Statistics;
using namespace Qt::StringLiterals;

namespace {

using Rates = QList<double>;

//! To the last digit; QCOMPARE takes numbers for equal that differ in the twelfth.
bool isSame(double a, double b) { return !(a < b) && !(b < a); }

QByteArray shown(const Rates &rates)
{
    QByteArray text;
    for (const double rate : rates)
        text += QByteArray::number(rate, 'g', 17) + ' ';
    return text;
}

bool areSame(const Rates &a, const Rates &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), isSame);
}

} // namespace

// The numbers come from vectors.py.
class TestPassRates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rates_data();
    void rates();
    void aThousandTrials();
    void withoutTasks();
    void theFirstIsTheScore();
};

void TestPassRates::rates_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<Rates>("atK");
    QTest::addColumn<Rates>("hatK");

    QTest::newRow("two") << u"two"_s << Rates{0.5, 0.5, 0.5} << Rates{0.5, 0.5, 0.5};
    QTest::newRow("five") << u"five"_s << Rates{0.6, 0.7333333333333333, 0.8}
                          << Rates{0.6, 0.4666666666666667, 0.4};
    QTest::newRow("mixed: up to the fewest trials")
        << u"mixed"_s << Rates{0.5533333333333333, 0.78}
        << Rates{0.5533333333333333, 0.32666666666666666};
    QTest::newRow("same") << u"same"_s << Rates{0.5, 1.0} << Rates{0.5, 0.0};
    QTest::newRow("twenty") << u"twenty"_s << Rates{0.46, 0.62, 0.705, 0.76, 0.8}
                            << Rates{0.46, 0.3, 0.225, 0.18, 0.15};
    QTest::newRow("hundred") << u"hundred"_s
                             << Rates{0.495,   0.66, 0.7425, 0.792, 0.825, 0.8485714285714285,
                                      0.86625, 0.88, 0.891,  0.9}
                             << Rates{0.495,   0.33, 0.2475, 0.198, 0.165, 0.14142857142857143,
                                      0.12375, 0.11, 0.099,  0.09};
    QTest::newRow("one task")
        << u"one task"_s << Rates{0.7, 0.9333333333333333, 0.9916666666666667, 1, 1, 1, 1, 1, 1, 1}
        << Rates{0.7,
                 0.4666666666666667,
                 0.2916666666666667,
                 0.16666666666666666,
                 0.08333333333333333,
                 0.03333333333333333,
                 0.008333333333333333,
                 0,
                 0,
                 0};
}

void TestPassRates::rates()
{
    QFETCH(const QString, sample);
    QFETCH(const Rates, atK);
    QFETCH(const Rates, hatK);
    const QList<TaskTally> tallies = Samples::tallies(sample);
    QVERIFY2(areSame(passAtK(tallies), atK), shown(passAtK(tallies)).constData());
    QVERIFY2(areSame(passHatK(tallies), hatK), shown(passHatK(tallies)).constData());
}

void TestPassRates::aThousandTrials()
{
    const QList<TaskTally> tallies = Samples::tallies(u"thousand trials"_s);
    const Rates atK = passAtK(tallies);
    const Rates hatK = passHatK(tallies);
    QCOMPARE(atK.size(), 1000);
    QCOMPARE(hatK.size(), 1000);
    const auto at = [](const Rates &rates) {
        return Rates{rates.at(0), rates.at(1), rates.at(9), rates.at(998), rates.at(999)};
    };
    QVERIFY2(areSame(at(atK), {0.5, 0.5840834167500835, 0.6696889373992718, 0.9996666666666667, 1}),
             shown(at(atK)).constData());
    QVERIFY2(
        areSame(at(hatK), {0.5, 0.4159165832499166, 0.3303110626007282, 0.0003333333333333333, 0}),
        shown(at(hatK)).constData());
}

void TestPassRates::withoutTasks()
{
    QVERIFY(passAtK({}).isEmpty());
    QVERIFY(passHatK({}).isEmpty());
}

void TestPassRates::theFirstIsTheScore()
{
    for (int counted = 1; counted < 60; ++counted) {
        QList<TaskTally> tallies;
        for (int passed = 0; passed <= counted; passed += 1 + counted / 7)
            tallies.append({passed, counted});
        tallies.append({counted / 3 + 1, counted + 1});
        QVERIFY(isSame(passAtK(tallies).first(), meanShare(tallies)));
        QVERIFY(isSame(passHatK(tallies).first(), meanShare(tallies)));
    }
}

QTEST_GUILESS_MAIN(TestPassRates)
#include "tst_passrates.moc"
