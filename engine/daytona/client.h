// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/policy.h"

#include <quaver/endpoint.h>

#include <memory>

namespace Quaver::Daytona {

class Account;
class Api;
class Files;
class Processes;
class Sandboxes;
class Secrets;
class Sessions;
class Volumes;

//! A Daytona server, by resource. Cheap: connections are shared by all clients of a thread. One
//! thread, with an event loop.
//!
//! Every operation ends: with its value, with the error of the server, at its deadline (Policy), or
//! at once when its token is cancelled. Messages name what was tried and the server. Operations
//! under way when the client is destroyed end with an Internal error.
class Client
{
public:
    explicit Client(const Endpoint &endpoint, const Policy &policy = Policy());
    ~Client();
    Q_DISABLE_COPY_MOVE(Client)

    [[nodiscard]] Account &account() const;
    [[nodiscard]] Volumes &volumes() const;
    [[nodiscard]] Sandboxes &sandboxes() const;
    [[nodiscard]] Files &files() const;
    [[nodiscard]] Processes &processes() const;
    [[nodiscard]] Sessions &sessions() const;
    [[nodiscard]] Secrets &secrets() const;

    [[nodiscard]] QUrl apiUrl() const;

private:
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Account> m_account;
    std::unique_ptr<Volumes> m_volumes;
    std::unique_ptr<Sandboxes> m_sandboxes;
    std::unique_ptr<Files> m_files;
    std::unique_ptr<Processes> m_processes;
    std::unique_ptr<Sessions> m_sessions;
    std::unique_ptr<Secrets> m_secrets;
};

} // namespace Quaver::Daytona
