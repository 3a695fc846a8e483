// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/store.h"

#include "engine/core/logging.h"
#include "engine/store/database.h"
#include "engine/store/datadirectory.h"
#include "engine/store/journaltable.h"
#include "engine/store/ownerlock.h"
#include "engine/store/runtable.h"
#include "engine/store/schema.h"
#include "engine/store/transcripttable.h"
#include "engine/store/workthread.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlDatabase>
#include <QUuid>

namespace Quaver {

class Store::Private
{
public:
    Private(const QString &directory_)
        : directory(QDir(directory_).absolutePath())
        , owner(QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
    }

    ~Private() { static_cast<void>(closed()); }
    Q_DISABLE_COPY_MOVE(Private)

    // On the work thread.
    Result<void> openFiles();
    void closeFiles();
    Result<QList<JournalEntry>> readJournal(
        const std::function<bool(const JournalEntry &)> &filter);

    //! A job that has the open database, or ends with an error.
    template <typename T>
    Pending<T> run(std::function<Result<T>(Database &)> job)
    {
        return thread.run<T>([this, job = std::move(job)]() -> Result<T> {
            if (!database) {
                return Error(
                    Error::Kind::Storage,
                    QCoreApplication::translate("Quaver::Store", "The store \"%1\" is closed.")
                        .arg(directory));
            }
            return job(*database);
        });
    }

    Pending<void> closed()
    {
        return thread.run<void>([this]() -> Result<void> {
            closeFiles();
            return {};
        });
    }

    RunTable::AliveTest aliveTest() const
    {
        return [this](const QString &name) { return OwnerLock::isAlive(directory, name); };
    }

    const QString directory;
    const QString owner;
    std::unique_ptr<OwnerLock> lock; // work thread
    std::unique_ptr<Database> database; // work thread
    WorkThread thread; // last, so that it ends before what its jobs use
};

Result<void> Store::Private::openFiles()
{
    const Result<QString> file = prepareDataDirectory(directory);
    if (!file)
        return file.error();
    Result<std::unique_ptr<Database>> opened = Database::open(*file);
    if (!opened)
        return opened.error();
    if (const Result<void> migrated = migrate(**opened); !migrated)
        return migrated;
    const auto removeFiles = [this](const QString &runId) { removeRunFiles(directory, runId); };
    if (const Result<void> purged = RunTable::purge(**opened, removeFiles); !purged)
        qCWarning(logStore) << "removing deleted runs:" << purged.error().message;
    Result<std::unique_ptr<OwnerLock>> taken = OwnerLock::take(directory, owner);
    if (!taken)
        return taken.error();
    lock = *std::move(taken);
    database = *std::move(opened);
    return {};
}

void Store::Private::closeFiles()
{
    database.reset();
    lock.reset();
}

Result<QList<JournalEntry>> Store::Private::readJournal(
    const std::function<bool(const JournalEntry &)> &filter)
{
    Result<QList<JournalEntry>> entries = JournalTable::all(*database);
    if (!entries)
        return entries;
    for (JournalEntry &entry : *entries)
        entry.isOwnerAlive = OwnerLock::isAlive(directory, entry.owner);
    entries->removeIf([&](const JournalEntry &entry) { return !filter(entry); });
    return entries;
}

namespace {

QObject *openings = nullptr; // of the application's thread

void endOpenings() { delete std::exchange(openings, nullptr); }

//! The parent of all openings, which ends before Qt's core and SQL modules do: their threads use
//! both.
QObject *allOpenings()
{
    if (!openings) {
        openings = new QObject;
        // Of such routines the last one that was added comes first. Qt's SQL module adds its own,
        // which closes all connections, when its drivers are first touched, and so before ours.
        QSqlDatabase::registerSqlDriver(QString(), nullptr);
        qAddPostRoutine(endOpenings);
    }
    return openings;
}

//! Keeps a store until it is open. A call of the store's own thread must not be what keeps it:
//! where that is never delivered, because the program ends, nobody would be left to free it.
struct Opening final : QObject
{
    Opening()
    {
        const QCoreApplication *const application = QCoreApplication::instance();
        if (application && application->thread() == thread())
            setParent(allOpenings());
    }

