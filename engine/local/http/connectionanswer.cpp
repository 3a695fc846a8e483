// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/connection.h"

#include "engine/local/http/websocketconnection.h"

#include <boost/beast/http/write.hpp>

namespace Quaver::Local {

namespace asio = boost::asio;
namespace http = boost::beast::http;

void Connection::respond(const Request &request, Response response)
{
    if (m_closed || m_responded)
        return;
    m_responded = true;
    const auto keepAborted = std::exchange(m_aborted, {});
    const auto keepReaders = std::make_tuple(m_writeBody, m_bodyFinished, m_bodyFailed);
    dropBodyReader();
    m_keepAlive = m_keepAlive && m_parser->is_done();
    if (m_watching || !m_parser->is_done()) {
        ErrorCode ignored;
        m_socket.cancel(ignored);
    }

    m_response = std::move(response);
    const unsigned version = m_parser->is_header_done() ? m_parser->get().version() : 11U;
    m_message.emplace(static_cast<http::status>(m_response.status), version);
    m_message->reason(std::string(reasonPhrase(m_response.status).constData()));
    for (const auto &[name, value] : std::as_const(m_response.headers))
        m_message->insert(name.toStdString(), value.toStdString());
    if (!m_response.contentType.isEmpty())
        m_message->set(http::field::content_type, m_response.contentType.toStdString());
    m_message->set(http::field::cache_control, "no-store");
    const bool isUnsized = m_response.source && !m_response.sourceSize;
    if (isUnsized && version < 11)
        m_keepAlive = false; // the end of the connection is the end of the body
    m_message->keep_alive(m_keepAlive);
    if (isUnsized) {
        if (version >= 11)
            m_message->chunked(true);
    } else if (m_response.status != 204) {
        const qint64 size = m_response.source ? *m_response.sourceSize : m_response.body.size();
        m_message->content_length(static_cast<std::uint64_t>(size));
    }
    m_message->body().data = nullptr;
    m_message->body().size = 0;
    m_message->body().more = false;
    m_serializer.emplace(*m_message);

    if (request.method == "HEAD" || m_response.status == 204) {
        m_response.source.reset();
        giveDeadline(progressDeadline);
        http::async_write_header(
            m_socket, *m_serializer,
            [keep = self()](ErrorCode error, std::size_t) { keep->written(error); });
    } else {
        writePiece();
    }
}

void Connection::writePiece()
{
    auto &body = m_message->body();
    if (m_response.source) {
        Result<QByteArray> piece = m_response.source->next();
        if (!piece) {
            abort();
            return;
        }
        m_piece = *std::move(piece);
        body.more = !m_piece.isEmpty();
    } else {
        m_piece = std::exchange(m_response.body, {});
        body.more = false;
    }
    body.data = m_piece.isEmpty() ? nullptr : m_piece.data();
    body.size = static_cast<std::size_t>(m_piece.size());
    giveDeadline(progressDeadline);
    http::async_write(m_socket, *m_serializer, [keep = self()](ErrorCode error, std::size_t) {
        if (error == http::error::need_buffer)
            keep->writePiece();
        else
            keep->written(error);
    });
}

void Connection::written(ErrorCode error)
{
    if (m_closed)
        return;
    m_deadline.cancel();
    m_serializer.reset();
    m_message.reset();
    m_response = {};
    m_piece.clear();
    if (error)
        abort();
    else if (m_keepAlive)
        awaitRequest();
    else
        closeKindly();
}

void Connection::closeKindly()
{
    // Closing with unread data would reset the connection and could take the answer with it.
    ErrorCode error;
    m_socket.shutdown(asio::socket_base::shutdown_send, error);
    if (error) {
        abort();
        return;
    }
    constexpr std::size_t mostDiscarded = 1024 * 1024;
    giveDeadline(std::chrono::seconds(2));
    m_chunk.resize(chunkSize);
    discardIncoming(mostDiscarded);
}

void Connection::discardIncoming(std::size_t left)
{
    m_socket.async_read_some(asio::buffer(m_chunk.data(), static_cast<std::size_t>(m_chunk.size())),
                             [keep = self(), left](ErrorCode error, std::size_t got) {
                                 if (error || keep->m_closed || got >= left)
                                     keep->abort();
                                 else
                                     keep->discardIncoming(left - got);
                             });
}

void Connection::upgrade(std::function<void(std::shared_ptr<WebSocket>)> upgraded)
{
    if (m_closed || m_responded)
        return;
    m_responded = true;
    m_closed = true; // the socket moves on; what is left here only waits to be released
    m_deadline.cancel();
    const http::request<http::empty_body> request(std::move(m_parser->get().base()));
    std::make_shared<WebSocketConnection>(std::move(m_socket), m_peers)
        ->accept(request, std::move(upgraded));
}

} // namespace Quaver::Local
