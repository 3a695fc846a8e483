// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/runcenter.h"

#include "app/log/runlog.h"
#include "app/run/livesession.h"
#include "app/run/runsessionprivate.h"
#include "engine/store/store.h"

#include <algorithm>
#include <map>

namespace Quaver::Ui {

class RunCenter::Private
{
public:
    explicit Private(RunCenter *center)
        : q(center)
    {
    }

    void load(RunSession *session, const QString &runId);
    void end(RunSession *session);
    [[nodiscard]] RunSession *sessionOf(const QString &runId) const;
    void readTranscriptsFromStore(RunSession *session);

    RunCenter *q;
    QString dataDirectory;
    std::shared_ptr<Store> store;
    std::optional<Error> storeError;
    QList<RunSession *> sessions;
    QList<std::pair<RunSession *, QString>> waitingForStore;
    std::map<RunSession *, std::unique_ptr<LiveSession>> live;
};

RunCenter::RunCenter(const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->dataDirectory = dataDirectory;
    Store::open(dataDirectory).onFinished(this, [this](const auto &opened) {
        if (opened)
            d->store = *opened;
        else
            d->storeError = opened.error();
        const auto waiting = std::exchange(d->waitingForStore, {});
        for (const auto &[session, runId] : waiting)
            d->load(session, runId);
        if (opened)
            Q_EMIT storeOpened();
        else
            Q_EMIT storeFailed(opened.error());
    });
}

RunCenter::~RunCenter()
{
    for (const auto &[session, running] : d->live)
        session->stopAtOnce();
    d->live.clear();
}

QString RunCenter::dataDirectory() const { return d->dataDirectory; }

std::shared_ptr<Store> RunCenter::store() const { return d->store; }

QList<RunSession *> RunCenter::sessions() const { return d->sessions; }

bool RunCenter::isBusy() const { return !d->live.empty(); }

RunSession *RunCenter::start(const RunConfig &config, const Setup::RunOptions &options)
{
    auto *session = new RunSession(this);
    d->sessions += session;
    Setup::RunOptions all = options;
    all.dataDirectory = d->dataDirectory;
    connect(session, &RunSession::ended, this, [this, session] { d->end(session); });
    d->readTranscriptsFromStore(session);
    d->live.emplace(session, std::make_unique<LiveSession>(session, config, all));
    Q_EMIT sessionAdded(session);
    return session;
}

RunSession *RunCenter::open(const QString &runId)
{
    if (RunSession *known = d->sessionOf(runId))
        return known;
    auto *session = new RunSession(this);
    session->feed().runId = runId;
    session->feed().state = RunSession::State::Loading;
    d->sessions += session;
    d->readTranscriptsFromStore(session);
    if (d->store || d->storeError)
        d->load(session, runId);
    else
        d->waitingForStore += std::pair(session, runId);
    Q_EMIT sessionAdded(session);
    return session;
}

void RunCenter::rename(const QString &runId, const QString &name)
{
    if (!d->store) {
        if (d->storeError)
            Q_EMIT renameFailed(*d->storeError);
        return;
    }
    d->store->renameRun(runId, name)
        .onFinished(this, [this, runId, name](const Result<void> &done) {
            if (!done) {
                Q_EMIT renameFailed(done.error());
                return;
            }
            if (RunSession *session = d->sessionOf(runId))
                session->feed().setName(name);
            Q_EMIT historyChanged();
        });
}

void RunCenter::release(RunSession *session)
{
    if (session->isUnderWay() || !d->sessions.removeOne(session))
        return;
    d->live.erase(session);
    session->deleteLater();
}

RunSession *RunCenter::Private::sessionOf(const QString &runId) const
{
    const auto found = std::find_if(sessions.cbegin(), sessions.cend(),
                                    [&](RunSession *session) { return session->runId() == runId; });
    return found == sessions.cend() ? nullptr : *found;
}

void RunCenter::Private::readTranscriptsFromStore(RunSession *session)
{
    session->feed().loadTranscript = [this, session](const Trial &trial) {
        if (!store)
            return Pending<std::optional<Transcript>>::finished(std::optional<Transcript>());
        return store->loadTranscript(session->runId(), trial.model, trial.result.taskId,
                                     trial.result.trial);
    };
}

void RunCenter::Private::load(RunSession *session, const QString &runId)
{
    if (!store) {
        session->feed().fail(*storeError);
        return;
    }
    store->loadRun(runId).onFinished(session, [session](const Result<RunResult> &loaded) {
        if (loaded)
            session->feed().end(*loaded);
        else
            session->feed().fail(loaded.error());
    });
    store->listRuns().onFinished(session, [session, runId](const auto &runs) {
        if (!runs)
            return;
        const auto run = std::find_if(runs->cbegin(), runs->cend(),
                                      [&](const RunSummary &one) { return one.runId == runId; });
        if (run != runs->cend())
            session->feed().setName(run->name);
    });
    session->log()->load(RunLog::pathOf(dataDirectory, runId));
}

void RunCenter::Private::end(RunSession *session)
{
    Q_EMIT q->sessionEnded(session);
    Q_EMIT q->historyChanged();
    // Not from within a signal of the job that goes with it.
    QMetaObject::invokeMethod(
        q,
        [this, session] {
            live.erase(session);
            if (live.empty())
                Q_EMIT q->becameIdle();
        },
        Qt::QueuedConnection);
}

} // namespace Quaver::Ui
