// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/runresources.h"

#include "engine/daytona/existence.h"
#include "engine/daytona/sandboxes.h"
#include "engine/daytona/secrets.h"
#include "engine/daytona/volumes.h"
#include "engine/flow/await.h"
#include "engine/flow/remoteremoval.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runid.h"
#include "engine/store/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Flow {

using namespace std::chrono_literals;

namespace {

constexpr auto cleanupBudget = 60s; // what a person waits for at most; the rest is left to a sweep

//! The journal's row before the request: a failure to write it forbids the request.
QCoro::Task<RunResources::Entry> announce(Run run, ResourceKind kind, QString name)
{
    ResourceIntent intent;
    intent.runId = run->runId;
    intent.kind = kind;
    intent.name = name;
    intent.serverUrl = run->client->apiUrl().toString();
    intent.backend = run->environment.endpoint.backend;
    const auto written = run->store->recordIntent(intent);
    const qint64 journalId = co_await written;

    auto entry = std::make_shared<RunResources::Resource>();
    entry->kind = kind;
    entry->name = name;
    entry->journalId = journalId;
    run->resources.add(entry);
    co_return entry;
}

void noteId(const Run &run, const RunResources::Entry &entry, const QString &id)
{
    entry->id = id;
    // Without the id the resource is still found by its name, so nobody waits for this write.
    (void)run->store->recordId(entry->journalId, id);
}

void noteRemoved(const Run &run, const RunResources::Entry &entry)
{
    // A failed journal write never stops a removal: the next sweep finds nothing and says so.
    (void)run->store->recordRemoved(entry->journalId);
    run->lifeline->release(entry->id);
    run->resources.drop(entry);
}

//! Waits for the answer to the create request, which has gone out.
template <typename T>
QCoro::Task<T> created(Run run, RunResources::Entry entry, Pending<T> creation, CancelToken token)
{
    entry->creation = idOf(creation);
    const auto answer = unlessCancelled(creation, token);
    const T resource = co_await answer;
    entry->creation.reset();
    noteId(run, entry, resource.id);
    co_return resource;
}

//! False when it is certain that nothing came into being. A request that has not been answered is
//! waited for.
QCoro::Task<bool> mayBeThere(RunResources::Entry entry, CancelToken token)
{
    if (!entry->creation)
        co_return !entry->id.isEmpty();
    const auto answer = unlessCancelled(*entry->creation, token);
    bool isPossible = true;
    try {
        entry->id = co_await answer;
    } catch (const Exception &exception) {
        isPossible = token.isCancelled() || Daytona::mayExist(exception.error());
    }
    co_return isPossible;
}

QCoro::Task<void> removeEntry(Run run, RunResources::Entry entry, CancelToken token)
{
    const bool isPossible = co_await mayBeThere(entry, token);
    if (isPossible) {
        Daytona::Client *client = run->client.get();
        const ResourceKind kind = entry->kind;
        const QString name = entry->name;
        const QString id = entry->id;
        co_await removeRemote(client, kind, name, id, cleanupBudget, token);
    }
    noteRemoved(run, entry);
}

//! Removes \a entry; what stays is noted in the result, and no failure gets out.
QCoro::Task<void> removeOrLeak(Run run, RunResources::Entry entry, CancelToken token)
{
    std::exception_ptr failure;
    try {
        co_await removeEntry(run, entry, token);
    } catch (...) {
        failure = std::current_exception();
    }
    if (!failure)
        co_return;
    (void)run->store->setDisposition(entry->journalId, Disposition::Delete);
    LeakedResource leaked;
    leaked.kind = resourceKindName(entry->kind);
    leaked.name = entry->name;
    leaked.id = entry->id;
    leaked.server = run->client->apiUrl().toString();
    leaked.reason = errorOf(failure).message;
    run->result.leaked.append(leaked);
}

QCoro::Task<void> removeAll(Run run, QList<ResourceKind> kinds, CancelToken token)
{
    const QList<RunResources::Entry> entries = run->resources.entries();
    std::vector<QCoro::Task<void>> removals;
    for (const RunResources::Entry &entry : entries) {
        if (kinds.contains(entry->kind))
            removals.push_back(removeOrLeak(run, entry, token));
    }
    co_await allOf(std::move(removals));
}

} // namespace

RunResources::Entry RunResources::find(const QString &name) const
{
    const auto place = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [&](const Entry &entry) { return entry->name == name; });
    return place == m_entries.cend() ? nullptr : *place;
}

