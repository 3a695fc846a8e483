// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/connection.h"

#include "engine/local/http/httpexchange.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include <sys/socket.h>

#include <cerrno>
#include <limits>
#include <string_view>

namespace Quaver::Local {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr std::uint32_t headLimit = 16 * 1024;
constexpr std::size_t readBufferLimit = 128 * 1024;
constexpr auto headDeadline = 10s; // for the whole head: a byte now and then does not extend it
constexpr auto idleDeadline = 75s; // between two requests

QByteArray bytes(boost::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

Connection::Connection(asio::ip::tcp::socket socket, std::shared_ptr<const Service> service)
    : Peer(service->peers)
    , m_socket(std::move(socket))
    , m_service(std::move(service))
    , m_deadline(m_socket.get_executor())
    , m_buffer(readBufferLimit)
{
}

std::shared_ptr<Connection> Connection::self()
{
    return std::static_pointer_cast<Connection>(shared_from_this());
}

void Connection::start() { awaitRequest(); }

void Connection::abort()
{
    if (std::exchange(m_closed, true))
        return;
    const auto keep = shared_from_this();
    ErrorCode ignored;
    m_deadline.cancel();
    m_socket.close(ignored);
    dropBodyReader();
    if (const auto aborted = std::exchange(m_aborted, {}))
        aborted();
}

void Connection::giveDeadline(std::chrono::seconds fromNow)
{
    m_deadline.expires_after(fromNow);
    m_deadline.async_wait([weak = weak_from_this()](ErrorCode error) {
        const auto peer = weak.lock();
        if (peer && !error)
            peer->abort();
    });
}

void Connection::awaitRequest()
{
    m_parser.emplace();
    m_parser->header_limit(headLimit);
    // The route decides; until it is known, a length of any size must not be an error.
    m_parser->body_limit(std::numeric_limits<std::uint64_t>::max());
    m_responded = false;
    if (m_buffer.size() > 0) {
        readHead();
        return;
    }
    giveDeadline(m_requests == 0 ? headDeadline : idleDeadline);
    m_socket.async_wait(asio::socket_base::wait_read, [keep = self()](ErrorCode error) {
        if (error || keep->m_closed)
            keep->abort();
        else if (isReadable(keep->m_socket.native_handle()))
            keep->readHead();
        else
            keep->awaitRequest();
    });
}

void Connection::readHead()
{
    giveDeadline(headDeadline);
    http::async_read_header(
        m_socket, m_buffer, *m_parser,
        [keep = self()](ErrorCode error, std::size_t) { keep->headRead(error); });
}

void Connection::headRead(ErrorCode error)
{
    if (m_closed)
        return;
    ++m_requests;
    m_deadline.cancel();
    if (error == http::error::end_of_stream
        || (error && error.category() != make_error_code(http::error::bad_method).category())) {
        abort();
        return;
    }
    if (error) {
        const bool tooLarge =
            error == http::error::header_limit || error == http::error::buffer_overflow;
        refuse(Request(),
               tooLarge ? httpError(431, u"The request's header is too large."_s)
                        : httpError(400, u"This is not an HTTP request."_s));
        return;
    }
    const auto &message = m_parser->get();
    Request request;
    request.method = bytes(message.method_string());
    m_keepAlive = message.keep_alive();
    request.isUpgrade = beast::websocket::is_upgrade(message);
    for (const auto &field : message)
        request.addHeader(bytes(field.name_string()), bytes(field.value()));
    if (!request.setTarget(bytes(message.target())))
        refuse(Request(), httpError(400, u"The request's target is not a valid path."_s));
    else
        dispatch(std::move(request));
}

void Connection::dispatch(Request request)
{
    if (const Result<void> address = m_service->access.checkAddress(request); !address) {
        refuse(request, address.error());
        return;
    }
    QByteArray allowed;
    const Result<const Route *> found = m_service->router.find(&request, &allowed);
    if (!found || (*found)->access == Route::Access::Token) {
        if (const Result<void> token = m_service->access.checkToken(request); !token) {
            refuse(request, token.error());
            return;
        }
    }
    if (!found) {
        m_keepAlive = m_keepAlive && m_parser->is_done();
        Response response = Response::error(request, found.error());
        if (!allowed.isEmpty())
            response.headers.append({"Allow", allowed});
        respond(request, std::move(response));
        return;
    }
    const Route &route = **found;
    if (route.access == Route::Access::Open && !m_parser->is_done()) {
        // Nobody whose token was not checked has anything buffered here.
        refuse(request, httpError(400, u"No body is expected here."_s));
        return;
    }
    const bool isStreamed = route.body == Route::Body::Streamed;
    const qint64 limit = isStreamed ? Route::streamedBodyLimit : Route::smallBodyLimit;
    const auto length = m_parser->content_length();
    if (length && *length > static_cast<std::uint64_t>(limit)) {
        refuse(request,
               httpError(413, u"The request's body is too large: at most %1 bytes."_s.arg(limit)));
        return;
    }
    m_parser->body_limit(static_cast<std::uint64_t>(limit));

    auto exchange = std::make_shared<HttpExchange>(self(), std::move(request), &route);
    if (exchange->request().header("expect").toLower() == "100-continue" && !m_parser->is_done()) {
        giveDeadline(progressDeadline);
        static constexpr std::string_view proceed = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(m_socket, asio::buffer(proceed),
                          [this, keep = self(), exchange](ErrorCode error, std::size_t) {
                              if (error)
                                  abort();
                              else if (!m_closed)
                                  callHandler(exchange);
                          });
        return;
    }
    callHandler(exchange);
}

void Connection::callHandler(const std::shared_ptr<HttpExchange> &exchange)
{
    const Route &route = exchange->route();
    if (route.body == Route::Body::Streamed || m_parser->is_done()) {
        route.handle(exchange);
        return;
    }
    readBody(
        [exchange](const QByteArray &data) {
            exchange->appendBody(data);
            return Result<void>();
        },
        [exchange] { exchange->route().handle(exchange); },
        [exchange](const Error &error) { exchange->fail(error); });
}

void Connection::refuse(const Request &request, const Error &error)
{
    m_keepAlive = false;
    respond(request, Response::error(request, error));
}

void Connection::readBody(std::function<Result<void>(const QByteArray &)> write,
                          std::function<void()> finished, std::function<void(const Error &)> failed)
{
    if (m_closed || m_responded)
        return;
    if (m_parser->is_done()) {
        finished();
        return;
    }
    m_writeBody = std::move(write);
    m_bodyFinished = std::move(finished);
    m_bodyFailed = std::move(failed);
    readMoreBody();
}

void Connection::readMoreBody()
{
    giveDeadline(progressDeadline);
    m_chunk.resize(chunkSize);
    auto &body = m_parser->get().body();
    body.data = m_chunk.data();
    body.size = static_cast<std::size_t>(m_chunk.size());
    body.more = true;
    http::async_read_some(m_socket, m_buffer, *m_parser,
                          [keep = self()](ErrorCode error, std::size_t) { keep->bodyRead(error); });
}

void Connection::bodyRead(ErrorCode error)
{
    if (m_closed || m_responded || !m_writeBody)
        return;
    m_deadline.cancel();
    // The callbacks may answer, which drops the reader.
    const auto failed = m_bodyFailed;
    if (error == http::error::need_buffer)
        error = {};
    if (error == http::error::body_limit) {
        failed(httpError(413, u"The request's body is too large."_s));
        return;
    }
    if (error) {
        const bool isProtocol =
            error.category() == make_error_code(http::error::bad_method).category()
            && error != http::error::partial_message && error != http::error::end_of_stream;
        if (isProtocol)
            failed(httpError(400, u"The request's body is not valid HTTP."_s));
        else
            abort();
        return;
    }
    const auto left = static_cast<qsizetype>(m_parser->get().body().size);
    if (left < chunkSize) {
        m_chunk.truncate(chunkSize - left);
        const auto write = m_writeBody;
        if (const Result<void> taken = write(m_chunk); !taken) {
            failed(taken.error());
            return;
        }
    }
    if (!m_parser->is_done()) {
        readMoreBody();
        return;
    }
    const auto finished = m_bodyFinished;
    dropBodyReader();
    m_chunk.clear();
    finished();
}

void Connection::dropBodyReader()
{
    // They hold the exchange, which holds this.
    m_writeBody = {};
    m_bodyFinished = {};
    m_bodyFailed = {};
}

void Connection::watchForLeaving()
{
    if (m_watching || m_closed)
        return;
    m_watching = true;
    m_socket.async_wait(asio::socket_base::wait_read, [keep = self()](ErrorCode error) {
        keep->m_watching = false;
        if (error || keep->m_closed || keep->m_responded)
            return;
        char byte = 0;
        const ssize_t got =
            ::recv(keep->m_socket.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
            keep->abort();
        else if (got < 0)
            keep->watchForLeaving();
    });
}

} // namespace Quaver::Local
