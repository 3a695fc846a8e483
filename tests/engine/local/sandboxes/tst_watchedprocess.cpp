// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/systemcalls.h"
#include "engine/local/sandboxes/watchedprocess.h"

#include <QTest>

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <optional>

using namespace Quaver::Local;
using boost::asio::posix::stream_descriptor;
using namespace std::chrono_literals;

class TestWatchedProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreignEventIsNoEnd();
    void exitCodes_data();
    void exitCodes();

private:
    //! A process that waits for a signal, or ends with \a exitCode.
    static JoinedProcess begin(std::optional<int> exitCode)
    {
        JoinedProcess process;
        process.pid = ::fork();
        if (process.pid == 0) {
            ::signal(SIGTERM, SIG_DFL);
            ::prctl(PR_SET_PDEATHSIG, SIGKILL); // should the test fail
            if (exitCode)
                ::_exit(*exitCode);
            ::pause();
            ::_exit(0);
        }
        process.pidfd = pidfdOpen(process.pid);
        return process;
    }
};

//! Two descriptors have something to read at the same moment. Who serves the first closes the
//! second and watches a process: the event of the second, still in the queue, must not become its
//! end.
void TestWatchedProcess::foreignEventIsNoEnd()
{
    boost::asio::io_context context;
    std::array<UniqueFd, 4> ends;
    QVERIFY(makePipe(&ends[0], &ends[1]) && makePipe(&ends[2], &ends[3]));
    stream_descriptor first(context, ends[0].release());
    stream_descriptor second(context, ends[2].release());
    std::shared_ptr<WatchedProcess> process;
    std::optional<int> exitCode;
    int served = 0;
    const auto serve = [&](stream_descriptor &other) {
        return [&](const boost::system::error_code &error) {
            if (error)
                return;
            ++served;
            other.close();
            process = std::make_shared<WatchedProcess>(context, begin(std::nullopt));
            process->watch([&exitCode](int code) { exitCode = code; });
        };
    };
    first.async_wait(stream_descriptor::wait_read, serve(second));
    second.async_wait(stream_descriptor::wait_read, serve(first));
    QCOMPARE(::write(ends[1].get(), "x", 1), ssize_t{1});
    QCOMPARE(::write(ends[3].get(), "x", 1), ssize_t{1});
    context.run_for(200ms);
    QCOMPARE(served, 1);
    QVERIFY(process);
    QVERIFY2(!exitCode, qPrintable(QString::number(exitCode.value_or(0))));
    process->kill(SIGTERM);
    context.restart();
    context.run_for(10s);
    QCOMPARE(exitCode, std::optional<int>(128 + SIGTERM));
}

void TestWatchedProcess::exitCodes_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {0, 1, 255})
        QTest::addRow("%d", code) << code;
}

void TestWatchedProcess::exitCodes()
{
    QFETCH(const int, code);
    boost::asio::io_context context;
    const auto process = std::make_shared<WatchedProcess>(context, begin(code));
    std::optional<int> exitCode;
    process->watch([&exitCode](int ended) { exitCode = ended; });
    context.run_for(10s);
    QCOMPARE(exitCode, std::optional<int>(code));
    QVERIFY(process->finishNow(0));
}

QTEST_GUILESS_MAIN(TestWatchedProcess)
#include "tst_watchedprocess.moc"
