// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/journalentry.h"

#include <QSet>
#include <QString>

namespace Quaver::Ui {

//! Why a resource is there.
enum class Standing {
    InUseHere, //!< by a run of this process
    InUseElsewhere, //!< by another process
    Kept, //!< somebody has asked for it
    LeftOver, //!< its process is no more, and nobody has said what shall become of it
    Waiting, //!< its run could not remove it
};

//! \a runsUnderWay are the ids of those in this process.
[[nodiscard]] Standing standingOf(const JournalEntry &entry, const QSet<QString> &runsUnderWay);

//! Whether a person may have it removed: nothing of a living process.
[[nodiscard]] constexpr bool isRemovable(Standing standing)
{
    return standing != Standing::InUseHere && standing != Standing::InUseElsewhere;
}

//! Whether it goes with everything else that was left over: what was kept goes only by itself.
[[nodiscard]] constexpr bool isLeftOver(Standing standing)
{
    return standing == Standing::LeftOver || standing == Standing::Waiting;
}

//! Whether something that may be wanted yet is lost with it.
[[nodiscard]] bool holdsSomething(const JournalEntry &entry, Standing standing);

} // namespace Quaver::Ui
