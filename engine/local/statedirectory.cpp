// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/statedirectory.h"

#include "engine/core/logging.h"
#include "engine/local/sandboxes/removetree.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace Quaver::Local {

namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr std::string_view prefix = "quaver-";
constexpr std::size_t randomLength = 8;
constexpr const char *lockName = "lock";
// Searchable, since bubblewrap runs as another user when the caller is root; not listable.
constexpr mode_t directoryMode = 0711;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::LocalServer)
};

bool hasOurShape(std::string_view name)
{
    return name.size() == prefix.size() + randomLength && name.substr(0, prefix.size()) == prefix
        && std::all_of(name.begin() + static_cast<std::ptrdiff_t>(prefix.size()), name.end(),
                       [](char c) { return letters.find(c) != std::string_view::npos; });
}

UniqueFd openDirectory(int parent, const char *name)
{
    return UniqueFd(::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

//! The lock of the server whose directory it is, or none if that one lives, or is being made.
UniqueFd lockOfDead(int directory)
{
    struct stat status
    {
    };
    if (::fstat(directory, &status) != 0 || status.st_uid != ::geteuid())
        return {};
    UniqueFd lock(::openat(directory, lockName, O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (!lock.isValid() || ::fstat(lock.get(), &status) != 0 || !S_ISREG(status.st_mode)
        || ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return {};
    return lock;
}

void removeDead(int parent)
{
    const int copy = ::openat(parent, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *entries = copy < 0 ? nullptr : ::fdopendir(copy);
    if (!entries)
        return;
    QList<QByteArray> names;
    while (const dirent *entry = ::readdir(entries)) {
        if (hasOurShape(entry->d_name))
            names.append(entry->d_name);
    }
    ::closedir(entries);
    for (const QByteArray &name : std::as_const(names)) {
        const UniqueFd directory = openDirectory(parent, name.constData());
        const UniqueFd lock = directory.isValid() ? lockOfDead(directory.get()) : UniqueFd();
        if (!lock.isValid())
            continue;
        const Result<void> removed = removeTree(parent, name);
        if (removed)
            qCInfo(logLocal).noquote() << "removed" << name << "of a server that died";
        else
            qCWarning(logLocal).noquote()
                << "cannot remove" << name << ":" << removed.error().message;
    }
}

Result<UniqueFd> openParent(const QString &wanted)
{
    QStringList candidates{wanted};
    if (wanted.isEmpty())
        candidates = {qEnvironmentVariable("TMPDIR"), QStringLiteral("/var/tmp")};
    candidates.removeAll(QString());
    int number = 0;
    for (const QString &candidate : std::as_const(candidates)) {
        const QByteArray path = QFile::encodeName(candidate);
        UniqueFd parent(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (parent.isValid() && ::faccessat(parent.get(), ".", W_OK | X_OK, AT_EACCESS) == 0)
            return parent;
        number = errno;
    }
    return Error(
        Error::Kind::Setup,
        Texts::tr(
            "No directory for local sandboxes: cannot write to %1: %2. Set TMPDIR to one that is "
            "writable.")
            .arg(candidates.join(QStringLiteral(", ")), qt_error_string(number)));
}

QByteArray randomName()
{
    QByteArray name(prefix.data(), static_cast<qsizetype>(prefix.size()));
    for (std::size_t i = 0; i < randomLength; ++i)
        name += letters[QRandomGenerator::system()->bounded(static_cast<quint32>(letters.size()))];
    return name;
}

} // namespace

Result<StateDirectory> StateDirectory::make(const QString &parent)
{
    Result<UniqueFd> opened = openParent(parent);
    if (!opened)
        return opened.error();
    removeDead(opened->get());
    const auto failure = [](int number) {
        return Error(Error::Kind::Setup,
                     Texts::tr("Cannot make a directory for local sandboxes: %1")
                         .arg(qt_error_string(number)));
    };
    StateDirectory state;
    state.m_parent = *std::move(opened);
    do {
        state.m_name = randomName();
        if (::mkdirat(state.m_parent.get(), state.m_name.constData(), 0700) == 0)
            break;
        if (errno != EEXIST) {
            state.m_name.clear();
            return failure(errno);
        }
    } while (true);
    state.m_directory = openDirectory(state.m_parent.get(), state.m_name.constData());
    if (!state.m_directory.isValid())
        return failure(errno);
    // Locked before it has its name: nobody must see it unlocked and take its server for dead.
    UniqueFd lock(
        ::openat(state.m_directory.get(), ".lock", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!lock.isValid() || ::flock(lock.get(), LOCK_EX | LOCK_NB) != 0
        || ::renameat(state.m_directory.get(), ".lock", state.m_directory.get(), lockName) != 0
        || ::fchmod(state.m_directory.get(), directoryMode) != 0)
        return failure(errno);
    state.m_lock = std::move(lock);
    return state;
}

StateDirectory::~StateDirectory()
{
    if (m_name.isEmpty() || !m_parent.isValid())
        return;
    const Result<void> removed = removeTree(m_parent.get(), m_name);
    if (!removed)
        qCWarning(logLocal).noquote()
            << "cannot remove" << m_name << ":" << removed.error().message;
}

Result<UniqueFd> StateDirectory::makeFolder(const QByteArray &name) const
{
    UniqueFd folder;
    if (::mkdirat(m_directory.get(), name.constData(), 0700) == 0)
        folder = openDirectory(m_directory.get(), name.constData());
    if (!folder.isValid() || ::fchmod(folder.get(), directoryMode) != 0) {
        return Error(Error::Kind::Setup,
                     Texts::tr("Cannot make a directory for local sandboxes: %1")
                         .arg(qt_error_string(errno)));
    }
    return folder;
}

} // namespace Quaver::Local