    std::shared_ptr<Store> store;
};

} // namespace

Result<QString> Store::defaultDirectory() { return defaultDataDirectory(); }

Pending<std::shared_ptr<Store>> Store::open(const QString &directory)
{
    if (directory.isEmpty()) {
        const Result<QString> fallback = defaultDirectory();
        if (!fallback)
            return Pending<std::shared_ptr<Store>>::finished(fallback.error());
        return open(*fallback);
    }
    auto *const opening = new Opening;
    opening->store.reset(new Store(std::make_unique<Private>(directory)));
    const Promise<std::shared_ptr<Store>> promise;
    Private *const d = opening->store->d.get();
    const Pending<void> opened = d->thread.run<void>([d] { return d->openFiles(); });
    opened.onFinished(opening, [opening, promise](const Result<void> &outcome) {
        if (outcome)
            promise.finish(opening->store);
        else
            promise.finish(outcome.error());
        opening->deleteLater();
    });
    return promise.pending();
}

Store::Store(std::unique_ptr<Private> d_)
    : d(std::move(d_))
{
}

Store::~Store() = default;

Pending<void> Store::close() { return d->closed(); }

QString Store::directory() const { return d->directory; }

QString Store::owner() const { return d->owner; }

bool Store::isOwnerAlive(const QString &owner) const
{
    return OwnerLock::isAlive(d->directory, owner);
}

Pending<void> Store::saveRun(const RunResult &result)
{
    return d->run<void>([result, owner = d->owner](Database &database) {
        return RunTable::save(database, result, owner);
    });
}

Pending<void> Store::saveTaskResult(const QString &runId, const QString &model,
                                    const TaskResult &result)
{
    return d->run<void>([runId, model, result](Database &database) {
        return RunTable::saveTaskResult(database, runId, model, result);
    });
}

Pending<void> Store::saveTranscript(const QString &runId, const QString &model,
                                    const Transcript &transcript)
{
    return d->run<void>([runId, model, transcript](Database &database) {
        return TranscriptTable::save(database, runId, model, transcript);
    });
}

Pending<std::optional<Transcript>> Store::loadTranscript(const QString &runId, const QString &model,
                                                         const QString &taskId, int trial)
{
    return d->run<std::optional<Transcript>>([runId, model, taskId, trial](Database &database) {
        return TranscriptTable::load(database, runId, model, taskId, trial);
    });
}

Pending<void> Store::renameRun(const QString &runId, const QString &name)
{
    return d->run<void>(
        [runId, name](Database &database) { return RunTable::rename(database, runId, name); });
}

Pending<void> Store::setRunTags(const QString &runId, const QStringList &tags)
{
    return d->run<void>(
        [runId, tags](Database &database) { return RunTable::setTags(database, runId, tags); });
}

Pending<void> Store::setRunDeleted(const QString &runId, bool isDeleted)
{
    return d->run<void>([runId, isDeleted](Database &database) {
        return RunTable::setDeleted(database, runId, isDeleted);
    });
}

Pending<RunResult> Store::loadRun(const QString &runId)
{
    return d->run<RunResult>([runId, isAlive = d->aliveTest()](Database &database) {
        return RunTable::load(database, runId, isAlive);
    });
}

Pending<QList<RunSummary>> Store::listRuns()
{
    constexpr int all = -1;
    return d->run<QList<RunSummary>>([isAlive = d->aliveTest()](Database &database) {
        return RunTable::newest(database, all, isAlive);
    });
}

Pending<std::optional<RunSummary>> Store::latestRun()
{
    using Latest = std::optional<RunSummary>;
    return d->run<Latest>([isAlive = d->aliveTest()](Database &database) -> Result<Latest> {
        const Result<QList<RunSummary>> runs = RunTable::newest(database, 1, isAlive);
        if (!runs)
            return runs.error();
        return runs->isEmpty() ? Latest() : Latest(runs->first());
    });
}

Pending<qint64> Store::recordIntent(const ResourceIntent &resource)
{
    return d->run<qint64>([resource, owner = d->owner](Database &database) {
        return JournalTable::recordIntent(database, resource, owner);
    });
}

Pending<void> Store::recordId(qint64 entry, const QString &remoteId)
{
    return d->run<void>([entry, remoteId](Database &database) {
        return JournalTable::recordId(database, entry, remoteId);
    });
}

Pending<void> Store::setDisposition(qint64 entry, Disposition disposition)
{
    return d->run<void>([entry, disposition](Database &database) {
        return JournalTable::setDisposition(database, entry, disposition);
    });
}

Pending<void> Store::setDispositionOfRun(const QString &runId, Disposition disposition)
{
    return d->run<void>([runId, disposition](Database &database) {
        return JournalTable::setDispositionOfRun(database, runId, disposition);
    });
}

Pending<void> Store::recordRemoved(qint64 entry)
{
    return d->run<void>(
        [entry](Database &database) { return JournalTable::recordRemoved(database, entry); });
}

Pending<QList<JournalEntry>> Store::resources()
{
    return d->run<QList<JournalEntry>>([p = d.get()](Database &) {
        return p->readJournal([](const JournalEntry &) { return true; });
    });
}

Pending<QList<JournalEntry>> Store::resourcesOfRun(const QString &runId)
{
    return d->run<QList<JournalEntry>>([p = d.get(), runId](Database &) {
        return p->readJournal(
            [&](const JournalEntry &entry) { return entry.resource.runId == runId; });
    });
}

Pending<QList<JournalEntry>> Store::resourcesOfDeadOwners()
{
    return d->run<QList<JournalEntry>>([p = d.get()](Database &) {
        return p->readJournal([](const JournalEntry &entry) { return !entry.isOwnerAlive; });
    });
}

} // namespace Quaver
