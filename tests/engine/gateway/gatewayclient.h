// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httprequest.h"

#include <QLocalSocket>
#include <QObject>

namespace Quaver::Testing {

//! A request as a program inside a sandbox sends it.
[[nodiscard]] QByteArray rawRequest(const QByteArray &method, const QByteArray &target,
                                    const QList<HttpHeader> &headers, const QByteArray &body = {});

//! A program's connection to the gateway: takes an answer apart as it comes.
class GatewayClient : public QObject
{
    Q_OBJECT

public:
    explicit GatewayClient(const QString &socketPath);

    void send(const QByteArray &raw) { m_socket.write(raw); }
    //! Stops taking what comes.
    void stopReading();
    void leave() { m_socket.abort(); }

    //! Of the answer under way, from send() or next() on.
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    //! Without its framing.
    [[nodiscard]] const QByteArray &body() const { return m_body; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; }
    //! Nothing more will come of this answer.
    [[nodiscard]] bool isOver() const { return m_isWhole || m_isClosed; }
    //! Forgets this answer; what came behind it is the next one's.
    void next();

    //! The head as it came.
    [[nodiscard]] const QByteArray &head() const { return m_head; }

private:
    void onData();
    void parse();
    bool parseHead();
    bool parseChunk();

    QLocalSocket m_socket;
    QByteArray m_data;
    QByteArray m_head;
    QByteArray m_body;
    int m_status = 0;
    bool m_isChunked = false;
    qint64 m_left = -1; //!< of a body of known length
    bool m_isWhole = false;
    bool m_isClosed = false;
    bool m_isReading = true;
};

} // namespace Quaver::Testing
