// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httprequest.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace Quaver::Gateway {

//! The head of a request, as it came from inside.
struct RequestHead
{
    QByteArray method;
    QByteArray path;
    QByteArray query; //!< without the question mark
    QList<HttpHeader> headers;
    bool keepsAlive = false;
    bool expectsContinue = false;
    bool isHttp11 = true;

    //! The value of the first header of this name, whatever its case; empty when there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    //! What x-api-key or Authorization: Bearer holds.
    [[nodiscard]] QByteArray token() const;
};

//! Reads one request as its bytes come; its limits hold while it reads.
class RequestReader
{
public:
    static constexpr qint64 headLimit = 16 * 1024;
    static constexpr qint64 bodyLimit = qint64(32) << 20;

    enum class State {
        Head, //!< the head is not whole
        HeadRead, //!< nothing of the body is read before readBody()
        Body, //!< the body is not whole
        Done,
        Failed, //!< see status() and message()
    };

    RequestReader();
    ~RequestReader();
    Q_DISABLE_COPY_MOVE(RequestReader)

    //! Takes from the front of \a data what it can use. What is left has to be there again, with
    //! more behind it, the next time.
    State read(QByteArray &data);
    //! The head is good: from now on read() reads the body.
    State acceptBody();

    [[nodiscard]] State state() const { return m_state; }
    //! Once the head is read.
    [[nodiscard]] const RequestHead &head() const { return m_head; }
    //! Once it is done.
    [[nodiscard]] QByteArray takeBody();

    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] const QString &message() const { return m_message; }

private:
    void takeHead();
    State fail(int status, const QString &message);

    class Parser;
    std::unique_ptr<Parser> m_parser;
    State m_state = State::Head;
    RequestHead m_head;
    int m_status = 0;
    QString m_message;
};

} // namespace Quaver::Gateway
