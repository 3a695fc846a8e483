// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/history/runtrash.h"

#include "app/run/runcenter.h"
#include "engine/store/store.h"

namespace Quaver::Ui {

RunTrash::RunTrash(RunCenter *center, QObject *parent)
    : QObject(parent)
    , m_center(center)
{
}

void RunTrash::remove(const QStringList &runIds)
{
    if (runIds.isEmpty() || !m_center->store())
        return;
    m_removals += runIds;
    for (const QString &runId : runIds) {
        m_hidden.insert(runId);
        setDeleted(runId, true);
    }
    Q_EMIT hiddenChanged();
}

void RunTrash::undo()
{
    if (!canUndo())
        return;
    for (const QString &runId : m_removals.takeLast()) {
        m_hidden.remove(runId);
        setDeleted(runId, false);
    }
    Q_EMIT hiddenChanged();
    // The store answers in the order of the calls: a list that is asked for now has them again.
    Q_EMIT restored();
}

void RunTrash::setDeleted(const QString &runId, bool isDeleted)
{
    m_center->store()
        ->setRunDeleted(runId, isDeleted)
        .onFinished(this, [this, runId, isDeleted](const Result<void> &done) {
            if (done)
                return;
            // It is what it was.
            if (isDeleted)
                m_hidden.remove(runId);
            else
                m_hidden.insert(runId);
            Q_EMIT hiddenChanged();
            Q_EMIT failed(done.error());
        });
}

} // namespace Quaver::Ui
