// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/registry/hostbindings.h"
#include "engine/local/statedirectory.h"

#include <quaver/result.h>
#include <quaver/secret.h>

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace Quaver::Local {

//! Everything that runs in the server's thread. Made and destroyed there.
class Server
{
public:
    //! Listens on \a port of 127.0.0.1, or on one that the system chooses if it is 0. \a state must
    //! outlive the server.
    [[nodiscard]] static Result<std::unique_ptr<Server>> start(boost::asio::io_context &context,
                                                               const StateDirectory &state,
                                                               quint16 port, Secret token,
                                                               HostBindings bindings);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    [[nodiscard]] quint16 port() const;
    //! Drops every connection, ends every sandbox; \a done when the last one is gone.
    void shutDown(std::function<void()> done);

private:
    class Private;
    explicit Server(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Quaver::Local
