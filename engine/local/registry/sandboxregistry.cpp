// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/registry/sandboxregistry.h"

#include "engine/core/logging.h"
#include "engine/local/http/response.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>
#include <chrono>
#include <iterator>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mib = 1024 * 1024;

//! Calls \a due in \a minutes, unless the timer is set anew or the entry goes before.
template <typename Due>
void callIn(boost::asio::steady_timer &timer, int minutes, const SandboxEntryPtr &entry, Due due)
{
    timer.expires_after(std::chrono::minutes(minutes));
    timer.async_wait([weak = std::weak_ptr(entry), due](boost::system::error_code error) {
        const SandboxEntryPtr alive = weak.lock();
        if (alive && !error)
            due(alive);
    });
}

} // namespace

SandboxRegistry::SandboxRegistry(boost::asio::io_context &context, int directory,
                                 VolumeStore &volumes, const HostBindings &bindings)
    : m_context(context)
    , m_directory(directory)
    , m_volumes(volumes)
    , m_bindings(bindings)
{
}

void SandboxRegistry::create(SandboxSettings settings, Done done)
{
    if (m_isShuttingDown)
        return done(httpError(503, u"The server is about to end"_s));
    if (!settings.name.isEmpty() && byIdOrName(settings.name))
        return done(httpError(409, u"Sandbox with name %1 already exists"_s.arg(settings.name)));
    if (m_entries.size() >= most)
        return done(httpError(400, u"Sandbox quota exceeded. Maximum allowed: %1"_s.arg(most)));
    const auto entry = std::make_shared<SandboxEntry>(m_context, std::move(settings));
    m_entries.push_back(entry);
    if (created)
        created(*entry);
    setTimeToLive(entry, entry->settings.ttlMinutes);
    launch(entry, [this, entry, done = std::move(done)](Result<SandboxEntryPtr> started) {
        if (!started) {
            // At once: it never ran, so there is hardly anything to remove.
            endTimes(entry);
            finishDestruction(entry, removeSandboxFiles(m_directory, entry->id.toLatin1()));
        }
        done(std::move(started));
    });
}

void SandboxRegistry::start(const SandboxEntryPtr &entry, Done done)
{
    if (entry->state == SandboxState::Started)
        return done(entry);
    if (entry->isInTransition())
        return done(httpError(409, u"Sandbox state change in progress"_s));
    if (entry->state != SandboxState::Stopped)
        return done(httpError(
            400, u"Sandbox is not in valid state to start: %1"_s.arg(stateName(entry->state))));
    entry->deleteTimer.cancel();
    entry->sandbox.reset();
    setState(entry, SandboxState::Starting);
    launch(entry, [this, entry, done = std::move(done)](Result<SandboxEntryPtr> started) {
        if (!started) {
            entry->errorReason = started.error().message;
            setState(entry, SandboxState::Error);
        }
        done(std::move(started));
    });
}

Result<std::vector<Mount>> SandboxRegistry::openMounts(const SandboxSettings &settings)
{
    std::vector<Mount> mounts;
    for (const VolumeMount &volume : settings.mounts) {
        Result<UniqueFd> directory =
            m_volumes.openForMount(volume.volumeId, volume.subpath.toUtf8());
        if (!directory)
            return directory.error();
        Mount mount;
        mount.directory = *std::move(directory);
        mount.target = volume.mountPath.toUtf8();
        mounts.push_back(std::move(mount));
    }
    const Snapshot *snapshot = m_bindings.snapshot(settings.snapshot);
    Result<std::vector<Mount>> ours = m_bindings.open(*snapshot);
    if (!ours)
        return httpError(400, u"Sandbox failed to start: %1"_s.arg(ours.error().message));
    std::move(ours->begin(), ours->end(), std::back_inserter(mounts));
    return mounts;
}

