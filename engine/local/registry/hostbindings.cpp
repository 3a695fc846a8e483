// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/registry/hostbindings.h"

#include "engine/local/registry/identity.h"
#include "engine/local/sandboxes/hostuser.h"
#include "engine/local/sandboxes/systemcalls.h"
#include "engine/local/volumes/mountrules.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace Quaver::Local {

using namespace Qt::StringLiterals;
using Binding = LocalServer::Binding;

const QString HostBindings::defaultSnapshot = u"local"_s;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::LocalServer)
};

Error inputError(const QString &message) { return Error(Error::Kind::Input, message); }

Result<void> check(const Binding &binding)
{
    if (!binding.hostPath.startsWith(u'/') || binding.hostPath.contains(QChar::Null))
        return inputError(Texts::tr("\"%1\" cannot be shown to sandboxes: it is not an absolute "
                                    "path.")
                              .arg(binding.hostPath));
    const Result<void> inside = checkMountPath(binding.insidePath.toUtf8());
    if (!inside || binding.insidePath.endsWith(u'/'))
        return inputError(Texts::tr("\"%1\" cannot be a path inside sandboxes for \"%2\".%3")
                              .arg(binding.insidePath, binding.hostPath,
                                   inside ? QString() : QString(u' ' + inside.error().message)));
    return {};
}

bool isAtOrBelow(const QByteArray &path, const QByteArray &above)
{
    return path == above || path.startsWith(QByteArray(above + '/'));
}

Error notThere(const Binding &binding, int code)
{
    return Error(Error::Kind::Setup,
                 Texts::tr("\"%1\", which sandboxes need, cannot be opened: %2")
                     .arg(binding.hostPath, systemMessage(code)));
}

//! Whether bubblewrap, which runs as the sandboxes' user, can find the path, or with \a flags other
//! than O_PATH read what is there.
bool isOpen(const QByteArray &path, int flags)
{
    const ActAsSandboxUser sandboxUser;
    return UniqueFd(::open(path.constData(), flags | O_CLOEXEC | O_NONBLOCK)).isValid();
}

Mount mountOf(UniqueFd descriptor, const Binding &binding)
{
    Mount mount;
    mount.directory = std::move(descriptor);
    mount.target = binding.insidePath.toUtf8();
    mount.isReadOnly = true;
    return mount;
}

UniqueFd openPath(const Binding &binding)
{
    return UniqueFd(::open(QFile::encodeName(binding.hostPath).constData(), O_PATH | O_CLOEXEC));
}

Result<Mount> openTool(const Binding &tool)
{
    UniqueFd descriptor = openPath(tool);
    if (!descriptor.isValid())
        return notThere(tool, errno);
    struct stat status
    {
    };
    if (::fstat(descriptor.get(), &status) != 0
        || !(S_ISDIR(status.st_mode) || S_ISREG(status.st_mode)))
        return Error(Error::Kind::Setup,
                     Texts::tr("\"%1\" is neither a folder nor a file that sandboxes could use.")
                         .arg(tool.hostPath));
    if (!isOpen(hostPath(descriptor.get()), O_RDONLY))
        return Error(
            Error::Kind::Setup,
            Texts::tr("\"%1\" cannot be read by the user as whom sandboxes run (\"nobody\" for "
                      "root): install it in a place that is open to all, such as /usr/local or "
                      "/opt, or open it and the folders above it to others (chmod o+rX).")
                .arg(tool.hostPath));
    return mountOf(std::move(descriptor), tool);
}

bool isSameFile(int one, int folder, const QByteArray &name)
{
    struct stat held
    {
    };
    struct stat found
    {
    };
    return ::fstat(one, &held) == 0
        && ::fstatat(folder, name.constData(), &found, AT_SYMLINK_NOFOLLOW) == 0
        && held.st_dev == found.st_dev && held.st_ino == found.st_ino;
}

} // namespace

