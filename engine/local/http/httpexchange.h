// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/connection.h"

namespace Quaver::Local {

//! The Exchange that a Connection gives to its routes.
class Connection::HttpExchange final : public Exchange,
                                       public std::enable_shared_from_this<HttpExchange>
{
public:
    HttpExchange(std::shared_ptr<Connection> connection, Request request, const Route *route);
    ~HttpExchange() override;

    [[nodiscard]] const Route &route() const { return *m_route; }
    void appendBody(const QByteArray &data) { m_body += data; }

    [[nodiscard]] const Request &request() const override { return m_request; }
    [[nodiscard]] const QByteArray &body() const override { return m_body; }
    void respond(Response response) override;
    void onAborted(std::function<void()> aborted) override;
    void readBody(std::shared_ptr<BodySink> sink) override;
    void hold(std::shared_ptr<void> what) override { m_held = std::move(what); }
    void upgrade(std::function<void(std::shared_ptr<WebSocket>)> upgraded) override;

private:
    const std::shared_ptr<Connection> m_connection;
    const Request m_request;
    const Route *const m_route;
    QByteArray m_body;
    std::shared_ptr<void> m_held;
    bool m_isAnswered = false; //!< the connection may be at its next request already
};

} // namespace Quaver::Local
