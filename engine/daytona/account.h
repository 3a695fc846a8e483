// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"

#include <quaver/types.h>

#include <QCoreApplication>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Quaver::Daytona {

class Api;

//! What the server says of itself to everybody.
struct ServerConfig
{
    ServerConfig() = default;

    QString version;
    QString defaultSnapshot;
};

struct KeyInfo
{
    KeyInfo() = default;

    QString name;
    QStringList permissions; //!< "write:sandboxes", …
};

struct Snapshot
{
    Snapshot() = default;

    QString id;
    QString name;
    QString state; //!< usable when "active"
    bool isGeneral = false; //!< the server's own, for every organization
    int cpu = 0;
    double memoryGiB = 0;
    double diskGiB = 0;
    int gpu = 0;

    [[nodiscard]] bool isActive() const { return state == QLatin1String("active"); }
};

//! The smallest active default snapshot (by processors, then memory, then disk) that has at least
//! \a resources; absent if none does.
[[nodiscard]] std::optional<Snapshot> smallestSnapshot(const QList<Snapshot> &snapshots,
                                                       const Resources &resources);

class Account
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::Account)

public:
    explicit Account(Api &api)
        : m_api(api)
    {
    }

    Pending<ServerConfig> serverConfig(CancelToken token);
    //! Cheap proof that the key is accepted.
    Pending<KeyInfo> currentKey(CancelToken token);
    //! All pages.
    Pending<QList<Snapshot>> snapshots(CancelToken token);
    Pending<Snapshot> snapshot(const QString &idOrName, CancelToken token);

private:
    Api &m_api;
};

} // namespace Quaver::Daytona
