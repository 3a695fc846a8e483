// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>

namespace Quaver::Statistics {

//! Draws numbers from 0 to \a count − 1, each as probable as the others, by the rule that
//! clusterBootstrap() documents. Not with std::uniform_int_distribution, since every standard
//! library has its own.
class TaskDrawer
{
public:
    //! \a count is at least 1.
    TaskDrawer(quint64 seed, quint32 count)
        : m_generator(seed)
        , m_count(count)
        , m_excess(static_cast<quint32>((quint64(1) << halfBits) % count))
    {
    }

    [[nodiscard]] quint32 next()
    {
        quint64 product = 0;
        do
            product = (m_generator() >> halfBits) * m_count;
        while (static_cast<quint32>(product) < m_excess);
        return static_cast<quint32>(product >> halfBits);
    }

private:
    static constexpr int halfBits = 32;

    std::mt19937_64 m_generator;
    quint64 m_count;
    quint32 m_excess;
};

} // namespace Quaver::Statistics
