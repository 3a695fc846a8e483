// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/httpexchange.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

Connection::HttpExchange::HttpExchange(std::shared_ptr<Connection> connection, Request request,
                                       const Route *route)
    : m_connection(std::move(connection))
    , m_request(std::move(request))
    , m_route(route)
{
}

Connection::HttpExchange::~HttpExchange()
{
    if (!m_isAnswered) {
        m_connection->respond(
            m_request, Response::error(m_request, httpError(500, u"The request was given up."_s)));
    }
}

void Connection::HttpExchange::respond(Response response)
{
    if (std::exchange(m_isAnswered, true))
        return;
    m_connection->respond(m_request, std::move(response));
}

void Connection::HttpExchange::onAborted(std::function<void()> aborted)
{
    if (m_isAnswered)
        return;
    m_connection->m_aborted = std::move(aborted);
    m_connection->watchForLeaving();
}

void Connection::HttpExchange::readBody(std::shared_ptr<BodySink> sink)
{
    m_connection->readBody(
        [sink](const QByteArray &data) { return sink->write(data); }, [sink] { sink->finish(); },
        [exchange = shared_from_this()](const Error &error) { exchange->fail(error); });
}

void Connection::HttpExchange::upgrade(std::function<void(std::shared_ptr<WebSocket>)> upgraded)
{
    if (!m_request.isUpgrade || !m_connection->m_parser->is_done()) {
        fail(httpError(426, u"This address speaks WebSocket alone."_s));
        return;
    }
    if (!std::exchange(m_isAnswered, true))
        m_connection->upgrade(std::move(upgraded));
}

} // namespace Quaver::Local
