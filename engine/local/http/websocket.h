// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace Quaver::Local {

//! A WebSocket after its handshake. Lives as long as the connection; who listens may hold it too.
class WebSocket
{
public:
    enum class Kind { Text, Binary };

    struct Listener
    {
        std::function<void(const QByteArray &message)> received; //!< at most 64 KiB
        std::function<void()> drained; //!< nothing is queued any more
        std::function<void()> closed; //!< last; also after close()
    };

    virtual ~WebSocket() = default;

    //! Replaces the listener; an empty one listens no more. Starts reading.
    virtual void setListener(Listener listener) = 0;
    virtual void send(const QByteArray &message, Kind kind) = 0;
    //! Bytes queued and not yet handed to the system.
    [[nodiscard]] virtual qsizetype pendingBytes() const = 0;
    //! Sends what is queued, then the closing frame.
    virtual void close(quint16 code, const QByteArray &reason) = 0;
    virtual void abort() = 0;
};

} // namespace Quaver::Local
