// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/systemcalls.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>

namespace Quaver::Local {

namespace {

UniqueFd openAt2(int root, const char *path, int flags, mode_t mode, quint64 resolve)
{
    open_how how{};
    how.flags = static_cast<quint64>(flags | O_CLOEXEC);
    how.mode = mode;
    how.resolve = resolve;
    // EAGAIN: a rename raced with the resolution of "..", which is safe to repeat, but not for
    // ever: a sandbox may go on renaming as long as it likes.
    constexpr int mostRaces = 1000;
    int races = 0;
    long fd = -1;
    do {
        fd = ::syscall(SYS_openat2, root, path, &how, sizeof how);
    } while (fd < 0 && (errno == EINTR || (errno == EAGAIN && ++races < mostRaces)));
    return UniqueFd(static_cast<int>(fd));
}

} // namespace

UniqueFd aboveStandardStreams(UniqueFd fd)
{
    if (fd.isValid() && fd.get() <= STDERR_FILENO)
        fd.reset(::fcntl(fd.get(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    return fd;
}

UniqueFd openInRoot(int root, const char *path, int flags, mode_t mode)
{
    return openAt2(root, path, flags, mode, RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS);
}

UniqueFd openStrictly(int root, const char *path, int flags)
{
    return openAt2(root, path, flags, 0,
                   RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV);
}

UniqueFd pidfdOpen(pid_t pid)
{
    return UniqueFd(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
}

int pidfdSendSignal(int pidfd, int signal)
{
    return static_cast<int>(::syscall(SYS_pidfd_send_signal, pidfd, signal, nullptr, 0));
}

bool waitReadable(int fd, int timeoutMs)
{
    pollfd poll{fd, POLLIN, 0};
    int ready = -1;
    do {
        ready = ::poll(&poll, 1, timeoutMs);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

bool isReadable(int fd) { return waitReadable(fd, 0); }

std::optional<int> reap(int pidfd)
{
    siginfo_t info{};
    int result = -1;
    do {
        result = ::waitid(P_PIDFD, static_cast<id_t>(pidfd), &info, WEXITED | WNOHANG);
    } while (result < 0 && errno == EINTR);
    if (result < 0 || info.si_pid == 0)
        return std::nullopt;
    return info.si_code == CLD_EXITED ? info.si_status : 128 + info.si_status;
}

UniqueFd dataFile(const QByteArray &content)
{
    UniqueFd file(::memfd_create("quaver", MFD_CLOEXEC));
    if (file.isValid()
        && (::pwrite(file.get(), content.constData(), static_cast<size_t>(content.size()), 0)
            != content.size()))
        file.reset();
    return aboveStandardStreams(std::move(file));
}

bool makePipe(UniqueFd *readEnd, UniqueFd *writeEnd)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return false;
    UniqueFd first(ends[0]);
    UniqueFd second(ends[1]);
    *readEnd = aboveStandardStreams(std::move(first));
    *writeEnd = aboveStandardStreams(std::move(second));
    return readEnd->isValid() && writeEnd->isValid();
}

QByteArray readUpTo(int fd, qsizetype limit)
{
    QByteArray content(limit, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < limit) {
        const ssize_t count = ::read(fd, content.data() + size, static_cast<size_t>(limit - size));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        size += count;
    }
    content.truncate(size);
    return content;
}

QByteArray readSmallFile(int directory, const QByteArray &path, qsizetype limit)
{
    const UniqueFd file(::openat(directory, path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    return file.isValid() ? readUpTo(file.get(), limit) : QByteArray();
}

QByteArray hostPath(int fd)
{
    QByteArray path(PATH_MAX, Qt::Uninitialized);
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(fd);
    const ssize_t size =
        ::readlink(link.constData(), path.data(), static_cast<size_t>(path.size()));
    path.truncate(size < 0 || size >= PATH_MAX ? 0 : size);
    return path;
}

QString systemMessage(int code) { return qt_error_string(code); }

} // namespace Quaver::Local
