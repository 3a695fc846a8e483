// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/access.h"
#include "engine/local/http/websocket.h"

#include <QJsonObject>

#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <set>

namespace Quaver::Local {

//! The channel on which clients hear of changes: Socket.IO's protocol over a bare WebSocket, as
//! much of it as clients use. Whoever does not say the token in time, or does not read, is dropped.
class EventChannel
{
public:
    EventChannel(boost::asio::io_context &context, Access access);
    ~EventChannel();
    EventChannel(const EventChannel &) = delete;
    EventChannel &operator=(const EventChannel &) = delete;

    [[nodiscard]] bool isFull() const { return m_clients.size() >= most; }
    void add(std::shared_ptr<WebSocket> socket);
    //! To every client that has said the token.
    void send(const QString &event, const QJsonObject &payload);

private:
    class Client;
    static constexpr std::size_t most = 64;

    void sendPings();

    const Access m_access;
    boost::asio::io_context &m_context;
    boost::asio::steady_timer m_pingTimer;
    std::set<std::shared_ptr<Client>> m_clients;
};

} // namespace Quaver::Local
