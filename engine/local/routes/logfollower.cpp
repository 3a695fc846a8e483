// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/logfollower.h"

#include "engine/local/processes/logjson.h"

namespace Quaver::Local {

LogFollower::LogFollower(std::shared_ptr<WebSocket> socket, std::shared_ptr<CommandLog> log,
                         std::shared_ptr<void> held)
    : m_socket(std::move(socket))
    , m_log(std::move(log))
    , m_held(std::move(held))
{
}

void LogFollower::start(std::shared_ptr<WebSocket> socket, std::shared_ptr<CommandLog> log,
                        std::shared_ptr<void> held)
{
    const std::shared_ptr<LogFollower> follower(
        new LogFollower(std::move(socket), std::move(log), std::move(held)));
    const auto sendMore = [weak = follower->weak_from_this()] {
        if (const std::shared_ptr<LogFollower> self = weak.lock())
            self->sendMore();
    };
    follower->m_listener = std::make_shared<CommandLog::Listener>(sendMore);
    follower->m_log->listen(follower->m_listener);
    // The socket's listener holds the follower, until the socket has closed and drops it.
    WebSocket::Listener listener;
    listener.drained = sendMore;
    listener.closed = [follower] { follower->m_socket.reset(); };
    follower->m_socket->setListener(std::move(listener));
    follower->sendMore();
}

void LogFollower::sendMore()
{
    if (!m_socket || m_socket->pendingBytes() > 0)
        return;
    const QByteArray pieces = markedPieces(*m_log, &m_position);
    if (!pieces.isEmpty())
        m_socket->send(pieces, WebSocket::Kind::Binary);
    else if (m_log->exitCode())
        m_socket->close(1000, "");
}

} // namespace Quaver::Local