void SandboxRegistry::launch(const SandboxEntryPtr &entry, Done done)
{
    Result<std::vector<Mount>> mounts = openMounts(entry->settings);
    if (!mounts)
        return done(mounts.error());
    SandboxOptions options;
    options.id = entry->id.toLatin1();
    options.processors = entry->settings.processors;
    options.memoryBytes = entry->settings.memoryMiB * mib;
    options.diskBytes = entry->settings.diskMiB * mib;
    options.mounts = *std::move(mounts);
    options.environment = entry->settings.environmentBytes();
    for (const QString &folder : m_bindings.snapshot(entry->settings.snapshot)->tools.pathEntries)
        options.pathEntries.append(folder.toUtf8());
    const std::weak_ptr weak(entry);
    Sandbox::start(
        m_context, m_directory, std::move(options),
        [this, weak](const QString &reason) {
            if (const SandboxEntryPtr alive = weak.lock())
                died(alive, reason);
        },
        [this, entry, done = std::move(done)](Result<std::shared_ptr<Sandbox>> sandbox) {
            launched(entry, std::move(sandbox), done);
        });
}

void SandboxRegistry::launched(const SandboxEntryPtr &entry,
                               Result<std::shared_ptr<Sandbox>> sandbox, const Done &done)
{
    if (!sandbox) {
        qCWarning(logLocal).noquote() << sandbox.error().message;
        done(httpError(400, u"Sandbox failed to start: %1"_s.arg(sandbox.error().message)));
        return;
    }
    entry->sandbox = *std::move(sandbox);
    setState(entry, SandboxState::Started);
    touch(entry);
    done(entry);
    if (entry->isDoomed)
        beginDestruction(entry);
}

void SandboxRegistry::died(const SandboxEntryPtr &entry, const QString &reason)
{
    if (entry->state != SandboxState::Started && entry->state != SandboxState::Starting)
        return;
    qCInfo(logLocal).noquote() << "sandbox" << entry->name() << "died:" << reason;
    entry->errorReason = reason;
    entry->sessions.clear();
    entry->idleTimer.cancel();
    setState(entry, SandboxState::Error);
}

Result<void> SandboxRegistry::stop(const SandboxEntryPtr &entry, bool force)
{
    if (entry->isInTransition())
        return httpError(409, u"Sandbox state change in progress"_s);
    if (entry->state != SandboxState::Started)
        return httpError(400,
                         u"Sandbox is not in a stoppable state: %1"_s.arg(stateName(entry->state)));
    entry->idleTimer.cancel();
    setState(entry, SandboxState::Stopping);
    entry->sandbox->stop(force, [this, entry] {
        if (entry->state == SandboxState::Stopping)
            stopped(entry);
    });
    return {};
}

void SandboxRegistry::stopped(const SandboxEntryPtr &entry)
{
    entry->sessions.clear();
    const int deleteIn = entry->settings.autoDeleteMinutes;
    if (entry->isDoomed || deleteIn == 0) {
        beginDestruction(entry);
        return;
    }
    setState(entry, SandboxState::Stopped);
    if (deleteIn > 0)
        callIn(entry->deleteTimer, deleteIn, entry,
               [this](const SandboxEntryPtr &due) { doom(due); });
}

Result<void> SandboxRegistry::destroy(const SandboxEntryPtr &entry)
{
    if (entry->isInTransition())
        return httpError(409, u"Sandbox state change in progress"_s);
    beginDestruction(entry);
    return {};
}

void SandboxRegistry::doom(const SandboxEntryPtr &entry)
{
    const bool mustWait =
        entry->state == SandboxState::Creating || entry->state == SandboxState::Starting;
    if (mustWait)
        entry->isDoomed = true;
    else
        beginDestruction(entry);
}

void SandboxRegistry::beginDestruction(const SandboxEntryPtr &entry)
{
    if (entry->state == SandboxState::Destroying || entry->state == SandboxState::Destroyed)
        return;
    endTimes(entry);
    if (!entry->sandbox) {
        removeFiles(entry);
        return;
    }
    entry->sandbox->stop(true, [this, entry] { removeFiles(entry); });
}

