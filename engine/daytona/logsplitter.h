// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace Quaver::Daytona {

//! Takes a session command's log apart: three bytes 01 say that what follows is standard output,
//! three bytes 02 standard error, until the next such marker. What comes before the first one is
//! dropped. Lines come without their newline; of a line longer than the bound only the beginning.
class LogSplitter
{
public:
    enum class Stream { None, Output, Error };
    using LineHandler = std::function<void(Stream stream, const QByteArray &line)>;

    LogSplitter(qsizetype maxLineLength, LineHandler onLine);

    //! \a bytes in pieces of any size: markers and lines may be cut anywhere.
    void add(const QByteArray &bytes);
    //! Nothing more comes: passes on what has no newline yet.
    void finish();

private:
    struct Line
    {
        QByteArray text;
        bool isPartial = false; //!< something came since the last newline
    };
    void addData(const char *data, qsizetype size);
    void endLine();
    void flushMarker();
    Line &current();

    qsizetype m_maxLineLength;
    LineHandler m_onLine;
    Stream m_stream = Stream::None;
    char m_marker = 0; //!< of the marker that has begun: 1 or 2
    int m_markerLength = 0;
    Line m_output;
    Line m_error;
};

} // namespace Quaver::Daytona
