// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/runlog.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

//! A line of a log as it stands in its file: "1234 setup message The text.\n" in UTF-8.
namespace Quaver::Ui::LogRecord {

constexpr qsizetype longestText = 4096; //!< UTF-16 units; what is longer is cut and ends in "…"
//! Bytes that hold all of a line that is ever shown: up to three a unit, and what is before them.
constexpr qsizetype longestRecord = 3 * longestText + 64;

//! What stands before the text.
struct Head
{
    qint64 time = 0;
    Phase phase = Phase::Setup;
    LogLevel level = LogLevel::Message;
    qsizetype size = 0; //!< bytes, to where the text begins
};

//! \a text on one line, without what must not be shown and without known secrets.
[[nodiscard]] QString cleanText(const QString &text);

//! \a line with its newline. The text is taken as it is: see cleanText().
[[nodiscard]] QByteArray toRecord(const LogLine &line);

//! The head of \a record; nothing where it is not a record. The end of \a record may be missing.
[[nodiscard]] std::optional<Head> headOf(QByteArrayView record);

//! The line in \a record, without its newline, whatever it holds. What is not a record is all text,
//! of the phase and level given and of no known time.
[[nodiscard]] LogLine fromRecord(QByteArrayView record, Phase phase, LogLevel level);

} // namespace Quaver::Ui::LogRecord
