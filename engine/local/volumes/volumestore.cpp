// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/volumes/volumestore.h"

#include "engine/core/logging.h"
#include "engine/local/http/response.h"
#include "engine/local/registry/identity.h"
#include "engine/local/sandboxes/hostuser.h"
#include "engine/local/sandboxes/removetree.h"
#include "engine/local/volumes/mountrules.h"

#include <QJsonValue>

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

QString timestamp(const QDateTime &time) { return time.toString(Qt::ISODateWithMs); }

//! Everybody inside may write, as on Daytona's mounts. Nobody outside reaches it: the server's
//! directory can be searched but not listed.
constexpr mode_t directoryMode = 0777;

Result<UniqueFd> openOrMake(int parent, const QByteArray &name)
{
    const bool isNew = ::mkdirat(parent, name.constData(), 0700) == 0;
    if (!isNew && errno != EEXIST)
        return httpError(
            500, u"Cannot make the directory of a volume: %1"_s.arg(qt_error_string(errno)));
    UniqueFd fd(
        ::openat(parent, name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!fd.isValid()) {
        return httpError(
            400,
            u"The volume's subpath leads through \"%1\", which is not a directory."_s.arg(
                QString::fromUtf8(name)));
    }
    if (isNew) {
        if (const Result<void> given = giveToSandboxUser(fd.get()); !given)
            return given.error();
        ::fchmod(fd.get(), directoryMode);
    }
    return fd;
}

} // namespace

QJsonObject Volume::toJson() const
{
    return {
        {u"id"_s, id},
        {u"name"_s, name},
        {u"organizationId"_s, organizationId()},
        {u"state"_s, u"ready"_s},
        {u"createdAt"_s, timestamp(createdAt)},
        {u"updatedAt"_s, timestamp(updatedAt)},
        {u"lastUsedAt"_s, lastUsedAt ? QJsonValue(timestamp(*lastUsedAt)) : QJsonValue()},
        {u"errorReason"_s, QJsonValue()},
    };
}

VolumeStore::VolumeStore(UniqueFd directory, std::function<bool(const QString &)> isMounted)
    : m_directory(std::move(directory))
    , m_isMounted(std::move(isMounted))
{
}

Result<Volume> VolumeStore::create(const QString &name)
{
    Volume volume;
    volume.id = newId();
    volume.name = name.isEmpty() ? volume.id : name;
    if (const Result<void> valid = checkName(volume.name); !valid)
        return valid.error();
    if (byName(volume.name))
        return httpError(400, u"Volume with name %1 already exists"_s.arg(volume.name));
    if (m_volumes.size() >= most)
        return httpError(400, u"Volume quota exceeded. Maximum allowed: %1"_s.arg(most));
    const Result<UniqueFd> directory = openOrMake(m_directory.get(), volume.id.toLatin1());
    if (!directory)
        return directory.error();
    volume.createdAt = volume.updatedAt = QDateTime::currentDateTimeUtc();
    m_volumes.append(volume);
    return volume;
}

Result<Volume> VolumeStore::byId(const QString &id) const
{
    for (const Volume &volume : m_volumes) {
        if (volume.id == id)
            return volume;
    }
    return httpError(404, u"Volume with ID %1 not found"_s.arg(id));
}

Result<Volume> VolumeStore::byName(const QString &name) const
{
    for (const Volume &volume : m_volumes) {
        if (volume.name == name)
            return volume;
    }
    return httpError(404, u"Volume with name %1 not found"_s.arg(name));
}

Result<Volume> VolumeStore::byIdOrName(const QString &idOrName) const
{
    Result<Volume> volume = byId(idOrName);
    return volume ? volume : byName(idOrName);
}

QList<Volume> VolumeStore::all() const
{
    QList<Volume> volumes = m_volumes;
    std::stable_sort(volumes.begin(), volumes.end(), [](const Volume &a, const Volume &b) {
        return a.lastUsedAt.value_or(a.createdAt) > b.lastUsedAt.value_or(b.createdAt);
    });
    return volumes;
}

Result<void> VolumeStore::remove(const QString &id)
{
    const Result<Volume> volume = byId(id);
    if (!volume)
        return volume.error();
    if (m_isMounted(id)) {
        return httpError(
            409, u"Volume %1 cannot be deleted because a sandbox uses it"_s.arg(volume->name));
    }
    if (const Result<void> removed = removeTree(m_directory.get(), id.toLatin1()); !removed) {
        qCWarning(logLocal).noquote() << removed.error().message;
        return httpError(500, removed.error().message);
    }
    m_volumes.removeIf([&](const Volume &other) { return other.id == id; });
    return {};
}

Result<UniqueFd> VolumeStore::openForMount(const QString &id, const QByteArray &subpath)
{
    if (const Result<void> valid = checkSubpath(subpath); !valid)
        return valid.error();
    const auto volume = std::find_if(m_volumes.begin(), m_volumes.end(),
                                     [&](const Volume &other) { return other.id == id; });
    if (volume == m_volumes.end())
        return httpError(404, u"Volume with ID %1 not found"_s.arg(id));
    volume->lastUsedAt = QDateTime::currentDateTimeUtc();
    UniqueFd directory(::openat(m_directory.get(), id.toLatin1().constData(),
                                O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!directory.isValid())
        return httpError(
            500, u"Cannot open the volume %1: %2"_s.arg(volume->name, qt_error_string(errno)));
    const QList<QByteArray> parts = subpath.split('/');
    for (const QByteArray &part : parts) {
        if (part.isEmpty() || part == ".")
            continue;
        Result<UniqueFd> next = openOrMake(directory.get(), part);
        if (!next)
            return next.error();
        directory = *std::move(next);
    }
    return directory;
}

} // namespace Quaver::Local