// Only `everything` drops the requests themselves: a run that is cancelled meanwhile goes on to its
// cleanup, which needs their answers to know what there is to remove.

QCoro::Task<Daytona::Volume> createVolume(Run run, QString name, CancelToken token)
{
    const RunResources::Entry entry = co_await announce(run, ResourceKind::Volume, name);
    throwIfCancelled(token);
    const auto creation = run->client->volumes().getOrCreate(name, run->everything.token());
    const Daytona::Volume volume = co_await created(run, entry, creation, token);
    const auto ready = run->client->volumes().waitUntilReady(volume, token);
    const Daytona::Volume readyVolume = co_await ready;
    co_return readyVolume;
}

namespace {

//! Why a key could not be stored, with what can be done about it where the server keeps none.
Error withoutSecrets(const Error &error)
{
    const bool isUnable = error.kind == Error::Kind::Http
        && QList<int>{403, 404, 405, 501}.contains(error.httpStatus);
    if (!isUnable)
        return error;
    return Error(
        Error::Kind::Setup,
        QCoreApplication::translate(
            "Quaver::RunResources",
            "This Daytona server does not take the model's key as a secret: %1 The key of "
            "DAYTONA_API_KEY needs the permission manage:secrets. Or add --allow-key-in-sandbox "
            "if the programs in the sandbox may hold the model's key.")
            .arg(error.message));
}

} // namespace

QCoro::Task<void> createSecret(Run run, Models::Provider provider, CancelToken token)
{
    Daytona::CreateSecret request;
    request.name = secretName(run->runId, provider);
    request.value = provider.key;
    request.hosts = QStringList(provider.baseUrl.host());
    const RunResources::Entry entry = co_await announce(run, ResourceKind::Secret, request.name);
    throwIfCancelled(token);
    const auto creation = run->client->secrets().create(request, run->everything.token());
    std::optional<Error> failure;
    try {
        co_await created(run, entry, creation, token);
    } catch (const Exception &exception) {
        failure = withoutSecrets(exception.error());
    }
    if (failure)
        throw Exception(*failure);
}

namespace {

//! On a server that ignores the time to live: see Lifeline.
QCoro::Task<void> letItIdleOut(Run run, QString id, CancelToken token)
{
    using Interval = Daytona::Sandboxes::Interval;
    const auto deleting = run->client->sandboxes().setInterval(id, Interval::AutoDelete, 0, token);
    co_await deleting;
    const auto stopping =
        run->client->sandboxes().setInterval(id, Interval::AutoStop, Lifeline::idleMinutes, token);
    co_await stopping;
    run->lifeline->hold(id);
}

} // namespace

QCoro::Task<Daytona::Sandbox> createSandbox(Run run, QString name, SandboxUse use,
                                            CancelToken token)
{
    const RunResources::Entry entry = co_await announce(run, ResourceKind::Sandbox, name);
    throwIfCancelled(token);
    const Daytona::CreateSandbox request = sandboxRequest(*run, name, use);
    const auto creation = run->client->sandboxes().create(request, run->everything.token());
    const Daytona::Sandbox made = co_await created(run, entry, creation, token);
    if (!made.autoDestroyAt) {
        const QString id = made.id;
        co_await letItIdleOut(run, id, token);
    }
    const auto started = run->client->sandboxes().waitUntilStarted(made, token);
    const Daytona::Sandbox sandbox = co_await started;
    co_return sandbox;
}

QCoro::Task<void> removeSandbox(Run run, QString name, CancelToken token)
{
    const RunResources::Entry entry = run->resources.find(name);
    if (!entry)
        co_return;
    const bool isPossible = co_await mayBeThere(entry, token);
    if (isPossible) {
        const QString address = entry->id.isEmpty() ? name : entry->id;
        const auto gone = run->client->sandboxes().removeEventually(
            address, cleanupBudget, Daytona::Sandboxes::Confirm::Gone, token);
        co_await gone;
    }
    noteRemoved(run, entry);
}

QCoro::Task<void> removeResources(Run run, CancelToken token)
{
    if (run->environment.keepResources) {
        for (const RunResources::Entry &entry : run->resources.entries())
            (void)run->store->setDisposition(entry->journalId, Disposition::Kept);
        co_return;
    }
    const QList<ResourceKind> users{ResourceKind::Sandbox};
    co_await removeAll(run, users, token);
    const QList<ResourceKind> used{ResourceKind::Secret, ResourceKind::Volume};
    co_await removeAll(run, used, token);
}

} // namespace Quaver::Flow
