// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/registry/sandboxsettings.h"

#include "engine/local/http/json.h"
#include "engine/local/http/response.h"
#include "engine/local/registry/hostbindings.h"
#include "engine/local/registry/identity.h"
#include "engine/local/volumes/mountrules.h"
#include "engine/local/volumes/volumestore.h"

#include <QRegularExpression>

#include <limits>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mibPerGib = 1024;
constexpr int longestMinutes = 525600; // a year
constexpr qsizetype mostMounts = 32;
constexpr qsizetype mostPairs = 256;

Result<void> readResources(const QJsonObject &body, SandboxSettings *settings)
{
    struct Field
    {
        QString name;
        qint64 most;
        qint64 value = 0; // 0 is "not given", as on Daytona
    };
    Field cpu{u"cpu"_s, 1024};
    Field gpu{u"gpu"_s, 1024};
    Field memory{u"memory"_s, 1024};
    Field disk{u"disk"_s, 16384};
    Field memoryMib{u"quaverMemoryMiB"_s, 1024 * mibPerGib};
    Field diskMib{u"quaverDiskMiB"_s, 16384 * mibPerGib};
    for (Field *field : {&cpu, &gpu, &memory, &disk, &memoryMib, &diskMib}) {
        const Result<qint64> value = integerField(body, field->name, 0, field->most, 0);
        if (!value)
            return value.error();
        field->value = *value;
    }
    const bool isDaytonas = cpu.value + gpu.value + memory.value + disk.value > 0;
    const bool isOurs = memoryMib.value + diskMib.value > 0;
    if (!settings->snapshot.isEmpty() && isDaytonas && !isOurs)
        return httpError(400, u"Cannot specify Sandbox resources when using a snapshot"_s);
    if (gpu.value > 0)
        return httpError(400, u"This server has no GPU sandboxes"_s);
    if (cpu.value > 0)
        settings->processors = static_cast<int>(cpu.value);
    if (memory.value > 0)
        settings->memoryMiB = memory.value * mibPerGib;
    if (disk.value > 0)
        settings->diskMiB = disk.value * mibPerGib;
    if (memoryMib.value > 0)
        settings->memoryMiB = memoryMib.value;
    if (diskMib.value > 0)
        settings->diskMiB = diskMib.value;
    constexpr qint64 leastMemory = 16;
    if (settings->memoryMiB < leastMemory)
        return httpError(400, u"quaverMemoryMiB must be at least %1"_s.arg(leastMemory));
    return {};
}

Result<void> readIntervals(const QJsonObject &body, SandboxSettings *settings)
{
    struct Field
    {
        QString name;
        qint64 least;
        int *value;
    };
    const Field fields[] = {
        {u"autoStopInterval"_s, 0, &settings->autoStopMinutes},
        {u"autoArchiveInterval"_s, 0, &settings->autoArchiveMinutes},
        {u"autoDeleteInterval"_s, -1, &settings->autoDeleteMinutes},
        {u"ttlMinutes"_s, 0, &settings->ttlMinutes},
    };
    for (const Field &field : fields) {
        const Result<qint64> value =
            integerField(body, field.name, field.least, longestMinutes, *field.value);
        if (!value)
            return value.error();
        *field.value = static_cast<int>(*value);
    }
    return {};
}

Result<VolumeMount> readMount(const QJsonObject &object, const VolumeStore &volumes,
                              const HostBindings &bindings)
{
    const Result<QString> volumeId = stringField(object, u"volumeId"_s);
    const Result<QString> mountPath = stringField(object, u"mountPath"_s);
    const Result<QString> subpath = stringField(object, u"subpath"_s);
    for (const Result<QString> *field : {&volumeId, &mountPath, &subpath}) {
        if (!*field)
            return field->error();
    }
    const Result<Volume> volume = volumes.byIdOrName(*volumeId);
    if (!volume)
        return httpError(400, u"Volume '%1' not found"_s.arg(*volumeId));
    if (const Result<void> valid = checkMountPath(mountPath->toUtf8()); !valid)
        return valid.error();
    if (!bindings.isFree(mountPath->toUtf8()))
        return httpError(
            400,
            u"Invalid volume mount \"%1\": this server shows something else there"_s.arg(
                *mountPath));
    if (const Result<void> valid = checkSubpath(subpath->toUtf8()); !valid)
        return valid.error();
    return VolumeMount{volume->id, *mountPath, *subpath};
}

