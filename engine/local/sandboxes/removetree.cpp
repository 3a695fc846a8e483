// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/removetree.h"

#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <vector>

namespace Quaver::Local {

namespace {

constexpr int maxPasses = 16; // over the top directory, should somebody still fill it
constexpr int directoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

Error removalError(const QByteArray &name, int code)
{
    return Error(Error::Kind::Storage,
                 QCoreApplication::translate("Quaver::Local::Sandbox", "Cannot remove \"%1\": %2")
                     .arg(QString::fromUtf8(name), systemMessage(code)));
}

//! Gives the owner all permissions on a directory, which renaming and emptying it take.
void openUp(int parent, const char *name)
{
    const UniqueFd path(::openat(parent, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    struct stat status
    {
    };
    if (!path.isValid() || ::fstat(path.get(), &status) != 0 || (status.st_mode & 0700) == 0700)
        return;
    // There is no fchmod for O_PATH; this link of our own /proc is the directory itself.
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(path.get());
    ::chmod(link.constData(), 0700);
}

struct CloseDirectory
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

//! Removes one directory tree by hanging every directory below it into its top, so that none is
//! ever more than one level away.
class TreeRemoval
{
public:
    explicit TreeRemoval(UniqueFd top)
        : m_top(std::move(top))
    {
    }

    //! 0, or the errno of what could not be removed.
    int run()
    {
        int failure = 0;
        for (int pass = 0; pass < maxPasses; ++pass) {
            bool wasEmpty = true;
            failure = empty(::dup(m_top.get()), true, &wasEmpty);
            // Every directory that is emptied may add some, each of them one level further down.
            while (!m_hung.empty()) {
                const quint64 number = m_hung.back();
                m_hung.pop_back();
                const int result = removeDirectory(hungName(number).constData());
                if (result != 0)
                    failure = result;
            }
            if (wasEmpty || failure != 0)
                break;
        }
        return failure;
    }

private:
    static QByteArray hungName(quint64 number) { return ".removed-" + QByteArray::number(number); }

    int empty(int fd, bool isTop, bool *wasEmpty)
    {
        const Directory directory(::fdopendir(fd));
        if (!directory) {
            const int failure = errno;
            ::close(fd);
            return failure;
        }
        ::rewinddir(directory.get());
        int failure = 0;
        while (const dirent *entry = ::readdir(directory.get())) {
            if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0)
                continue;
            *wasEmpty = false;
            if (::unlinkat(fd, entry->d_name, 0) == 0 || errno == ENOENT)
                continue;
            if (errno != EISDIR && errno != EPERM && errno != EACCES) {
                failure = errno;
                continue;
            }
            const int result =
                isTop ? removeDirectory(entry->d_name) : hangIntoTop(fd, entry->d_name);
            if (result != 0)
                failure = result;
        }
        return failure;
    }

    int removeDirectory(const char *name)
    {
        if (::unlinkat(m_top.get(), name, AT_REMOVEDIR) == 0 || errno == ENOENT)
            return 0;
        openUp(m_top.get(), name);
        const int fd = ::openat(m_top.get(), name, directoryFlags);
        if (fd < 0)
            return errno;
        bool wasEmpty = true;
        const int failure = empty(fd, false, &wasEmpty);
        if (::unlinkat(m_top.get(), name, AT_REMOVEDIR) == 0 || errno == ENOENT)
            return 0;
        return failure != 0 ? failure : errno;
    }

    int hangIntoTop(int parent, const char *name)
    {
        if (::unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT)
            return 0;
        openUp(parent, name); // moving a directory rewrites its ".."
        int failure = 0;
        do {
            const QByteArray target = hungName(++m_last);
            failure = ::renameat(parent, name, m_top.get(), target.constData()) == 0 ? 0 : errno;
        } while (failure == EEXIST || failure == ENOTEMPTY || failure == ENOTDIR);
        if (failure == 0)
            m_hung.push_back(m_last);
        return failure == ENOENT ? 0 : failure;
    }

    UniqueFd m_top;
    quint64 m_last = 0;
    std::vector<quint64> m_hung; // by their numbers, still to be removed
};

} // namespace

Result<void> removeTree(int parentFd, const QByteArray &name)
{
    if (name.isEmpty() || name == "." || name == ".." || name.contains('/') || name.contains('\0'))
        return removalError(name, EINVAL);
    if (::unlinkat(parentFd, name.constData(), 0) == 0 || errno == ENOENT)
        return {};
    if (errno != EISDIR && errno != EPERM && errno != EACCES)
        return removalError(name, errno);
    if (::unlinkat(parentFd, name.constData(), AT_REMOVEDIR) == 0)
        return {};
    if (errno == ENOTDIR) // a file that the directory does not let go
        return removalError(name, EACCES);
    openUp(parentFd, name.constData());
    UniqueFd top(::openat(parentFd, name.constData(), directoryFlags));
    if (!top.isValid())
        return errno == ENOENT ? Result<void>() : Result<void>(removalError(name, errno));
    const int failure = TreeRemoval(std::move(top)).run();
    if (::unlinkat(parentFd, name.constData(), AT_REMOVEDIR) == 0 || errno == ENOENT)
        return {};
    return removalError(name, failure != 0 ? failure : errno);
}

} // namespace Quaver::Local
