// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/runlog.h"

#include <QFlags>

#include <optional>

namespace Quaver::Ui {

//! Which lines of a log are shown.
struct LogFilter
{
    enum Level {
        ProgressLines = 1,
        MessageLines = 2,
        OutputLines = 4,
        ErrorLines = 8,
        AllLines = ProgressLines | MessageLines | OutputLines | ErrorLines,
    };
    Q_DECLARE_FLAGS(Levels, Level)

    LogFilter() = default;

    std::optional<Phase> phase; //!< absent: all
    Levels levels = AllLines;
    QString text; //!< that a line contains, whatever its case; empty: all

    [[nodiscard]] bool acceptsAll() const { return !phase && levels == AllLines && text.isEmpty(); }
    [[nodiscard]] bool accepts(const RunLog &log, qsizetype line) const
    {
        // The text last: it has to be read and decoded.
        return (!phase || *phase == log.phaseOf(line))
            && levels.testFlag(static_cast<Level>(1 << static_cast<int>(log.levelOf(line))))
            && (text.isEmpty() || log.line(line).text.contains(text, Qt::CaseInsensitive));
    }

    bool operator==(const LogFilter &) const = default;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(LogFilter::Levels)

} // namespace Quaver::Ui
