// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

#include <optional>

namespace Quaver::Daytona {

//! What the calls into a sandbox need to know of it.
struct SandboxAddress
{
    SandboxAddress() = default;
    SandboxAddress(QString id_, QUrl toolboxProxyUrl_)
        : id(std::move(id_))
        , toolboxProxyUrl(std::move(toolboxProxyUrl_))
    {
    }

    QString id;
    QUrl toolboxProxyUrl; //!< without the id; empty: the server is asked for it

    bool operator==(const SandboxAddress &) const = default;
};

struct Sandbox : SandboxAddress
{
    Sandbox() = default;

    QString name;
    QString state; //!< the server's word; see the questions below
    QString desiredState; //!< "started", "stopped", "destroyed", …, or empty
    QString errorReason; //!< printable
    QMap<QString, QString> labels;
    std::optional<QDateTime> autoDestroyAt; //!< absent: the server ignores ttlMinutes
    QDateTime createdAt;
    QString snapshot;

    [[nodiscard]] bool isStarted() const { return state == QLatin1String("started"); }
    [[nodiscard]] bool hasFailed() const
    {
        return state == QLatin1String("error") || state == QLatin1String("build_failed");
    }
    [[nodiscard]] bool isGone() const { return state == QLatin1String("destroyed"); }
    //! Nothing runs in it and nothing will by itself; it may still exist.
    [[nodiscard]] bool isAtRest() const
    {
        return state == QLatin1String("stopped") || state == QLatin1String("archived")
            || state == QLatin1String("paused") || hasFailed() || isGone();
    }

    bool operator==(const Sandbox &) const = default;
};

struct VolumeMount
{
    VolumeMount() = default;
    VolumeMount(QString volumeId_, QString mountPath_, QString subpath_)
        : volumeId(std::move(volumeId_))
        , mountPath(std::move(mountPath_))
        , subpath(std::move(subpath_))
    {
    }

    QString volumeId;
    QString mountPath; //!< absolute
    QString subpath; //!< empty: the whole volume

    bool operator==(const VolumeMount &) const = default;
};

//! What Sandboxes::create() asks for. What is empty or absent is not sent.
struct CreateSandbox
{
    CreateSandbox() = default;

    QString name; //!< required, and never used twice: it makes the request repeatable
    QString snapshot; //!< excludes image
    QString image; //!< needs a tag or digest
    std::optional<int> cpu; //!< on Daytona only with an image, like the next two
    std::optional<int> memoryGiB;
    std::optional<int> diskGiB;
    std::optional<int> quaverMemoryMiB; //!< for Quaver's own server, which takes exact sizes
    std::optional<int> quaverDiskMiB;
    QMap<QString, QString> env; //!< visible to everybody who may see the sandbox: never a key
    QMap<QString, QString> labels;
    QString target; //!< empty: the endpoint's
    std::optional<int> autoStopInterval; //!< minutes; 0 is never
    std::optional<int> autoDeleteInterval; //!< minutes after the stop; 0 is at once
    std::optional<int> ttlMinutes;
    QList<VolumeMount> mounts;
    bool networkBlockAll = false; //!< excludes domainAllowList
    QString domainAllowList; //!< comma-separated, at most ten; empty: the server's own rules
    QMap<QString, QString> secrets; //!< variable inside to the name of the organization's secret
};

} // namespace Quaver::Daytona
