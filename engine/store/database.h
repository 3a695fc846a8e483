// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>

class QSqlError;

namespace Quaver {

//! An open SQLite file. It belongs to the thread that opened it.
class Database
{
public:
    enum class Durability {
        Normal, //!< a loss of power may take the last transactions with it, never their consistency
        Full, //!< on the disk once transaction() returns
    };

    //! Opens or creates \a file. Waits some seconds where another process is in the way.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &file);
    //! Closes; the last one to do so removes the write-ahead log.
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const QString &file() const { return m_file; }

    //! Runs one statement with \a values for its "?".
    [[nodiscard]] Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {});
    //! For a statement to be run many times with runAgain().
    [[nodiscard]] Result<QSqlQuery> prepare(const QString &statement);
    [[nodiscard]] Result<void> runAgain(QSqlQuery &query, const QVariantList &values);
    //! Everything that \a work does, or nothing of it when it ends with an error.
    [[nodiscard]] Result<void> transaction(Durability durability,
                                           const std::function<Result<void>()> &work);

private:
    explicit Database(QString file);
    [[nodiscard]] Result<void> configure();
    [[nodiscard]] Result<void> useWriteAheadLog();
    [[nodiscard]] Error errorFor(const QSqlError &error) const;

    QString m_file;
    QString m_connection;
};

} // namespace Quaver
