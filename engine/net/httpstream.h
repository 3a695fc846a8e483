// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/connectionpool.h"
#include "engine/net/deletelater.h"
#include "engine/net/httprequest.h"

#include <quaver/error.h>

#include <QIODevice>
#include <QNetworkReply>
#include <QObject>

#include <memory>
#include <optional>

namespace Quaver {

//! One request, sent once, whose answer is read as it comes: for who passes it on. What the reader
//! leaves unread holds the server up, after bufferSize bytes and what the system's sockets take.
//! There is no deadline and no repetition; the caller knows what it waits for. Destroying it ends
//! the request; never from a slot of its own signals: deleteLater().
class HttpStream : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 bufferSize = 256 * 1024;

    //! \a request's deadline, expected and maxBodySize do not count here.
    HttpStream(HttpRequest request, std::shared_ptr<ConnectionPool> pool,
               QObject *parent = nullptr);
    ~HttpStream() override;

    void start();

    //! Whether the request has been given a connection.
    [[nodiscard]] bool isSent() const { return m_reply != nullptr; }
    //! Status and headers, without the body; the status is 0 until headArrived().
    [[nodiscard]] const HttpResponse &head() const { return m_head; }
    [[nodiscard]] qint64 bytesAvailable() const;
    [[nodiscard]] QByteArray read(qint64 maxSize);
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    //! Once it is finished: why there is no answer or only part of one. No status is an error here.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void sent();
    void headArrived();
    void readyRead();
    //! Nothing more will come; something may be left to read. After headArrived(), if there was
    //! any answer.
    void finished();

private:
    void begin(std::unique_ptr<ConnectionPool::Slot> slot);
    void onHead();
    void onReplyFinished();

    HttpRequest m_request;
    std::shared_ptr<ConnectionPool> m_pool;
    std::unique_ptr<ConnectionPool::Slot> m_slot;
    std::unique_ptr<QIODevice, DeleteLater> m_upload; //!< outlives the reply, which reads from it
    std::unique_ptr<QNetworkReply, DeleteLater> m_reply;
    HttpResponse m_head;
    std::optional<Error> m_error;
    bool m_isFinished = false;
};

} // namespace Quaver
