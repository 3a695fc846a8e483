// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/sandboxfiles.h"

#include "engine/local/sandboxes/fileerrors.h"
#include "engine/local/sandboxes/hostuser.h"
#include "engine/local/sandboxes/removetree.h"
#include "engine/local/sandboxes/sandbox.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace Quaver::Local {

namespace {

struct CloseDirectory
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};

//! The absolute form of \a path, without a slash at its end. "." and ".." stay for the kernel.
QByteArray absolutePath(const QByteArray &path)
{
    QByteArray result = path.startsWith('/') ? path : Sandbox::homePath + QByteArray("/") + path;
    while (result.size() > 1 && result.endsWith('/'))
        result.chop(1);
    return result;
}

QByteArray lastPart(const QByteArray &absolute)
{
    return absolute == "/" ? absolute : absolute.mid(absolute.lastIndexOf('/') + 1);
}

//! Whether \a fd is on a file system whose files are doors to the kernel. A caller that is root
//! could change settings of the host through them.
bool isKernelFile(int fd)
{
    struct statfs status
    {
    };
    if (::fstatfs(fd, &status) != 0)
        return true;
    switch (static_cast<unsigned long>(status.f_type)) {
    case PROC_SUPER_MAGIC:
    case SYSFS_MAGIC:
    case CGROUP_SUPER_MAGIC:
    case CGROUP2_SUPER_MAGIC:
    case DEVPTS_SUPER_MAGIC:
        return true;
    default:
        return false;
    }
}

//! The id inside that belongs to one of the host: only one is mapped, the others show as nobody.
unsigned insideId(unsigned id, unsigned mapped) { return id == mapped ? Sandbox::userId : 65534U; }

FileInfo toInfo(const QByteArray &name, const struct stat &status)
{
    const HostUser user = sandboxUser();
    FileInfo info;
    info.name = name;
    info.size = status.st_size;
    info.mode = status.st_mode;
    info.modifiedMs = status.st_mtim.tv_sec * qint64{1000} + status.st_mtim.tv_nsec / 1'000'000;
    info.isDir = S_ISDIR(status.st_mode);
    info.uid = insideId(status.st_uid, user.uid);
    info.gid = insideId(status.st_gid, user.gid);
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), "%04o", status.st_mode & 07777U);
    info.permissions = digits.data();
    return info;
}

} // namespace

SandboxFiles::SandboxFiles(int root)
    : m_root(root)
{
}

