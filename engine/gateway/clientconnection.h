// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/timing.h"
#include "engine/gateway/grants.h"
#include "engine/gateway/nativeformat.h"
#include "engine/gateway/requestreader.h"
#include "engine/net/deletelater.h"

#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Quaver::Gateway {

class ModelExchange;
class Service;

//! One connection of a program inside, one request after the other.
class ClientConnection : public QObject
{
    Q_OBJECT

public:
    //! Takes \a socket.
    ClientConnection(QLocalSocket *socket, Service &service);
    ~ClientConnection() override;

    void start();
    //! Ends the connection and the request under way at once.
    void abort();
    //! Of the request under way; null when there is none.
    [[nodiscard]] std::shared_ptr<ActiveGrant> grant() const { return m_lease.grant(); }

    // The answer to the request under way: whole, or begun, written and then ended or broken off.
    void answer(int status, const QList<HttpHeader> &headers, const QByteArray &body);
    void begin(int status, const QList<HttpHeader> &headers);
    void write(const QByteArray &piece);
    void end();
    //! What was written still goes, but the program sees that it is not all.
    void breakOff();
    //! Whether the program takes what is written fast enough for more.
    [[nodiscard]] bool hasRoom() const;

Q_SIGNALS:
    void roomMade();
    //! At the very end, once.
    void closed();

private:
    enum class State {
        Reading,
        Answering,
        Draining, //!< the answer went before the body was read; what still comes is thrown away
        Closing,
        Closed,
    };

    void onReadyRead();
    void process();
    void onHead();
    void onRequest();
    void refuse(int status, const QString &message);
    void writeHead(int status, const QList<HttpHeader> &headers, const QByteArray &framing);
    void send(const QByteArray &data);
    void onBytesWritten();
    void finishAnswer();
    void drain();
    void onClosed();

    Service &m_service;
    QLocalSocket *m_socket; //!< child
    std::unique_ptr<RequestReader> m_reader;
    std::unique_ptr<ModelExchange, DeleteLater> m_exchange;
    Lease m_lease;
    Endpoint m_endpoint;
    QByteArray m_input;
    QTimer m_reading; //!< for the head, the next piece of a body, or the next request
    Deadline m_draining{std::chrono::milliseconds(0)}; //!< in that state
    QTimer m_writing; //!< for any of what was written
    State m_state = State::Reading;
    bool m_isChunked = false;
    bool m_keepsAlive = false;
    bool m_isHeadBegun = false;
};

} // namespace Quaver::Gateway
