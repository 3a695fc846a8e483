// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources/resourceremoval.h"

#include "app/resources/resourcewords.h"
#include "app/run/runcenter.h"
#include "app/setup/cleanup.h"
#include "engine/store/store.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace Quaver::Ui {

ResourceRemoval::ResourceRemoval(RunCenter *center, QObject *parent)
    : QObject(parent)
    , m_center(center)
{
}

ResourceRemoval::~ResourceRemoval() { stop(); }

void ResourceRemoval::setVariables(const QProcessEnvironment &variables)
{
    m_variables = variables;
}

bool ResourceRemoval::isReachable(const JournalEntry &entry) const
{
    return entry.resource.backend == Backend::Local
        || (m_daytona && m_daytona->apiUrl.toString() == entry.resource.serverUrl);
}

void ResourceRemoval::start(const QList<JournalEntry> &entries)
{
    if (isUnderWay() || !m_center->store())
        return;
    m_cancel.emplace();
    const auto daytona = Setup::cleanupEndpoint(m_variables);
    if (!daytona)
        Q_EMIT failed(daytona.error());
    m_daytona = daytona ? *daytona : std::nullopt;
    QList<qint64> doomed;
    bool isLocal = false;
    bool isKeyMissing = false;
    for (const JournalEntry &entry : entries) {
        if (!isReachable(entry)) {
            isKeyMissing = true;
            Q_EMIT refused(entry.id, tr("There is no key for %1.").arg(placeText(entry.resource)));
            continue;
        }
        doomed += entry.id;
        isLocal = isLocal || entry.resource.backend == Backend::Local;
    }
    // What is wrong with the address was said already.
    if (isKeyMissing && daytona)
        Q_EMIT keyMissing();
    if (doomed.isEmpty())
        end();
    else
        sweepUp(doomed, isLocal);
}

void ResourceRemoval::sweepUp(const QList<qint64> &entries, bool isLocal)
{
    SweepOptions options;
    options.entries = entries;
    // The sweep may outlive this by a moment.
    options.onSwept = [self = QPointer(this)](const SweptResource &swept, bool isRemoved) {
        if (!self)
            return;
        if (isRemoved)
            Q_EMIT self->removed(swept.entry.id);
        else
            Q_EMIT self->refused(swept.entry.id, swept.reason);
    };
    sweep(m_center->store(), m_daytona, options, m_cancel->token())
        .onFinished(this, [this, isLocal](const Result<SweepReport> &report) {
            if (!report) {
                Q_EMIT failed(report.error());
            } else {
                // They came to be in use since they were listed.
                for (const SweptResource &kept : report->kept)
                    Q_EMIT refused(kept.entry.id, standingText(Standing::InUseElsewhere));
            }
            if (isLocal)
                removeLocalFiles();
            else
                end();
        });
}

void ResourceRemoval::removeLocalFiles()
{
    QThreadPool::globalInstance()->start([self = QPointer(this)] {
        const Result<void> done = Setup::removeDeadServersFiles();
        // Only the GUI thread may ask whether it is still there.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, done] {
                if (!self)
                    return;
                if (!done)
                    Q_EMIT self->failed(done.error());
                self->end();
            },
            Qt::QueuedConnection);
    });
}

void ResourceRemoval::stop()
{
    if (m_cancel)
        m_cancel->cancel();
}

void ResourceRemoval::end()
{
    m_cancel.reset();
    Q_EMIT ended();
}

} // namespace Quaver::Ui
