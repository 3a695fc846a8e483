// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/pending.h"
#include "engine/store/journalentry.h"
#include "engine/store/runsummary.h"
#include "engine/store/runtags.h"

#include <quaver/result.h>
#include <quaver/types.h>

#include <QList>
#include <QString>

#include <memory>

namespace Quaver {

//! The history of runs, their results as they arrive, and the journal of what exists on servers:
//! one SQLite database, `quaver.sqlite3`, in the data directory. It is read and written on a thread
//! of its own, in the order of the calls; the answers come to the thread in which the store was
//! opened, which is also the only one that may call it. Several processes may have the same
//! directory open.
//!
//! Errors are of kind Setup when the directory cannot serve, Input when a run is not known, else
//! Storage; they name the file and the remedy.
class Store
{
public:
    //! The directory to use when none is given, or why there is none (no home directory).
    [[nodiscard]] static Result<QString> defaultDirectory();

    //! Opens or creates the database in \a directory, which is created, for its user alone, where
    //! it is missing; brings an older schema up to date. The process becomes an owner: see owner().
    static Pending<std::shared_ptr<Store>> open(const QString &directory);

    //! Waits for the calls under way, closes and removes the owner's lock. After the last process
    //! has closed, the database is the only file left.
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    //! Closes without blocking. Whatever is called after it ends with an error.
    Pending<void> close();

    [[nodiscard]] QString directory() const;
    //! The name under which this process holds its runs and resources. A lock tells others whether
    //! it is alive; the system releases it however the process ends.
    [[nodiscard]] QString owner() const;
    //! Whether the process of that name is alive. Immediate.
    [[nodiscard]] bool isOwnerAlive(const QString &owner) const;

    // Runs. Known secrets are redacted before anything is written.

    //! Adds the run or brings it up to date, with the results of tasks that \a result holds; those
    //! which arrived before and are not in it stay. To be called at a run's start and at its end.
    Pending<void> saveRun(const RunResult &result);
    //! Adds or replaces one trial of one task, as it arrives. The run has to be there. \a model is
    //! one of the run's benchmarkModels.
    Pending<void> saveTaskResult(const QString &runId, const QString &model,
                                 const TaskResult &result);
    //! Adds or replaces what a model did in one trial. The run has to be there. \a model is one of
    //! the run's benchmarkModels, whatever \a transcript says.
    Pending<void> saveTranscript(const QString &runId, const QString &model,
                                 const Transcript &transcript);
    //! Nothing where none was kept.
    Pending<std::optional<Transcript>> loadTranscript(const QString &runId, const QString &model,
                                                      const QString &taskId, int trial);
    //! The name that a person gives to a run; empty for none. It stays whatever is saved later.
    Pending<void> renameRun(const QString &runId, const QString &name);
    //! The tags of a run in place of those it had; see cleanedRunTags(). They stay whatever is
    //! saved later.
    Pending<void> setRunTags(const QString &runId, const QStringList &tags);
    //! A deleted run is not found and not listed, until \a isDeleted is taken back. A day later the
    //! next process that opens the store removes it for good, with all that belongs to it, its log
    //! included.
    Pending<void> setRunDeleted(const QString &runId, bool isDeleted);
    //! The run whose id is \a runId or begins with it, when there is exactly one. A run that was
    //! cut off comes as Interrupted, with the results that had arrived.
    Pending<RunResult> loadRun(const QString &runId);
    //! Newest first.
    Pending<QList<RunSummary>> listRuns();
    //! The newest run, if any.
    Pending<std::optional<RunSummary>> latestRun();

    // Journal of resources. Its writes are on the disk when they are answered.

    //! To be answered before the request to create goes out; when this fails, nothing may be
    //! created. Ends with the entry's id, which is the same when the resource was recorded before.
    Pending<qint64> recordIntent(const ResourceIntent &resource);
    Pending<void> recordId(qint64 entry, const QString &remoteId);
    Pending<void> setDisposition(qint64 entry, Disposition disposition);
    //! The same for everything that \a runId has made.
    Pending<void> setDispositionOfRun(const QString &runId, Disposition disposition);
    //! To be called once the server has confirmed; never a reason not to delete something.
    Pending<void> recordRemoved(qint64 entry);
    //! In the order of their creation.
    Pending<QList<JournalEntry>> resources();
    Pending<QList<JournalEntry>> resourcesOfRun(const QString &runId);
    //! Those whose process is no more.
    Pending<QList<JournalEntry>> resourcesOfDeadOwners();

private:
    class Private;
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Quaver
