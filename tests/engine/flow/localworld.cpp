// SPDX-License-Identifier: GPL-3.0-or-later
#include "localworld.h"

#include "engine/gateway/modelgateway.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Quaver;

LocalWorld::LocalWorld(const QStringList &providerArguments)
    : m_provider(providerArguments)
{
    // Root runs sandboxes as another user, who has to get through here.
    QFile::setPermissions(m_state.path(),
                          QFile::permissions(m_state.path()) | QFile::ExeGroup | QFile::ExeOther);
    ModelGateway::Options options;
    options.directory = m_state.path();
    options.patience.wait = [](int) { return 5ms; };
    auto gateway = ModelGateway::start(options);
    if (!gateway) {
        m_failure = gateway.error().message;
        return;
    }
    m_gateway = *std::move(gateway);
    LocalServer::Options serverOptions;
    serverOptions.directory = m_state.path();
    serverOptions.sockets = {{m_gateway->socketPath(), QString(Models::socketInSandbox)}};
    if (!claudeCode().isEmpty()) {
        const QString inside = u"/opt/quaver/bin"_s;
        LocalServer::ToolSnapshot snapshot;
        snapshot.name = u"quaver-agent"_s;
        snapshot.tools = {{claudeCode(), inside + u"/claude"_s}};
        snapshot.pathEntries = QStringList(inside);
        serverOptions.snapshots = {snapshot};
    }
    auto server = LocalServer::start(serverOptions);
    if (server)
        m_server = *std::move(server);
    else
        m_failure = server.error().message;
}

LocalWorld::~LocalWorld() = default;

QString LocalWorld::claudeCode()
{
    return QFileInfo(qEnvironmentVariable("QUAVER_CLAUDE")).canonicalFilePath();
}

RunEnvironment LocalWorld::environment() const
{
    RunEnvironment environment;
    environment.endpoint.backend = Backend::Local;
    environment.endpoint.apiUrl = m_server->apiUrl();
    environment.endpoint.apiKey = m_server->apiKey();
    environment.models = m_provider.models();
    environment.gateway = m_gateway;
    return environment;
}
