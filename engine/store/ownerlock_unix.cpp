// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/ownerlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>

namespace Quaver {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::OwnerLock)
};

constexpr auto userOnlyFile = QFile::ReadOwner | QFile::WriteOwner;

QString folderIn(const QString &dataDirectory) { return dataDirectory + QStringLiteral("/owners"); }

QString lockFileOf(const QString &folder, const QString &owner)
{
    return folder + u'/' + owner + QStringLiteral(".lock");
}

int lock(const QFile &file, int operation)
{
    int outcome = -1;
    do {
        outcome = ::flock(file.handle(), operation);
    } while (outcome != 0 && errno == EINTR);
    return outcome;
}

bool isUnlinked(const QFile &file)
{
    struct stat status = {};
    return ::fstat(file.handle(), &status) == 0 && status.st_nlink == 0;
}

void removeDead(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.lock")}, QDir::Files);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)
            && lock(file, LOCK_EX | LOCK_NB) == 0) {
            QFile::remove(file.fileName()); // while it is locked; the member function closes first
        }
    }
}

} // namespace

class OwnerLock::Private
{
public:
    QString folder;
    QFile file;
};

Result<std::unique_ptr<OwnerLock>> OwnerLock::take(const QString &dataDirectory,
                                                   const QString &owner)
{
    auto d = std::make_unique<Private>();
    d->folder = folderIn(dataDirectory);
    d->file.setFileName(lockFileOf(d->folder, owner));
    removeDead(d->folder);
    // Another process may take an empty folder away before the file is in it, or take the file for
    // that of a dead one before it is locked. Both have to happen each time for this to end in
    // vain.
    constexpr int mostTries = 100;
    QString reason;
    for (int i = 0; i < mostTries; ++i) {
        QDir().mkdir(d->folder, userOnlyFile | QFile::ExeOwner);
        if (!d->file.open(QIODevice::ReadWrite, userOnlyFile)) {
            reason = d->file.errorString();
            if (!QFile::exists(d->folder) && QFile::exists(dataDirectory))
                continue;
            break;
        }
        if (lock(d->file, LOCK_EX) != 0) {
            reason = qt_error_string(errno);
            break;
        }
        if (!isUnlinked(d->file))
            return std::unique_ptr<OwnerLock>(new OwnerLock(std::move(d)));
        d->file.close();
    }
    return Error(Error::Kind::Setup,
                 Tr::tr("Cannot lock \"%1\": %2. Choose a data directory on a disk that can lock "
                        "files (--data-dir).")
                     .arg(d->file.fileName(), reason));
}

OwnerLock::OwnerLock(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{
}

OwnerLock::~OwnerLock()
{
    // The name goes before the lock does: at no moment is there a file that looks like a dead
    // one's.
    QFile::remove(d->file.fileName());
    d->file.close();
    QDir().rmdir(d->folder); // fails, as it shall, while others are in it
}

bool OwnerLock::isAlive(const QString &dataDirectory, const QString &owner)
{
    QFile file(lockFileOf(folderIn(dataDirectory), owner));
    if (!file.open(QIODevice::ReadOnly | QIODevice::ExistingOnly))
        return file.exists();
    return lock(file, LOCK_SH | LOCK_NB) != 0;
}

} // namespace Quaver
