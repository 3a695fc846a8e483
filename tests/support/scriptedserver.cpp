// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Testing {

namespace {

QByteArray headerOf(const QList<std::pair<QByteArray, QByteArray>> &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString keyOf(const QByteArray &method, const QString &path)
{
    return QString::fromLatin1(method) + u' ' + path;
}

ReceivedRequest parseHead(const QByteArray &head)
{
    ReceivedRequest request;
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    request.path = QUrl::fromEncoded(request.target).path(QUrl::FullyDecoded);
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            request.headers.append({line.first(colon), line.mid(colon + 1).trimmed()});
    }
    return request;
}

QByteArray chunked(const QByteArray &body)
{
    QByteArray result;
    constexpr qsizetype chunkSize = 7; // small, so that everything is cut somewhere
    for (qsizetype at = 0; at < body.size(); at += chunkSize) {
        const QByteArray chunk = body.mid(at, chunkSize);
        result += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return result + "0\r\n\r\n";
}

QByteArray head(const ScriptedReply &reply)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\n";
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    if (headerOf(reply.headers, "Content-Type").isEmpty())
        text += "Content-Type: application/json\r\n";
    if (reply.way == ScriptedReply::Way::Chunked)
        text += "Transfer-Encoding: chunked\r\n";
    else if (reply.way != ScriptedReply::Way::Endless && reply.status != 204)
        text += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    return text + "\r\n";
}

//! Writes \a data a byte an event loop turn.
void drip(QTcpSocket *connection, const QByteArray &data, qsizetype at)
{
    connection->write(data.mid(at, 1));
    connection->flush();
    if (at + 1 < data.size())
        QTimer::singleShot(0, connection, [=] { drip(connection, data, at + 1); });
}

//! Keeps writing as long as anybody reads.
void writeForEver(QTcpSocket *connection, const QByteArray &data)
{
    QObject::connect(connection, &QTcpSocket::bytesWritten, connection, [=] {
        if (connection->bytesToWrite() < 1 << 20)
            connection->write(data);
    });
    connection->write(data);
}

} // namespace

QByteArray ReceivedRequest::header(const QByteArray &name) const { return headerOf(headers, name); }

QUrlQuery ReceivedRequest::query() const { return QUrlQuery(QUrl::fromEncoded(target)); }

ScriptedReply ScriptedReply::with(const QByteArray &name, const QByteArray &value) const
{
    ScriptedReply reply = *this;
    reply.headers.append({name, value});
    return reply;
}

ScriptedReply ScriptedReply::after(std::chrono::milliseconds delay_) const
{
    ScriptedReply reply = *this;
    reply.delay = delay_;
    return reply;
}

ScriptedServer::ScriptedServer()
    : m_webSockets(u"scripted"_s, QWebSocketServer::NonSecureMode)
{
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::onConnection);
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, [this] {
        std::unique_ptr<QWebSocket> socket(m_webSockets.nextPendingConnection());
        QList<ScriptedSocket> &scripts = m_socketScripts[socket->requestUrl().path()];
        const ScriptedSocket script = scripts.size() > 1 ? scripts.takeFirst() : scripts.first();
        QWebSocket *const raw = socket.get();
        connect(raw, &QWebSocket::disconnected, this, [this, raw] {
            const auto place =
                std::find_if(m_sockets.begin(), m_sockets.end(),
                             [raw](const auto &known) { return known.get() == raw; });
            if (place != m_sockets.end()) {
                place->release()->deleteLater();
                m_sockets.erase(place);
            }
        });
        m_sockets.push_back(std::move(socket));
        for (const QByteArray &frame : script.frames)
            raw->sendBinaryMessage(frame);
        raw->flush();
        if (script.end == ScriptedSocket::End::Close)
            raw->close(script.closeCode, u"scripted"_s);
        else if (script.end == ScriptedSocket::End::Drop)
            raw->abort();
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port on 127.0.0.1: %s", qPrintable(m_server.errorString()));
}

ScriptedServer::~ScriptedServer()
{
    // What goes with the members shall not report to them any more.
    for (const auto &socket : m_sockets)
        socket->disconnect(this);
    const QList<QTcpSocket *> connections = m_server.findChildren<QTcpSocket *>();
    for (QTcpSocket *connection : connections)
        connection->disconnect(this);
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server.serverPort());
    url.setPath(path);
    return url;
}

