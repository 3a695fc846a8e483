// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/adaptivewidth.h"

#include <algorithm>

namespace Quaver::Gateway {

void AdaptiveWidth::succeeded(bool wasFull)
{
    if (wasFull)
        m_width = std::min(double(most), m_width + (m_isDoubling ? 1 : 1 / m_width));
}

void AdaptiveWidth::limited(quint64 number)
{
    m_isDoubling = false;
    if (number <= m_begunAtHalving)
        return;
    m_begunAtHalving = m_begun;
    m_width = std::max(1.0, m_width / 2);
}

} // namespace Quaver::Gateway
