// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/timing.h"
#include "engine/flow/await.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Quaver;
using namespace Quaver::Flow;

namespace {

//! Counts coroutine frames that are alive.
struct Alive
{
    static inline int count = 0;
    Alive() { ++count; }
    ~Alive() { --count; }
    Q_DISABLE_COPY_MOVE(Alive)
};

QCoro::Task<void> note(QStringList *log, QString name, Pending<int> pending)
{
    const Alive alive;
    std::exception_ptr failure;
    try {
        const int value = co_await pending;
        log->append(name + u'=' + QString::number(value));
    } catch (...) {
        failure = std::current_exception();
        log->append(name + u'!' + errorOf(failure).message);
    }
}

QCoro::Task<void> failing(QString message)
{
    const Alive alive;
    const CancelToken token;
    const auto pause = delay(1ms, token);
    co_await pause;
    throw Exception(Error(Error::Kind::Http, message));
}

QCoro::Task<void> waiting(QStringList *log, QString name)
{
    const Alive alive;
    const CancelToken token;
    const auto pause = delay(5ms, token);
    co_await pause;
    log->append(name);
}

QCoro::Task<void> collecting(QStringList *log)
{
    const Alive alive;
    std::vector<QCoro::Task<void>> tasks;
    tasks.push_back(failing(u"first"_s));
    tasks.push_back(waiting(log, u"waited"_s));
    tasks.push_back(failing(u"second"_s));
    std::exception_ptr failure;
    try {
        co_await allOf(std::move(tasks));
    } catch (...) {
        failure = std::current_exception();
    }
    log->append(u"failed: "_s + errorOf(failure).message);
}

} // namespace

class TestAwait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QCOMPARE(Alive::count, 0); }

    void resumesFromTheEventLoop();
    void resumesWhenThePromiseIsGivenUp();
    void leavesAnOperationThatGoesOn();
    void waitsForAllAndThrowsTheFirst();
};

void TestAwait::resumesFromTheEventLoop()
{
    QStringList log;
    const Promise<int> promise;
    spawn(note(&log, u"a"_s, promise.pending()), "test");
    promise.finish(7);
    QVERIFY(log.isEmpty());
    QTRY_COMPARE(log, QStringList{u"a=7"_s});
    QTRY_COMPARE(Alive::count, 0);
}

void TestAwait::resumesWhenThePromiseIsGivenUp()
{
    QStringList log;
    auto promise = std::make_unique<Promise<int>>();
    spawn(note(&log, u"a"_s, promise->pending()), "test");
    promise.reset();
    QTRY_COMPARE(log.size(), 1);
    QVERIFY(log.constFirst().startsWith(u"a!"_s));
    QTRY_COMPARE(Alive::count, 0);
}

void TestAwait::leavesAnOperationThatGoesOn()
{
    QStringList log;
    const Promise<int> promise;
    const CancelSource source;
    spawn(note(&log, u"impatient"_s, unlessCancelled(promise.pending(), source.token())), "test");
    spawn(note(&log, u"patient"_s, promise.pending()), "test");
    source.cancel(Error(Error::Kind::Cancelled, u"enough"_s));
    QTRY_COMPARE(log, QStringList{u"impatient!enough"_s});
    promise.finish(1);
    QTRY_COMPARE(log, (QStringList{u"impatient!enough"_s, u"patient=1"_s}));
    QTRY_COMPARE(Alive::count, 0);
}

void TestAwait::waitsForAllAndThrowsTheFirst()
{
    QStringList log;
    spawn(collecting(&log), "test");
    QTRY_COMPARE(log, (QStringList{u"waited"_s, u"failed: first"_s}));
    QTRY_COMPARE(Alive::count, 0);
}

QTEST_GUILESS_MAIN(TestAwait)
#include "tst_await.moc"
