// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/standing.h"

namespace Quaver::Ui {

Standing standingOf(const JournalEntry &entry, const QSet<QString> &runsUnderWay)
{
    if (entry.isOwnerAlive) {
        return runsUnderWay.contains(entry.resource.runId) ? Standing::InUseHere
                                                           : Standing::InUseElsewhere;
    }
    switch (entry.disposition) {
    case Disposition::Kept:
        return Standing::Kept;
    case Disposition::Delete:
        return Standing::Waiting;
    case Disposition::Live:
    case Disposition::Resumable:
        break;
    }
    return Standing::LeftOver;
}

bool holdsSomething(const JournalEntry &entry, Standing standing)
{
    // What is on this computer ended with the process that had made it.
    const bool isThere = entry.resource.backend == Backend::Daytona;
    return standing == Standing::Kept || (standing == Standing::LeftOver && isThere);
}

} // namespace Quaver::Ui
