// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/workthread.h"

#include "tests/engine/store/storefixture.h"

using namespace Quaver;
using namespace Quaver::StoreFixture;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

class TestWorkThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunElsewhereAndEndHere();
    void jobsKeepTheirOrder();
    void theEndWaitsForAllJobs();
    void outlivesTheApplication();
};

void TestWorkThread::jobsRunElsewhereAndEndHere()
{
    WorkThread thread;
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
    WorkThread thread;
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
        WorkThread thread;
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

//! A program that ends before it was told of its store ends all the same, and leaves nothing. The
//! program is this one, started again.
void TestWorkThread::outlivesTheApplication()
{
    const QTemporaryDir directory;
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QCoreApplication::applicationFilePath(), {u"--leave"_s, directory.path()});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
}

namespace {

//! Opens stores in \a parent and does not wait for them: each in an application of its own, which
//! ends as soon as the store's thread is at the file.
int leave(int argc, char **argv, const QDir &parent)
{
    for (int i = 0; i < 20; ++i) {
        QCoreApplication application(argc, argv);
        const QDir directory(parent.filePath(QString::number(i)));
        Store::open(directory.path()).onFinished(&application, [](const auto &) {});
        while (!QFileInfo::exists(directory.filePath(u"quaver.sqlite3"_s)))
            std::this_thread::yield();
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && argv[1] == "--leave"sv)
        return leave(argc, argv, QDir(QFile::decodeName(argv[2])));
    QCoreApplication application(argc, argv);
    TestWorkThread test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workthread.moc"
