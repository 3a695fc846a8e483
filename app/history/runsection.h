// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/runentry.h"

#include <QDate>

namespace Quaver::Ui {

//! What runs are grouped by: those that are running, of today, of yesterday, and then by month.
struct RunSection
{
    enum class Kind { Running, Today, Yesterday, Month };

    RunSection() = default;
    RunSection(const RunEntry &entry, QDate today);

    Kind kind = Kind::Running;
    int year = 0; //!< Month only
    int month = 0; //!< Month only

    [[nodiscard]] QString text() const;
    //! Whether \a entry belongs here, too, if it is older than one that does: without asking for
    //! the local time of each.
    [[nodiscard]] bool holds(const RunEntry &entry) const;

    bool operator==(const RunSection &other) const
    {
        return kind == other.kind && year == other.year && month == other.month;
    }

private:
    qint64 m_begin = 0; // ms since 1970; of those that have ended
};

} // namespace Quaver::Ui
