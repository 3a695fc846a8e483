// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/net/httprequest.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Quaver {

class ConnectionPool;

//! What \a error.code says of a failed call that certainly never reached the server.
inline constexpr QLatin1StringView notSentCode("NOT_SENT");

//! Makes HTTP calls: pooled connections, deadlines, bounded bodies, and the few repetitions that do
//! no harm. All clients of a thread share its connections.
//!
//! A call is repeated, with jittered waits and within its deadline, after a connection failure, a
//! 429 (as long as the server asks), a 502, a 503, and a GET whose answer cannot be parsed, if it
//! is safe to repeat (HttpRequest::isRepeatable). After a 429 and a refused connection every call
//! is safe to repeat, since nothing has happened. Nothing else is repeated.
//!
//! Errors: Http for every status that is not 2xx (a redirect too), Network for no answer,
//! Timeout, Protocol for an answer that is too large or not JSON, Cancelled as the token says.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Options() = default;

        int maxTries = 5;
        //! How long to wait before repetition N (from 0); tests make it short.
        std::function<std::chrono::milliseconds(int attempt)> wait;
        //! Makes the error of an answer that is not 2xx; empty: httpStatusError().
        std::function<Error(const HttpRequest &, const HttpResponse &)> statusError;
    };

    explicit HttpClient(Options options, QObject *parent = nullptr);
    ~HttpClient() override;

    //! Ends with the 2xx answer or an error. Calls under way when the client is destroyed end with
    //! an Internal error.
    Pending<HttpResponse> send(HttpRequest request, CancelToken token);

    //! Calls not ended yet, those that wait for a connection too.
    [[nodiscard]] int activeCalls() const;

private:
    Options m_options;
    std::shared_ptr<ConnectionPool> m_pool;
};

} // namespace Quaver
