// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/price.h"

#include <QTest>

using namespace Quaver;
using namespace Quaver::Models;

class TestPrice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costs_data();
    void costs();
    void unknown();
};

void TestPrice::costs_data()
{
    QTest::addColumn<double>("cacheRead"); // below 0: absent
    QTest::addColumn<double>("cacheWrite"); // likewise
    QTest::addColumn<QList<qint64>>("tokens"); // input, output, of input: cache read, cache write
    QTest::addColumn<double>("cost");
    QTest::newRow("nothing") << 0.3 << 3.75 << QList<qint64>{0, 0, 0, 0} << 0.0;
    QTest::newRow("input") << 0.3 << 3.75 << QList<qint64>{1'000'000, 0, 0, 0} << 3.0;
    QTest::newRow("output") << 0.3 << 3.75 << QList<qint64>{0, 1'000'000, 0, 0} << 15.0;
    QTest::newRow("all from the cache")
        << 0.3 << 3.75 << QList<qint64>{1'000'000, 0, 1'000'000, 0} << 0.3;
    QTest::newRow("all to the cache")
        << 0.3 << 3.75 << QList<qint64>{1'000'000, 0, 0, 1'000'000} << 3.75;
    QTest::newRow("mixed") << 0.3 << 3.75 << QList<qint64>{1'000'000, 200'000, 500'000, 100'000}
                           << 0.4 * 3 + 0.5 * 0.3 + 0.1 * 3.75 + 0.2 * 15;
    QTest::newRow("no price of the cache")
        << -1.0 << -1.0 << QList<qint64>{1'000'000, 0, 500'000, 100'000} << 3.0;
}

void TestPrice::costs()
{
    QFETCH(const double, cacheRead);
    QFETCH(const double, cacheWrite);
    QFETCH(const QList<qint64>, tokens);
    QFETCH(const double, cost);
    Price price;
    price.input = 3;
    price.output = 15;
    if (cacheRead >= 0)
        price.cacheRead = cacheRead;
    if (cacheWrite >= 0)
        price.cacheWrite = cacheWrite;
    Usage usage;
    usage.inputTokens = tokens.at(0);
    usage.outputTokens = tokens.at(1);
    usage.cacheReadTokens = tokens.at(2);
    usage.cacheWriteTokens = tokens.at(3);
    const std::optional<double> computed = costUsd(price, usage);
    QVERIFY(computed);
    QVERIFY2(qAbs(*computed - cost) < 1e-12, qPrintable(QString::number(*computed, 'g', 17)));
}

void TestPrice::unknown()
{
    Usage usage;
    usage.inputTokens = 1;
    QCOMPARE(costUsd(std::nullopt, usage), std::nullopt);
    QCOMPARE(costUsd(Price(), usage), 0.0);
    usage.unmetered = 1;
    QCOMPARE(costUsd(Price(), usage), std::nullopt);
}

QTEST_GUILESS_MAIN(TestPrice)
#include "tst_price.moc"
