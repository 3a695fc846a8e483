// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/providergate.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Quaver::Gateway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Pass = ProviderGate::Pass;

class TestProviderGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsLow();
    void doublesWhileAllGoesWell();
    void idleProvesNothing();
    void halvesOnceABurst();
    void growsSlowlyAfterALimit();
    void runsTakeTurns();
    void whoLeftIsPassedOver();
    void twoLimitsOnEndHoldAllUp();
};

namespace {

//! Enters again and again, and keeps the passes.
struct Crowd
{
    ProviderGate gate;
    QObject context;
    std::vector<std::unique_ptr<Pass>> inside;
    QStringList order;

    void enter(const QString &run, int times = 1)
    {
        for (int i = 0; i < times; ++i) {
            gate.enter(run, &context, [this, run](std::unique_ptr<Pass> pass) {
                inside.push_back(std::move(pass));
                order.append(run);
            });
        }
    }
    //! All who are inside end well.
    void succeed()
    {
        auto ending = std::exchange(inside, {});
        for (const auto &pass : ending)
            pass->succeeded();
        ending.clear();
        QCoreApplication::processEvents();
    }
};

} // namespace

void TestProviderGate::startsLow()
{
    Crowd crowd;
    crowd.enter(u"a"_s, 100);
    QCOMPARE(crowd.inside.size(), 4U);
    QCoreApplication::processEvents();
    QCOMPARE(crowd.inside.size(), 4U);
}

void TestProviderGate::doublesWhileAllGoesWell()
{
    Crowd crowd;
    crowd.enter(u"a"_s, 1000);
    for (const std::size_t width : {4U, 8U, 16U, 32U, 64U, 64U}) {
        QCOMPARE(crowd.inside.size(), width);
        crowd.succeed();
    }
}

void TestProviderGate::idleProvesNothing()
{
    Crowd crowd;
    for (int i = 0; i < 50; ++i) {
        crowd.enter(u"a"_s);
        crowd.succeed();
    }
    QCOMPARE(crowd.gate.width(), 4);
}

void TestProviderGate::halvesOnceABurst()
{
    Crowd crowd;
    crowd.enter(u"a"_s, 1000);
    crowd.succeed();
    crowd.succeed();
    QCOMPARE(crowd.inside.size(), 16U);
    for (const auto &pass : crowd.inside)
        pass->limited(0ms);
    QCOMPARE(crowd.gate.width(), 8);
    crowd.inside.clear();
    QTRY_COMPARE(crowd.inside.size(), 8U);
    crowd.inside.front()->limited(0ms); // these are others
    QCOMPARE(crowd.gate.width(), 4);
    for (int i = 0; i < 10; ++i) {
        crowd.inside.clear();
        QTRY_VERIFY(!crowd.inside.empty());
        crowd.inside.front()->limited(0ms);
    }
    QCOMPARE(crowd.gate.width(), 1); // and never none
}

void TestProviderGate::growsSlowlyAfterALimit()
{
    Crowd crowd;
    crowd.enter(u"a"_s, 10'000);
    for (int i = 0; i < 4; ++i)
        crowd.succeed();
    QCOMPARE(crowd.inside.size(), 64U);
    crowd.inside.front()->limited(0ms);
    crowd.inside.clear();
    QTRY_COMPARE(crowd.inside.size(), 32U);
    crowd.succeed();
    const int width = crowd.gate.width();
    QVERIFY2(width == 32 || width == 33, qPrintable(QString::number(width)));
    crowd.succeed();
    crowd.succeed();
    QVERIFY(crowd.gate.width() > 32);
    QVERIFY(crowd.gate.width() <= 36);
}

//! In the order of coming, but no run keeps another one waiting.
void TestProviderGate::runsTakeTurns()
{
    Crowd crowd;
    crowd.enter(u"a"_s, 8);
    crowd.enter(u"b"_s, 2);
    crowd.enter(u"c"_s, 1);
    crowd.succeed();
    QCOMPARE(crowd.order.mid(4),
             (QStringList{u"a"_s, u"b"_s, u"c"_s, u"a"_s, u"b"_s, u"a"_s, u"a"_s}));
}

void TestProviderGate::whoLeftIsPassedOver()
{
    Crowd crowd;
    crowd.enter(u"a"_s, 4);
    {
        QObject gone;
        crowd.gate.enter(u"b"_s, &gone, [](auto) { QFAIL("nobody is there"); });
    }
    crowd.enter(u"c"_s);
    crowd.succeed();
    QCOMPARE(crowd.order.last(), u"c"_s);
}

void TestProviderGate::twoLimitsOnEndHoldAllUp()
{
    constexpr auto asked = 100ms;
    Crowd crowd;
    crowd.enter(u"a"_s, 4);
    crowd.inside.at(0)->limited(10s); // one alone holds nobody up
    crowd.inside.at(1)->succeeded();
    crowd.inside.clear();
    crowd.enter(u"b"_s);
    QTRY_COMPARE(crowd.inside.size(), 1U);
    crowd.inside.at(0)->limited(asked);
    crowd.inside.at(0)->limited(asked);
    crowd.inside.clear();
    QElapsedTimer clock;
    clock.start();
    crowd.enter(u"c"_s);
    QVERIFY(crowd.inside.empty());
    QTRY_COMPARE(crowd.inside.size(), 1U);
    QVERIFY(clock.elapsed() >= asked.count() - 5);
}

QTEST_GUILESS_MAIN(TestProviderGate)
#include "tst_providergate.moc"
