// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/sandbox.h"
#include "engine/daytona/volumes.h"
#include "engine/flow/sandboxrequest.h"
#include "engine/store/journalentry.h"

#include <qcoro/qcorotask.h>

#include <QList>

#include <memory>
#include <optional>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

//! Everything that a run has made in the world and not removed yet. Each piece is in the journal
//! before the request that makes it goes out, and until its removal is confirmed.
class RunResources
{
public:
    struct Resource
    {
        ResourceKind kind = ResourceKind::Sandbox;
        QString name;
        QString id; //!< empty until the server has told it
        qint64 journalId = 0;
        //! A create request that has not succeeded so far, and brings the id: cleanup waits for it.
        std::optional<Pending<QString>> creation;
    };

    using Entry = std::shared_ptr<Resource>;

    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }
    [[nodiscard]] Entry find(const QString &name) const;
    void add(Entry entry) { m_entries.append(std::move(entry)); }
    void drop(const Entry &entry) { m_entries.removeOne(entry); }

private:
    QList<Entry> m_entries;
};

//! Creates the volume and waits until it can be mounted.
QCoro::Task<Daytona::Volume> createVolume(Run run, QString name, CancelToken token);

//! Hands the key of \a provider to Daytona as a secret for that provider's host.
QCoro::Task<void> createSecret(Run run, Models::Provider provider, CancelToken token);

//! Creates a sandbox with the run's labels, size and time to live, and waits until it runs.
QCoro::Task<Daytona::Sandbox> createSandbox(Run run, QString name, SandboxUse use,
                                            CancelToken token);

//! Removes one sandbox before the end of the run and waits until it is gone.
QCoro::Task<void> removeSandbox(Run run, QString name, CancelToken token);

//! Removes all that is left: sandboxes at once, then secrets and volumes. What does not go within a
//! minute is in the result's `leaked` and left to the next sweep. With keepResources nothing is
//! removed.
QCoro::Task<void> removeResources(Run run, CancelToken token);

} // namespace Quaver::Flow
