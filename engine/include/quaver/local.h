// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/secret.h>

#include <QString>
#include <QUrl>

#include <memory>

namespace Quaver {

//! The part of Daytona's API that Quaver uses, served on 127.0.0.1 with sandboxes made by
//! bubblewrap. It runs in a thread of its own, which lives as long as the object; destroying the
//! object ends every sandbox and removes every file of it.
class LocalServer
{
public:
    struct Options
    {
        quint16 port = 0; //!< 0: the system chooses
        QString directory; //!< where it makes one of its own; empty: $TMPDIR or /var/tmp
    };

    //! Starts listening, or says which package or setting is missing: bubblewrap, user namespaces.
    //! Directories of servers that died are removed first. Blocks for some milliseconds.
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