Result<OpenFile> SandboxFiles::openForReading(const QByteArray &path) const
{
    if (!isUsablePath(path, maxPath))
        return invalidPath(path);
    const ActAsSandboxUser acting;
    // Without O_NONBLOCK a pipe that nobody writes to would hold up the whole server.
    UniqueFd fd =
        openInRoot(m_root, absolutePath(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!fd.isValid())
        return fileError(path, errno);
    struct stat status
    {
    };
    if (::fstat(fd.get(), &status) != 0)
        return fileError(path, errno);
    if (!S_ISREG(status.st_mode) || isKernelFile(fd.get()))
        return notRegular(path);
    return OpenFile{std::move(fd), status.st_size};
}

Result<UniqueFd> SandboxFiles::openForWriting(const QByteArray &path) const
{
    if (!isUsablePath(path, maxPath) || path.endsWith('/'))
        return invalidPath(path);
    const ActAsSandboxUser acting;
    const QByteArray absolute = absolutePath(path);
    constexpr int flags = O_WRONLY | O_NONBLOCK | O_NOCTTY;
    bool isNew = true;
    UniqueFd fd = openInRoot(m_root, absolute.constData(), flags | O_CREAT | O_EXCL, 0644);
    if (!fd.isValid() && errno == ENOENT) {
        QByteArray name;
        const Result<UniqueFd> parent = openParent(absolute, true, &name);
        if (!parent)
            return parent.error();
        fd = openInRoot(m_root, absolute.constData(), flags | O_CREAT | O_EXCL, 0644);
    }
    if (!fd.isValid() && errno == EEXIST) {
        isNew = false;
        // O_CREAT again: the name may be a link to a file that is not there yet.
        fd = openInRoot(m_root, absolute.constData(), flags | O_CREAT, 0644);
    }
    if (!fd.isValid())
        return errno == ENXIO || errno == EISDIR ? notRegular(path) : fileError(path, errno);
    struct stat status
    {
    };
    if (::fstat(fd.get(), &status) != 0)
        return fileError(path, errno);
    if (!S_ISREG(status.st_mode) || isKernelFile(fd.get()))
        return notRegular(path);
    // The umask of the server is not the sandbox's.
    if (isNew && ::fchmod(fd.get(), 0644) != 0)
        return fileError(path, errno);
    if (::ftruncate(fd.get(), 0) != 0)
        return fileError(path, errno);
    return fd;
}

Result<FileInfo> SandboxFiles::info(const QByteArray &path) const
{
    if (!isUsablePath(path, maxPath))
        return invalidPath(path);
    const ActAsSandboxUser acting;
    const QByteArray absolute = absolutePath(path);
    const UniqueFd fd = openInRoot(m_root, absolute.constData(), O_PATH);
    struct stat status
    {
    };
    if (!fd.isValid() || ::fstat(fd.get(), &status) != 0)
        return fileError(path, errno);
    return toInfo(lastPart(absolute), status);
}

Result<QList<FileInfo>> SandboxFiles::list(const QByteArray &path) const
{
    const QByteArray shown = path.isEmpty() ? QByteArray(Sandbox::homePath) : path;
    if (!isUsablePath(shown, maxPath))
        return invalidPath(shown);
    const ActAsSandboxUser acting;
    UniqueFd fd =
        openInRoot(m_root, absolutePath(shown).constData(), O_RDONLY | O_DIRECTORY | O_NONBLOCK);
    if (!fd.isValid())
        return fileError(shown, errno);
    if (isKernelFile(fd.get()))
        return notRegular(shown);
    const std::unique_ptr<DIR, CloseDirectory> directory(::fdopendir(fd.get()));
    if (!directory)
        return fileError(shown, errno);
    const int directoryFd = fd.release(); // the DIR owns it now
    QList<FileInfo> entries;
    errno = 0;
    while (const dirent *entry = ::readdir(directory.get())) {
        const QByteArray name(entry->d_name);
        struct stat status
        {
        };
        if (name == "." || name == "..")
            continue;
        if (entries.size() == maxEntries)
            return tooManyEntries(shown, maxEntries);
        if (::fstatat(directoryFd, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0)
            entries.append(toInfo(name, status));
        errno = 0;
    }
    if (errno != 0)
        return fileError(shown, errno);
    std::sort(entries.begin(), entries.end(),
              [](const FileInfo &a, const FileInfo &b) { return a.name < b.name; });
    return entries;
}

Result<UniqueFd> SandboxFiles::openParent(const QByteArray &path, bool create,
                                          QByteArray *name) const
{
    const QByteArray absolute = absolutePath(path);
    *name = lastPart(absolute);
    if (*name == "/" || *name == "." || *name == "..")
        return invalidPath(path);
    constexpr int flags = O_PATH | O_DIRECTORY;
    const QByteArray above = absolute.left(qMax(qsizetype{1}, absolute.lastIndexOf('/')));
    UniqueFd parent = openInRoot(m_root, above.constData(), flags);
    if (parent.isValid() || errno != ENOENT || !create)
        return parent.isValid() ? Result<UniqueFd>(std::move(parent)) : fileError(path, errno);
    // Each part is resolved anew from the root: ".." and links on the way mean what they mean
    // inside.
    for (qsizetype slash = above.indexOf('/', 1);; slash = above.indexOf('/', slash + 1)) {
        const QByteArray part = slash < 0 ? above : above.left(slash);
        UniqueFd next = openInRoot(m_root, part.constData(), flags);
        if (!next.isValid() && errno == ENOENT && parent.isValid()) {
            if (::mkdirat(parent.get(), lastPart(part).constData(), 0755) != 0 && errno != EEXIST)
                return fileError(path, errno);
            next = openInRoot(m_root, part.constData(), flags);
        }
        if (!next.isValid())
            return fileError(path, errno);
        parent = std::move(next);
        if (slash < 0)
            return parent;
    }
}

Result<void> SandboxFiles::makeFolder(const QByteArray &path, unsigned mode, bool recursive) const
{
    if (!isUsablePath(path, maxPath))
        return invalidPath(path);
    if (mode > 07777U)
        return invalidMode(mode);
    const ActAsSandboxUser acting;
    const QByteArray absolute = absolutePath(path);
    struct stat status
    {
    };
    const UniqueFd existing = openInRoot(m_root, absolute.constData(), O_PATH);
    if (existing.isValid() && ::fstat(existing.get(), &status) == 0)
        return S_ISDIR(status.st_mode) && recursive ? Result<void>() : fileError(path, EEXIST);
    QByteArray name;
    const Result<UniqueFd> parent = openParent(absolute, recursive, &name);
    if (!parent)
        return parent.error();
    if (::mkdirat(parent->get(), name.constData(), 0700) != 0)
        return fileError(path, errno);
    const UniqueFd made =
        openInRoot(parent->get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    // The umask of the server is not the sandbox's.
    if (!made.isValid() || ::fchmod(made.get(), mode) != 0)
        return fileError(path, errno);
    return {};
}

Result<void> SandboxFiles::remove(const QByteArray &path, bool recursive) const
{
    if (!isUsablePath(path, maxPath))
        return invalidPath(path);
    const ActAsSandboxUser acting;
    QByteArray name;
    const Result<UniqueFd> parent = openParent(path, false, &name);
    if (!parent)
        return parent.error();
    struct stat status
    {
    };
    if (::fstatat(parent->get(), name.constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return fileError(path, errno);
    if (isKernelFile(parent->get()))
        return notRegular(path);
    if (!S_ISDIR(status.st_mode))
        return ::unlinkat(parent->get(), name.constData(), 0) == 0 ? Result<void>()
                                                                   : fileError(path, errno);
    if (!recursive)
        return directoryNotRecursive(path);
    if (::unlinkat(parent->get(), name.constData(), AT_REMOVEDIR) == 0)
        return {};
    if (errno != ENOTEMPTY && errno != EEXIST)
        return fileError(path, errno); // a mount, or a directory that may not be written to
    const Result<void> removed = removeTree(parent->get(), name);
    return removed ? removed : removalFailed(path, removed.error());
}

Result<void> SandboxFiles::move(const QByteArray &source, const QByteArray &target) const
{
    if (!isUsablePath(source, maxPath))
        return invalidPath(source);
    if (!isUsablePath(target, maxPath))
        return invalidPath(target);
    const ActAsSandboxUser acting;
    QByteArray sourceName;
    const Result<UniqueFd> sourceParent = openParent(source, false, &sourceName);
    if (!sourceParent)
        return sourceParent.error();
    QByteArray targetName;
    const Result<UniqueFd> targetParent = openParent(target, false, &targetName);
    if (!targetParent)
        return targetParent.error();
    if (::renameat2(sourceParent->get(), sourceName.constData(), targetParent->get(),
                    targetName.constData(), RENAME_NOREPLACE)
        == 0)
        return {};
    return errno == EEXIST ? fileError(target, EEXIST) : fileError(source, errno);
}

Result<void> SandboxFiles::setPermissions(const QByteArray &path, unsigned mode) const
{
    if (!isUsablePath(path, maxPath))
        return invalidPath(path);
    if (mode > 07777U)
        return invalidMode(mode);
    const ActAsSandboxUser acting;
    const UniqueFd fd = openInRoot(m_root, absolutePath(path).constData(), O_PATH);
    struct stat status
    {
    };
    if (!fd.isValid() || ::fstat(fd.get(), &status) != 0)
        return fileError(path, errno);
    if ((!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) || isKernelFile(fd.get()))
        return notRegular(path);
    // A file without read permission can be had as O_PATH only, and fchmod refuses that. The link
    // is of our own /proc and stands for the very file that was opened.
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(fd.get());
    return ::chmod(link.constData(), mode) == 0 ? Result<void>() : fileError(path, errno);
}

} // namespace Quaver::Local
