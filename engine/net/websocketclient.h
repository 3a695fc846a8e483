// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/deletelater.h"
#include "engine/net/httprequest.h"

#include <quaver/error.h>

#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <chrono>
#include <memory>

namespace Quaver {

class ConnectionPool;

//! One WebSocket connection, bounded and kept alive. Emits at most one connected() and then exactly
//! one closed(), unless it is destroyed before; make a new one to connect again.
class WebSocketClient : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Options() = default;

        std::chrono::milliseconds connectTimeout{15'000};
        std::chrono::milliseconds pingInterval{20'000}; //!< silence of two intervals is a drop
        quint64 maxFrameSize = quint64(1) << 20;
        quint64 maxMessageSize = quint64(4) << 20;
    };

    //! \a url is http, https, ws or wss.
    WebSocketClient(QUrl url, QList<HttpHeader> headers, Options options,
                    QObject *parent = nullptr);
    ~WebSocketClient() override;

    void open();

Q_SIGNALS:
    void connected();
    void binaryReceived(const QByteArray &message);
    void textReceived(const QString &message);
    //! The connection is gone, or never came about. \a closeCode is that of the closing handshake,
    //! 1006 without one; \a reason is for people.
    void closed(int closeCode, const QString &reason);

private:
    void onSilence();
    void finish(int closeCode, const QString &reason);

    QUrl m_url;
    QList<HttpHeader> m_headers;
    Options m_options;
    std::shared_ptr<ConnectionPool> m_pool;
    std::unique_ptr<QWebSocket, DeleteLater> m_socket;
    QTimer m_timer;
    bool m_heardSincePing = false;
    bool m_isConnected = false;
    bool m_hasHandshake = false; //!< of the closing
    bool m_isClosed = false;
};

} // namespace Quaver
