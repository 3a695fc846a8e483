// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/client.h"

#include "engine/daytona/account.h"
#include "engine/daytona/api.h"
#include "engine/daytona/files.h"
#include "engine/daytona/processes.h"
#include "engine/daytona/sandboxes.h"
#include "engine/daytona/secrets.h"
#include "engine/daytona/sessions.h"
#include "engine/daytona/volumes.h"

namespace Quaver::Daytona {

Client::Client(const Endpoint &endpoint, const Policy &policy)
    : m_api(std::make_unique<Api>(endpoint, policy))
    , m_account(std::make_unique<Account>(*m_api))
    , m_volumes(std::make_unique<Volumes>(*m_api))
    , m_sandboxes(std::make_unique<Sandboxes>(*m_api))
    , m_files(std::make_unique<Files>(*m_api))
    , m_processes(std::make_unique<Processes>(*m_api))
    , m_sessions(std::make_unique<Sessions>(*m_api))
    , m_secrets(std::make_unique<Secrets>(*m_api))
{
}

Client::~Client() = default;

Account &Client::account() const { return *m_account; }

Volumes &Client::volumes() const { return *m_volumes; }

Sandboxes &Client::sandboxes() const { return *m_sandboxes; }

Files &Client::files() const { return *m_files; }

Processes &Client::processes() const { return *m_processes; }

Sessions &Client::sessions() const { return *m_sessions; }

Secrets &Client::secrets() const { return *m_secrets; }

QUrl Client::apiUrl() const { return m_api->endpoint().apiUrl; }

} // namespace Quaver::Daytona
