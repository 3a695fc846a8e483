// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/remoteremoval.h"

#include "engine/daytona/client.h"
#include "engine/daytona/sandboxes.h"
#include "engine/daytona/secrets.h"
#include "engine/daytona/volumes.h"

namespace Quaver::Flow {

namespace {

//! What the server calls the resource \a name when it is to be removed; an Http error 404 when it
//! knows none. Sandboxes alone are removed by their name, too.
Pending<QString> addressOf(const Daytona::Client &client, ResourceKind kind, const QString &name,
                           const CancelToken &token)
{
    switch (kind) {
    case ResourceKind::Sandbox:
        return Pending<QString>::finished(name);
    case ResourceKind::Volume:
        return idOf(client.volumes().getByName(name, token));
    case ResourceKind::Secret:
        return idOf(client.secrets().getByName(name, token));
    }
    Q_UNREACHABLE();
}

Pending<void> removal(const Daytona::Client &client, ResourceKind kind, const QString &address,
                      std::chrono::milliseconds budget, const CancelToken &token)
{
    switch (kind) {
    case ResourceKind::Sandbox:
        return client.sandboxes().removeEventually(address, budget,
                                                   Daytona::Sandboxes::Confirm::Accepted, token);
    case ResourceKind::Volume:
        return client.volumes().removeEventually(address, budget, token);
    case ResourceKind::Secret:
        return client.secrets().removeEventually(address, budget, token);
    }
    Q_UNREACHABLE();
}

} // namespace

QCoro::Task<void> removeRemote(Daytona::Client *client, ResourceKind kind, QString name, QString id,
                               std::chrono::milliseconds budget, CancelToken token)
{
    QString address = id;
    if (address.isEmpty()) {
        const auto found = addressOf(*client, kind, name, token);
        try {
            address = co_await found;
        } catch (const Exception &exception) {
            if (!exception.error().isHttp(404))
                throw;
        }
    }
    if (address.isEmpty())
        co_return;
    const auto removed = removal(*client, kind, address, budget, token);
    co_await removed;
}

} // namespace Quaver::Flow
