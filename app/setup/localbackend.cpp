// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/setup/localbackend.h"

#include "app/setup/agenttools.h"
#include "app/setup/messages.h"
#include "engine/models/modelaccess.h"

#ifdef Q_OS_LINUX
#include <quaver/gateway.h>
#include <quaver/local.h>
#endif

using namespace Qt::StringLiterals;

namespace Quaver::Setup {

LocalBackend::LocalBackend(std::shared_ptr<Models::ModelAccess> gateway,
                           std::shared_ptr<LocalServer> server)
    : m_gateway(std::move(gateway))
    , m_server(std::move(server))
{
}

#ifdef Q_OS_LINUX

namespace {

//! Has to be the name that the engine asks for when an agent is a program of its own.
constexpr auto agentSnapshot = "quaver-agent"_L1;

Result<LocalServer::ToolSnapshot> agentTools()
{
    const Result<QString> claude = findClaudeCode();
    if (!claude)
        return claude.error();
    const QString folder = QString::fromLatin1(agentFolderInside);
    LocalServer::ToolSnapshot snapshot;
    snapshot.name = agentSnapshot;
    snapshot.tools = {{*claude, folder + u"/claude"_s}};
    snapshot.pathEntries = QStringList(folder);
    return snapshot;
}

} // namespace

Result<LocalBackend> LocalBackend::start(const Options &options)
{
    LocalServer::Options serverOptions;
    serverOptions.port = options.port;
    std::shared_ptr<Models::ModelAccess> gateway;
    if (options.reachesModels) {
        const auto models = startLocalModels(options.cacheDirectory);
        if (!models)
            return models.error();
        gateway = models->access;
        serverOptions.sockets = {{models->socketPath, models->pathInside}};
    }
    if (options.hasClaudeCode) {
        auto tools = agentTools();
        if (!tools)
            return tools.error();
        serverOptions.snapshots = {*std::move(tools)};
    }
    auto server = LocalServer::start(serverOptions);
    if (!server)
        return server.error();
    return LocalBackend(gateway, *std::move(server));
}

Endpoint LocalBackend::endpoint() const
{
    Endpoint endpoint;
    endpoint.backend = Backend::Local;
    endpoint.apiUrl = m_server->apiUrl();
    endpoint.apiKey = m_server->apiKey();
    return endpoint;
}

QString LocalBackend::advisoryLimits() const { return m_server->advisoryLimits(); }

#else

Result<LocalBackend> LocalBackend::start(const Options &)
{
    return Error(
        Error::Kind::Setup,
        Messages::tr("local sandboxes need Linux; on this system use --backend daytona with "
                     "DAYTONA_API_KEY set"));
}

Endpoint LocalBackend::endpoint() const { return {}; }

QString LocalBackend::advisoryLimits() const { return {}; }

#endif

} // namespace Quaver::Setup
