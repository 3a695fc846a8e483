// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/log/runlog.h"

#include <vector>

namespace Quaver::Ui {

//! Where lines begin in a stream of bytes, with what a filter asks of them: eight bytes a line.
class LogIndex
{
public:
    void add(qint64 offset, Phase phase, LogLevel level)
    {
        m_entries.push_back(static_cast<quint64>(offset) << offsetShift
                            | static_cast<quint64>(phase) << phaseShift
                            | static_cast<quint64>(level));
    }
    void add(const LogIndex &others)
    {
        m_entries.insert(m_entries.end(), others.m_entries.begin(), others.m_entries.end());
    }
    void remove(qsizetype first, qsizetype count)
    {
        const auto begin = m_entries.begin() + first;
        m_entries.erase(begin, begin + count);
    }

    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_entries.size()); }
    [[nodiscard]] qint64 offset(qsizetype line) const
    {
        return static_cast<qint64>(at(line) >> offsetShift);
    }
    [[nodiscard]] Phase phase(qsizetype line) const
    {
        return static_cast<Phase>(at(line) >> phaseShift & fieldMask);
    }
    [[nodiscard]] LogLevel level(qsizetype line) const
    {
        return static_cast<LogLevel>(at(line) & fieldMask);
    }

private:
    static constexpr int phaseShift = 2;
    static constexpr int offsetShift = 4;
    static constexpr quint64 fieldMask = 3; // there are four phases and four levels

    [[nodiscard]] quint64 at(qsizetype line) const
    {
        return m_entries[static_cast<std::size_t>(line)];
    }

    std::vector<quint64> m_entries;
};

} // namespace Quaver::Ui
