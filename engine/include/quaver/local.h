// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/secret.h>

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace Quaver {

//! The part of Daytona's API that Quaver uses, served on 127.0.0.1 with sandboxes made by
//! bubblewrap. It runs in a thread of its own, which lives as long as the object; destroying the
//! object ends every sandbox and removes every file of it.
class LocalServer
{
public:
    //! Something of the host that sandboxes see, read-only, at a path of their own; nothing else of
    //! its folder. Both paths are absolute. Inside it must not lie in a folder of the system (/usr,
    //! /etc, /proc, …), and no volume can be mounted above or below it. What hostPath names is
    //! looked up anew for each sandbox that is created.
    struct Binding
    {
        QString hostPath;
        QString insidePath;
    };
    //! A UNIX socket, which programs inside can connect to. Sandboxes run as the user of this
    //! process, or as "nobody" for root: its mode must let that user write (0666 for root). For
    //! root its folder may be closed to others if it is on the file system of `directory`.
    using SocketBinding = Binding;

    //! What a sandbox that is created with `snapshot` sees on top of all others.
    struct ToolSnapshot
    {
        QString name;
        QList<Binding> tools; //!< folders and single files; for root readable by everybody
        QStringList pathEntries; //!< folders inside, put in front of every process' PATH
    };

    struct Options
    {
        quint16 port = 0; //!< 0: the system chooses
        QString directory; //!< where it makes one of its own; empty: $TMPDIR or /var/tmp
        QList<SocketBinding> sockets; //!< in every sandbox
        QList<ToolSnapshot> snapshots; //!< beside "local", which has nothing of its own
    };

    //! Starts listening, or says which package or setting is missing: bubblewrap, user namespaces,
    //! or which of the paths inside cannot be one. What is bound need not be there yet: a sandbox
    //! that needs it and does not find it cannot be created. Directories of servers that died are
    //! removed first. Blocks for some milliseconds.
    [[nodiscard]] static Result<std::unique_ptr<LocalServer>> start(const Options &options);
    ~LocalServer();
    Q_DISABLE_COPY_MOVE(LocalServer)

    [[nodiscard]] QUrl apiUrl() const; //!< http://127.0.0.1:PORT/api
    [[nodiscard]] Secret apiKey() const;
    //! What cannot be enforced here but only watched, as one sentence for people, or empty.
    [[nodiscard]] QString advisoryLimits() const;

private:
    class Private;
    explicit LocalServer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Quaver
