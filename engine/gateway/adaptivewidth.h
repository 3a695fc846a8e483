// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Quaver::Gateway {

//! How many calls a provider gets at once: grows by one with each call that went well, which
//! doubles it in the time of a call; once the provider has limited the rate it is halved, and grows
//! by one in the time of a call from then on.
class AdaptiveWidth
{
public:
    static constexpr int first = 4;
    static constexpr int most = 64;

    [[nodiscard]] int width() const { return static_cast<int>(m_width); }
    //! The number of a call that leaves now.
    [[nodiscard]] quint64 begin() { return ++m_begun; }
    //! A call went well. \a wasFull: as many as allowed were under way, else it shows nothing.
    void succeeded(bool wasFull);
    //! The call \a number was too much. Those that were under way with it have met the same limit:
    //! they halve nothing again.
    void limited(quint64 number);

private:
    double m_width = first;
    bool m_isDoubling = true;
    quint64 m_begun = 0;
    quint64 m_begunAtHalving = 0;
};

} // namespace Quaver::Gateway
