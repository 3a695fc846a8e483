// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

namespace Quaver::Local {

class HostBindings;
class VolumeStore;

struct VolumeMount
{
    QString volumeId;
    QString mountPath;
    QString subpath;

    [[nodiscard]] QJsonObject toJson() const;
};

//! What a sandbox was asked to be, checked.
struct SandboxSettings
{
    QString name; //!< empty: its id
    QString snapshot; //!< one of the server's, or empty; on top of the host's /usr
    QJsonObject buildInfo; //!< recorded; there are no images here
    QString user;
    QString target;
    QJsonObject environment;
    QJsonObject labels;
    bool isPublic = false;
    int processors = 2;
    qint64 memoryMiB = 4096;
    qint64 diskMiB = 10240;
    int autoStopMinutes = 15; //!< 0: never
    int autoArchiveMinutes = 10080; //!< recorded; nothing is archived here
    int autoDeleteMinutes = -1; //!< after its stop; 0: at once; negative: never
    int ttlMinutes = 0; //!< 0: none
    QList<VolumeMount> mounts;

    //! From the body of a create request. `memory` and `disk` are GiB; `quaverMemoryMiB` and
    //! `quaverDiskMiB`, which hold before them, are MiB.
    [[nodiscard]] static Result<SandboxSettings> fromJson(const QJsonObject &body,
                                                          const VolumeStore &volumes,
                                                          const HostBindings &bindings);

    [[nodiscard]] QMap<QByteArray, QByteArray> environmentBytes() const;
};

//! The environment in the `envs` of a request, or a 400 that names the bad variable.
[[nodiscard]] Result<QMap<QByteArray, QByteArray>> environmentFromJson(
    const QJsonObject &variables);

} // namespace Quaver::Local
