// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/response.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cerrno>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

struct StatusText
{
    int status;
    const char *phrase;
    const char *code;
};

constexpr std::array statusTexts{
    StatusText{200, "OK", ""},
    StatusText{201, "Created", ""},
    StatusText{202, "Accepted", ""},
    StatusText{204, "No Content", ""},
    StatusText{400, "Bad Request", "BAD_REQUEST"},
    StatusText{401, "Unauthorized", "UNAUTHORIZED"},
    StatusText{403, "Forbidden", "FORBIDDEN"},
    StatusText{404, "Not Found", "NOT_FOUND"},
    StatusText{405, "Method Not Allowed", "METHOD_NOT_ALLOWED"},
    StatusText{408, "Request Timeout", "REQUEST_TIMEOUT"},
    StatusText{409, "Conflict", "CONFLICT"},
    StatusText{410, "Gone", "GONE"},
    StatusText{413, "Payload Too Large", "PAYLOAD_TOO_LARGE"},
    StatusText{415, "Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE"},
    StatusText{421, "Misdirected Request", "MISDIRECTED_REQUEST"},
    StatusText{422, "Unprocessable Entity", "UNPROCESSABLE_ENTITY"},
    StatusText{426, "Upgrade Required", "UPGRADE_REQUIRED"},
    StatusText{429, "Too Many Requests", "TOO_MANY_REQUESTS"},
    StatusText{431, "Request Header Fields Too Large", "HEADER_TOO_LARGE"},
    StatusText{500, "Internal Server Error", "INTERNAL_SERVER_ERROR"},
    StatusText{501, "Not Implemented", "NOT_IMPLEMENTED"},
    StatusText{503, "Service Unavailable", "SERVICE_UNAVAILABLE"},
};

const StatusText *statusText(int status)
{
    const auto *found =
        std::find_if(statusTexts.begin(), statusTexts.end(),
                     [status](const StatusText &text) { return text.status == status; });
    return found == statusTexts.end() ? nullptr : found;
}

Response withJson(const QJsonDocument &document, int status)
{
    Response response;
    response.status = status;
    response.contentType = QByteArrayLiteral("application/json; charset=utf-8");
    response.body = document.toJson(QJsonDocument::Compact);
    return response;
}

} // namespace

FileSource::FileSource(UniqueFd file, qint64 size)
    : m_file(std::move(file))
    , m_size(size)
{
}

Result<QByteArray> FileSource::next()
{
    constexpr qint64 pieceSize = 256 * 1024;
    if (m_offset >= m_size)
        return QByteArray();
    QByteArray piece(std::min(pieceSize, m_size - m_offset), Qt::Uninitialized);
    ssize_t got = 0;
    do {
        got = ::pread(m_file.get(), piece.data(), static_cast<std::size_t>(piece.size()), m_offset);
    } while (got < 0 && errno == EINTR);
    if (got <= 0)
        return httpError(500, u"The file became shorter while it was read."_s,
                         u"FILE_READ_FAILED"_s);
    piece.truncate(got);
    m_offset += got;
    return piece;
}

QByteArray reasonPhrase(int status)
{
    const StatusText *text = statusText(status);
    return text ? QByteArray(text->phrase) : QByteArrayLiteral("Error");
}

Error httpError(int status, const QString &message, const QString &code)
{
    const StatusText *text = statusText(status);
    return Error(Error::Kind::Http, message, status,
                 code.isEmpty() && text ? QString::fromLatin1(text->code) : code);
}

Response Response::empty(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response Response::json(const QJsonObject &object, int status)
{
    return withJson(QJsonDocument(object), status);
}

Response Response::json(const QJsonArray &array, int status)
{
    return withJson(QJsonDocument(array), status);
}

Response Response::stream(std::unique_ptr<BodySource> source, QByteArray contentType)
{
    Response response;
    response.contentType = std::move(contentType);
    response.source = std::move(source);
    return response;
}

QJsonObject errorObject(const Request &request, const Error &error)
{
    const int status = error.httpStatus > 0 ? error.httpStatus : 500;
    const QString code = !error.code.isEmpty() ? error.code : httpError(status, {}).code;
    QJsonObject object{
        {u"statusCode"_s, status},
        {u"message"_s, error.message},
        {u"code"_s, code},
        {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {u"path"_s, QString::fromUtf8(request.path())},
    };
    if (request.isToolbox()) {
        object.insert(u"method"_s, QString::fromLatin1(request.method));
        object.insert(u"source"_s, u"DAYTONA_DAEMON"_s);
    } else {
        object.insert(u"error"_s, QString::fromLatin1(reasonPhrase(status)));
        object.insert(u"source"_s, u"DAYTONA_API"_s);
    }
    return object;
}

Response Response::error(const Request &request, const Error &error)
{
    return json(errorObject(request, error), error.httpStatus > 0 ? error.httpStatus : 500);
}

} // namespace Quaver::Local
