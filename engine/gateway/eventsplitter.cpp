// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/eventsplitter.h"

#include <utility>

namespace Quaver::Gateway {

EventSplitter::EventSplitter(std::function<void(const QByteArray &)> onData)
    : m_onData(std::move(onData))
{
}

bool EventSplitter::hasRoomFor(qsizetype size)
{
    if (!m_isLosing && m_data.size() + m_line.size() + size <= mostEventBytes)
        return true;
    m_isLosing = true;
    m_hasLost = true;
    m_data.clear();
    return false;
}

void EventSplitter::feed(const QByteArray &piece)
{
    qsizetype start = 0;
    for (qsizetype at = 0; at <= piece.size(); ++at) {
        const bool isEnd = at == piece.size();
        const char c = isEnd ? '\0' : piece.at(at);
        if (!isEnd && c != '\n' && c != '\r')
            continue;
        const qsizetype length = at - start;
        if (length > 0 && hasRoomFor(length))
            m_line += piece.mid(start, length);
        else if (length > 0 && m_line.isEmpty())
            m_line += '-'; // all that matters of a line left out is that it is no empty one
        if (isEnd)
            break;
        const bool isSecondOfPair = c == '\n' && m_wasReturn && length == 0 && m_line.isEmpty();
        m_wasReturn = c == '\r';
        start = at + 1;
        if (!isSecondOfPair)
            onLine(std::exchange(m_line, {}));
    }
    if (start < piece.size())
        m_wasReturn = false;
}

void EventSplitter::onLine(const QByteArray &line)
{
    if (line.isEmpty()) {
        const QByteArray data = std::exchange(m_data, {});
        const bool isWhole = std::exchange(m_hasData, false) && !m_isLosing;
        m_isLosing = false;
        if (isWhole)
            m_onData(data);
        return;
    }
    if (m_isLosing || !line.startsWith("data") || (line.size() > 4 && line.at(4) != ':'))
        return;
    if (m_hasData)
        m_data += '\n';
    m_hasData = true;
    m_data += line.mid(line.mid(5, 1) == " " ? 6 : 5);
}

} // namespace Quaver::Gateway
