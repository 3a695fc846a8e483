// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/connection.h"

#include <boost/asio/io_context.hpp>

namespace Quaver::Local {

//! Accepts connections on 127.0.0.1 and starts a Connection for each.
class Listener
{
public:
    explicit Listener(boost::asio::io_context &context);
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    //! Binds; the port that it got. Connections wait in the system until serve().
    [[nodiscard]] Result<quint16> listen(quint16 port);
    void serve(std::shared_ptr<const Service> service);
    //! Stops accepting; the connections there are stay.
    void close();

private:
    void acceptNext();
    void acceptPending();

    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_pause;
    std::shared_ptr<const Service> m_service;
    bool m_isWaiting = false;
};

} // namespace Quaver::Local
