// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/socketdirectory.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStringList>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace Quaver::Gateway {

namespace {

constexpr QLatin1StringView prefix("quaver-models-");
constexpr const char *lockName = "/lock";
constexpr const char *lockBeingMade = "/lock.new";
constexpr const char *socketName = "/models.sock";

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::ModelGateway)
};

Error failure(const QString &path, int number)
{
    return Error(Error::Kind::Setup,
                 Texts::tr("No directory for the socket of the model gateway: cannot write to %1: "
                           "%2. Set TMPDIR to one that is writable.")
                     .arg(path, qt_error_string(number)));
}

//! There is never more in it than this, so that nothing else has to be touched.
void removeDirectory(const QByteArray &path)
{
    for (const char *name : {socketName, lockBeingMade, lockName})
        ::unlink(QByteArray(path + name).constData());
    ::rmdir(path.constData());
}

//! The lock of the gateway whose directory it is, or -1 if that one lives, or is being made.
int lockOfDead(const QByteArray &path)
{
    struct stat status
    {
    };
    if (::lstat(path.constData(), &status) != 0 || !S_ISDIR(status.st_mode)
        || status.st_uid != ::geteuid())
        return -1;
    const int lock = ::open(QByteArray(path + lockName).constData(),
                            O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return -1;
    }
    return lock;
}

void removeDead(const QString &parent)
{
    const QStringList names =
        QDir(parent).entryList({prefix + QStringLiteral("????????")}, QDir::Dirs | QDir::Hidden);
    for (const QString &name : names) {
        const QByteArray path = QFile::encodeName(parent + u'/' + name);
        const int lock = lockOfDead(path);
        if (lock < 0)
            continue;
        removeDirectory(path);
        ::close(lock);
    }
}

QString randomName()
{
    constexpr QLatin1StringView letters("abcdefghijklmnopqrstuvwxyz0123456789");
    QString name = prefix;
    for (int i = 0; i < 8; ++i)
        name += letters[QRandomGenerator::system()->bounded(static_cast<int>(letters.size()))];
    return name;
}

QString writableParent(const QString &wanted)
{
    if (!wanted.isEmpty())
        return wanted;
    const QString named = qEnvironmentVariable("TMPDIR");
    return ::access(QFile::encodeName(named).constData(), W_OK | X_OK) == 0
        ? named
        : QStringLiteral("/var/tmp");
}

} // namespace

Result<SocketDirectory> SocketDirectory::make(const QString &parent)
{
    const QString place = QDir(writableParent(parent)).absolutePath();
    removeDead(place);
    SocketDirectory directory;
    QByteArray path;
    do {
        path = QFile::encodeName(place + u'/' + randomName());
        if (::mkdir(path.constData(), 0700) == 0)
            break;
        if (errno != EEXIST)
            return failure(place, errno);
    } while (true);
    directory.m_path = path;
    // Locked before it has its name: nobody must see it unlocked and take its gateway for dead.
    const QByteArray made = path + lockBeingMade;
    directory.m_lock = ::open(made.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (directory.m_lock < 0 || ::flock(directory.m_lock, LOCK_EX | LOCK_NB) != 0
        || ::rename(made.constData(), QByteArray(path + lockName).constData()) != 0)
        return failure(place, errno);
    return directory;
}

SocketDirectory::SocketDirectory(SocketDirectory &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
    , m_lock(std::exchange(other.m_lock, -1))
{
}

SocketDirectory::~SocketDirectory()
{
    if (!m_path.isEmpty())
        removeDirectory(m_path);
    if (m_lock >= 0)
        ::close(m_lock);
}

QString SocketDirectory::socketPath() const { return QFile::decodeName(m_path + socketName); }

} // namespace Quaver::Gateway
