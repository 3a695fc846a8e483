// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/net/websocketclient.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/core/timing.h"
#include "engine/net/connectionpool.h"
#include "engine/net/httperrors.h"

#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace Quaver {

namespace {

constexpr int abnormalClosure = 1006;

QUrl socketUrl(QUrl url)
{
    if (url.scheme() == "http"_L1)
        url.setScheme(u"ws"_s);
    else if (url.scheme() == "https"_L1)
        url.setScheme(u"wss"_s);
    return url;
}

} // namespace

WebSocketClient::WebSocketClient(QUrl url, QList<HttpHeader> headers, Options options,
                                 QObject *parent)
    : QObject(parent)
    , m_url(socketUrl(std::move(url)))
    , m_headers(std::move(headers))
    , m_options(options)
    , m_pool(ConnectionPool::ofThread())
    , m_socket(new QWebSocket)
{
    m_socket->setMaxAllowedIncomingFrameSize(m_options.maxFrameSize);
    m_socket->setMaxAllowedIncomingMessageSize(m_options.maxMessageSize);
    QWebSocket *const socket = m_socket.get();
    connect(socket, &QWebSocket::connected, this, [this] {
        m_isConnected = true;
        m_heardSincePing = true;
        m_timer.start(m_options.pingInterval);
        Q_EMIT connected();
    });
    const auto heard = [this] { m_heardSincePing = true; };
    connect(socket, &QWebSocket::pong, this, heard);
    connect(socket, &QWebSocket::binaryFrameReceived, this, heard);
    connect(socket, &QWebSocket::textFrameReceived, this, heard);
    connect(socket, &QWebSocket::binaryMessageReceived, this, &WebSocketClient::binaryReceived);
    connect(socket, &QWebSocket::textMessageReceived, this, &WebSocketClient::textReceived);
    // closeCode() says 1000 of a connection that was dropped, too; this comes with a handshake
    // alone.
    connect(socket, &QWebSocket::aboutToClose, this, [this] { m_hasHandshake = true; });
    connect(socket, &QWebSocket::disconnected, this, [this] {
        if (m_hasHandshake)
            finish(m_socket->closeCode(), m_socket->closeReason());
        else
            finish(abnormalClosure, tr("%1 has dropped the connection").arg(serverName(m_url)));
    });
    connect(socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this] {
        // Of a connection that stood, disconnected() says more.
        if (!m_isConnected)
            finish(abnormalClosure, m_socket->errorString());
    });
    connect(&m_timer, &QTimer::timeout, this, &WebSocketClient::onSilence);
}

WebSocketClient::~WebSocketClient()
{
    disconnect(m_socket.get(), nullptr, this, nullptr);
    m_socket->abort();
}

void WebSocketClient::open()
{
    m_timer.start(m_options.connectTimeout);
    m_pool->proxyFor(m_url).onFinished(this, [this](const Result<QNetworkProxy> &proxy) {
        if (m_isClosed)
            return;
        m_socket->setProxy(proxy ? *proxy : QNetworkProxy(QNetworkProxy::NoProxy));
        QNetworkRequest request(m_url);
        for (const auto &[name, value] : std::as_const(m_headers))
            request.setRawHeader(name, value);
        m_socket->open(request);
    });
}

void WebSocketClient::onSilence()
{
    if (!m_isConnected) {
        finish(abnormalClosure,
               tr("no connection to %1 within %2 s")
                   .arg(serverName(m_url), secondsText(m_options.connectTimeout)));
    } else if (!m_heardSincePing) {
        finish(abnormalClosure, tr("%1 has fallen silent").arg(serverName(m_url)));
    } else {
        m_heardSincePing = false;
        m_socket->ping();
    }
}

void WebSocketClient::finish(int closeCode, const QString &reason)
{
    if (m_isClosed)
        return;
    m_isClosed = true;
    m_timer.stop();
    disconnect(m_socket.get(), nullptr, this, nullptr);
    m_socket->abort();
    Q_EMIT closed(closeCode, printableLine(redacted(reason), 500));
}

} // namespace Quaver
