// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/routes/findsandbox.h"

namespace Quaver::Local {

using SessionHandler =
    std::function<void(const ExchangePtr &, const SandboxEntryPtr &, const QString &sessionId,
                       const std::shared_ptr<Session> &)>;

//! Adds a route "/toolbox/{sandbox}/process/session/{session}" + \a path for a session that is
//! there.
void addSessionRoute(Router &router, ServerContext &context, const QByteArray &method,
                     const QByteArray &path, SessionHandler handle);

//! The routes of a session's commands.
void addCommandRoutes(Router &router, ServerContext &context);

} // namespace Quaver::Local
