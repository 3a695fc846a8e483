// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace Quaver::Gateway {

//! Splits a stream of server-sent events, in pieces of any size, into the data of each.
class EventSplitter
{
public:
    static constexpr qsizetype mostEventBytes = qsizetype(8) << 20;

    //! \a onData gets the data of each event that has any.
    explicit EventSplitter(std::function<void(const QByteArray &data)> onData);

    void feed(const QByteArray &piece);
    //! An event was larger than what is kept, and left out.
    [[nodiscard]] bool hasLost() const { return m_hasLost; }

private:
    void onLine(const QByteArray &line);
    [[nodiscard]] bool hasRoomFor(qsizetype size);

    std::function<void(const QByteArray &data)> m_onData;
    QByteArray m_line;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_isLosing = false; //!< the event under way is too large
    bool m_hasLost = false;
    bool m_wasReturn = false; //!< the last byte was \r, which alone ends a line
};

} // namespace Quaver::Gateway
