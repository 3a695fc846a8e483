// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QDateTime>
#include <QString>

namespace Quaver {

enum class ResourceKind { Sandbox, Volume, Secret };

//! What shall become of a resource when its owner is no more.
enum class Disposition {
    Live, //!< in use by its owner
    Resumable, //!< the run can go on with it
    Kept, //!< a person wants to keep it; removed only when asked for by name
    Delete, //!< to be removed
};

//! A resource that is about to be created.
struct ResourceIntent
{
    QString runId;
    ResourceKind kind = ResourceKind::Sandbox;
    QString name;
    QString serverUrl; //!< the API's base URL
    Backend backend = Backend::Local;

    bool operator==(const ResourceIntent &) const = default;
};

//! A resource that may exist: a row of the journal.
struct JournalEntry
{
    qint64 id = 0; //!< of the row
    ResourceIntent resource;
    QString remoteId; //!< empty until the server has told it
    QString owner; //!< of the process that made it
    bool isOwnerAlive = false; //!< when the entry was read
    Disposition disposition = Disposition::Live;
    QDateTime createdAt; //!< UTC

    bool operator==(const JournalEntry &) const = default;
};

//! "sandbox", "volume" or "secret".
[[nodiscard]] QString resourceKindName(ResourceKind kind);

} // namespace Quaver
