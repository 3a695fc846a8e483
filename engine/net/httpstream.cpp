// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/httpstream.h"

#include "engine/net/httperrors.h"
#include "engine/net/networkrequest.h"
#include "engine/net/onetimebody.h"

#include <QNetworkAccessManager>

namespace Quaver {

HttpStream::HttpStream(HttpRequest request, std::shared_ptr<ConnectionPool> pool, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_pool(std::move(pool))
{
}

HttpStream::~HttpStream()
{
    if (!m_reply)
        return;
    // By context: a disconnect from everything would cut Qt's own wiring and jam the manager.
    disconnect(m_reply.get(), nullptr, this, nullptr);
    m_reply->abort();
}

void HttpStream::start()
{
    m_pool->acquire(m_request.url, this,
                    [this](std::unique_ptr<ConnectionPool::Slot> slot) { begin(std::move(slot)); });
}

void HttpStream::begin(std::unique_ptr<ConnectionPool::Slot> slot)
{
    m_slot = std::move(slot);
    if (!m_request.body.isEmpty())
        m_upload.reset(new OneTimeBody(m_request.body)); // its deleter is DeleteLater
    m_reply.reset(m_slot->manager()->sendCustomRequest(networkRequest(m_request), m_request.method,
                                                       m_upload.get()));
    connect(m_reply.get(), &QNetworkReply::metaDataChanged, this, &HttpStream::onHead);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, [this] {
        onHead();
        Q_EMIT readyRead();
    });
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpStream::onReplyFinished);
    Q_EMIT sent();
}

void HttpStream::onHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_head.status != 0 || status == 0)
        return;
    // Not earlier: a reply to a request with a body has nobody yet to tell it to, and forgets it.
    m_reply->setReadBufferSize(bufferSize);
    m_head.status = status;
    m_head.headers = m_reply->rawHeaderPairs();
    Q_EMIT headArrived();
}

void HttpStream::onReplyFinished()
{
    onHead();
    const QNetworkReply::NetworkError code = m_reply->error();
    // To QNetworkReply a 404 is an error, too.
    const bool isBadStatus = m_head.status >= 300;
    if (m_head.status == 0 || (code != QNetworkReply::NoError && !isBadStatus))
        m_error = networkError(m_request, code, m_reply->errorString());
    m_isFinished = true;
    m_slot.reset();
    Q_EMIT finished();
}

qint64 HttpStream::bytesAvailable() const { return m_reply ? m_reply->bytesAvailable() : 0; }

QByteArray HttpStream::read(qint64 maxSize)
{
    return m_reply ? m_reply->read(maxSize) : QByteArray();
}

} // namespace Quaver
