// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/response.h"
#include "engine/local/processes/commandlog.h"

#include <QJsonObject>
#include <QStringDecoder>

#include <memory>

namespace Quaver::Local {

//! A JSON object some of whose strings are a log's text: written piece by piece, since a log may
//! be large. Bytes that are not UTF-8 become replacement characters.
class LogJson final : public BodySource
{
public:
    enum class Part { Everything, Output, Error };
    struct Field
    {
        QByteArray name; //!< needs no escaping
        Part part;
    };

    //! \a others are the object's other fields.
    LogJson(std::shared_ptr<const CommandLog> log, const QJsonObject &others, QList<Field> fields);
    Result<QByteArray> next() override;

private:
    std::shared_ptr<const CommandLog> m_log;
    QByteArray m_start;
    QList<Field> m_fields;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    qsizetype m_field = -1;
    qint64 m_position = 0;
    bool m_isEnded = false;
};

//! A log as it is: its bytes without marks, or with the marks of followers.
class LogText final : public BodySource
{
public:
    LogText(std::shared_ptr<const CommandLog> log, bool withMarks);
    Result<QByteArray> next() override;

private:
    std::shared_ptr<const CommandLog> m_log;
    bool m_withMarks;
    qint64 m_position = 0;
};

//! The next pieces of \a log from \a position on, at most some 64 KiB, each with the three bytes
//! that say which stream it belongs to; empty at the end of what is there.
[[nodiscard]] QByteArray markedPieces(const CommandLog &log, qint64 *position);

} // namespace Quaver::Local