Result<void> readMounts(const QJsonObject &body, const VolumeStore &volumes,
                        const HostBindings &bindings, SandboxSettings *settings)
{
    const QJsonValue value = body.value(u"volumes"_s);
    if (!value.isUndefined() && !value.isNull() && !value.isArray())
        return httpError(400, u"volumes must be an array"_s);
    const QJsonArray array = value.toArray();
    if (array.size() > mostMounts)
        return httpError(400, u"volumes must have at most %1 elements"_s.arg(mostMounts));
    for (const QJsonValue &element : array) {
        const Result<VolumeMount> mount = readMount(element.toObject(), volumes, bindings);
        if (!mount)
            return mount.error();
        for (const VolumeMount &other : std::as_const(settings->mounts)) {
            if (other.mountPath == mount->mountPath)
                return httpError(400,
                                 u"Two volumes cannot be mounted at %1"_s.arg(mount->mountPath));
        }
        settings->mounts.append(*mount);
    }
    return {};
}

} // namespace

QJsonObject VolumeMount::toJson() const
{
    QJsonObject object{{u"volumeId"_s, volumeId}, {u"mountPath"_s, mountPath}};
    if (!subpath.isEmpty())
        object.insert(u"subpath"_s, subpath);
    return object;
}

Result<SandboxSettings> SandboxSettings::fromJson(const QJsonObject &body,
                                                  const VolumeStore &volumes,
                                                  const HostBindings &bindings)
{
    SandboxSettings settings;
    const std::pair<QString, QString *> texts[] = {{u"name"_s, &settings.name},
                                                   {u"snapshot"_s, &settings.snapshot},
                                                   {u"user"_s, &settings.user},
                                                   {u"target"_s, &settings.target}};
    for (const auto &[name, value] : texts) {
        const Result<QString> text = stringField(body, name);
        if (!text)
            return text.error();
        *value = *text;
    }
    if (!settings.name.isEmpty()) {
        if (const Result<void> valid = checkName(settings.name); !valid)
            return valid.error();
    }
    if (settings.user.isEmpty())
        settings.user = u"daytona"_s;
    settings.buildInfo = body.value(u"buildInfo"_s).toObject();
    if (!settings.snapshot.isEmpty() && !settings.buildInfo.isEmpty())
        return httpError(400, u"Cannot specify a snapshot together with buildInfo"_s);
    if (!bindings.snapshot(settings.snapshot)) {
        QStringList known;
        for (const Snapshot &snapshot : bindings.snapshots())
            known.append(snapshot.tools.name);
        return httpError(400,
                         u"Snapshot %1 not found. This server has: %2"_s.arg(settings.snapshot,
                                                                             known.join(u", "_s)));
    }
    if (!body.value(u"secrets"_s).toArray().isEmpty())
        return httpError(
            400, u"This server keeps no secrets: sandboxes reach models through the gateway"_s);
    settings.isPublic = body.value(u"public"_s).toBool();
    const std::pair<QString, QJsonObject *> maps[] = {{u"env"_s, &settings.environment},
                                                      {u"labels"_s, &settings.labels}};
    for (const auto &[name, value] : maps) {
        const Result<QJsonObject> map = stringMapField(body, name);
        if (!map)
            return map.error();
        if (map->size() > mostPairs)
            return httpError(400, u"%1 must have at most %2 entries"_s.arg(name).arg(mostPairs));
        *value = *map;
    }
    if (const auto environment = environmentFromJson(settings.environment); !environment)
        return environment.error();
    for (const auto read : {readResources, readIntervals}) {
        if (const Result<void> done = read(body, &settings); !done)
            return done.error();
    }
    if (const Result<void> done = readMounts(body, volumes, bindings, &settings); !done)
        return done.error();
    return settings;
}

QMap<QByteArray, QByteArray> SandboxSettings::environmentBytes() const
{
    const auto variables = environmentFromJson(environment);
    return variables ? *variables : QMap<QByteArray, QByteArray>();
}

Result<QMap<QByteArray, QByteArray>> environmentFromJson(const QJsonObject &variables)
{
    static const QRegularExpression name(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    QMap<QByteArray, QByteArray> result;
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        const QByteArray value = it.value().toString().toUtf8();
        if (!name.match(it.key()).hasMatch() || value.contains('\0'))
            return httpError(400, u"Invalid environment variable: %1"_s.arg(it.key().left(100)));
        result.insert(it.key().toLatin1(), value);
    }
    return result;
}

} // namespace Quaver::Local
