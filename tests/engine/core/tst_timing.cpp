// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/timing.h"

#include <QTest>

#include <limits>

using namespace Quaver;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTiming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDelayEndsAfterItsTime();
    void aCancelledDelayEndsWithTheReason();
    void aDelayThatIsCancelledBeforeItsBegin();
    void backoffStaysInItsBounds_data();
    void backoffStaysInItsBounds();
    void aDeadline();
};

void TestTiming::aDelayEndsAfterItsTime()
{
    const auto start = std::chrono::steady_clock::now();
    const Pending<void> pending = delay(20ms, CancelToken());
    QVERIFY(!pending.isFinished());
    QTRY_VERIFY(pending.isFinished());
    QVERIFY(pending.result());
    QVERIFY(std::chrono::steady_clock::now() - start >= 19ms);
}

void TestTiming::aCancelledDelayEndsWithTheReason()
{
    const CancelSource source;
    const Pending<void> pending = delay(1h, source.token());
    const Error reason(Error::Kind::Timeout, u"enough"_s);
    source.cancel(reason);
    QVERIFY(pending.isFinished());
    QCOMPARE(pending.result().error(), reason);
}

void TestTiming::aDelayThatIsCancelledBeforeItsBegin()
{
    const CancelSource source;
    source.cancel();
    const Pending<void> pending = delay(1h, source.token());
    QVERIFY(pending.isFinished());
    QVERIFY(pending.result().error().isCancelled());
}

void TestTiming::backoffStaysInItsBounds_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<qint64>("longest");

    QTest::newRow("first") << 0 << 200LL;
    QTest::newRow("second") << 1 << 400LL;
    QTest::newRow("sixth") << 5 << 6400LL;
    QTest::newRow("seventh") << 6 << 10'000LL;
    QTest::newRow("hundredth") << 99 << 10'000LL;
    QTest::newRow("largest") << std::numeric_limits<int>::max() << 10'000LL;
    QTest::newRow("negative") << -1 << 200LL;
}

void TestTiming::backoffStaysInItsBounds()
{
    QFETCH(const int, attempt);
    QFETCH(const qint64, longest);
    qint64 least = longest;
    qint64 most = 0;
    for (int i = 0; i < 2000; ++i) {
        const qint64 wait = backoff(attempt).count();
        least = std::min(least, wait);
        most = std::max(most, wait);
    }
    QVERIFY(least >= longest / 2);
    QVERIFY(most <= longest);
    QVERIFY(least < longest * 6 / 10); // the jitter is real
    QVERIFY(most > longest * 9 / 10);
}

void TestTiming::aDeadline()
{
    const Deadline later(1h);
    QVERIFY(!later.hasPassed());
    QVERIFY(later.remaining() > 59min && later.remaining() <= 1h);
    const Deadline past(-1s);
    QVERIFY(past.hasPassed());
    QCOMPARE(past.remaining().count(), 0);
}

QTEST_GUILESS_MAIN(TestTiming)
#include "tst_timing.moc"
