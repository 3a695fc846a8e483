// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/runtable.h"

#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/store/runparts.h"
#include "engine/store/runtags.h"
#include "engine/types/enumnames.h"
#include "engine/types/jsontext.h"
#include "engine/types/runresultjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <chrono>

namespace Quaver::RunTable {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds keptAfterDeletion = 24h;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::RunTable)
};

QString documentText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(redactedJson(json)).toJson(QJsonDocument::Compact));
}

QString listText(const QStringList &list)
{
    const QJsonArray array = QJsonArray::fromStringList(list);
    return redacted(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
}

QStringList listFrom(const QString &text)
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

Error unknown(const Database &database, const QString &runId)
{
    return Error(
        Error::Kind::Input,
        Tr::tr("There is no run \"%1\" in \"%2\".").arg(printableLine(runId), database.file()));
}

Error damaged(const Database &database, const QString &runId, const QString &reason)
{
    return Error(Error::Kind::Storage,
                 Tr::tr("\"%1\" holds the run %2 in a form that cannot be read: %3")
                     .arg(database.file(), runId, reason));
}

RunStatus shownStatus(const QString &name, bool isAlive)
{
    const RunStatus status = enumFromName<RunStatus>(name).value_or(RunStatus::Failed);
    return status == RunStatus::Running && !isAlive ? RunStatus::Interrupted : status;
}

Result<void> saveHead(Database &database, const RunResult &result, const QString &owner)
{
    const QDateTime start =
        result.startedAt.isValid() ? result.startedAt : QDateTime::currentDateTimeUtc();
    const std::optional<double> score = result.results.score;
    const bool hasCost = result.usage && result.usage->costUsd;
    const QVariantList values{result.runId,
                              owner,
                              start.toMSecsSinceEpoch(),
                              redacted(result.config.prompt),
                              result.spec ? redacted(result.spec->name) : QString(),
                              runStatusName(result.status),
                              score ? QVariant(*score) : QVariant(),
                              listText(modelsOf(result)),
                              backendName(result.backend),
                              result.metrics.totalDuration,
                              hasCost ? QVariant(*result.usage->costUsd) : QVariant()};
    const Result<QSqlQuery> saved = database.run(
        QStringLiteral(
            "INSERT INTO run (id, owner, started_at, prompt, spec_name, status, score, models,"
            " backend, duration, cost) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET owner = excluded.owner,"
            " started_at = excluded.started_at, prompt = excluded.prompt,"
            " spec_name = excluded.spec_name,"
            " status = excluded.status, score = excluded.score, models = excluded.models,"
            " backend = excluded.backend, duration = excluded.duration, cost = excluded.cost"),
        values);
    if (!saved)
        return saved.error();
    const Result<QSqlQuery> kept = database.run(
        QStringLiteral("INSERT INTO run_document (run, document) VALUES (?, ?)"
                       " ON CONFLICT (run) DO UPDATE SET document = excluded.document"),
        {result.runId, documentText(toJson(withoutTaskResults(result)))});
    return kept ? Result<void>() : kept.error();
}

QString taskStatement()
{
    return QStringLiteral("INSERT INTO task_result (run, model, task, trial, place, document)"
                          " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (run, model, task, trial)"
                          " DO UPDATE SET place = excluded.place, document = excluded.document");
}

Result<void> saveTasks(Database &database, const RunResult &result)
{
    Result<QSqlQuery> query = database.prepare(taskStatement());
    if (!query)
        return query.error();
    const QList<ModelRun> parts = modelRunsOf(result);
    for (const ModelRun &part : parts) {
        qsizetype place = 0;
        for (const TaskResult &task : part.results.taskResults) {
            const Result<void> saved =
                database.runAgain(*query,
                                  {result.runId, part.model, task.taskId, task.trial, place,
                                   documentText(toJson(task))});
            if (!saved)
                return saved;
            ++place;
        }
    }
    return {};
}

Result<ArrivedResults> loadTasks(Database &database, const QString &runId)
{
    Result<QSqlQuery> rows =
        database.run(QStringLiteral("SELECT model, document FROM task_result WHERE run = ?"
                                    " ORDER BY place IS NULL, place, sequence"),
                     {runId});
    if (!rows)
        return rows.error();
    ArrivedResults arrived;
    while (rows->next()) {
        const QJsonObject json = QJsonDocument::fromJson(rows->value(1).toByteArray()).object();
        const Result<TaskResult> task = taskResultFromJson(json);
        if (!task)
            return damaged(database, runId, task.error().message);
        arrived.add(rows->value(0).toString(), *task);
    }
    return arrived;
}

//! The one run that \a wanted stands for.
Result<QString> findRun(Database &database, const QString &wanted)
{
    constexpr int mostShown = 3;
    Result<QSqlQuery> rows = database.run(
        QStringLiteral("SELECT id FROM run WHERE substr(id, 1, length(?)) = ?"
                       " AND deleted_at IS NULL ORDER BY id <> ?, started_at DESC LIMIT ?"),
        {wanted, wanted, wanted, mostShown});
    if (!rows)
        return rows.error();
    QStringList found;
    while (rows->next())
        found.append(rows->value(0).toString());
    if (found.isEmpty())
        return unknown(database, wanted);
    if (found.size() > 1 && found.first() != wanted) {
        return Error(Error::Kind::Input,
                     Tr::tr("\"%1\" stands for several runs (%2): give more of the id.")
                         .arg(printableLine(wanted), found.join(QStringLiteral(", "))));
    }
    return found.first();
}

//! Runs a statement that changes the run of the id \a runId, whole, to \a value.
Result<void> change(Database &database, const QString &statement, const QVariant &value,
                    const QString &runId)
{
    return database.transaction(Database::Durability::Normal, [&]() -> Result<void> {
        const Result<QSqlQuery> changed = database.run(statement, {value, runId});
        if (!changed)
            return changed.error();
        return changed->numRowsAffected() > 0 ? Result<void>() : unknown(database, runId);
    });
}

} // namespace

