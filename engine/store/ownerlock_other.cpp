// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/ownerlock.h"

#include <QCoreApplication>
#include <QDir>
#include <QLockFile>

namespace Quaver {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::OwnerLock)
};

QString folderIn(const QString &dataDirectory) { return dataDirectory + QStringLiteral("/owners"); }

QString lockFileOf(const QString &folder, const QString &owner)
{
    return folder + u'/' + owner + QStringLiteral(".lock");
}

} // namespace

class OwnerLock::Private
{
public:
    Private(const QString &folder_, const QString &file)
        : folder(folder_)
        , lock(file)
    {
        lock.setStaleLockTime(0); // held for hours; only the process's end makes it stale
    }

    QString folder;
    QLockFile lock;
};

Result<std::unique_ptr<OwnerLock>> OwnerLock::take(const QString &dataDirectory,
                                                   const QString &owner)
{
    const QString folder = folderIn(dataDirectory);
    QDir().mkpath(folder);
    const QString file = lockFileOf(folder, owner);
    auto d = std::make_unique<Private>(folder, file);
    if (d->lock.tryLock(0))
        return std::unique_ptr<OwnerLock>(new OwnerLock(std::move(d)));
    return Error(
        Error::Kind::Setup,
        Tr::tr("Cannot lock \"%1\": choose another data directory (--data-dir).").arg(file));
}

OwnerLock::OwnerLock(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{
}

OwnerLock::~OwnerLock()
{
    d->lock.unlock();
    QDir().rmdir(d->folder); // fails, as it shall, while others are in it
}

bool OwnerLock::isAlive(const QString &dataDirectory, const QString &owner)
{
    const QString path = lockFileOf(folderIn(dataDirectory), owner);
    if (!QFile::exists(path))
        return false;
    QLockFile probe(path);
    probe.setStaleLockTime(0);
    return !probe.tryLock(0);
}

} // namespace Quaver
