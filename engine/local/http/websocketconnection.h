// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/peers.h"
#include "engine/local/http/websocket.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>

namespace Quaver::Local {

//! A connection after its upgrade. Keeps itself alive by what it waits for.
class WebSocketConnection final : public Peer, public WebSocket
{
public:
    WebSocketConnection(boost::asio::ip::tcp::socket socket, std::shared_ptr<Peers> peers);
    ~WebSocketConnection() override = default;

    void accept(const boost::beast::http::request<boost::beast::http::empty_body> &request,
                std::function<void(std::shared_ptr<WebSocket>)> upgraded);

    void setListener(Listener listener) override;
    void send(const QByteArray &message, Kind kind) override;
    [[nodiscard]] qsizetype pendingBytes() const override { return m_pendingBytes; }
    void close(quint16 code, const QByteArray &reason) override;
    void abort() override;

private:
    using ErrorCode = boost::system::error_code;
    struct Message
    {
        QByteArray data;
        Kind kind;
    };

    [[nodiscard]] std::shared_ptr<WebSocketConnection> self();
    void read();
    void writeNext();
    void finish();

    boost::beast::websocket::stream<boost::asio::ip::tcp::socket> m_stream;
    boost::beast::flat_buffer m_buffer;
    Listener m_listener;
    std::deque<Message> m_queue;
    qsizetype m_pendingBytes = 0;
    boost::beast::websocket::close_reason m_closeReason;
    bool m_isWriting = false;
    bool m_isClosing = false;
    bool m_isFinished = false;
};

} // namespace Quaver::Local
