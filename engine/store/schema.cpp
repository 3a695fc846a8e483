// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/schema.h"

#include "engine/store/database.h"

#include <QCoreApplication>
#include <QStringList>

namespace Quaver {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Schema)
};

QStringList firstStep()
{
    return {
        // `document` is the RunResult without the results of tasks; the other columns are what a
        // list of runs shows. Times are milliseconds since 1970.
        QStringLiteral("CREATE TABLE run (id TEXT PRIMARY KEY, owner TEXT NOT NULL,"
                       " started_at INTEGER NOT NULL, prompt TEXT NOT NULL, status TEXT NOT NULL,"
                       " score REAL, models TEXT NOT NULL, backend TEXT NOT NULL,"
                       " duration INTEGER NOT NULL, document TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX run_by_start ON run (started_at)"),
        // `place` is the position in the final results, absent until those are saved.
        QStringLiteral("CREATE TABLE task_result (sequence INTEGER PRIMARY KEY,"
                       " run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,"
                       " model TEXT NOT NULL, task TEXT NOT NULL, trial INTEGER NOT NULL,"
                       " place INTEGER, document TEXT NOT NULL, UNIQUE (run, model, task, trial))"),
        QStringLiteral("CREATE TABLE resource (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                       " run TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,"
                       " server_url TEXT NOT NULL, backend TEXT NOT NULL, remote_id TEXT NOT NULL,"
                       " owner TEXT NOT NULL, disposition TEXT NOT NULL,"
                       " created_at INTEGER NOT NULL, UNIQUE (server_url, kind, name))"),
    };
}

//! The document of a run goes to a table of its own, since columns behind it, and those that are
//! yet to come, could be read only by way of it.
QStringList stepToTranscripts()
{
    return {
        QStringLiteral("CREATE TABLE run_document (run TEXT PRIMARY KEY REFERENCES run (id)"
                       " ON DELETE CASCADE, document TEXT NOT NULL)"),
        QStringLiteral("INSERT INTO run_document SELECT id, document FROM run"),
        // What a person calls it; what it has cost; when it was deleted, absent when it was not.
        QStringLiteral("ALTER TABLE run ADD COLUMN name TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE run ADD COLUMN cost REAL"),
        QStringLiteral("ALTER TABLE run ADD COLUMN deleted_at INTEGER"),
        QStringLiteral("CREATE INDEX run_by_deletion ON run (deleted_at)"
                       " WHERE deleted_at IS NOT NULL"),
        QStringLiteral("UPDATE run SET cost = CASE WHEN json_valid(document)"
                       " THEN json_extract(document, '$.usage.costUsd') END"),
        QStringLiteral("ALTER TABLE run DROP COLUMN document"),
        // `document` is a Transcript as JSON, compressed.
        QStringLiteral("CREATE TABLE transcript (sequence INTEGER PRIMARY KEY,"
                       " run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,"
                       " model TEXT NOT NULL, task TEXT NOT NULL, trial INTEGER NOT NULL,"
                       " document BLOB NOT NULL, UNIQUE (run, model, task, trial))"),
    };
}

QStringList stepToTags()
{
    return {
        // What the specification is called, for the list; a JSON array of texts.
        QStringLiteral("ALTER TABLE run ADD COLUMN spec_name TEXT NOT NULL DEFAULT ''"),
        QStringLiteral("ALTER TABLE run ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'"),
        QStringLiteral("UPDATE run SET spec_name = coalesce((SELECT CASE WHEN json_valid(document)"
                       " THEN json_extract(document, '$.spec.name') END FROM run_document"
                       " WHERE run = id), '')"),
    };
}

//! From version \a from to the next. A step that was released is never changed.
QStringList stepFrom(int from)
{
    switch (from) {
    case 0:
        return firstStep();
    case 1:
        return stepToTranscripts();
    case 2:
        return stepToTags();
    default:
        return {};
    }
}

Result<int> versionOf(Database &database)
{
    Result<QSqlQuery> query = database.run(QStringLiteral("PRAGMA user_version"));
    if (!query)
        return query.error();
    return query->next() ? query->value(0).toInt() : 0;
}

Error tooNew(const Database &database, int version)
{
    return Error(
        Error::Kind::Setup,
        Tr::tr("\"%1\" was written by a newer Quaver (its schema is %2, this one knows %3): "
               "use that version or another data directory (--data-dir).")
            .arg(database.file(), QString::number(version), QString::number(currentSchemaVersion)));
}

Result<void> takeSteps(Database &database)
{
    // Asked again in here: another process may have migrated while this one waited its turn.
    const Result<int> version = versionOf(database);
    if (!version)
        return version.error();
    for (int from = *version; from < currentSchemaVersion; ++from) {
        const QStringList statements = stepFrom(from);
        for (const QString &statement : statements) {
            if (const Result<QSqlQuery> done = database.run(statement); !done)
                return done.error();
        }
    }
    const QString mark = QStringLiteral("PRAGMA user_version = %1").arg(currentSchemaVersion);
    const Result<QSqlQuery> marked = database.run(mark);
    return marked ? Result<void>() : marked.error();
}

} // namespace

Result<void> migrate(Database &database)
{
    const Result<int> version = versionOf(database);
    if (!version)
        return version.error();
    if (*version > currentSchemaVersion)
        return tooNew(database, *version);
    if (*version == currentSchemaVersion)
        return {};
    return database.transaction(Database::Durability::Full, [&] { return takeSteps(database); });
}

} // namespace Quaver
