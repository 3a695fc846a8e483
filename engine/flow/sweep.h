// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/store/journalentry.h"

#include <quaver/run.h>

#include <QList>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Quaver {

class Store;

struct SweptResource
{
    SweptResource() = default;

    JournalEntry entry;
    QString reason; //!< of what is left: why
};

//! What a sweep may touch. Never what a living process owns.
struct SweepOptions
{
    SweepOptions() = default;

    //! Also what a process that has died left on Daytona and nobody marked for deletion. A start
    //! leaves that to be resumed; a person who asks for a cleanup does not want it any more.
    bool includesAbandoned = false;
    //! Run ids and resource names of kept resources that shall go, too.
    QStringList named;
    //! Entries of the journal by their ids: nothing else is touched, and these go also when they
    //! are kept or abandoned. Empty: all of the journal.
    QList<qint64> entries;
    //! How long to try each one.
    std::chrono::milliseconds budget{60'000};
    //! Told of each resource that was to go as soon as that has ended; null: nobody.
    std::function<void(const SweptResource &swept, bool isRemoved)> onSwept;
};

struct SweepReport
{
    SweepReport() = default;

    QList<SweptResource> removed;
    QList<SweptResource> left; //!< was to go and could not
    QList<SweptResource> kept; //!< stays because it is kept, in use, or may be resumed
};

//! Removes what runs left behind, by the journal of \a store: first sandboxes, then secrets and
//! volumes.
//! \a daytona is the installation whose key is at hand; what is on another one is left and said.
//! Local resources ended with the process that had made them, and their files go when the next
//! local server starts: their rows are only struck out.
Pending<SweepReport> sweep(std::shared_ptr<Store> store, std::optional<Endpoint> daytona,
                           SweepOptions options, CancelToken token);

} // namespace Quaver
