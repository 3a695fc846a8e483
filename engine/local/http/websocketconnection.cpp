// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/websocketconnection.h"

#include <chrono>

namespace Quaver::Local {

using namespace std::chrono_literals;
namespace asio = boost::asio;
namespace websocket = boost::beast::websocket;

WebSocketConnection::WebSocketConnection(asio::ip::tcp::socket socket, std::shared_ptr<Peers> peers)
    : Peer(std::move(peers))
    , m_stream(std::move(socket))
{
    constexpr std::size_t largestMessage = 64 * 1024;
    m_stream.read_message_max(largestMessage);
    m_stream.set_option(websocket::stream_base::timeout{10s, 60s, true});
}

std::shared_ptr<WebSocketConnection> WebSocketConnection::self()
{
    return std::static_pointer_cast<WebSocketConnection>(shared_from_this());
}

void WebSocketConnection::accept(
    const boost::beast::http::request<boost::beast::http::empty_body> &request,
    std::function<void(std::shared_ptr<WebSocket>)> upgraded)
{
    m_stream.async_accept(request,
                          [keep = self(), upgraded = std::move(upgraded)](ErrorCode error) {
                              if (error || keep->m_isFinished) {
                                  keep->finish();
                                  return;
                              }
                              upgraded(keep);
                              keep->read();
                          });
}

void WebSocketConnection::setListener(Listener listener) { m_listener = std::move(listener); }

void WebSocketConnection::read()
{
    // Always under way: pings and the closing handshake are served by it.
    m_stream.async_read(m_buffer, [keep = self()](ErrorCode error, std::size_t) {
        if (error || keep->m_isFinished) {
            keep->finish();
            return;
        }
        const auto data = keep->m_buffer.cdata();
        const QByteArray message(static_cast<const char *>(data.data()),
                                 static_cast<qsizetype>(data.size()));
        keep->m_buffer.consume(keep->m_buffer.size());
        if (const auto received = keep->m_listener.received)
            received(message);
        if (!keep->m_isFinished)
            keep->read();
    });
}

void WebSocketConnection::send(const QByteArray &message, Kind kind)
{
    if (m_isClosing || m_isFinished)
        return;
    m_pendingBytes += message.size();
    m_queue.push_back({message, kind});
    if (!m_isWriting)
        writeNext();
}

void WebSocketConnection::close(quint16 code, const QByteArray &reason)
{
    if (std::exchange(m_isClosing, true) || m_isFinished)
        return;
    m_closeReason =
        websocket::close_reason(static_cast<websocket::close_code>(code), reason.constData());
    if (!m_isWriting)
        writeNext();
}

void WebSocketConnection::writeNext()
{
    m_isWriting = true;
    if (m_queue.empty()) {
        m_stream.async_close(m_closeReason, [keep = self()](ErrorCode) { keep->finish(); });
        return;
    }
    const Message &message = m_queue.front();
    m_stream.text(message.kind == Kind::Text);
    m_stream.async_write(
        asio::buffer(message.data.constData(), static_cast<std::size_t>(message.data.size())),
        [keep = self()](ErrorCode error, std::size_t) {
            if (error || keep->m_isFinished) {
                keep->finish();
                return;
            }
            keep->m_pendingBytes -= keep->m_queue.front().data.size();
            keep->m_queue.pop_front();
            if (!keep->m_queue.empty() || keep->m_isClosing) {
                keep->writeNext();
                return;
            }
            keep->m_isWriting = false;
            if (const auto drained = keep->m_listener.drained)
                drained();
        });
}

void WebSocketConnection::abort()
{
    const auto keep = shared_from_this();
    finish();
}

void WebSocketConnection::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    ErrorCode ignored;
    m_stream.next_layer().close(ignored);
    const Listener listener = std::exchange(m_listener, {});
    if (listener.closed)
        listener.closed();
}

} // namespace Quaver::Local
