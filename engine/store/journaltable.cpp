// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/journaltable.h"

#include "engine/types/enumnames.h"

#include <QCoreApplication>

namespace Quaver::JournalTable {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::JournalTable)
};

QString dispositionName(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Live:
        return QStringLiteral("live");
    case Disposition::Resumable:
        return QStringLiteral("resumable");
    case Disposition::Kept:
        return QStringLiteral("kept");
    case Disposition::Delete:
        return QStringLiteral("delete");
    }
    Q_UNREACHABLE();
}

std::optional<Disposition> dispositionFromName(const QString &name)
{
    for (const auto disposition :
         {Disposition::Live, Disposition::Resumable, Disposition::Kept, Disposition::Delete}) {
        if (name == dispositionName(disposition))
            return disposition;
    }
    return std::nullopt;
}

std::optional<ResourceKind> kindFromName(const QString &name)
{
    for (const auto kind : {ResourceKind::Sandbox, ResourceKind::Volume, ResourceKind::Secret}) {
        if (name == resourceKindName(kind))
            return kind;
    }
    return std::nullopt;
}

Error damagedEntry(const Database &database, qint64 entry)
{
    return Error(
        Error::Kind::Storage,
        Tr::tr("\"%1\" holds an entry of the journal of resources that cannot be read: %2.")
            .arg(database.file(), QString::number(entry)));
}

Result<JournalEntry> entryFrom(const Database &database, const QSqlQuery &row)
{
    JournalEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.resource.runId = row.value(1).toString();
    const auto kind = kindFromName(row.value(2).toString());
    entry.resource.name = row.value(3).toString();
    entry.resource.serverUrl = row.value(4).toString();
    const auto backend = enumFromName<Backend>(row.value(5).toString());
    entry.remoteId = row.value(6).toString();
    entry.owner = row.value(7).toString();
    const auto disposition = dispositionFromName(row.value(8).toString());
    entry.createdAt = QDateTime::fromMSecsSinceEpoch(row.value(9).toLongLong(), Qt::UTC);
    if (!kind || !backend || !disposition)
        return damagedEntry(database, entry.id);
    entry.resource.kind = *kind;
    entry.resource.backend = *backend;
    entry.disposition = *disposition;
    return entry;
}

//! Changes one entry; that it is not there is an error.
Result<void> update(Database &database, qint64 entry, const QString &statement,
                    const QVariant &value)
{
    return database.transaction(Database::Durability::Full, [&]() -> Result<void> {
        const Result<QSqlQuery> changed = database.run(statement, {value, entry});
        if (!changed)
            return changed.error();
        if (changed->numRowsAffected() == 0) {
            return Error(Error::Kind::Storage,
                         Tr::tr("\"%1\" has no entry %2 in the journal of resources.")
                             .arg(database.file(), QString::number(entry)));
        }
        return {};
    });
}

} // namespace

Result<qint64> recordIntent(Database &database, const ResourceIntent &resource,
                            const QString &owner)
{
    qint64 entry = 0;
    const QVariantList values{resource.runId,
                              resourceKindName(resource.kind),
                              resource.name,
                              resource.serverUrl,
                              backendName(resource.backend),
                              owner,
                              dispositionName(Disposition::Live),
                              QDateTime::currentMSecsSinceEpoch()};
    const Result<void> recorded =
        database.transaction(Database::Durability::Full, [&]() -> Result<void> {
            Result<QSqlQuery> row = database.run(
                QStringLiteral(
                    "INSERT INTO resource (run, kind, name, server_url, backend, remote_id,"
                    " owner, disposition, created_at) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?)"
                    " ON CONFLICT (server_url, kind, name) DO UPDATE SET run = excluded.run,"
                    " owner = excluded.owner, disposition = excluded.disposition RETURNING id"),
                values);
            if (!row)
                return row.error();
            if (!row->next())
                return damagedEntry(database, 0);
            entry = row->value(0).toLongLong();
            return {};
        });
    return recorded ? Result<qint64>(entry) : recorded.error();
}

Result<void> recordId(Database &database, qint64 entry, const QString &remoteId)
{
    return update(database, entry, QStringLiteral("UPDATE resource SET remote_id = ? WHERE id = ?"),
                  remoteId);
}

Result<void> setDisposition(Database &database, qint64 entry, Disposition disposition)
{
    return update(database, entry,
                  QStringLiteral("UPDATE resource SET disposition = ? WHERE id = ?"),
                  dispositionName(disposition));
}

Result<void> setDispositionOfRun(Database &database, const QString &runId, Disposition disposition)
{
    return database.transaction(Database::Durability::Full, [&]() -> Result<void> {
        const Result<QSqlQuery> changed =
            database.run(QStringLiteral("UPDATE resource SET disposition = ? WHERE run = ?"),
                         {dispositionName(disposition), runId});
        return changed ? Result<void>() : changed.error();
    });
}

Result<void> recordRemoved(Database &database, qint64 entry)
{
    return database.transaction(Database::Durability::Full, [&]() -> Result<void> {
        const Result<QSqlQuery> removed =
            database.run(QStringLiteral("DELETE FROM resource WHERE id = ?"), {entry});
        return removed ? Result<void>() : removed.error();
    });
}

Result<QList<JournalEntry>> all(Database &database)
{
    Result<QSqlQuery> rows =
        database.run(QStringLiteral("SELECT id, run, kind, name, server_url, backend, remote_id,"
                                    " owner, disposition, created_at FROM resource ORDER BY id"));
    if (!rows)
        return rows.error();
    QList<JournalEntry> entries;
    while (rows->next()) {
        Result<JournalEntry> entry = entryFrom(database, *rows);
        if (!entry)
            return entry.error();
        entries.append(*std::move(entry));
    }
    return entries;
}

} // namespace Quaver::JournalTable