Result<void> save(Database &database, const RunResult &result, const QString &owner)
{
    return database.transaction(Database::Durability::Normal, [&]() -> Result<void> {
        const Result<void> saved = saveHead(database, result, owner);
        return saved ? saveTasks(database, result) : saved;
    });
}

Result<void> saveTaskResult(Database &database, const QString &runId, const QString &model,
                            const TaskResult &result)
{
    return database.transaction(Database::Durability::Normal, [&]() -> Result<void> {
        const Result<QSqlQuery> saved = database.run(
            taskStatement(),
            {runId, model, result.taskId, result.trial, QVariant(), documentText(toJson(result))});
        return saved ? Result<void>() : saved.error();
    });
}

Result<RunResult> load(Database &database, const QString &runId, const AliveTest &isAlive)
{
    const Result<QString> id = findRun(database, runId);
    if (!id)
        return id.error();
    Result<QSqlQuery> row =
        database.run(QStringLiteral("SELECT document, status, owner FROM run"
                                    " JOIN run_document ON run = id WHERE id = ?"),
                     {*id});
    if (!row)
        return row.error();
    if (!row->next())
        return damaged(database, *id, Tr::tr("it is gone"));
    const QJsonObject json = QJsonDocument::fromJson(row->value(0).toByteArray()).object();
    Result<RunResult> result = runResultFromJson(json);
    if (!result)
        return damaged(database, *id, result.error().message);
    const Result<ArrivedResults> arrived = loadTasks(database, *id);
    if (!arrived)
        return arrived.error();
    result->status = shownStatus(row->value(1).toString(), isAlive(row->value(2).toString()));
    const bool isComplete = enumFromName<RunStatus>(row->value(1).toString()) != RunStatus::Running;
    return withTaskResults(*std::move(result), *arrived, isComplete);
}

