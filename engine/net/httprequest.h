// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>

namespace Quaver {

using HttpHeader = std::pair<QByteArray, QByteArray>;

//! What a call wants of the body of a 2xx answer.
enum class HttpBody {
    Json, //!< parsed; anything else is an error; an empty body is JSON null
    Bytes, //!< as it is
};

//! One call as HttpClient makes it. Redirects are never followed.
struct HttpRequest
{
    HttpRequest() = default;
    HttpRequest(QByteArray method_, QUrl url_, QString what_)
        : method(std::move(method_))
        , url(std::move(url_))
        , what(std::move(what_))
    {
    }

    QByteArray method; //!< upper case
    QUrl url;
    QString what; //!< for error messages: what this call is for, such as "Creating the volume x"
    QList<HttpHeader> headers;
    QByteArray contentType; //!< of the body; empty when there is none
    QByteArray body;
    HttpBody expected = HttpBody::Json;
    //! For a POST: repeating it does no harm, because a name in it makes it the same wish. GET,
    //! HEAD, PUT and DELETE always are.
    bool isRepeatable = false;
    //! For the whole call with its repetitions, from when it first leaves the queue.
    std::chrono::milliseconds deadline{30'000};
    qint64 maxBodySize = qint64(8) << 20; //!< a longer answer is an error, and is not read further
};

struct HttpResponse
{
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;
    QJsonValue json; //!< of HttpBody::Json alone

    //! The value of the first header of this name, whatever its case; empty when there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

} // namespace Quaver
