// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/localbackend.h"

#include "app/headless/messages.h"

#include <quaver/local.h>

namespace Quaver::Cli {

LocalBackend::LocalBackend(std::shared_ptr<LocalServer> server)
    : m_server(std::move(server))
{
}

#ifdef Q_OS_LINUX

Result<LocalBackend> LocalBackend::start(quint16 port)
{
    LocalServer::Options options;
    options.port = port;
    auto server = LocalServer::start(options);
    if (!server)
        return server.error();
    return LocalBackend(*std::move(server));
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

Result<LocalBackend> LocalBackend::start(quint16)
{
    return Error(
        Error::Kind::Setup,
        Messages::tr("local sandboxes need Linux; on this system use --backend daytona with "
                     "DAYTONA_API_KEY set"));
}

Endpoint LocalBackend::endpoint() const { return {}; }

QString LocalBackend::advisoryLimits() const { return {}; }

#endif

} // namespace Quaver::Cli
