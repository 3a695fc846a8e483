// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/format.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace Quaver;
using namespace Quaver::Ui;

//! Values as people read them.
class TestFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void durations_data();
    void durations();
    void money_data();
    void money();
    void tokens_data();
    void tokens();
    void moments();
    void others();
};

void TestFormat::durations_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 milliseconds, const QString &text) {
        QTest::addRow("%lld", static_cast<long long>(milliseconds)) << milliseconds << text;
    };
    row(-5, u"0.0 s"_s);
    row(0, u"0.0 s"_s);
    row(400, u"0.4 s"_s);
    row(9'949, u"9.9 s"_s);
    row(9'950, u"10 s"_s);
    row(18'400, u"18 s"_s);
    row(59'499, u"59 s"_s);
    row(59'500, u"1:00"_s);
    row(102'000, u"1:42"_s);
    row(3'599'499, u"59:59"_s);
    row(7'509'000, u"2:05:09"_s);
}

void TestFormat::durations()
{
    QFETCH(const qint64, milliseconds);
    QTEST(durationText(milliseconds), "text");
}

void TestFormat::money_data()
{
    QTest::addColumn<double>("usd");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << u"$0.00"_s;
    QTest::newRow("tiny") << 0.00042 << u"$0.0004"_s;
    QTest::newRow("less than a cent") << 0.004 << u"$0.004"_s;
    QTest::newRow("cents") << 0.018 << u"$0.018"_s;
    QTest::newRow("more") << 0.18 << u"$0.18"_s;
    QTest::newRow("dollars") << 1234.5 << u"$1,234.50"_s;
}

void TestFormat::money()
{
    QFETCH(const double, usd);
    QTEST(moneyText(usd), "text");
    QCOMPARE(moneyText(std::nullopt), u"price unknown"_s);
}

void TestFormat::tokens_data()
{
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<QString>("text");
    QTest::newRow("few") << qint64(950) << u"950"_s;
    QTest::newRow("thousands") << qint64(12'345) << u"12.3 k"_s;
    QTest::newRow("nearly a million") << qint64(999'949) << u"999.9 k"_s;
    QTest::newRow("a million") << qint64(999'950) << u"1.0 M"_s;
}

void TestFormat::tokens()
{
    QFETCH(const qint64, tokens);
    QTEST(tokensText(tokens), "text");
}

void TestFormat::moments()
{
    const QDateTime noon(QDate::currentDate(), QTime(12, 0));
    QCOMPARE(momentText(noon.toUTC()), QLocale().toString(QTime(12, 0), QLocale::ShortFormat));
    QVERIFY(momentText(noon.addDays(-1).toUTC()).startsWith(u"Yesterday, "_s));
    QVERIFY(momentText(noon.addDays(-40).toUTC())
                .startsWith(QLocale().toString(noon.addDays(-40).date(), QLocale::ShortFormat)));
}

void TestFormat::others()
{
    QCOMPARE(percentText(0.636), u"64 %"_s);
    QCOMPARE(scoreText(std::nullopt), u"no score"_s);
    QCOMPARE(memoryText(4096), u"4 GiB"_s);
    QCOMPARE(memoryText(512), u"512 MiB"_s);
    Interval interval;
    interval.low = 0.43;
    interval.high = 0.8;
    QCOMPARE(intervalText(interval), u"95 % interval 43–80 %"_s);
    QCOMPARE(roughDurationText(3'000), u"a few seconds"_s);
    QCOMPARE(backendText(Backend::Local), u"This computer"_s);
    QCOMPARE(phaseText(Phase::Agent), u"Agent"_s);
}

QTEST_GUILESS_MAIN(TestFormat)

#include "tst_format.moc"
