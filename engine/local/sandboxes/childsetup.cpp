// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/childsetup.h"

#include "engine/local/sandboxes/systemcalls.h"

#include <QList>
#include <QSysInfo>
#include <QVersionNumber>

#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/close_range.h>
#include <linux/keyctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace Quaver::Local {

SignalsBlocked::SignalsBlocked()
{
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &m_before);
}

SignalsBlocked::~SignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }

pid_t forkQuietly()
{
    const SignalsBlocked blocked;
    const pid_t pid = ::fork();
    if (pid == 0) {
        // The guard's destructor would let signals in again; the child does that once it is ready.
        sigset_t all;
        ::sigfillset(&all);
        ::pthread_sigmask(SIG_SETMASK, &all, nullptr);
    }
    return pid;
}

StartMemory startMemory()
{
    const QByteArray stat = readSmallFile(AT_FDCWD, "/proc/self/stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    // arg_start, arg_end, env_start, env_end: in that order in memory, too.
    const quintptr start = fields.value(45).toULongLong();
    const quintptr end = fields.value(48).toULongLong();
    if (start == 0 || end <= start)
        return {};
    return {reinterpret_cast<char *>(start), end - start};
}

void forgetStart(const StartMemory &memory) { std::fill_n(memory.start, memory.size, '\0'); }

void hideMemory() { ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

bool joinControlGroups(const std::vector<int> &joinFiles)
{
    for (const int file : joinFiles) {
        if (::write(file, "0", 1) != 1)
            return false;
    }
    return true;
}

bool becomeUser(const HostUser &user)
{
    // The bare calls: the C library's would try to change the threads that only the parent has.
    if (user.isDropped
        && (::syscall(SYS_setgroups, 0, nullptr) != 0
            || ::syscall(SYS_setresgid, user.gid, user.gid, user.gid) != 0
            || ::syscall(SYS_setresuid, user.uid, user.uid, user.uid) != 0))
        return false;
    // Kernels without keyrings have nothing to leave.
    ::syscall(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, nullptr);
    return true;
}

bool dropCapabilities()
{
    for (int capability = 0; capability <= CAP_LAST_CAP; ++capability) {
        if (::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) != 0 && errno != EINVAL)
            return false;
    }
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    const __user_cap_data_struct none[2] = {};
    return ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0) == 0
        && ::syscall(SYS_capset, &header, none) == 0
        && ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

void setSignalDispositions(bool ignore)
{
    struct sigaction action
    {
    };
    action.sa_handler = ignore ? SIG_IGN : SIG_DFL;
    for (int signal = 1; signal < NSIG; ++signal)
        ::sigaction(signal, &action, nullptr);
}

void unblockSignals()
{
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

bool setStandardStreams(int input, int output, int error)
{
    return ::dup2(input, 0) == 0 && ::dup2(output, 1) == 1 && ::dup2(error, 2) == 2;
}

bool setFurtherDescriptors(const std::vector<int> &descriptors)
{
    int number = 3;
    for (const int descriptor : descriptors) {
        if (::dup2(descriptor, number) != number)
            return false;
        ++number;
    }
    return true;
}

bool closeOthersOnExec(const std::vector<int> &kept)
{
    if (::syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC) != 0)
        return false;
    for (const int fd : kept) {
        if (::fcntl(fd, F_SETFD, 0) != 0)
            return false;
    }
    return true;
}

bool countsProcessesByNamespace()
{
    return QVersionNumber::fromString(QSysInfo::kernelVersion()) >= QVersionNumber(5, 14);
}

void setOrdinaryLimits(int mostProcesses)
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    rlimit descriptors{};
    constexpr rlim_t usualDescriptors = 1024;
    if (::getrlimit(RLIMIT_NOFILE, &descriptors) == 0) {
        descriptors.rlim_cur = std::min(usualDescriptors, descriptors.rlim_max);
        ::setrlimit(RLIMIT_NOFILE, &descriptors);
    }
    const rlimit most{static_cast<rlim_t>(mostProcesses), static_cast<rlim_t>(mostProcesses)};
    if (mostProcesses > 0)
        ::setrlimit(RLIMIT_NPROC, &most);
    ::umask(022);
}

} // namespace Quaver::Local
