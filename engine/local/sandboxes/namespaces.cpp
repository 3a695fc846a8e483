// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/namespaces.h"

#include "engine/local/sandboxes/childsetup.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <linux/nsfs.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <memory>

namespace Quaver::Local {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Local::Sandbox)
};

constexpr size_t stackSize = 64 * 1024; // of a process that only executes another

enum class Step : int { ControlGroup, User, Namespaces, Rights, Directory, Fork, Done };

//! What the process on the way in reports through its pipe.
struct Report
{
    Step step = Step::Done;
    int error = 0;
    pid_t pid = -1;
};

Error joinError(const Report &report, const QByteArray &workingDirectory)
{
    const QString why = systemMessage(report.error);
    if (report.step == Step::Directory)
        return Error(Error::Kind::Input,
                     Texts::tr("The working directory \"%1\" cannot be entered in the sandbox: %2")
                         .arg(QString::fromUtf8(workingDirectory), why),
                     400, QStringLiteral("INVALID_FILE_PATH"));
    if (report.step == Step::Fork && report.error == EAGAIN)
        return Error(
            Error::Kind::Sandbox,
            Texts::tr("The sandbox has reached its bound of processes; none can be started."));
    if (report.step == Step::ControlGroup)
        return Error(
            Error::Kind::Sandbox,
            Texts::tr("The sandbox's control groups cannot be joined: %1. Has another program "
                      "removed them?")
                .arg(why));
    return Error(Error::Kind::Sandbox,
                 Texts::tr("A process cannot be started in the sandbox (step %1): %2")
                     .arg(static_cast<int>(report.step))
                     .arg(why));
}

pid_t parentOf(pid_t pid)
{
    const QByteArray path = "/proc/" + QByteArray::number(pid) + "/stat";
    const QByteArray stat = readSmallFile(AT_FDCWD, path);
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}

bool enterNamespaces(const Namespaces &namespaces)
{
    const int first = namespaces.firstProcess.get();
    // The owner's rights over the other namespaces come with the outer user namespace.
    return ::setns(namespaces.owner.get(), CLONE_NEWUSER) == 0
        && ::setns(first,
                   CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS
                       | CLONE_NEWCGROUP)
        == 0
        && ::setns(first, CLONE_NEWUSER) == 0;
}

//! What the process that stays inside needs to know.
struct Stay
{
    const Joining &joining;
    const Program &program;
};

//! Its status is the process' exit status. Nothing here may be [[noreturn]]: AddressSanitizer would
//! look for the end of a stack that it does not know.
int stayInside(void *stay)
{
    const Joining &joining = static_cast<const Stay *>(stay)->joining;
    setOrdinaryLimits(joining.mostProcesses);
    if (!setStandardStreams(joining.standardInput, joining.standardOutput, joining.standardError)
        || !setFurtherDescriptors(joining.furtherDescriptors) || ::setsid() < 0
        || ::syscall(SYS_close_range, 3U + joining.furtherDescriptors.size(), ~0U, 0) != 0)
        return 126;
    unblockSignals();
    return static_cast<const Stay *>(stay)->program.run();
}

//! The process between the server and the sandbox: it moves in, and leaves a child behind there
//! that is the server's own (CLONE_PARENT), since only children enter a pid namespace. The child
//! borrows its memory until it executes something: copying a large server's a second time would
//! take longer than all the rest.
[[noreturn]] void moveIn(const Joining &joining, const Program &program, const StartMemory &start,
                         void *stackTop, int reportFd)
{
    hideMemory();
    forgetStart(start);
    setSignalDispositions(false);
    Report report;
    const auto fail = [&report, reportFd](Step step) {
        report.step = step;
        report.error = errno;
        (void)!::write(reportFd, &report, sizeof report);
        ::_exit(1);
    };
    if (!joinControlGroups(joining.controlGroups))
        fail(Step::ControlGroup);
    if (!becomeUser(joining.user))
        fail(Step::User);
    // Becoming another user has made the kernel forget what hideMemory() said.
    hideMemory();
    if (!enterNamespaces(*joining.namespaces))
        fail(Step::Namespaces);
    hideMemory();
    if (!dropCapabilities())
        fail(Step::Rights);
    if (!program.workingDirectory().isEmpty()
        && ::chdir(program.workingDirectory().constData()) != 0)
        fail(Step::Directory);
    Stay stay{joining, program};
    const int pid =
        ::clone(stayInside, stackTop, CLONE_PARENT | CLONE_VM | CLONE_VFORK | SIGCHLD, &stay);
    if (pid < 0)
        fail(Step::Fork);
    report.pid = pid;
    (void)!::write(reportFd, &report, sizeof report);
    ::_exit(0);
}

} // namespace

