// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace Quaver {

//! What went wrong, as a value. Everything that can fail in the engine ends with one of these.
struct Error
{
    enum class Kind {
        Input, //!< what the user gave is wrong: a file, a flag, a specification
        Setup, //!< the machine lacks something: bubblewrap, a key, a writable data directory
        Network, //!< no answer: refused, reset, not resolved
        Http, //!< an answer with a status that is not 2xx; see httpStatus
        Timeout, //!< a deadline passed; the message says what was waited for
        Cancelled, //!< the user or a cap asked to stop
        Protocol, //!< an answer that is not what the specification says
        Sandbox, //!< a sandbox or a program inside it died or misbehaved
        Storage, //!< the store or a file could not be read or written
        Internal, //!< a fault of Quaver itself
    };

    Error() = default;
    Error(Kind kind_, QString message_)
        : kind(kind_)
        , message(std::move(message_))
    {
    }
    Error(Kind kind_, QString message_, int httpStatus_, QString code_)
        : kind(kind_)
        , message(std::move(message_))
        , httpStatus(httpStatus_)
        , code(std::move(code_))
    {
    }

    [[nodiscard]] bool isCancelled() const { return kind == Kind::Cancelled; }
    [[nodiscard]] bool isHttp(int status) const
    {
        return kind == Kind::Http && httpStatus == status;
    }

    //! The same error with \a context in front: "creating the volume: connection refused".
    [[nodiscard]] Error in(const QString &context) const
    {
        Error error = *this;
        error.message = context + QStringLiteral(": ") + message;
        return error;
    }

    bool operator==(const Error &) const = default;

    Kind kind = Kind::Internal;
    QString message; //!< for people; translated, names the thing and the remedy
    int httpStatus = 0; //!< of an Http error, else 0
    QString code; //!< the server's own code ("FILE_NOT_FOUND"), or empty
};

} // namespace Quaver

Q_DECLARE_METATYPE(Quaver::Error)
