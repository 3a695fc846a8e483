// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/sandboxjson.h"

#include "engine/daytona/jsonfields.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

void insertIf(QJsonObject &object, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

void insertIf(QJsonObject &object, QLatin1StringView key, const std::optional<int> &value)
{
    if (value)
        object.insert(key, *value);
}

QJsonArray mountsJson(const QList<VolumeMount> &mounts)
{
    QJsonArray array;
    for (const VolumeMount &mount : mounts) {
        QJsonObject object{{"volumeId"_L1, mount.volumeId}, {"mountPath"_L1, mount.mountPath}};
        insertIf(object, "subpath"_L1, mount.subpath);
        array.append(object);
    }
    return array;
}

} // namespace

Result<Sandbox> readSandbox(const QJsonObject &object)
{
    const Result<QString> id = readId(object, "id"_L1);
    if (!id)
        return id.error();
    Sandbox sandbox;
    sandbox.id = *id;
    sandbox.toolboxProxyUrl = QUrl(object.value("toolboxProxyUrl"_L1).toString(), QUrl::StrictMode);
    sandbox.name = readText(object, "name"_L1);
    sandbox.state = readText(object, "state"_L1);
    sandbox.desiredState = readText(object, "desiredState"_L1);
    sandbox.errorReason = readText(object, "errorReason"_L1);
    sandbox.labels = readMap(object, "labels"_L1);
    sandbox.snapshot = readText(object, "snapshot"_L1);
    sandbox.createdAt =
        QDateTime::fromString(object.value("createdAt"_L1).toString(), Qt::ISODateWithMs);
    const QDateTime destroyAt =
        QDateTime::fromString(object.value("autoDestroyAt"_L1).toString(), Qt::ISODateWithMs);
    if (destroyAt.isValid())
        sandbox.autoDestroyAt = destroyAt;
    return sandbox;
}

QJsonObject toJson(const CreateSandbox &request, const QString &target)
{
    QJsonObject object{{"name"_L1, request.name}};
    insertIf(object, "snapshot"_L1, request.snapshot);
    if (!request.image.isEmpty()) {
        object.insert(
            "buildInfo"_L1,
            QJsonObject{{"dockerfileContent"_L1, QString(u"FROM "_s + request.image + u'\n')}});
    }
    insertIf(object, "cpu"_L1, request.cpu);
    insertIf(object, "memory"_L1, request.memoryGiB);
    insertIf(object, "disk"_L1, request.diskGiB);
    insertIf(object, "quaverMemoryMiB"_L1, request.quaverMemoryMiB);
    insertIf(object, "quaverDiskMiB"_L1, request.quaverDiskMiB);
    object.insert("env"_L1, toJson(request.env));
    object.insert("labels"_L1, toJson(request.labels));
    insertIf(object, "target"_L1, request.target.isEmpty() ? target : request.target);
    insertIf(object, "autoStopInterval"_L1, request.autoStopInterval);
    insertIf(object, "autoDeleteInterval"_L1, request.autoDeleteInterval);
    insertIf(object, "ttlMinutes"_L1, request.ttlMinutes);
    if (!request.mounts.isEmpty())
        object.insert("volumes"_L1, mountsJson(request.mounts));
    if (request.networkBlockAll)
        object.insert("networkBlockAll"_L1, true);
    insertIf(object, "domainAllowList"_L1, request.domainAllowList); // an empty one would deny all
    if (!request.secrets.isEmpty()) {
        QJsonArray secrets;
        for (auto it = request.secrets.begin(); it != request.secrets.end(); ++it)
            secrets.append(QJsonObject{{it.key(), it.value()}});
        object.insert("secrets"_L1, secrets);
    }
    return object;
}

} // namespace Quaver::Daytona
