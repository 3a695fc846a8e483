// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/controlgroup.h"

#include <QRandomGenerator>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <memory>

namespace Quaver::Local {

namespace {

constexpr const char *sharedPrefix = "quaver-box-";
constexpr int mostAttempts = 100;
constexpr int directoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

bool isSame(const struct stat &one, const struct stat &other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

} // namespace

const QByteArray &controlGroupPrefix()
{
    static const QByteArray prefix =
        sharedPrefix + QByteArray::number(QRandomGenerator::system()->generate64(), 16) + '-';
    return prefix;
}

bool isThere(const ControlGroupDirectory &directory)
{
    struct stat held
    {
    };
    struct stat found
    {
    };
    return ::fstat(directory.lock.get(), &held) == 0
        && ::lstat(directory.path.constData(), &found) == 0 && isSame(held, found);
}

ControlGroupDirectory makeControlGroupDirectory(const QByteArray &parent, const QByteArray &id)
{
    static std::atomic<quint64> serial = 0;
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        // A new name each time: whoever is about to remove the last one does so by its name.
        ControlGroupDirectory made;
        made.path = parent + '/' + controlGroupPrefix() + QByteArray::number(++serial) + '-' + id;
        if (::mkdir(made.path.constData(), 0755) != 0)
            return {made.path, UniqueFd()};
        made.lock.reset(::open(made.path.constData(), directoryFlags));
        if (made.lock.isValid() && ::flock(made.lock.get(), LOCK_SH | LOCK_NB) == 0
            && isThere(made))
            return made;
        // Until the lock holds, another server may take the directory for one of the dead.
        const int failure = errno;
        ::rmdir(made.path.constData());
        errno = failure;
        const bool isRace = failure == ENOENT || failure == EWOULDBLOCK;
        if (!isRace)
            return {made.path, UniqueFd()};
    }
    return {};
}

void removeAbandonedControlGroups(const QByteArray &parent)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(::opendir(parent.constData()),
                                                         [](DIR *d) { return ::closedir(d); });
    while (const dirent *entry = directory ? ::readdir(directory.get()) : nullptr) {
        if (!QByteArrayView(entry->d_name).startsWith(sharedPrefix))
            continue;
        const UniqueFd group(::openat(::dirfd(directory.get()), entry->d_name, directoryFlags));
        // One that still has processes refuses to go.
        if (group.isValid() && ::flock(group.get(), LOCK_EX | LOCK_NB) == 0)
            ::unlinkat(::dirfd(directory.get()), entry->d_name, AT_REMOVEDIR);
    }
}

} // namespace Quaver::Local