Result<Namespaces> openNamespaces(pid_t pid, pid_t bubblewrap)
{
    Namespaces namespaces;
    namespaces.firstProcess = pidfdOpen(pid);
    const QByteArray process = "/proc/" + QByteArray::number(pid);
    const QByteArray mountNamespace = process + "/ns/mnt";
    const QByteArray root = process + "/root";
    const UniqueFd mounts(::open(mountNamespace.constData(), O_RDONLY | O_CLOEXEC));
    namespaces.root.reset(::open(root.constData(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (mounts.isValid())
        namespaces.owner.reset(::ioctl(mounts.get(), NS_GET_USERNS));
    const int failure = errno;
    // After all of that: what was opened belongs to a child of our bwrap, or the number has been
    // given to another process meanwhile.
    if (!namespaces.firstProcess.isValid() || !namespaces.root.isValid()
        || !namespaces.owner.isValid() || parentOf(pid) != bubblewrap)
        return Error(
            Error::Kind::Sandbox,
            Texts::tr("The sandbox's namespaces cannot be opened: %1").arg(systemMessage(failure)));
    return namespaces;
}

Program::Program(const QList<QByteArray> &arguments,
                 const QMap<QByteArray, QByteArray> &environment,
                 const QByteArray &workingDirectory)
    : m_workingDirectory(workingDirectory)
{
    const QByteArray name = arguments.value(0);
    qsizetype candidates = 1;
    if (name.contains('/')) {
        m_strings << name;
    } else {
        const QList<QByteArray> directories = environment.value("PATH").split(':');
        for (const QByteArray &directory : directories)
            m_strings << (directory.isEmpty() ? QByteArray(".") : directory) + '/' + name;
        candidates = directories.size();
    }
    m_strings << arguments;
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        m_strings << it.key() + '=' + it.value();
    for (qsizetype i = 0; i < m_strings.size(); ++i) {
        char *text = m_strings[i].data();
        if (i < candidates)
            m_candidates.push_back(text);
        else if (i < candidates + arguments.size())
            m_arguments.push_back(text);
        else
            m_environment.push_back(text);
    }
    m_arguments.push_back(nullptr);
    m_environment.push_back(nullptr);
}

Program::Program(int signal)
    : m_signal(signal)
{
}

int Program::run() const
{
    if (m_signal != 0) {
        ::kill(-1, m_signal);
        return 0;
    }
    bool isForbidden = false;
    for (const char *candidate : m_candidates) {
        ::execve(candidate, m_arguments.data(), m_environment.data());
        isForbidden = isForbidden || (errno != ENOENT && errno != ENOTDIR);
    }
    return isForbidden ? 126 : 127;
}

Result<JoinedProcess> join(const Joining &joining, const Program &program)
{
    UniqueFd readEnd;
    UniqueFd writeEnd;
    if (!makePipe(&readEnd, &writeEnd))
        return joinError({Step::Fork, errno, -1}, {});
    static const StartMemory start = startMemory();
    const auto stack = std::make_unique_for_overwrite<std::byte[]>(stackSize);
    const pid_t between = forkQuietly();
    if (between == 0)
        moveIn(joining, program, start, stack.get() + stackSize, writeEnd.get());
    if (between < 0)
        return joinError({Step::Fork, errno, -1}, {});
    writeEnd.reset();
    Report report{Step::Fork, ENOMEM, -1}; // what it means when the process was killed on the way
    const QByteArray bytes = readUpTo(readEnd.get(), sizeof report);
    if (bytes.size() == static_cast<qsizetype>(sizeof report))
        std::copy(bytes.cbegin(), bytes.cend(), reinterpret_cast<char *>(&report));
    while (::waitpid(between, nullptr, 0) < 0 && errno == EINTR) { }
    if (report.pid < 0)
        return joinError(report, program.workingDirectory());
    JoinedProcess process{report.pid, pidfdOpen(report.pid)};
    if (process.pidfd.isValid())
        return process;
    const int failure = errno;
    ::kill(report.pid, SIGKILL);
    while (::waitpid(report.pid, nullptr, 0) < 0 && errno == EINTR) { }
    return joinError({Step::Fork, failure, -1}, {});
}

} // namespace Quaver::Local
