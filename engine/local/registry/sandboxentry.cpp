// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/registry/sandboxentry.h"

#include "engine/local/registry/identity.h"

#include <QJsonArray>

#include <boost/asio/io_context.hpp>

#include <algorithm>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

QString timestamp(const QDateTime &time) { return time.toString(Qt::ISODateWithMs); }

qint64 wholeGib(qint64 mib) { return (mib + 1023) / 1024; }

QString desiredStateName(SandboxState state)
{
    switch (state) {
    case SandboxState::Stopping:
    case SandboxState::Stopped:
        return u"stopped"_s;
    case SandboxState::Destroying:
    case SandboxState::Destroyed:
        return u"destroyed"_s;
    case SandboxState::Creating:
    case SandboxState::Starting:
    case SandboxState::Started:
    case SandboxState::Error:
        break;
    }
    return u"started"_s;
}

} // namespace

QString stateName(SandboxState state)
{
    switch (state) {
    case SandboxState::Creating:
        return u"creating"_s;
    case SandboxState::Starting:
        return u"starting"_s;
    case SandboxState::Started:
        return u"started"_s;
    case SandboxState::Stopping:
        return u"stopping"_s;
    case SandboxState::Stopped:
        return u"stopped"_s;
    case SandboxState::Destroying:
        return u"destroying"_s;
    case SandboxState::Destroyed:
        return u"destroyed"_s;
    case SandboxState::Error:
        break;
    }
    return u"error"_s;
}

SandboxEntry::SandboxEntry(boost::asio::io_context &context, SandboxSettings settings_)
    : id(newId())
    , settings(std::move(settings_))
    , createdAt(QDateTime::currentDateTimeUtc())
    , updatedAt(createdAt)
    , lastActivityAt(createdAt)
    , idleTimer(context)
    , deleteTimer(context)
    , lifeTimer(context)
{
}

bool SandboxEntry::isInTransition() const
{
    return state == SandboxState::Creating || state == SandboxState::Starting
        || state == SandboxState::Stopping || state == SandboxState::Destroying;
}

bool SandboxEntry::mounts(const QString &volumeId) const
{
    const QList<VolumeMount> &all = settings.mounts;
    return std::any_of(all.begin(), all.end(),
                       [&](const VolumeMount &mount) { return mount.volumeId == volumeId; });
}

QJsonObject SandboxEntry::toJson(const QString &toolboxUrl, bool isListItem) const
{
    QJsonObject object{
        {u"id"_s, id},
        {u"organizationId"_s, organizationId()},
        {u"name"_s, name()},
        {u"user"_s, settings.user},
        {u"labels"_s, settings.labels},
        {u"public"_s, settings.isPublic},
        {u"networkBlockAll"_s, true}, // there is no network here at all
        {u"target"_s, settings.target.isEmpty() ? u"local"_s : settings.target},
        {u"cpu"_s, settings.processors},
        {u"gpu"_s, 0},
        {u"memory"_s, wholeGib(settings.memoryMiB)},
        {u"disk"_s, wholeGib(settings.diskMiB)},
        {u"quaverMemoryMiB"_s, settings.memoryMiB},
        {u"quaverDiskMiB"_s, settings.diskMiB},
        {u"toolboxProxyUrl"_s, toolboxUrl},
        {u"state"_s, stateName(state)},
        {u"desiredState"_s, desiredStateName(state)},
        {u"recoverable"_s, false},
        {u"sandboxClass"_s, u"container"_s},
        {u"backupState"_s, u"None"_s},
        {u"autoStopInterval"_s, settings.autoStopMinutes},
        {u"autoArchiveInterval"_s, settings.autoArchiveMinutes},
        {u"autoDeleteInterval"_s, settings.autoDeleteMinutes},
        {u"createdAt"_s, timestamp(createdAt)},
        {u"updatedAt"_s, timestamp(updatedAt)},
        {u"lastActivityAt"_s, timestamp(lastActivityAt)},
    };
    if (!settings.snapshot.isEmpty())
        object.insert(u"snapshot"_s, settings.snapshot);
    if (!errorReason.isEmpty())
        object.insert(u"errorReason"_s, errorReason);
    if (destroyAt)
        object.insert(u"autoDestroyAt"_s, timestamp(*destroyAt));
    if (isListItem)
        return object;
    object.insert(u"env"_s, settings.environment);
    QJsonArray volumes;
    for (const VolumeMount &mount : settings.mounts)
        volumes.append(mount.toJson());
    object.insert(u"volumes"_s, volumes);
    if (!settings.buildInfo.isEmpty()) {
        QJsonObject buildInfo = settings.buildInfo;
        buildInfo.insert(u"createdAt"_s, timestamp(createdAt));
        buildInfo.insert(u"updatedAt"_s, timestamp(createdAt));
        buildInfo.insert(u"snapshotRef"_s, u"local"_s);
        object.insert(u"buildInfo"_s, buildInfo);
    }
    return object;
}

} // namespace Quaver::Local
