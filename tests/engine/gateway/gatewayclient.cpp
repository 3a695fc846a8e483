// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/gateway/gatewayclient.h"

namespace Quaver::Testing {

QByteArray rawRequest(const QByteArray &method, const QByteArray &target,
                      const QList<HttpHeader> &headers, const QByteArray &body)
{
    QByteArray raw = method + ' ' + target + " HTTP/1.1\r\nHost: models\r\n";
    for (const auto &[name, value] : headers)
        raw += name + ": " + value + "\r\n";
    if (!body.isEmpty())
        raw += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return raw + "\r\n" + body;
}

GatewayClient::GatewayClient(const QString &socketPath)
{
    connect(&m_socket, &QLocalSocket::readyRead, this, &GatewayClient::onData);
    connect(&m_socket, &QLocalSocket::disconnected, this, [this] { m_isClosed = true; });
    m_socket.connectToServer(socketPath);
}

void GatewayClient::stopReading()
{
    m_isReading = false;
    m_socket.setReadBufferSize(1);
}

void GatewayClient::onData()
{
    if (!m_isReading)
        return;
    m_data += m_socket.readAll();
    parse();
}

void GatewayClient::next()
{
    m_head.clear();
    m_body.clear();
    m_status = 0;
    m_isChunked = false;
    m_left = -1;
    m_isWhole = false;
    parse();
}

void GatewayClient::parse()
{
    if (m_isWhole || (m_status == 0 && !parseHead()))
        return;
    while (m_isChunked && !m_isWhole && parseChunk()) { }
    if (m_isChunked)
        return;
    const QByteArray piece = m_left < 0 ? m_data : m_data.left(m_left);
    m_data.remove(0, piece.size());
    m_body += piece;
    if (m_left >= 0)
        m_left -= piece.size();
    m_isWhole = m_left == 0;
}

bool GatewayClient::parseHead()
{
    const qsizetype end = m_data.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    m_head = m_data.first(end + 2);
    m_data.remove(0, end + 4);
    const int status = m_head.mid(9, 3).toInt();
    if (status == 100)
        return parseHead();
    m_status = status;
    m_isChunked = header("Transfer-Encoding") == "chunked";
    const QByteArray length = header("Content-Length");
    m_left = length.isEmpty() ? -1 : length.toLongLong();
    return true;
}

bool GatewayClient::parseChunk()
{
    const qsizetype line = m_data.indexOf("\r\n");
    if (line < 0)
        return false;
    const qsizetype size = m_data.first(line).toLongLong(nullptr, 16);
    if (m_data.size() < line + 2 + size + 2)
        return false;
    m_body += m_data.mid(line + 2, size);
    m_data.remove(0, line + 2 + size + 2);
    m_isWhole = size == 0;
    return true;
}

QByteArray GatewayClient::header(const QByteArray &name) const
{
    for (const QByteArray &line : m_head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

} // namespace Quaver::Testing
