// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/runlimit.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using Quaver::Flow::RunLimit;

//! A limit that can stand still.
class TestRunLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReachedOnce();
    void standsStillWhilePaused();
    void stops();
};

namespace {

//! The event loop for so long, in which timers that are due have their turn.
void pass(std::chrono::milliseconds time)
{
    QTimer timer;
    QSignalSpy over(&timer, &QTimer::timeout);
    timer.start(time);
    QVERIFY(over.wait());
}

} // namespace

void TestRunLimit::isReachedOnce()
{
    RunLimit limit;
    int reached = 0;
    limit.start(10ms, [&] { ++reached; });
    QTRY_COMPARE(reached, 1);
    QCOMPARE(limit.left(), 0ms);
    limit.pause();
    limit.resume();
    pass(30ms);
    QCOMPARE(reached, 1);
}

void TestRunLimit::standsStillWhilePaused()
{
    RunLimit limit;
    int reached = 0;
    limit.start(80ms, [&] { ++reached; });
    limit.pause();
    limit.pause();
    const auto left = limit.left();
    QVERIFY(left > 0ms);
    pass(160ms);
    QCOMPARE(reached, 0);
    QCOMPARE(limit.left(), left);
    limit.resume();
    QTRY_COMPARE(reached, 1);
}

void TestRunLimit::stops()
{
    RunLimit limit;
    int reached = 0;
    limit.start(10ms, [&] { ++reached; });
    limit.pause();
    limit.stop();
    limit.resume();
    pass(40ms);
    QCOMPARE(reached, 0);
    QCOMPARE(limit.left(), 0ms);
}

QTEST_GUILESS_MAIN(TestRunLimit)
#include "tst_runlimit.moc"