Result<QList<RunSummary>> newest(Database &database, int count, const AliveTest &isAlive)
{
    Result<QSqlQuery> rows = database.run(
        QStringLiteral(
            "SELECT id, started_at, prompt, status, owner, score, models,"
            " backend, duration, name, cost, spec_name, tags FROM run WHERE deleted_at IS NULL"
            " ORDER BY started_at DESC, rowid DESC LIMIT ?"),
        {count});
    if (!rows)
        return rows.error();
    QList<RunSummary> runs;
    while (rows->next()) {
        RunSummary run;
        run.runId = rows->value(0).toString();
        run.startedAt = QDateTime::fromMSecsSinceEpoch(rows->value(1).toLongLong(), Qt::UTC);
        run.prompt = rows->value(2).toString();
        run.status = enumFromName<RunStatus>(rows->value(3).toString()).value_or(RunStatus::Failed);
        // Asking for a lock takes much longer than reading a row.
        if (run.status == RunStatus::Running && !isAlive(rows->value(4).toString()))
            run.status = RunStatus::Interrupted;
        if (!rows->isNull(5))
            run.score = rows->value(5).toDouble();
        run.models = listFrom(rows->value(6).toString());
        run.backend = enumFromName<Backend>(rows->value(7).toString()).value_or(Backend::Local);
        run.duration = rows->value(8).toLongLong();
        run.name = rows->value(9).toString();
        if (!rows->isNull(10))
            run.cost = rows->value(10).toDouble();
        run.specName = rows->value(11).toString();
        run.tags = listFrom(rows->value(12).toString());
        runs.append(run);
    }
    return runs;
}

Result<void> rename(Database &database, const QString &runId, const QString &name)
{
    return change(database, QStringLiteral("UPDATE run SET name = ? WHERE id = ?"), redacted(name),
                  runId);
}

Result<void> setTags(Database &database, const QString &runId, const QStringList &tags)
{
    const Result<QStringList> cleaned = cleanedRunTags(tags);
    if (!cleaned)
        return cleaned.error();
    return change(database, QStringLiteral("UPDATE run SET tags = ? WHERE id = ?"),
                  listText(*cleaned), runId);
}

Result<void> setDeleted(Database &database, const QString &runId, bool isDeleted)
{
    const QVariant time = isDeleted ? QVariant(QDateTime::currentMSecsSinceEpoch()) : QVariant();
    return change(database, QStringLiteral("UPDATE run SET deleted_at = ? WHERE id = ?"), time,
                  runId);
}

Result<void> purge(Database &database, const std::function<void(const QString &runId)> &removeFiles)
{
    // Asked first, since nearly always there is nothing, and a transaction writes.
    const qint64 limit = QDateTime::currentMSecsSinceEpoch() - keptAfterDeletion.count();
    Result<QSqlQuery> found =
        database.run(QStringLiteral("SELECT 1 FROM run WHERE deleted_at < ? LIMIT 1"), {limit});
    if (!found)
        return found.error();
    const bool isAny = found->next();
    found->finish();
    if (!isAny)
        return {};
    return database.transaction(Database::Durability::Normal, [&]() -> Result<void> {
        // In here nobody can take a deletion back. Should it fail after this, what is deleted is
        // found again by the next process, without its files.
        Result<QSqlQuery> doomed =
            database.run(QStringLiteral("SELECT id FROM run WHERE deleted_at < ?"), {limit});
        if (!doomed)
            return doomed.error();
        while (doomed->next())
            removeFiles(doomed->value(0).toString());
        doomed->finish();
        const Result<QSqlQuery> removed =
            database.run(QStringLiteral("DELETE FROM run WHERE deleted_at < ?"), {limit});
        return removed ? Result<void>() : removed.error();
    });
}

} // namespace Quaver::RunTable
