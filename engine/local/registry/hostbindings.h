// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/sandbox.h"

#include <quaver/local.h>

#include <QDateTime>

namespace Quaver::Local {

//! A snapshot of this server: what its sandboxes see of the host on top of all others.
struct Snapshot
{
    QString id;
    LocalServer::ToolSnapshot tools;
};

//! What the server's owner lets sandboxes see of the host.
class HostBindings
{
public:
    //! The snapshot that every sandbox has which asks for none.
    static const QString defaultSnapshot;

    //! Checks the paths inside, the host's not yet. \a linkFolder is where sockets get a second
    //! name that the sandboxes' user can reach.
    [[nodiscard]] static Result<HostBindings> make(const LocalServer::Options &options,
                                                   UniqueFd linkFolder);

    //! Null if there is none of that id or name. An empty one is the default.
    [[nodiscard]] const Snapshot *snapshot(const QString &idOrName) const;
    [[nodiscard]] const QList<Snapshot> &snapshots() const { return m_snapshots; }
    [[nodiscard]] const QDateTime &madeAt() const { return m_madeAt; }

    //! Whether nothing of ours is at, above or below \a path inside.
    [[nodiscard]] bool isFree(const QByteArray &path) const;
    //! What a sandbox of \a snapshot sees, opened anew; read-only. The error says which path is
    //! missing or closed to the sandboxes' user, and what to do.
    [[nodiscard]] Result<std::vector<Mount>> open(const Snapshot &snapshot) const;

private:
    HostBindings() = default;
    [[nodiscard]] Result<Mount> openSocket(const LocalServer::SocketBinding &socket,
                                           const QByteArray &linkName) const;

    QList<LocalServer::SocketBinding> m_sockets;
    QList<Snapshot> m_snapshots; //!< the default first
    QDateTime m_madeAt = QDateTime::currentDateTimeUtc();
    UniqueFd m_linkFolder;
};

} // namespace Quaver::Local
