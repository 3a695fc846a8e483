// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/manualprovider.h"

using namespace Qt::StringLiterals;

namespace Quaver::Testing {

ManualProvider::ManualProvider()
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *connection = m_server.nextPendingConnection()) {
            connect(connection, &QTcpSocket::readyRead, this,
                    [this, connection] { onData(connection); });
            connect(connection, &QTcpSocket::bytesWritten, this,
                    [this](qint64 bytes) { m_taken += bytes; });
            connect(connection, &QTcpSocket::disconnected, connection, &QObject::deleteLater);
        }
    });
    m_server.listen(QHostAddress::LocalHost);
}

QUrl ManualProvider::url() const
{
    return QUrl(u"http://127.0.0.1:%1/v1"_s.arg(m_server.serverPort()));
}

void ManualProvider::onData(QTcpSocket *connection)
{
    QByteArray &buffer = m_buffers[connection];
    buffer += connection->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const qsizetype at = buffer.toLower().indexOf("content-length: ");
    const qsizetype length =
        at < 0 ? 0 : buffer.mid(at + 16, buffer.indexOf('\r', at) - at - 16).toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    m_requests.append(buffer.first(end + 4 + length));
    buffer.remove(0, end + 4 + length);
    m_connections.append(connection);
}

void ManualProvider::write(int index, const QByteArray &raw)
{
    m_connections.at(index)->write(raw);
    m_connections.at(index)->flush();
}

void ManualProvider::writeChunk(int index, const QByteArray &data)
{
    write(index, QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n");
}

void ManualProvider::beginStream(int index)
{
    write(index,
          "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
          "Transfer-Encoding: chunked\r\n\r\n");
}

void ManualProvider::drop(int index) { m_connections.at(index)->disconnectFromHost(); }

bool ManualProvider::isGone(int index) const
{
    const QPointer<QTcpSocket> connection = m_connections.at(index);
    return !connection || connection->state() != QAbstractSocket::ConnectedState;
}

} // namespace Quaver::Testing
