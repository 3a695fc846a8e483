// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Quaver::Tests {

//! The executable, started as a person would, in a world of its own: home, data directory and
//! $TMPDIR are fresh, and nothing of the caller's environment is in it but PATH and what sanitizers
//! need.
class Program
{
public:
    struct End
    {
        int exitCode = -1; //!< 128 + N after signal N
        QByteArray output;
        QByteArray errors;

        [[nodiscard]] QJsonObject json() const; //!< the output; empty if it is no JSON object
        [[nodiscard]] QJsonArray jsonArray() const;
    };

    Program();

    [[nodiscard]] QString home() const { return m_directory.filePath(QStringLiteral("home")); }
    [[nodiscard]] QString dataDirectory() const
    {
        return m_directory.filePath(QStringLiteral("data"));
    }
    [[nodiscard]] QString temporaryDirectory() const
    {
        return m_directory.filePath(QStringLiteral("tmp"));
    }
    [[nodiscard]] QString file(const QString &name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString writeFile(const QString &name, const QByteArray &content) const;

    void setVariable(const QString &name, const QString &value);
    void unsetVariable(const QString &name);

    //! Runs to the end. `--data-dir` is added where the arguments allow a store.
    [[nodiscard]] End run(const QStringList &arguments, const QByteArray &input = {});
    //! The same with any executable.
    [[nodiscard]] End runOther(const QString &executable, const QStringList &arguments);

    //! Starts, and returns once standard output holds \a awaited; empty: once it runs.
    [[nodiscard]] bool start(const QStringList &arguments, const QByteArray &awaited);
    void sendSignal(int signal) const;
    [[nodiscard]] End waitForEnd();
    QProcess &process() { return m_process; }
    //! Ids of the running program's children and theirs.
    [[nodiscard]] QList<qint64> descendants() const;

    //! What a run has left in $TMPDIR.
    [[nodiscard]] QStringList leftovers() const;

    [[nodiscard]] static QString executable();

private:
    [[nodiscard]] QStringList completed(const QStringList &arguments) const;

    QTemporaryDir m_directory;
    QProcessEnvironment m_environment;
    QProcess m_process;
    QByteArray m_output;
};

//! Whether a process of that id exists, zombies not counted.
[[nodiscard]] bool isRunning(qint64 processId);

//! A specification whose validation takes longer than any test waits: its check blocks.
[[nodiscard]] QByteArray blockingSpecification();
//! The same, but trying the check without an answer is quick: it is the grading that takes long.
[[nodiscard]] QByteArray slowGradingSpecification();

} // namespace Quaver::Tests
