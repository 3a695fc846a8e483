// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>
#include <QWebSocket>
#include <QWebSocketServer>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace Quaver::Testing {

//! A request as it came.
struct ReceivedRequest
{
    QByteArray method;
    QByteArray target; //!< path and query as they were sent, percent-encoded
    QString path; //!< decoded
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    quint16 clientPort = 0; //!< says which connection it came on

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QUrlQuery query() const;
};

//! What to do with a request.
struct ScriptedReply
{
    enum class Way {
        Whole,
        Chunked,
        Drip, //!< a byte at a time
        Endless, //!< the body again and again, without a length
        DropBefore, //!< the connection is closed without an answer
        DropInBody, //!< and in the middle of the body
        Hang, //!< no answer
        Garbage, //!< the body alone, which is no HTTP
    };

    ScriptedReply(int status_ = 200, QByteArray body_ = {}, Way way_ = Way::Whole)
        : status(status_)
        , body(std::move(body_))
        , way(way_)
    {
    }
    [[nodiscard]] ScriptedReply with(const QByteArray &name, const QByteArray &value) const;
    [[nodiscard]] ScriptedReply after(std::chrono::milliseconds delay_) const;

    int status;
    QByteArray body;
    Way way;
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds delay{0};
};

//! What to do with a WebSocket connection.
struct ScriptedSocket
{
    enum class End { StayOpen, Close, Drop };

    ScriptedSocket(QList<QByteArray> frames_, End end_,
                   QWebSocketProtocol::CloseCode closeCode_ = QWebSocketProtocol::CloseCodeNormal)
        : frames(std::move(frames_))
        , end(end_)
        , closeCode(closeCode_)
    {
    }

    QList<QByteArray> frames; //!< binary
    End end;
    QWebSocketProtocol::CloseCode closeCode;
};

//! An HTTP and WebSocket server on 127.0.0.1 that does what a test says, and keeps what it was
//! asked. Lives in the thread of the test; needs its event loop.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<ScriptedReply(const ReceivedRequest &)>;

    ScriptedServer();
    ~ScriptedServer() override;

    [[nodiscard]] QUrl url(const QString &path = QString()) const;

    //! The replies one after another, the last again and again. What has no script gets a 404.
    void on(const QByteArray &method, const QString &path, const QList<ScriptedReply> &replies);
    void on(const QByteArray &method, const QString &path, Handler handler);
    //! Likewise for connections; a path without sockets answers an upgrade as a plain request.
    void onSocket(const QString &path, const QList<ScriptedSocket> &sockets);
    //! Closes the port: connections are refused from now on.
    void refuse();

    [[nodiscard]] const QList<ReceivedRequest> &requests() const { return m_requests; }
    [[nodiscard]] QList<ReceivedRequest> requests(const QByteArray &method,
                                                  const QString &path) const;
    [[nodiscard]] int count(const QByteArray &method, const QString &path) const;
    //! "GET /a", one a request: for comparing the whole course.
    [[nodiscard]] QStringList log() const;
    [[nodiscard]] int openSockets() const { return static_cast<int>(m_sockets.size()); }
    //! Sends a frame to every open WebSocket, or ends them all.
    void sendToSockets(const QByteArray &frame);
    void closeSockets();

private:
    void onConnection();
    void onData(QTcpSocket *connection);
    void upgrade(QTcpSocket *connection, const ReceivedRequest &request);
    void answer(QTcpSocket *connection, const ReceivedRequest &request);
    static void send(QTcpSocket *connection, const ScriptedReply &reply);

    QTcpServer m_server;
    QWebSocketServer m_webSockets;
    QHash<QString, Handler> m_handlers; //!< by "GET /a"
    QHash<QString, QList<ScriptedSocket>> m_socketScripts;
    QList<ReceivedRequest> m_requests;
    std::vector<std::unique_ptr<QWebSocket>> m_sockets;
    QHash<QTcpSocket *, QByteArray> m_buffers;
};

} // namespace Quaver::Testing
