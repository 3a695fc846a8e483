// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/request.h"
#include "engine/local/http/response.h"
#include "engine/local/http/websocket.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace Quaver::Local {

//! Takes the body of an upload as it comes.
class BodySink
{
public:
    virtual ~BodySink() = default;
    //! An error ends the upload; it becomes the answer.
    virtual Result<void> write(const QByteArray &data) = 0;
    //! The whole body was written; answers the exchange.
    virtual void finish() = 0;
};

//! One request and its answer, as a route sees them. Lives until the last reference goes; without
//! an answer by then, the client gets a 500. After the client has left, everything is ignored.
class Exchange
{
public:
    virtual ~Exchange() = default;

    [[nodiscard]] virtual const Request &request() const = 0;
    //! Of a route with a small body; complete.
    [[nodiscard]] virtual const QByteArray &body() const = 0;
    //! The first answer counts.
    virtual void respond(Response response) = 0;
    void fail(const Error &error) { respond(Response::error(request(), error)); }

    //! Calls \a aborted if the client leaves before the answer.
    virtual void onAborted(std::function<void()> aborted) = 0;
    //! Of a route with a streamed body: starts reading it.
    virtual void readBody(std::shared_ptr<BodySink> sink) = 0;
    //! Keeps \a what as long as this lives.
    virtual void hold(std::shared_ptr<void> what) = 0;
    //! Of a WebSocket handshake: accepts it. No subprotocol is ever chosen.
    virtual void upgrade(std::function<void(std::shared_ptr<WebSocket>)> upgraded) = 0;
};

using ExchangePtr = std::shared_ptr<Exchange>;

} // namespace Quaver::Local
