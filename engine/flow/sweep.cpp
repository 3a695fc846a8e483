// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/sweep.h"

#include "engine/daytona/client.h"
#include "engine/flow/await.h"
#include "engine/flow/remoteremoval.h"
#include "engine/store/store.h"

#include <QCoreApplication>

namespace Quaver {

namespace {

using Flow::allOf;
using Flow::errorOf;
using Flow::removeRemote;

//! What one sweep works on; shared by its coroutines.
struct Sweep
{
    std::shared_ptr<Store> store;
    std::unique_ptr<Daytona::Client> client;
    SweepOptions options;
    SweepReport report;
};
using SharedSweep = std::shared_ptr<Sweep>;

bool isMeant(const JournalEntry &entry, const SweepOptions &options)
{
    return options.entries.isEmpty() || options.entries.contains(entry.id);
}

enum class Fate { Remove, StrikeOut, Stay };

Fate fateOf(const JournalEntry &entry, const Sweep &sweep)
{
    const bool isOwnLeftover =
        entry.owner == sweep.store->owner() && entry.disposition == Disposition::Delete;
    if (entry.isOwnerAlive && !isOwnLeftover)
        return Fate::Stay;
    const bool isChosen = sweep.options.entries.contains(entry.id);
    if (entry.disposition == Disposition::Kept && !isChosen) {
        const bool isNamed = sweep.options.named.contains(entry.resource.runId)
            || sweep.options.named.contains(entry.resource.name);
        if (!isNamed)
            return Fate::Stay;
    }
    if (entry.resource.backend == Backend::Local)
        return Fate::StrikeOut;
    const bool isAbandoned =
        entry.disposition == Disposition::Live || entry.disposition == Disposition::Resumable;
    return isAbandoned && !isChosen && !sweep.options.includesAbandoned ? Fate::Stay : Fate::Remove;
}

void note(QList<SweptResource> *list, const JournalEntry &entry, const QString &reason = QString())
{
    SweptResource swept;
    swept.entry = entry;
    swept.reason = reason;
    list->append(swept);
}

void noteRemoved(Sweep *sweep, const JournalEntry &entry)
{
    note(&sweep->report.removed, entry);
    if (sweep->options.onSwept)
        sweep->options.onSwept(sweep->report.removed.constLast(), true);
}

void noteLeft(Sweep *sweep, const JournalEntry &entry, const QString &reason)
{
    note(&sweep->report.left, entry, reason);
    if (sweep->options.onSwept)
        sweep->options.onSwept(sweep->report.left.constLast(), false);
}

QCoro::Task<void> removeEntry(SharedSweep sweep, JournalEntry entry, CancelToken token)
{
    std::exception_ptr failure;
    try {
        Daytona::Client *client = sweep->client.get();
        const ResourceIntent made = entry.resource;
        const QString id = entry.remoteId;
        const auto budget = sweep->options.budget;
        co_await removeRemote(client, made.kind, made.name, id, budget, token);
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure) {
        noteLeft(sweep.get(), entry, errorOf(failure).message);
        co_return;
    }
    const auto struckOut = sweep->store->recordRemoved(entry.id);
    co_await struckOut;
    noteRemoved(sweep.get(), entry);
}

bool isReachable(const JournalEntry &entry, const Sweep &sweep)
{
    return sweep.client && sweep.client->apiUrl().toString() == entry.resource.serverUrl;
}

QCoro::Task<void> removeKind(SharedSweep sweep, QList<JournalEntry> entries, ResourceKind kind,
                             CancelToken token)
{
    std::vector<QCoro::Task<void>> removals;
    for (const JournalEntry &entry : entries) {
        if (entry.resource.kind == kind)
            removals.push_back(removeEntry(sweep, entry, token));
    }
    co_await allOf(std::move(removals));
}

QCoro::Task<void> work(SharedSweep sweep, Promise<SweepReport> promise, CancelToken token)
{
    std::exception_ptr failure;
    try {
        const auto listed = sweep->store->resources();
        const QList<JournalEntry> entries = co_await listed;
        QList<JournalEntry> doomed;
        for (const JournalEntry &entry : entries) {
            if (!isMeant(entry, sweep->options))
                continue;
            const Fate fate = fateOf(entry, *sweep);
            if (fate == Fate::Stay) {
                note(&sweep->report.kept, entry);
            } else if (fate == Fate::StrikeOut) {
                const auto struckOut = sweep->store->recordRemoved(entry.id);
                co_await struckOut;
                noteRemoved(sweep.get(), entry);
            } else if (isReachable(entry, *sweep)) {
                doomed.append(entry);
            } else {
                noteLeft(sweep.get(), entry,
                         QCoreApplication::translate(
                             "Quaver::Sweep",
                             "It is on %1. Set DAYTONA_API_URL and DAYTONA_API_KEY for that "
                             "server and clean up again.")
                             .arg(entry.resource.serverUrl));
            }
        }
        co_await removeKind(sweep, doomed, ResourceKind::Sandbox, token);
        co_await removeKind(sweep, doomed, ResourceKind::Secret, token);
        co_await removeKind(sweep, doomed, ResourceKind::Volume, token);
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure) {
        promise.finish(errorOf(failure));
    } else {
        promise.finish(sweep->report);
    }
}

} // namespace

Pending<SweepReport> sweep(std::shared_ptr<Store> store, std::optional<Endpoint> daytona,
                           SweepOptions options, CancelToken token)
{
    const auto shared = std::make_shared<Sweep>();
    shared->store = std::move(store);
    shared->options = std::move(options);
    if (daytona)
        shared->client = std::make_unique<Daytona::Client>(*daytona);
    const Promise<SweepReport> promise;
    Flow::spawn(work(shared, promise, std::move(token)), "A sweep");
    return promise.pending();
}

} // namespace Quaver
