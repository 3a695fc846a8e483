// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/cancellation.h"

#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestCancellation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDefaultTokenIsNeverCancelled();
    void tokensSeeTheWishOfTheirSource();
    void theFirstReasonCounts();
    void listenersAreCalledOnce();
    void aLateListenerIsCalledAtOnce();
    void aListenerWithoutContextIsDropped();
    void aListenerThatHoldsItsTokenIsFreed();
    void aListenerMayAddAnother();
};

void TestCancellation::aDefaultTokenIsNeverCancelled()
{
    const CancelToken token;
    token.onCancelled(this, [] { QFAIL("nobody can cancel this"); });
    QVERIFY(!token.isCancelled());
}

void TestCancellation::tokensSeeTheWishOfTheirSource()
{
    const CancelSource source;
    const CancelSource sameSource = source;
    const CancelToken token = source.token();
    QVERIFY(!token.isCancelled());
    sameSource.cancel();
    QVERIFY(token.isCancelled());
    QVERIFY(source.isCancelled());
    QVERIFY(token.error().isCancelled());
}

void TestCancellation::theFirstReasonCounts()
{
    const CancelSource source;
    source.cancel(Error(Error::Kind::Timeout, u"first"_s));
    source.cancel(Error(Error::Kind::Internal, u"second"_s));
    QCOMPARE(source.token().error(), Error(Error::Kind::Timeout, u"first"_s));
}

void TestCancellation::listenersAreCalledOnce()
{
    const CancelSource source;
    QStringList log;
    source.token().onCancelled(this, [&] { log.append(u"a"_s); });
    source.token().onCancelled(this, [&] { log.append(u"b"_s); });
    QVERIFY(log.isEmpty());
    source.cancel();
    source.cancel();
    QCOMPARE(log, QStringList({u"a"_s, u"b"_s}));
}

void TestCancellation::aLateListenerIsCalledAtOnce()
{
    const CancelSource source;
    source.cancel();
    bool called = false;
    source.token().onCancelled(this, [&] { called = true; });
    QVERIFY(called);
}

void TestCancellation::aListenerWithoutContextIsDropped()
{
    const CancelSource source;
    bool called = false;
    {
        QObject context;
        source.token().onCancelled(&context, [&] { called = true; });
    }
    source.cancel();
    QVERIFY(!called);
}

void TestCancellation::aListenerThatHoldsItsTokenIsFreed()
{
    const auto canary = std::make_shared<int>();
    {
        const CancelSource source;
        QObject context;
        source.token().onCancelled(&context, [canary, token = source.token()] {});
        QCOMPARE(canary.use_count(), 2);
    }
    QCOMPARE(canary.use_count(), 1);
}

void TestCancellation::aListenerMayAddAnother()
{
    const CancelSource source;
    const CancelToken token = source.token();
    int calls = 0;
    token.onCancelled(this, [&, token] {
        ++calls;
        token.onCancelled(this, [&] { ++calls; });
    });
    source.cancel();
    QCOMPARE(calls, 2);
}

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
