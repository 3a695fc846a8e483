// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/launcher.h"

#include "engine/core/text.h"
#include "engine/local/sandboxes/bubblewrap.h"
#include "engine/local/sandboxes/childsetup.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

constexpr int messageMs = 100;
constexpr qsizetype longestMessage = 4096;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Local::Sandbox)
};

struct Child
{
    const char *program = nullptr;
    std::array<char *, 6> arguments{};
    std::vector<int> kept;
    int input = -1;
    int output = -1;
    int error = -1;
    HostUser user;
    std::vector<int> controlGroups;
};

[[noreturn]] void becomeBubblewrap(const Child &child)
{
    hideMemory();
    setSignalDispositions(true); // inherited by the sandbox's first process: see the class
    char *const environment[] = {nullptr};
    const char *step = "joining its control groups: ";
    if (joinControlGroups(child.controlGroups)) {
        step = "starting bwrap: ";
        if (becomeUser(child.user) && setStandardStreams(child.input, child.output, child.error)
            && closeOthersOnExec(child.kept)) {
            setOrdinaryLimits(0);
            unblockSignals();
            ::execve(child.program, child.arguments.data(), environment);
        }
    }
    const char *reason = ::strerrordesc_np(errno);
    for (const char *text : {step, reason ? reason : "?", "\n"})
        (void)!::write(child.error, text, std::char_traits<char>::length(text));
    ::_exit(127);
}

//! What became of a process that has not said it.
QString wordlessEnd(int pidfd)
{
    (void)waitReadable(pidfd, messageMs); // its descriptors close a moment before it ends
    siginfo_t info{};
    const auto kind = static_cast<idtype_t>(P_PIDFD);
    if (::waitid(kind, static_cast<id_t>(pidfd), &info, WEXITED | WNOHANG | WNOWAIT) != 0
        || info.si_pid == 0)
        return Texts::tr("it has closed its output.");
    return info.si_code == CLD_EXITED
        ? Texts::tr("it ended without a message, with exit code %1.").arg(info.si_status)
        : Texts::tr("it was killed by signal %1.").arg(info.si_status);
}

//! \a process has one thread, and stands still.
void killChildrenOf(pid_t process)
{
    const QByteArray number = QByteArray::number(process);
    const QByteArray path = "/proc/" + number + "/task/" + number + "/children";
    const QByteArray children = readSmallFile(AT_FDCWD, path.constData());
    for (const QByteArray &child : children.simplified().split(' ')) {
        if (const pid_t pid = child.toInt(); pid > 0)
            ::kill(pid, SIGKILL);
    }
}

Error notInstalled()
{
    return Error(
        Error::Kind::Setup,
        Texts::tr("bwrap is not installed. Local sandboxes need the package \"bubblewrap\" "
                  "(version 0.8 or newer)."));
}

} // namespace

Launcher::~Launcher()
{
    if (m_pid < 0)
        return;
    // A first process that still waits for bwrap would outlive it, for ever: it asks to die with it
    // only later. While bwrap stands still it neither makes another one nor reaps this one.
    ::kill(m_pid, SIGSTOP);
    int status = 0;
    while (::waitpid(m_pid, &status, WUNTRACED) < 0 && errno == EINTR) { }
    if (!WIFSTOPPED(status))
        return; // reaped
    killChildrenOf(m_pid);
    ::kill(m_pid, SIGKILL);
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
}

Result<void> Launcher::start(const SandboxOptions &options, int home, const HostUser &user,
                             const std::vector<int> &controlGroups)
{
    const QByteArray program = bubblewrapProgram();
    if (program.isEmpty())
        return notInstalled();
    UniqueFd input;
    UniqueFd output;
    UniqueFd infoEnd;
    UniqueFd errorEnd;
    if (!makePipe(&input, &m_lifeline) || !makePipe(&m_ready, &output)
        || !makePipe(&m_info, &infoEnd) || !makePipe(&m_errors, &errorEnd)
        || ::write(m_lifeline.get(), "\n", 1) != 1)
        return Error(Error::Kind::Setup,
                     Texts::tr("Cannot prepare a sandbox: %1").arg(systemMessage(errno)));
    // The first process holds the other ends; nothing that happens inside may hold up the server.
    ::fcntl(m_info.get(), F_SETFL, O_NONBLOCK);
    ::fcntl(m_errors.get(), F_SETFL, O_NONBLOCK);

    Result<BubblewrapArguments> arguments = bubblewrapArguments(options, home, infoEnd.get());
    if (!arguments)
        return arguments.error();
    const UniqueFd list = dataFile(arguments->arguments.join('\0') + '\0');
    if (!list.isValid())
        return Error(Error::Kind::Setup,
                     Texts::tr("Cannot prepare a sandbox: %1").arg(systemMessage(errno)));

    QByteArray name = "bwrap";
    QByteArray option = "--args";
    QByteArray number = QByteArray::number(list.get());
    QByteArray separator = "--";
    QByteArray command = "/bin/cat";
    Child child{
        program.constData(),
        {name.data(), option.data(), number.data(), separator.data(), command.data(), nullptr},
        {list.get(), infoEnd.get()},
        input.get(),
        output.get(),
        errorEnd.get(),
        user,
        controlGroups};
    for (const UniqueFd &file : arguments->files)
        child.kept.push_back(file.get());
    m_pid = forkQuietly();
    if (m_pid == 0)
        becomeBubblewrap(child);
    if (m_pid > 0)
        m_pidfd = pidfdOpen(m_pid);
    if (!m_pidfd.isValid())
        return Error(Error::Kind::Setup,
                     Texts::tr("Cannot start bwrap: %1").arg(systemMessage(errno)));
    return {};
}

Result<pid_t> Launcher::finish()
{
    ::fcntl(m_ready.get(), F_SETFL, O_NONBLOCK);
    if (readUpTo(m_ready.get(), 1).size() == 1) {
        const QByteArray info = readUpTo(m_info.get(), 4096);
        const int pid = QJsonDocument::fromJson(info).object().value("child-pid"_L1).toInt(-1);
        if (pid > 0)
            return pid;
    }
    // The message may come in pieces; its end is all that is waited for.
    QByteArray said = readUpTo(m_errors.get(), longestMessage);
    while (!said.endsWith('\n') && said.size() < longestMessage
           && waitReadable(m_errors.get(), messageMs)) {
        const QByteArray more = readUpTo(m_errors.get(), longestMessage - said.size());
        if (more.isEmpty())
            break; // readable and yet nothing there: the process has ended
        said += more;
    }
    const QString message = said.trimmed().isEmpty()
        ? wordlessEnd(m_pidfd.get())
        : printableLine(QString::fromLocal8Bit(said.trimmed()), 1024);
    return Error(Error::Kind::Sandbox,
                 Texts::tr("bubblewrap could not make the sandbox: %1").arg(message));
}

void Launcher::release(UniqueFd *pidfd, UniqueFd *lifeline)
{
    *pidfd = std::move(m_pidfd);
    *lifeline = std::move(m_lifeline);
    m_pid = -1;
}

} // namespace Quaver::Local