void SandboxRegistry::endTimes(const SandboxEntryPtr &entry)
{
    setState(entry, SandboxState::Destroying);
    entry->idleTimer.cancel();
    entry->deleteTimer.cancel();
    entry->lifeTimer.cancel();
}

void SandboxRegistry::removeFiles(const SandboxEntryPtr &entry)
{
    entry->sessions.clear();
    // The loop must not end before the answer is there, nor the entry go in the other thread.
    boost::asio::post(m_remover,
                      [this, entry, work = boost::asio::make_work_guard(m_context)]() mutable {
                          const Result<void> removed = entry->sandbox
                              ? entry->sandbox->remove()
                              : removeSandboxFiles(m_directory, entry->id.toLatin1());
                          boost::asio::post(m_context, [this, entry = std::move(entry), removed] {
                              finishDestruction(entry, removed);
                          });
                      });
}

void SandboxRegistry::finishDestruction(const SandboxEntryPtr &entry, const Result<void> &removed)
{
    if (!removed)
        qCWarning(logLocal).noquote() << removed.error().message;
    entry->sandbox.reset();
    m_entries.erase(std::remove(m_entries.begin(), m_entries.end(), entry), m_entries.end());
    setState(entry, SandboxState::Destroyed);
    if (m_entries.empty()) {
        if (const auto done = std::exchange(m_shutDownDone, {}))
            done();
    }
}

void SandboxRegistry::setTimeToLive(const SandboxEntryPtr &entry, int minutes)
{
    entry->settings.ttlMinutes = minutes;
    entry->lifeTimer.cancel();
    entry->destroyAt.reset();
    if (minutes == 0)
        return;
    entry->destroyAt = QDateTime::currentDateTimeUtc().addSecs(qint64(minutes) * 60);
    callIn(entry->lifeTimer, minutes, entry, [this](const SandboxEntryPtr &due) { doom(due); });
}

void SandboxRegistry::touch(const SandboxEntryPtr &entry)
{
    entry->lastActivityAt = QDateTime::currentDateTimeUtc();
    entry->idleTimer.cancel();
    const int minutes = entry->settings.autoStopMinutes;
    if (minutes == 0 || entry->state != SandboxState::Started)
        return;
    callIn(entry->idleTimer, minutes, entry, [this](const SandboxEntryPtr &due) {
        if (due->openRequests.use_count() > 1)
            touch(due);
        else
            static_cast<void>(stop(due, false)); // one in transition needs no stop
    });
}

Result<SandboxEntryPtr> SandboxRegistry::byId(const QString &id) const
{
    for (const SandboxEntryPtr &entry : m_entries) {
        if (entry->id == id)
            return entry;
    }
    return httpError(404, u"Sandbox with ID or name %1 not found"_s.arg(id));
}

Result<SandboxEntryPtr> SandboxRegistry::byIdOrName(const QString &idOrName) const
{
    Result<SandboxEntryPtr> found = byId(idOrName);
    if (found)
        return found;
    for (const SandboxEntryPtr &entry : m_entries) {
        if (entry->state != SandboxState::Destroying && entry->name() == idOrName)
            return entry;
    }
    return found;
}

bool SandboxRegistry::isVolumeMounted(const QString &volumeId) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const SandboxEntryPtr &entry) {
        return entry->state != SandboxState::Destroying && entry->mounts(volumeId);
    });
}

void SandboxRegistry::shutDown(std::function<void()> done)
{
    m_isShuttingDown = true;
    if (m_entries.empty())
        return done();
    m_shutDownDone = std::move(done);
    const std::vector<SandboxEntryPtr> all = m_entries;
    for (const SandboxEntryPtr &entry : all)
        doom(entry);
}

void SandboxRegistry::setState(const SandboxEntryPtr &entry, SandboxState state)
{
    const SandboxState before = std::exchange(entry->state, state);
    entry->updatedAt = QDateTime::currentDateTimeUtc();
    if (stateChanged && before != state)
        stateChanged(*entry, before);
}

} // namespace Quaver::Local
