// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/results/charts/scale.h"

#include <QCategoryAxis>
#include <QLocale>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Quaver::Ui;
using namespace Qt::StringLiterals;

class TestScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void linear_data();
    void linear();
    void durations_data();
    void durations();
    void axis();
};

void TestScale::linear_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("seven") << 7.0 << QList<double>{0, 2, 4, 6, 8};
    QTest::newRow("five") << 5.0 << QList<double>{0, 1, 2, 3, 4, 5};
    QTest::newRow("part of a cent") << 0.0031 << QList<double>{0, 0.001, 0.002, 0.003, 0.004};
    QTest::newRow("millions") << 2.3e6 << QList<double>{0, 5e5, 1e6, 1.5e6, 2e6, 2.5e6};
    QTest::newRow("nothing") << 0.0 << QList<double>{0, 1};
}

void TestScale::linear()
{
    QFETCH(const double, highest);
    QFETCH(const QList<double>, ticks);
    const Scale scale = Scale::linear(highest, [](double value) { return QString::number(value); });
    QCOMPARE(scale.ticks(), ticks);
    QVERIFY(!scale.isLogarithmic());
    QVERIFY(scale.high() >= highest);
    QCOMPARE(scale.position(3), 3.0);
}

void TestScale::durations_data()
{
    QTest::addColumn<qint64>("shortest");
    QTest::addColumn<qint64>("longest");
    QTest::addColumn<bool>("isLogarithmic");
    QTest::newRow("alike") << qint64(4'000) << qint64(9'000) << false;
    QTest::newRow("the same") << qint64(4'000) << qint64(4'000) << false;
    QTest::newRow("nothing") << qint64(0) << qint64(0) << false;
    QTest::newRow("far apart") << qint64(80) << qint64(240'000) << true;
    QTest::newRow("between two decades") << qint64(1'600) << qint64(33'000) << true;
    QTest::newRow("hardly any time") << qint64(1) << qint64(40) << false;
    QTest::newRow("hours") << qint64(500) << qint64(20'000'000) << true;
    QTest::newRow("days") << qint64(80'000'000) << qint64(200'000'000) << false;
}

void TestScale::durations()
{
    QFETCH(const qint64, shortest);
    QFETCH(const qint64, longest);
    const Scale scale = Scale::duration(shortest, longest);
    QTEST(scale.isLogarithmic(), "isLogarithmic");
    QVERIFY(scale.ticks().size() >= 2);
    QVERIFY(scale.ticks().size() <= 7);
    QVERIFY(!scale.isLogarithmic() || scale.ticks().size() >= 3);
    QVERIFY(std::ranges::is_sorted(scale.ticks()));
    QVERIFY(scale.low() <= scale.position(static_cast<double>(shortest)));
    QVERIFY(scale.high() >= scale.position(static_cast<double>(longest)));
    QVERIFY(scale.high() > scale.low());
}

void TestScale::axis()
{
    const std::unique_ptr<QCategoryAxis> linear(Scale::share().axis(0.1, 0.2));
    QCOMPARE(linear->categoriesLabels(),
             (QStringList{u"0 %"_s, u"25 %"_s, u"50 %"_s, u"75 %"_s, u"100 %"_s}));
    QCOMPARE(linear->min(), -0.1);
    QCOMPARE(linear->max(), 1.2);
    const std::unique_ptr<QCategoryAxis> logarithmic(Scale::duration(100, 100'000).axis(0, 0));
    QCOMPARE(logarithmic->categoriesLabels(),
             (QStringList{u"0.1 s"_s, u"1.0 s"_s, u"10 s"_s, u"1:00"_s}));
}

QTEST_MAIN(TestScale)
#include "tst_scale.moc"
