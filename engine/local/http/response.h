// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/request.h"
#include "engine/local/sandboxes/uniquefd.h"

#include <quaver/result.h>

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace Quaver::Local {

//! Gives the body of a response piece by piece, each once the one before has been sent.
class BodySource
{
public:
    virtual ~BodySource() = default;
    //! The next piece; empty at the end. After an error the connection is cut, so that the client
    //! sees that something is missing.
    virtual Result<QByteArray> next() = 0;
};

//! \a size bytes of an open regular file from its start; one that has become shorter is an error.
class FileSource final : public BodySource
{
public:
    FileSource(UniqueFd file, qint64 size);
    Result<QByteArray> next() override;

private:
    UniqueFd m_file;
    qint64 m_offset = 0;
    qint64 m_size;
};

struct Response
{
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::unique_ptr<BodySource> source; //!< instead of `body`
    std::optional<qint64> sourceSize; //!< without it, the source is sent chunked
    QList<QPair<QByteArray, QByteArray>> headers;

    [[nodiscard]] static Response empty(int status);
    [[nodiscard]] static Response json(const QJsonObject &object, int status = 200);
    [[nodiscard]] static Response json(const QJsonArray &array, int status = 200);
    [[nodiscard]] static Response stream(std::unique_ptr<BodySource> source,
                                         QByteArray contentType);
    //! In the shape of the control plane or of the toolbox, as \a request asks for. The status is
    //! the error's own; one that is not of kind Http is a 500.
    [[nodiscard]] static Response error(const Request &request, const Error &error);
};

//! An error that becomes an answer with \a status; an empty \a code means the status' own.
[[nodiscard]] Error httpError(int status, const QString &message, const QString &code = {});

//! The error of a toolbox or control plane answer as JSON; also a part of bulk downloads.
[[nodiscard]] QJsonObject errorObject(const Request &request, const Error &error);

//! "Not Found" for 404.
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace Quaver::Local
