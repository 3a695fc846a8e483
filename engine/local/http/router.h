// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/exchange.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace Quaver::Local {

//! What is served under one method and path.
struct Route
{
    enum class Body {
        Small, //!< read whole, at most smallBodyLimit, before the handler is called
        Streamed, //!< read by the handler, at most streamedBodyLimit
    };
    enum class Access {
        Token,
        Open, //!< no token in the head: the handler checks one itself, or needs none
    };
    static constexpr qint64 smallBodyLimit = 4 * 1024 * 1024;
    static constexpr qint64 streamedBodyLimit = qint64(8) * 1024 * 1024 * 1024;

    QByteArray method;
    QList<QByteArray> pattern; //!< segments; {name} stands for any one
    std::function<void(const ExchangePtr &)> handle;
    Body body = Body::Small;
    Access access = Access::Token;
};

//! The table of all routes.
class Router
{
public:
    void add(const QByteArray &method, const QByteArray &pattern,
             std::function<void(const ExchangePtr &)> handle, Route::Body body = Route::Body::Small,
             Route::Access access = Route::Access::Token);

    //! The route of \a request, whose parameters are set; HEAD is served by GET. Else a 404, or a
    //! 405 if another method is known; then \a allowed names those.
    [[nodiscard]] Result<const Route *> find(Request *request, QByteArray *allowed) const;

private:
    QList<Route> m_routes;
};

} // namespace Quaver::Local