void ScriptedServer::on(const QByteArray &method, const QString &path,
                        const QList<ScriptedReply> &replies)
{
    const auto left = std::make_shared<QList<ScriptedReply>>(replies);
    on(method, path, [left](const ReceivedRequest &) {
        return left->size() > 1 ? left->takeFirst() : left->first();
    });
}

void ScriptedServer::on(const QByteArray &method, const QString &path, Handler handler)
{
    m_handlers.insert(keyOf(method, path), std::move(handler));
}

void ScriptedServer::onSocket(const QString &path, const QList<ScriptedSocket> &sockets)
{
    m_socketScripts.insert(path, sockets);
}

void ScriptedServer::refuse() { m_server.close(); }

QList<ReceivedRequest> ScriptedServer::requests(const QByteArray &method, const QString &path) const
{
    QList<ReceivedRequest> matching;
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(matching),
                 [&](const ReceivedRequest &request) {
                     return request.method == method && request.path == path;
                 });
    return matching;
}

int ScriptedServer::count(const QByteArray &method, const QString &path) const
{
    return static_cast<int>(requests(method, path).size());
}

QStringList ScriptedServer::log() const
{
    QStringList lines;
    for (const ReceivedRequest &request : m_requests)
        lines.append(keyOf(request.method, request.path));
    return lines;
}

void ScriptedServer::sendToSockets(const QByteArray &frame)
{
    for (const auto &socket : m_sockets)
        socket->sendBinaryMessage(frame);
}

void ScriptedServer::closeSockets()
{
    std::vector<QWebSocket *> open; // each takes itself out of the list
    for (const auto &socket : m_sockets)
        open.push_back(socket.get());
    for (QWebSocket *socket : open)
        socket->close();
}

void ScriptedServer::onConnection()
{
    while (QTcpSocket *connection = m_server.nextPendingConnection()) {
        connection->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(connection, &QTcpSocket::readyRead, this,
                [this, connection] { onData(connection); });
        connect(connection, &QTcpSocket::disconnected, this, [this, connection] {
            m_buffers.remove(connection);
            connection->deleteLater();
        });
    }
}

void ScriptedServer::onData(QTcpSocket *connection)
{
    QByteArray &buffer = m_buffers[connection];
    if (buffer.isEmpty()) {
        const QByteArray waiting = connection->peek(64 * 1024);
        const qsizetype end = waiting.indexOf("\r\n\r\n");
        const ReceivedRequest request = parseHead(waiting.first(std::max<qsizetype>(end, 0)));
        if (end >= 0 && m_socketScripts.contains(request.path)
            && request.header("Upgrade").toLower() == "websocket") {
            upgrade(connection, request);
            return;
        }
    }
    buffer += connection->readAll();
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        ReceivedRequest request = parseHead(buffer.first(end));
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        request.clientPort = connection->peerPort();
        m_requests.append(request);
        answer(connection, request);
    }
}

void ScriptedServer::upgrade(QTcpSocket *connection, const ReceivedRequest &request)
{
    m_requests.append(request);
    m_buffers.remove(connection);
    connection->disconnect(this);
    m_webSockets.handleConnection(connection);
}

void ScriptedServer::answer(QTcpSocket *connection, const ReceivedRequest &request)
{
    const Handler handler = m_handlers.value(keyOf(request.method, request.path));
    const ScriptedReply reply =
        handler ? handler(request) : ScriptedReply(404, R"({"message":"not scripted"})");
    if (reply.delay.count() > 0)
        QTimer::singleShot(reply.delay, connection,
                           [connection, reply] { send(connection, reply); });
    else
        send(connection, reply);
}

void ScriptedServer::send(QTcpSocket *connection, const ScriptedReply &reply)
{
    using Way = ScriptedReply::Way;
    switch (reply.way) {
    case Way::Whole:
        connection->write(head(reply) + reply.body);
        break;
    case Way::Chunked:
        connection->write(head(reply) + chunked(reply.body));
        break;
    case Way::Drip:
        drip(connection, head(reply) + reply.body, 0);
        break;
    case Way::Endless:
        connection->write(head(reply));
        writeForEver(connection, reply.body);
        break;
    case Way::DropBefore:
        connection->disconnectFromHost();
        break;
    case Way::DropInBody:
        connection->write(head(reply) + reply.body.first(reply.body.size() / 2));
        connection->disconnectFromHost();
        break;
    case Way::Hang:
        break;
    case Way::Garbage:
        connection->write(reply.body);
        connection->disconnectFromHost();
        break;
    }
}

} // namespace Quaver::Testing
