// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/workthread.h"

#include "tests/engine/store/storefixture.h"

using namespace Quaver;
using namespace Quaver::StoreFixture;
using namespace Qt::StringLiterals;

class TestWorkThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunElsewhereAndEndHere();
    void jobsKeepTheirOrder();
    void theEndWaitsForAllJobs();
};

void TestWorkThread::jobsRunElsewhereAndEndHere()
{
    WorkThread thread(u"test"_s);
    QThread *worker = nullptr;
    QThread *listener = nullptr;
    const Pending<int> pending = thread.run<int>([&]() -> Result<int> {
        worker = QThread::currentThread();
        return 5;
    });
    pending.onFinished(this, [&](const Result<int> &) { listener = QThread::currentThread(); });
    QCOMPARE(await(pending).value(), 5);
    QTRY_COMPARE(listener, QThread::currentThread());
    QVERIFY(worker && worker != listener);
}

void TestWorkThread::jobsKeepTheirOrder()
{
    WorkThread thread(u"test"_s);
    QList<int> done;
    QList<int> heard;
    for (int i = 0; i < 100; ++i) {
        const Pending<int> pending = thread.run<int>([&done, i]() -> Result<int> {
            done.append(i);
            return i;
        });
        pending.onFinished(this, [&](const Result<int> &result) { heard.append(*result); });
    }
    QTRY_COMPARE(heard.size(), 100);
    QCOMPARE(done, heard);
    QVERIFY(std::is_sorted(done.begin(), done.end()));
}

void TestWorkThread::theEndWaitsForAllJobs()
{
    int done = 0;
    QList<Pending<void>> pending;
    {
        WorkThread thread(u"test"_s);
        for (int i = 0; i < 100; ++i) {
            pending.append(thread.run<void>([&done]() -> Result<void> {
                ++done;
                return {};
            }));
        }
    }
    QCOMPARE(done, 100);
    for (const Pending<void> &one : pending)
        QVERIFY(one.isFinished() && one.result());
}

QTEST_GUILESS_MAIN(TestWorkThread)
#include "tst_workthread.moc"
