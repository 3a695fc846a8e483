// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace Quaver::Testing {

//! A provider whose answers a test writes by hand, byte by byte: for what happens in the middle of
//! one.
class ManualProvider : public QObject
{
    Q_OBJECT

public:
    ManualProvider();

    [[nodiscard]] QUrl url() const; //!< with /v1
    //! Requests that have come whole.
    [[nodiscard]] int count() const { return static_cast<int>(m_connections.size()); }
    [[nodiscard]] QByteArray request(int index) const { return m_requests.at(index); }

    void write(int index, const QByteArray &raw);
    void writeChunk(int index, const QByteArray &data);
    //! A 200 with an event stream, in chunks.
    void beginStream(int index);
    //! No more than was written so far, properly ended or not.
    void endStream(int index) { write(index, "0\r\n\r\n"); }
    void drop(int index);
    //! The gateway has let go of the connection.
    [[nodiscard]] bool isGone(int index) const;
    //! Bytes of all answers that the other side, or the system on the way to it, has taken.
    [[nodiscard]] qint64 taken() const { return m_taken; }

private:
    void onData(QTcpSocket *connection);

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QPointer<QTcpSocket>> m_connections; //!< of each request
    QList<QByteArray> m_requests;
    qint64 m_taken = 0;
};

} // namespace Quaver::Testing
