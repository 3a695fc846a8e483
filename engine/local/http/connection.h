// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/access.h"
#include "engine/local/http/peers.h"
#include "engine/local/http/router.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/serializer.hpp>

#include <chrono>
#include <optional>

namespace Quaver::Local {

//! What every connection of a server shares.
struct Service
{
    Access access;
    Router router;
    std::shared_ptr<Peers> peers;
};

//! One connection, one request after the other. Keeps itself alive by what it waits for.
class Connection final : public Peer
{
public:
    Connection(boost::asio::ip::tcp::socket socket, std::shared_ptr<const Service> service);
    void start();
    void abort() override;

private:
    class HttpExchange;
    using ErrorCode = boost::system::error_code;
    static constexpr qsizetype chunkSize = 64 * 1024;
    static constexpr auto progressDeadline = std::chrono::seconds(30); // of a body, either way

    [[nodiscard]] std::shared_ptr<Connection> self();
    void giveDeadline(std::chrono::seconds fromNow);

    void awaitRequest();
    void readHead();
    void headRead(ErrorCode error);
    void dispatch(Request request);
    void refuse(const Request &request, const Error &error);
    void callHandler(const std::shared_ptr<HttpExchange> &exchange);

    void readBody(std::function<Result<void>(const QByteArray &)> write,
                  std::function<void()> finished, std::function<void(const Error &)> failed);
    void readMoreBody();
    void bodyRead(ErrorCode error);
    void dropBodyReader();

    void watchForLeaving();
    void respond(const Request &request, Response response);
    void writePiece();
    void written(ErrorCode error);
    void closeKindly();
    void discardIncoming(std::size_t left);
    void upgrade(std::function<void(std::shared_ptr<WebSocket>)> upgraded);

    boost::asio::ip::tcp::socket m_socket;
    const std::shared_ptr<const Service> m_service;
    boost::asio::steady_timer m_deadline;
    boost::beast::flat_buffer m_buffer;
    std::optional<boost::beast::http::request_parser<boost::beast::http::buffer_body>> m_parser;
    QByteArray m_chunk;
    std::function<Result<void>(const QByteArray &)> m_writeBody;
    std::function<void()> m_bodyFinished;
    std::function<void(const Error &)> m_bodyFailed;
    std::function<void()> m_aborted;

    std::optional<boost::beast::http::response<boost::beast::http::buffer_body>> m_message;
    std::optional<boost::beast::http::response_serializer<boost::beast::http::buffer_body>>
        m_serializer;
    Response m_response;
    QByteArray m_piece; //!< of m_response.source, being written

    int m_requests = 0;
    bool m_keepAlive = false;
    bool m_responded = false;
    bool m_watching = false;
    bool m_closed = false;
};

} // namespace Quaver::Local
