// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/diskusage.h"

#include "engine/local/sandboxes/systemcalls.h"

#include <QList>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <limits>

namespace Quaver::Local {

namespace {

constexpr qint64 leastPerEntry = 512; // an empty file takes up an inode
constexpr qint64 maxWaitingBytes = 16 * 1024 * 1024;
constexpr qsizetype longestHop = 3072; // of a path in one system call
constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK;

//! Calls \a use, and when it lacks permission once more with the directory \a fd made readable to
//! its owner for that moment. A directory closed to everybody could hide gigabytes otherwise.
template <typename Use>
auto whileReadable(int fd, Use use)
{
    errno = 0;
    auto result = use();
    struct stat status
    {
    };
    if (errno != EACCES || ::fstat(fd, &status) != 0)
        return result;
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(fd);
    if (::chmod(link.constData(), (status.st_mode & 07777U) | 0500U) != 0)
        return result;
    result = use();
    ::chmod(link.constData(), status.st_mode & 07777U);
    return result;
}

//! Opens \a path below \a top part by part, through closed directories, too.
UniqueFd openThroughClosed(int top, const QByteArray &path)
{
    UniqueFd at(::fcntl(top, F_DUPFD_CLOEXEC, 3));
    const QList<QByteArray> parts = path.split('/');
    for (const QByteArray &part : parts) {
        const int parent = at.get();
        at = whileReadable(parent, [parent, &part] {
            return openStrictly(parent, part.constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW);
        });
        if (!at.isValid())
            return {};
    }
    return whileReadable(at.get(),
                         [&at] { return UniqueFd(::openat(at.get(), ".", flags | O_CLOEXEC)); });
}

} // namespace

DiskUsage::DiskUsage(int directory)
    : m_directory(directory)
    , m_current(nullptr, [](DIR *d) { return ::closedir(d); })
{
    beginPass();
}

void DiskUsage::beginPass()
{
    m_sum = 0;
    m_seen.clear();
    m_waiting.assign(1, ".");
    m_waitingBytes = 0;
}

qint64 DiskUsage::bytes() const { return std::max(m_sum, m_lastPass.value_or(0)); }

void DiskUsage::advance(int entries)
{
    for (; entries > 0; --entries) {
        if (!m_current && m_waiting.empty()) {
            m_lastPass = m_sum;
            beginPass();
            return;
        }
        if (!m_current)
            openNext();
        const dirent *entry = m_current ? ::readdir(m_current.get()) : nullptr;
        if (!entry)
            m_current.reset();
        else if (std::strcmp(entry->d_name, ".") != 0 && std::strcmp(entry->d_name, "..") != 0)
            add(entry->d_name);
    }
}

void DiskUsage::openNext()
{
    m_currentPath = std::move(m_waiting.back());
    m_waiting.pop_back();
    m_waitingBytes -= m_currentPath.size();
    UniqueFd fd = openDirectory(m_currentPath);
    if (!fd.isValid())
        return;
    m_current.reset(::fdopendir(fd.get()));
    if (m_current)
        (void)fd.release();
}

void DiskUsage::add(const char *name)
{
    struct stat status
    {
    };
    const int directory = ::dirfd(m_current.get());
    const int found = whileReadable(directory, [directory, name, &status] {
        return ::fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW);
    });
    if (found != 0 || !m_seen.insert(status.st_ino).second)
        return;
    m_sum += std::max(leastPerEntry, qint64{status.st_blocks} * 512);
    if (!S_ISDIR(status.st_mode))
        return;
    QByteArray below = m_currentPath == "." ? QByteArray(name) : m_currentPath + '/' + name;
    m_waitingBytes += below.size();
    m_waiting.push_back(std::move(below));
    if (m_waitingBytes > maxWaitingBytes) {
        // Only a tree made to defeat the count looks like this.
        m_sum = std::numeric_limits<qint64>::max() / 4;
        m_current.reset();
        m_waiting.clear();
        m_waitingBytes = 0;
    }
}

UniqueFd DiskUsage::openDirectory(const QByteArray &path) const
{
    // Paths can be longer than the kernel takes at once.
    UniqueFd hop;
    QByteArray rest = path;
    while (true) {
        const int from = hop.isValid() ? hop.get() : m_directory;
        const qsizetype slash = rest.size() > longestHop ? rest.lastIndexOf('/', longestHop) : -1;
        if (slash < 0) {
            UniqueFd directory = openStrictly(from, rest.constData(), flags);
            return !directory.isValid() && errno == EACCES ? openThroughClosed(m_directory, path)
                                                           : std::move(directory);
        }
        hop = openStrictly(from, rest.left(slash).constData(), O_PATH | O_DIRECTORY | O_NOFOLLOW);
        if (!hop.isValid())
            return errno == EACCES ? openThroughClosed(m_directory, path) : UniqueFd();
        rest = rest.mid(slash + 1);
    }
}

} // namespace Quaver::Local
