// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>
#include <quaver/run.h>

#include <QString>

#include <memory>

namespace Quaver {

//! The way of local sandboxes to models: a gateway behind a UNIX socket, which adds the keys,
//! counts what is used and holds the caps. It runs in a thread of its own and ends with the last
//! copy of `access`.
struct LocalModels
{
    std::shared_ptr<Models::ModelAccess> access; //!< for RunEnvironment::gateway
    QString socketPath; //!< of the host, for LocalServer::Options::sockets,
    QString pathInside; //!< which has to show it here
};

//! Starts a gateway. With a \a cacheDirectory, answers are kept there and given again to the same
//! calls. Errors are of kind Setup.
[[nodiscard]] Result<LocalModels> startLocalModels(const QString &cacheDirectory = QString());

} // namespace Quaver
