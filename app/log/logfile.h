// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/logindex.h"

#include <quaver/result.h>

#include <QFile>

namespace Quaver::Ui {

//! Writes a log to the end of its file, which is made for its user alone. Used in the thread that
//! writes; nothing is opened before the first write().
class LogWriter
{
public:
    explicit LogWriter(const QString &path);

    //! All of \a records, or an error and nothing of them. Ends with where they begin in the file.
    [[nodiscard]] Result<qint64> write(const QByteArray &records);

private:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] bool writeAll(QByteArrayView bytes);

    QFile m_file;
};

//! Finds the lines of a file, some at a time. Used in the thread that reads.
class LogScanner
{
public:
    //! What one call has found.
    struct Block
    {
        LogIndex lines;
        qint64 end = 0; //!< of the file, as far as it was read
        bool isLast = false;
    };

    explicit LogScanner(const QString &path);

    //! The lines of the next stretch of the file. A file that is not there has none.
    [[nodiscard]] Result<Block> next();

private:
    void addLine(LogIndex &lines, qint64 offset, QByteArrayView record);

    QFile m_file;
    qint64 m_position = 0; // of a line that begins, or within one that was too long
    bool m_isInLine = false; // the rest of a line that is in the index already
    Phase m_phase = Phase::Setup; // of the last record
};

} // namespace Quaver::Ui
