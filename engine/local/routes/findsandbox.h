// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/exchange.h"
#include "engine/local/http/router.h"
#include "engine/local/routes/servercontext.h"

namespace Quaver::Local {

using SandboxHandler = std::function<void(const ExchangePtr &, const SandboxEntryPtr &)>;

//! Adds a route of the control plane for one sandbox, "/api/sandbox/{sandbox}" + \a path, which is
//! found by id or name; without it the answer is 404.
void addSandboxRoute(Router &router, ServerContext &context, const QByteArray &method,
                     const QByteArray &path, SandboxHandler handle);

//! Adds a route of the toolbox, "/toolbox/{sandbox}" + \a path. The sandbox is running when \a
//! handle is called, and counts as used as long as the exchange or the WebSocket made of it is
//! open.
void addToolboxRoute(Router &router, ServerContext &context, const QByteArray &method,
                     const QByteArray &path, SandboxHandler handle,
                     Route::Body body = Route::Body::Small);

} // namespace Quaver::Local
