// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/websocket.h"
#include "engine/local/processes/commandlog.h"

#include <memory>

namespace Quaver::Local {

//! Sends a command's log over a WebSocket, from its first byte on, as it grows; closes with 1000
//! once the command has ended and all was sent. A slow client holds up nobody: what it has not yet
//! got stays in the log. Lives as long as the WebSocket.
class LogFollower : public std::enable_shared_from_this<LogFollower>
{
public:
    //! \a held is released with the WebSocket.
    static void start(std::shared_ptr<WebSocket> socket, std::shared_ptr<CommandLog> log,
                      std::shared_ptr<void> held);

private:
    LogFollower(std::shared_ptr<WebSocket> socket, std::shared_ptr<CommandLog> log,
                std::shared_ptr<void> held);
    void sendMore();

    std::shared_ptr<WebSocket> m_socket;
    std::shared_ptr<CommandLog> m_log;
    std::shared_ptr<void> m_held;
    std::shared_ptr<CommandLog::Listener> m_listener;
    qint64 m_position = 0;
};

} // namespace Quaver::Local