Result<HostBindings> HostBindings::make(const LocalServer::Options &options, UniqueFd linkFolder)
{
    HostBindings bindings;
    bindings.m_linkFolder = std::move(linkFolder);
    bindings.m_sockets = options.sockets;
    LocalServer::ToolSnapshot plain;
    plain.name = defaultSnapshot;
    bindings.m_snapshots.append({newId(), plain});
    for (const LocalServer::ToolSnapshot &tools : options.snapshots) {
        if (!checkName(tools.name) || bindings.snapshot(tools.name))
            return inputError(
                Texts::tr("\"%1\" cannot be the name of a snapshot, or is one already.")
                    .arg(tools.name));
        for (const QString &entry : tools.pathEntries) {
            if (!entry.startsWith(u'/') || entry.contains(u':') || entry.contains(QChar::Null))
                return inputError(
                    Texts::tr("\"%1\" cannot be a folder in PATH of sandboxes.").arg(entry));
        }
        bindings.m_snapshots.append({newId(), tools});
    }
    for (const Snapshot &snapshot : std::as_const(bindings.m_snapshots)) {
        const QList<Binding> together = bindings.m_sockets + snapshot.tools.tools;
        for (qsizetype i = 0; i < together.size(); ++i) {
            if (const Result<void> checked = check(together.at(i)); !checked)
                return checked.error();
            const QByteArray inside = together.at(i).insidePath.toUtf8();
            for (qsizetype j = 0; j < together.size(); ++j) {
                if (i != j && isAtOrBelow(inside, together.at(j).insidePath.toUtf8()))
                    return inputError(
                        Texts::tr("Two things cannot be at or below \"%1\" in sandboxes.")
                            .arg(together.at(j).insidePath));
            }
        }
    }
    return bindings;
}

const Snapshot *HostBindings::snapshot(const QString &idOrName) const
{
    if (idOrName.isEmpty())
        return &m_snapshots.first();
    const auto found =
        std::find_if(m_snapshots.cbegin(), m_snapshots.cend(), [&](const Snapshot &snapshot) {
            return snapshot.id == idOrName || snapshot.tools.name == idOrName;
        });
    return found == m_snapshots.cend() ? nullptr : &*found;
}

bool HostBindings::isFree(const QByteArray &path) const
{
    const auto isClear = [&path](const Binding &binding) {
        const QByteArray taken = binding.insidePath.toUtf8();
        return !isAtOrBelow(path, taken) && !isAtOrBelow(taken, path);
    };
    return std::all_of(m_sockets.cbegin(), m_sockets.cend(), isClear)
        && std::all_of(m_snapshots.cbegin(), m_snapshots.cend(), [&](const Snapshot &snapshot) {
               return std::all_of(snapshot.tools.tools.cbegin(), snapshot.tools.tools.cend(),
                                  isClear);
           });
}

Result<Mount> HostBindings::openSocket(const LocalServer::SocketBinding &socket,
                                       const QByteArray &linkName) const
{
    UniqueFd descriptor = openPath(socket);
    if (!descriptor.isValid())
        return notThere(socket, errno);
    struct stat status
    {
    };
    if (::fstat(descriptor.get(), &status) != 0 || !S_ISSOCK(status.st_mode))
        return Error(
            Error::Kind::Setup,
            Texts::tr("\"%1\", which sandboxes need, is not a socket.").arg(socket.hostPath));
    if (isOpen(hostPath(descriptor.get()), O_PATH))
        return mountOf(std::move(descriptor), socket);
    // A closed folder of root's: the socket gets a second name where bubblewrap can find it. The
    // one that is there already may be of a socket that has been made anew since.
    const int folder = m_linkFolder.get();
    if (!isSameFile(descriptor.get(), folder, linkName)) {
        ::unlinkat(folder, linkName.constData(), 0);
        const QByteArray source = "/proc/self/fd/" + QByteArray::number(descriptor.get());
        if (::linkat(AT_FDCWD, source.constData(), folder, linkName.constData(), AT_SYMLINK_FOLLOW)
            != 0)
            return Error(
                Error::Kind::Setup,
                Texts::tr("The socket \"%1\" is out of reach for the user \"nobody\", as which "
                          "sandboxes run for root (%2). Put it on the file system of \"%3\", or "
                          "open the folders above it to others (chmod o+x).")
                    .arg(socket.hostPath, systemMessage(errno),
                         QFile::decodeName(hostPath(folder))));
    }
    descriptor.reset(::openat(folder, linkName.constData(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    return descriptor.isValid() ? Result<Mount>(mountOf(std::move(descriptor), socket))
                                : notThere(socket, errno);
}

Result<std::vector<Mount>> HostBindings::open(const Snapshot &snapshot) const
{
    std::vector<Mount> mounts;
    for (qsizetype i = 0; i < m_sockets.size(); ++i) {
        Result<Mount> mount = openSocket(m_sockets.at(i), QByteArray::number(i));
        if (!mount)
            return mount.error();
        mounts.push_back(*std::move(mount));
    }
    for (const Binding &tool : snapshot.tools.tools) {
        Result<Mount> mount = openTool(tool);
        if (!mount)
            return mount.error();
        mounts.push_back(*std::move(mount));
    }
    return mounts;
}

} // namespace Quaver::Local
