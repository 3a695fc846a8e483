// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/pending.h"

#include <QProcess>
#include <QTest>

using namespace Quaver;
using namespace Qt::StringLiterals;

class TestPending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliveryIsQueued();
    void listenersComeInTheirOrder();
    void theFirstResultCounts();
    void aLateListenerIsServed();
    void aListenerWithoutContextIsDropped();
    void aContextMayGoBetweenResultAndDelivery();
    void aPromiseGivenUpEndsWithAnError();
    void anEndedOperationCanBeMade();
    void theProgramEndsWithOneUnderWay();
};

void TestPending::deliveryIsQueued()
{
    const Promise<int> promise;
    int received = 0;
    promise.pending().onFinished(this, [&](const Result<int> &result) { received = *result; });
    promise.finish(7);
    QVERIFY(promise.isFinished());
    QCOMPARE(received, 0);
    QTRY_COMPARE(received, 7);
}

void TestPending::listenersComeInTheirOrder()
{
    const Promise<int> promise;
    QList<int> log;
    promise.pending().onFinished(this, [&](const Result<int> &) { log.append(1); });
    promise.pending().onFinished(this, [&](const Result<int> &) { log.append(2); });
    promise.finish(0);
    QTRY_COMPARE(log, QList<int>({1, 2}));
}

void TestPending::theFirstResultCounts()
{
    const Promise<int> promise;
    const Promise<int> copy = promise;
    copy.finish(1);
    promise.finish(2);
    promise.finish(Error(Error::Kind::Internal, u"late"_s));
    QCOMPARE(promise.pending().result().value(), 1);
}

void TestPending::aLateListenerIsServed()
{
    const Promise<void> promise;
    promise.finish({});
    const Pending<void> pending = promise.pending();
    QVERIFY(pending.isFinished());
    bool called = false;
    pending.onFinished(this, [&](const Result<void> &result) { called = result.isOk(); });
    QVERIFY(!called);
    QTRY_VERIFY(called);
}

void TestPending::aListenerWithoutContextIsDropped()
{
    const Promise<int> promise;
    bool dropped = true;
    {
        QObject context;
        promise.pending().onFinished(&context, [&](const Result<int> &) { dropped = false; });
    }
    bool done = false;
    promise.pending().onFinished(this, [&](const Result<int> &) { done = true; });
    promise.finish(1);
    QTRY_VERIFY(done);
    QVERIFY(dropped);
}

void TestPending::aContextMayGoBetweenResultAndDelivery()
{
    const Promise<int> promise;
    auto context = std::make_unique<QObject>();
    bool dropped = true;
    promise.pending().onFinished(context.get(), [&](const Result<int> &) { dropped = false; });
    promise.finish(1);
    context.reset();
    bool done = false;
    promise.pending().onFinished(this, [&](const Result<int> &) { done = true; });
    QTRY_VERIFY(done);
    QVERIFY(dropped);
}

void TestPending::aPromiseGivenUpEndsWithAnError()
{
    std::optional<Pending<int>> pending;
    {
        const Promise<int> promise;
        const Promise<int> copy = promise;
        pending = copy.pending();
    }
    QVERIFY(pending->isFinished());
    QVERIFY(!pending->result());
    QCOMPARE(pending->result().error().kind, Error::Kind::Internal);
}

void TestPending::anEndedOperationCanBeMade()
{
    const auto pending = Pending<int>::finished(Error(Error::Kind::Input, u"no"_s));
    Error received;
    pending.onFinished(this, [&](const Result<int> &result) { received = result.error(); });
    QTRY_COMPARE(received, Error(Error::Kind::Input, u"no"_s));
}

//! What is given up while the application drops the events that are left must not wait for a lock
//! that the dropping holds. The program is this one, started again.
void TestPending::theProgramEndsWithOneUnderWay()
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"--leave"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

namespace {

int leave(QObject *listener)
{
    const Promise<int> promise;
    promise.pending().onFinished(listener, [](const Result<int> &) {});
    QMetaObject::invokeMethod(
        listener, [promise] {}, Qt::QueuedConnection);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QObject listener; // outlives the application
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--leave"_L1)
        return leave(&listener);
    TestPending test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pending.moc"
