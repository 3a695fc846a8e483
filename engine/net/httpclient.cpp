// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpclient.h"

#include "engine/net/connectionpool.h"
#include "engine/net/httpcall.h"

namespace Quaver {

HttpClient::HttpClient(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_pool(ConnectionPool::ofThread())
{
}

HttpClient::~HttpClient()
{
    // The calls use what is about to go.
    qDeleteAll(findChildren<HttpCall *>(Qt::FindDirectChildrenOnly));
}

Pending<HttpResponse> HttpClient::send(HttpRequest request, CancelToken token)
{
    if (token.isCancelled())
        return Pending<HttpResponse>::finished(token.error());
    auto *call = new HttpCall(std::move(request), m_options, m_pool, std::move(token), this);
    return call->start();
}

int HttpClient::activeCalls() const
{
    return static_cast<int>(findChildren<HttpCall *>(Qt::FindDirectChildrenOnly).size());
}

} // namespace Quaver
