// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/database.h"

#include "engine/core/logging.h"
#include "engine/core/timing.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QThread>
#include <QUuid>

namespace Quaver {

namespace {

using namespace std::chrono_literals;

constexpr auto longestWait = 5s; // for another process

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Database)
};

//! SQLite's primary result codes, which are a part of its stable interface.
enum SqliteCode {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

int codeOf(const QSqlError &error)
{
    constexpr int primary = 0xff; // the rest is the extended code
    return error.nativeErrorCode().toInt() & primary;
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file)
{
    std::unique_ptr<Database> database(new Database(file));
    if (const Result<void> configured = database->configure(); !configured)
        return configured.error();
    return database;
}

Database::Database(QString file)
    : m_file(std::move(file))
    , m_connection(QUuid::createUuid().toString())
{
}

Database::~Database()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::configure()
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!connection.isValid()) {
        return Error(
            Error::Kind::Setup,
            Tr::tr("Qt's SQLite driver is missing: install the package libqt6sql6-sqlite."));
    }
    const auto wait = std::chrono::milliseconds(longestWait).count();
    connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(wait));
    connection.setDatabaseName(m_file);
    if (!connection.open())
        return errorFor(connection.lastError());
    if (const Result<void> logged = useWriteAheadLog(); !logged)
        return logged;
    const Result<QSqlQuery> checked = run(QStringLiteral("PRAGMA foreign_keys = ON"));
    return checked ? Result<void>() : checked.error();
}

Result<void> Database::useWriteAheadLog()
{
    // SQLite does not wait here by itself when two processes change the mode of a new file at once.
    const Deadline deadline(longestWait);
    while (true) {
        const Result<QSqlQuery> changed = run(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (changed)
            return {};
        if (!changed.error().code.startsWith(QStringLiteral("busy")) || deadline.hasPassed())
            return changed.error();
        QThread::msleep(10);
    }
}

Result<QSqlQuery> Database::prepare(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return errorFor(query.lastError());
    return query;
}

Result<void> Database::runAgain(QSqlQuery &query, const QVariantList &values)
{
    // Qt would write a null QString, which is an empty text to everybody else, as NULL.
    for (const QVariant &value : values) {
        const bool isText = value.metaType() == QMetaType::fromType<QString>();
        query.addBindValue(isText && value.toString().isNull() ? QVariant(QStringLiteral(""))
                                                               : value);
    }
    if (!query.exec())
        return errorFor(query.lastError());
    return {};
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values)
{
    Result<QSqlQuery> query = prepare(statement);
    if (!query)
        return query;
    if (const Result<void> done = runAgain(*query, values); !done)
        return done.error();
    return query;
}

Result<void> Database::transaction(Durability durability, const std::function<Result<void>()> &work)
{
    const QString synchronous =
        durability == Durability::Full ? QStringLiteral("FULL") : QStringLiteral("NORMAL");
    if (const auto set = run(QStringLiteral("PRAGMA synchronous = ") + synchronous); !set)
        return set.error();
    // Immediate, because a transaction that begins with reading cannot wait for another writer.
    if (const auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.error();
    Result<void> outcome = work();
    if (outcome) {
        const Result<QSqlQuery> committed = run(QStringLiteral("COMMIT"));
        if (committed)
            return {};
        outcome = committed.error();
    }
    if (const auto undone = run(QStringLiteral("ROLLBACK")); !undone)
        qCDebug(logStore) << "rolling back:" << undone.error().message; // SQLite may have done it
    return outcome;
}

Error Database::errorFor(const QSqlError &error) const
{
    const QString file = m_file;
    switch (codeOf(error)) {
    case Permission:
    case ReadOnly:
    case CannotOpen:
        return Error(Error::Kind::Setup,
                     Tr::tr("Cannot write \"%1\": change its permissions or choose another data "
                            "directory (--data-dir).")
                         .arg(file));
    case Busy:
    case Locked:
        return Error(
            Error::Kind::Storage,
            Tr::tr("\"%1\" is in use by another process: try again when that has ended.").arg(file),
            0, QStringLiteral("busy"));
    case Corrupt:
    case NotADatabase:
        return Error(Error::Kind::Storage,
                     Tr::tr("\"%1\" is damaged or not a database: move it away to begin with an "
                            "empty history, or choose another data directory (--data-dir).")
                         .arg(file));
    case Full:
        return Error(Error::Kind::Storage,
                     Tr::tr("The disk that holds \"%1\" is full: make room on it.").arg(file));
    default:
        return Error(Error::Kind::Storage,
                     Tr::tr("\"%1\" could not be read or written: %2").arg(file, error.text()));
    }
}

} // namespace Quaver
