// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Quaver::Programs {

//! One line of a program's standard output (resources/sandbox/PROTOCOL.md). What it says is for
//! the display and for deciding what to do next, never for a verdict: a program under attack can
//! say anything.
struct ProgramEvent
{
    enum class Type {
        Hello,
        Progress,
        Finding,
        TaskStarted,
        TaskStep,
        TaskAttempted,
        TaskGraded,
        Usage,
        Error,
        Done,
    };

    Type type = Type::Progress;
    QJsonObject fields;

    //! The string \a key as one printable line; empty when it is missing or something else.
    [[nodiscard]] QString text(QLatin1StringView key) const;
    //! The whole number \a key, or \a fallback when it is missing, no number, or out of range.
    [[nodiscard]] int number(QLatin1StringView key, int fallback = 0) const;

    [[nodiscard]] QString task() const; //!< "task"
    [[nodiscard]] int trial() const; //!< "trial", at least 1
};

//! Longest accepted line, in bytes; the programs keep to 8 KiB.
inline constexpr qsizetype longestEventLine = 64 * 1024;

//! The event of \a line, or nothing when it is not one: no JSON object, unknown, too long.
[[nodiscard]] std::optional<ProgramEvent> parseEvent(const QByteArray &line);

} // namespace Quaver::Programs
