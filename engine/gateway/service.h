// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/gatewayoptions.h"
#include "engine/gateway/grants.h"
#include "engine/gateway/ledger.h"
#include "engine/gateway/providergate.h"
#include "engine/gateway/responsecache.h"
#include "engine/models/modelaccess.h"
#include "engine/net/connectionpool.h"

#include <QElapsedTimer>
#include <QHash>
#include <QLocalServer>
#include <QObject>

#include <map>
#include <memory>

namespace Quaver::Gateway {

class ClientConnection;

//! What the gateway's thread and its callers share.
struct Shared
{
    Grants grants;
    Ledger ledger;
};

//! The gateway in its own thread: the socket, the connections, and what their calls share.
class Service : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostConnections = 512;

    //! \a shared outlives this; \a cache may be null.
    Service(Shared *shared, std::unique_ptr<ResponseCache> cache, Patience patience);
    ~Service() override;

    [[nodiscard]] Result<void> listen(const QString &socketPath);
    //! Ends all requests of \a grant.
    void cut(const std::shared_ptr<ActiveGrant> &grant);
    void forget(const QString &runId);

    // For the connections.
    [[nodiscard]] const Patience &patience() const { return m_patience; }
    [[nodiscard]] Grants &grants() { return m_shared->grants; }
    [[nodiscard]] Ledger &ledger() { return m_shared->ledger; }
    [[nodiscard]] ResponseCache *cache() { return m_cache.get(); }
    [[nodiscard]] const std::shared_ptr<ConnectionPool> &pool() const { return m_pool; }
    [[nodiscard]] ProviderGate &gateOf(const QUrl &provider);
    void report(const Models::Grant &grant, const Models::ModelCall &call);
    //! Tells people, unless they were told something of this run just now.
    void tell(const QString &runId, const QString &text);

Q_SIGNALS:
    void callEnded(const Quaver::Models::ModelCall &call);
    void notice(const QString &runId, const QString &text);

private:
    void acceptPending();

    Shared *m_shared;
    std::unique_ptr<ResponseCache> m_cache;
    Patience m_patience;
    std::shared_ptr<ConnectionPool> m_pool;
    std::map<QUrl, std::unique_ptr<ProviderGate>> m_gates; //!< by base URL
    QHash<QString, QElapsedTimer> m_told; //!< when, by run
    QLocalServer m_server;
    QList<ClientConnection *> m_connections; //!< children
};

} // namespace Quaver::Gateway
