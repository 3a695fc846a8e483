// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/service.h"

#include "engine/core/logging.h"
#include "engine/core/redaction.h"
#include "engine/gateway/clientconnection.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

namespace Quaver::Gateway {

namespace {

//! All programs of a sandbox may come at once.
constexpr int waitingConnections = 1024;

} // namespace

Service::Service(Shared *shared, std::unique_ptr<ResponseCache> cache, Patience patience)
    : m_shared(shared)
    , m_cache(std::move(cache))
    , m_patience(std::move(patience))
    , m_pool(ConnectionPool::ofThread())
{
    m_server.setListenBacklogSize(waitingConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &Service::acceptPending);
}

Service::~Service()
{
    m_server.close();
    const QList<ClientConnection *> connections = std::exchange(m_connections, {});
    for (ClientConnection *connection : connections) {
        disconnect(connection, nullptr, this, nullptr);
        connection->abort();
        delete connection;
    }
}

Result<void> Service::listen(const QString &socketPath)
{
    if (!m_server.listen(socketPath)) {
        return Error(Error::Kind::Setup,
                     QCoreApplication::translate("Quaver::ModelGateway",
                                                 "Cannot make the model gateway's socket %1: %2. "
                                                 "Set TMPDIR to another directory.")
                         .arg(socketPath, m_server.errorString()));
    }
    // Its directory keeps others out; inside a sandbox it is somebody else who connects.
    if (::chmod(QFile::encodeName(socketPath).constData(), 0666) != 0) {
        return Error(Error::Kind::Setup,
                     QCoreApplication::translate(
                         "Quaver::ModelGateway",
                         "Cannot open the model gateway's socket %1 to sandboxes: %2")
                         .arg(socketPath, qt_error_string()));
    }
    return {};
}

void Service::acceptPending()
{
    while (m_connections.size() < mostConnections) {
        QLocalSocket *socket = m_server.nextPendingConnection();
        if (!socket)
            return;
        auto *connection = new ClientConnection(socket, *this);
        m_connections.append(connection);
        connect(connection, &ClientConnection::closed, this, [this, connection] {
            m_connections.removeOne(connection);
            connection->deleteLater();
            QMetaObject::invokeMethod(this, &Service::acceptPending, Qt::QueuedConnection);
        });
        connection->start();
    }
}

void Service::cut(const std::shared_ptr<ActiveGrant> &grant)
{
    const QList<ClientConnection *> connections = m_connections;
    for (ClientConnection *connection : connections) {
        if (connection->grant() == grant)
            connection->abort();
    }
}

void Service::forget(const QString &runId)
{
    if (m_cache)
        m_cache->forget(runId);
    m_told.remove(runId);
}

ProviderGate &Service::gateOf(const QUrl &provider)
{
    std::unique_ptr<ProviderGate> &gate = m_gates[provider];
    if (!gate)
        gate = std::make_unique<ProviderGate>();
    return *gate;
}

void Service::report(const Models::Grant &grant, const Models::ModelCall &call)
{
    qCDebug(logGateway).noquote() << call.runId << call.modelId << int(call.outcome)
                                  << redacted(call.failure);
    m_shared->ledger.add(grant, call.usage);
    Q_EMIT callEnded(call);
}

void Service::tell(const QString &runId, const QString &text)
{
    QElapsedTimer &last = m_told[runId];
    if (last.isValid() && last.elapsed() < m_patience.betweenNotices.count())
        return;
    last.start();
    Q_EMIT notice(runId, text);
}

} // namespace Quaver::Gateway
