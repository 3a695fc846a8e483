// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/logsplitter.h"

#include <algorithm>

namespace Quaver::Daytona {

namespace {

constexpr int markerLength = 3;
constexpr char outputMarker = 1;
constexpr char errorMarker = 2;

bool isMarkerByte(char c) { return c == outputMarker || c == errorMarker; }

} // namespace

LogSplitter::LogSplitter(qsizetype maxLineLength, LineHandler onLine)
    : m_maxLineLength(maxLineLength)
    , m_onLine(std::move(onLine))
{
}

void LogSplitter::add(const QByteArray &bytes)
{
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    while (at != end) {
        if (m_markerLength > 0 && *at != m_marker)
            flushMarker(); // it was none
        if (isMarkerByte(*at)) {
            m_marker = *at++;
            if (++m_markerLength == markerLength) {
                m_stream = m_marker == outputMarker ? Stream::Output : Stream::Error;
                m_markerLength = 0;
            }
            continue;
        }
        const char *const next = std::find_if(at, end, isMarkerByte);
        addData(at, next - at);
        at = next;
    }
}

void LogSplitter::finish()
{
    flushMarker();
    for (const Stream stream : {Stream::Output, Stream::Error}) {
        m_stream = stream;
        if (current().isPartial)
            endLine();
    }
    m_stream = Stream::None;
}

void LogSplitter::flushMarker()
{
    const QByteArray text(std::exchange(m_markerLength, 0), m_marker);
    addData(text.constData(), text.size());
}

LogSplitter::Line &LogSplitter::current() { return m_stream == Stream::Error ? m_error : m_output; }

void LogSplitter::addData(const char *data, qsizetype size)
{
    if (m_stream == Stream::None)
        return;
    const char *const end = data + size;
    while (data != end) {
        const char *const newline = std::find(data, end, '\n');
        Line &line = current();
        const qsizetype room = m_maxLineLength - line.text.size();
        line.text.append(data, std::min<qsizetype>(room, newline - data));
        line.isPartial = true;
        data = newline;
        if (data != end) {
            endLine();
            ++data;
        }
    }
}

void LogSplitter::endLine()
{
    Line &line = current();
    line.isPartial = false;
    m_onLine(m_stream, std::exchange(line.text, {}));
}

} // namespace Quaver::Daytona
