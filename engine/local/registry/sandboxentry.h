// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/processes/session.h"
#include "engine/local/registry/sandboxsettings.h"
#include "engine/local/sandboxes/sandbox.h"

#include <QDateTime>
#include <QMap>

#include <boost/asio/steady_timer.hpp>

#include <memory>
#include <optional>

namespace Quaver::Local {

enum class SandboxState {
    Creating,
    Starting,
    Started,
    Stopping,
    Stopped,
    Destroying,
    Destroyed,
    Error
};

[[nodiscard]] QString stateName(SandboxState state);

//! A sandbox as clients of the API see it. Only the registry changes its state.
struct SandboxEntry
{
    SandboxEntry(boost::asio::io_context &context, SandboxSettings settings_);

    //! Neither started nor at rest.
    [[nodiscard]] bool isInTransition() const;
    [[nodiscard]] QString name() const { return settings.name.isEmpty() ? id : settings.name; }
    //! \a toolboxUrl is the base that all sandboxes share. List items lack env, volumes and the
    //! like.
    [[nodiscard]] QJsonObject toJson(const QString &toolboxUrl, bool isListItem) const;
    [[nodiscard]] bool mounts(const QString &volumeId) const;

    const QString id;
    SandboxSettings settings;
    SandboxState state = SandboxState::Creating;
    QString errorReason;
    const QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime lastActivityAt;
    std::optional<QDateTime> destroyAt;

    std::shared_ptr<Sandbox> sandbox; //!< while it runs, and after that until it is destroyed
    QMap<QString, std::shared_ptr<Session>> sessions;
    //! Held by every toolbox request while it is open.
    std::shared_ptr<void> openRequests = std::make_shared<int>();

    boost::asio::steady_timer idleTimer; //!< to stop it
    boost::asio::steady_timer deleteTimer; //!< after its stop
    boost::asio::steady_timer lifeTimer;
    bool isDoomed = false; //!< to be destroyed as soon as its transition ends
};

using SandboxEntryPtr = std::shared_ptr<SandboxEntry>;

} // namespace Quaver::Local
