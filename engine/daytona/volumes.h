// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace Quaver::Daytona {

class Api;

struct Volume
{
    Volume() = default;

    QString id;
    QString name;
    QString state; //!< the server's word: "pending_create", "creating", "ready", "error", …
    QString errorReason; //!< printable

    [[nodiscard]] bool isReady() const { return state == QLatin1String("ready"); }
    [[nodiscard]] bool hasFailed() const { return state == QLatin1String("error"); }

    bool operator==(const Volume &) const = default;
};

class Volumes
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::Volumes)

public:
    explicit Volumes(Api &api)
        : m_api(api)
    {
    }

    Pending<Volume> get(const QString &id, CancelToken token);
    Pending<Volume> getByName(const QString &name, CancelToken token);
    //! Safe against another creator of the same name and against a lost answer; mayExist() says
    //! what an error leaves open. Not yet ready.
    Pending<Volume> getOrCreate(const QString &name, CancelToken token);
    //! Ends when \a volume, as it has just been seen, can be mounted: without a call if it can
    //! already. An error state ends it with a Sandbox error.
    Pending<Volume> waitUntilReady(const Volume &volume, CancelToken token);
    //! One DELETE. A volume that is not there (404) is success.
    Pending<void> remove(const QString &id, CancelToken token);
    //! Asks again, while the volume is mounted or in a state that forbids it or the server has
    //! trouble, until \a budget is used up; then ends with the last refusal.
    Pending<void> removeEventually(const QString &id, std::chrono::milliseconds budget,
                                   CancelToken token);

private:
    Api &m_api;
};

} // namespace Quaver::Daytona
