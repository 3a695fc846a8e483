// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>

namespace Quaver::StoreFixture {

//! The result of \a pending, waited for in the event loop.
template <typename T>
Result<T> await(const Pending<T> &pending)
{
    if (!QTest::qWaitFor([&] { return pending.isFinished(); }, 20'000))
        return Error(Error::Kind::Timeout, QStringLiteral("nothing came"));
    return pending.result();
}

//! The store in \a directory, or nothing.
inline std::shared_ptr<Store> openStore(const QString &directory)
{
    const Result<std::shared_ptr<Store>> store = await(Store::open(directory));
    if (!store)
        qWarning("%s", qPrintable(store.error().message));
    return store ? *store : nullptr;
}

//! This program again, as a process that \a argument tells what to do with \a directory. It says a
//! line once it has done that, and stays until it is killed.
inline bool startHelper(QProcess &process, const QString &argument, const QString &directory)
{
    process.setProgram(QCoreApplication::applicationFilePath());
    process.setArguments({argument, directory});
    process.start();
    return process.waitForStarted() && process.waitForReadyRead() && process.canReadLine();
}

//! Runs \a statement, with \a values for its "?", on a database file without the store, and gives
//! its first value.
inline QVariant runSql(const QString &file, const QString &statement,
                       const QVariantList &values = {})
{
    const QString name = QStringLiteral("plain");
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        if (database.open()) {
            QSqlQuery query(database);
            query.prepare(statement);
            for (const QVariant &bound : values)
                query.addBindValue(bound);
            if (query.exec() && query.next())
                value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return value;
}

//! The tables as the first version made them, spelled out: what comes after must go on with them.
inline void makeVersionOne(const QString &file)
{
    for (const char *statement :
         {"CREATE TABLE run (id TEXT PRIMARY KEY, owner TEXT NOT NULL,"
          " started_at INTEGER NOT NULL, prompt TEXT NOT NULL, status TEXT NOT NULL, score REAL,"
          " models TEXT NOT NULL, backend TEXT NOT NULL, duration INTEGER NOT NULL,"
          " document TEXT NOT NULL)",
          "CREATE INDEX run_by_start ON run (started_at)",
          "CREATE TABLE task_result (sequence INTEGER PRIMARY KEY,"
          " run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE, model TEXT NOT NULL,"
          " task TEXT NOT NULL, trial INTEGER NOT NULL, place INTEGER, document TEXT NOT NULL,"
          " UNIQUE (run, model, task, trial))",
          "CREATE TABLE resource (id INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT NOT NULL,"
          " kind TEXT NOT NULL, name TEXT NOT NULL, server_url TEXT NOT NULL,"
          " backend TEXT NOT NULL, remote_id TEXT NOT NULL, owner TEXT NOT NULL,"
          " disposition TEXT NOT NULL, created_at INTEGER NOT NULL,"
          " UNIQUE (server_url, kind, name))",
          "PRAGMA user_version = 1"})
        runSql(file, QString::fromLatin1(statement));
}

//! The tables as the second version made them, likewise.
inline void makeVersionTwo(const QString &file)
{
    makeVersionOne(file);
    for (const char *statement :
         {"CREATE TABLE run_document (run TEXT PRIMARY KEY REFERENCES run (id)"
          " ON DELETE CASCADE, document TEXT NOT NULL)",
          "ALTER TABLE run ADD COLUMN name TEXT NOT NULL DEFAULT ''",
          "ALTER TABLE run ADD COLUMN cost REAL", "ALTER TABLE run ADD COLUMN deleted_at INTEGER",
          "CREATE INDEX run_by_deletion ON run (deleted_at) WHERE deleted_at IS NOT NULL",
          "ALTER TABLE run DROP COLUMN document",
          "CREATE TABLE transcript (sequence INTEGER PRIMARY KEY,"
          " run TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE, model TEXT NOT NULL,"
          " task TEXT NOT NULL, trial INTEGER NOT NULL, document BLOB NOT NULL,"
          " UNIQUE (run, model, task, trial))",
          "PRAGMA user_version = 2"})
        runSql(file, QString::fromLatin1(statement));
}

//! As kill -9 does.
inline bool killHelper(QProcess &process)
{
    process.kill();
    return process.waitForFinished();
}

} // namespace Quaver::StoreFixture
