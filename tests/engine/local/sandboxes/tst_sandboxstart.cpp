// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/descriptorlimit.h"
#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/launcher.h"
#include "tests/engine/local/sandboxes/sandboxfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>

using namespace Quaver::Local;
using namespace Qt::StringLiterals;

namespace {

//! Removes the first control groups of this process that it sees and that are empty still.
class GroupRemover
{
public:
    explicit GroupRemover(const QByteArray &place)
        : m_directory(QFile::decodeName(place))
        , m_thread([this] { run(); })
    {
    }
    ~GroupRemover()
    {
        m_isOver = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(GroupRemover)

    void allow(int count) { m_allowed = count; }
    [[nodiscard]] int removed() const { return m_removed; }

private:
    void run()
    {
        const QStringList ours{QFile::decodeName(controlGroupPrefix()) + u'*'};
        while (!m_isOver) {
            if (m_allowed <= 0)
                continue;
            const QStringList names = m_directory.entryList(ours, QDir::Dirs);
            for (const QString &name : names) {
                if (::rmdir(QFile::encodeName(m_directory.filePath(name)).constData()) == 0) {
                    --m_allowed;
                    ++m_removed;
                }
            }
        }
    }

    const QDir m_directory;
    std::atomic<bool> m_isOver = false;
    std::atomic<int> m_allowed = 0;
    std::atomic<int> m_removed = 0;
    std::thread m_thread;
};

} // namespace

//! What may come in the way of a sandbox while it starts.
class TestSandboxStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failedJoinEnds();
    void endWithoutMessage();
    void groupRemovedBeforeItIsJoined();
    void usualDescriptors();
    void givenUpAtAnyMoment();

private:
    //! What the launcher says once it has something to say.
    static Quaver::Result<pid_t> outcome(Launcher &launcher)
    {
        std::array<pollfd, 2> either{
            {{launcher.readyFd(), POLLIN, 0}, {launcher.errorFd(), POLLIN, 0}}};
        while (::poll(either.data(), either.size(), 10'000) < 0 && errno == EINTR) { }
        return launcher.finish();
    }
};

//! A control group that has gone cannot be joined: an error at once.
void TestSandboxStart::failedJoinEnds()
{
    const UniqueFd home(::open("/usr", O_PATH | O_DIRECTORY | O_CLOEXEC));
    const UniqueFd refusing(::open("/dev/full", O_WRONLY | O_CLOEXEC));
    SandboxOptions options;
    options.id = "box";
    Launcher launcher;
    QVERIFY(launcher.start(options, home.get(), sandboxUser(), {refusing.get()}).isOk());
    const Quaver::Result<pid_t> first = outcome(launcher);
    QVERIFY(!first);
    QCOMPARE(first.error().kind, Quaver::Error::Kind::Sandbox);
    QVERIFY2(
        first.error().message.endsWith(u"joining its control groups: No space left on device"_s),
        qPrintable(first.error().message));
}

//! As of one that was killed: the end of its message never comes.
void TestSandboxStart::endWithoutMessage()
{
    QTemporaryDir programs(u"/var/tmp/quaver-test-XXXXXX"_s);
    ::chmod(QFile::encodeName(programs.path()).constData(), 0755);
    QFile program(programs.filePath(u"bwrap"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\nprintf 'half a line' >&2\nkill -9 $$\n");
    program.close();
    ::chmod(QFile::encodeName(program.fileName()).constData(), 0755);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QFile::encodeName(programs.path()) + ':' + path);

    const UniqueFd home(::open("/usr", O_PATH | O_DIRECTORY | O_CLOEXEC));
    SandboxOptions options;
    options.id = "box";
    for (const QString &words : {u"half a line"_s, u"killed by signal 9"_s}) {
        Launcher launcher;
        QVERIFY(launcher.start(options, home.get(), sandboxUser(), {}).isOk());
        const Quaver::Result<pid_t> first = outcome(launcher);
        QVERIFY(!first);
        QVERIFY2(first.error().message.contains(words), qPrintable(first.error().message));
        QVERIFY(program.open(QIODevice::WriteOnly | QIODevice::Truncate));
        program.write("#!/bin/sh\nkill -9 $$\n");
        program.close();
    }
    qputenv("PATH", path);
}

//! Somebody removes the empty group between its making and the joining: it is made again.
void TestSandboxStart::groupRemovedBeforeItIsJoined()
{
    const QByteArray place = controlGroupPlaces().memory;
    GroupRemover remover(place);
    SandboxFixture fixture;
    int starts = 0;
    do {
        remover.allow(place.isEmpty() ? 0 : 1);
        SandboxOptions options;
        options.id = "box" + QByteArray::number(++starts);
        options.memoryBytes = 256 << 20;
        const std::shared_ptr<Sandbox> sandbox = fixture.start(std::move(options));
        QVERIFY2(sandbox, qPrintable(fixture.error().message));
        QCOMPARE(fixture.run(*sandbox, "echo here").output, QByteArray("here\n"));
        remover.allow(0); // the one that is done for must not serve the next
        QVERIFY(fixture.stop(*sandbox, true));
    } while (!place.isEmpty() && remover.removed() < 3 && starts < 200);
    QVERIFY(place.isEmpty() || remover.removed() >= 3);
}

//! The server's own limit is no business of what runs inside.
void TestSandboxStart::usualDescriptors()
{
    Quaver::raiseDescriptorLimit();
    SandboxFixture fixture;
    const std::shared_ptr<Sandbox> sandbox = fixture.start("box");
    QVERIFY2(sandbox, qPrintable(fixture.error().message));
    QCOMPARE(fixture.run(*sandbox, "ulimit -Sn").output, QByteArray("1024\n"));
    QVERIFY(fixture.run(*sandbox, "grep 'open files' /proc/1/limits")
                .output.simplified()
                .startsWith("Max open files 1024 "));
}

//! bwrap's first process waits for bwrap before it asks to die with it: who is killed in between
//! must not leave it behind.
void TestSandboxStart::givenUpAtAnyMoment()
{
    QVERIFY(::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0); // what is left behind comes to this process
    const UniqueFd home(::open("/usr", O_PATH | O_DIRECTORY | O_CLOEXEC));
    SandboxOptions options;
    options.id = "box";
    constexpr int rounds = 50;
    for (int i = 0; i < rounds; ++i) {
        Launcher launcher;
        QVERIFY(launcher.start(options, home.get(), sandboxUser(), {}).isOk());
        QFile children(u"/proc/%1/task/%1/children"_s.arg(launcher.pid()));
        QElapsedTimer timer;
        timer.start();
        bool hasFirst = false;
        while (!hasFirst && timer.elapsed() < 10'000) {
            QVERIFY(children.open(QIODevice::ReadOnly));
            hasFirst = !children.readAll().isEmpty();
            children.close();
        }
        QVERIFY(hasFirst);
    }
    // Those that were killed with bwrap are reaped here; one that lives is what must not be.
    QElapsedTimer timer;
    timer.start();
    pid_t left = 0;
    while ((left = ::waitpid(-1, nullptr, WNOHANG)) >= 0 && timer.elapsed() < 10'000)
        std::this_thread::yield();
    QCOMPARE(left, -1);
    QCOMPARE(errno, ECHILD);
    ::prctl(PR_SET_CHILD_SUBREAPER, 0);
}

QTEST_GUILESS_MAIN(TestSandboxStart)
#include "tst_sandboxstart.moc"
