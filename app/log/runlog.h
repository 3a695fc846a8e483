// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QObject>
#include <QString>

#include <memory>

namespace Quaver::Ui {

enum class LogLevel {
    Progress, //!< a step of the run
    Message, //!< what goes on beside the steps
    Output, //!< of a program inside a sandbox
    Error,
};

struct LogLine
{
    LogLine() = default;

    qint64 time = 0; //!< ms since the run's start; negative: not known
    Phase phase = Phase::Setup;
    LogLevel level = LogLevel::Message;
    QString text; //!< printable, one line

    bool operator==(const LogLine &) const = default;
};

//! The log of one run: a file in the data directory that only grows, of which the lines are read
//! where they are looked at, so that a million lines take little memory. In one thread; files are
//! written and indexed in another. When the file cannot be written (a full disk), the log goes on
//! in memory, bounded, and says so in a line. It is either written, or read with load().
class RunLog : public QObject
{
    Q_OBJECT

public:
    //! A log has no more lines than that; the last one says so.
    static constexpr qsizetype mostLines = 1 << 24;

    //! A new log, written to \a path once that is set; see setPath().
    explicit RunLog(QObject *parent = nullptr);
    //! Waits until everything is written.
    ~RunLog() override;

    //! The file of a run of this id in a data directory.
    [[nodiscard]] static QString pathOf(const QString &dataDirectory, const QString &runId);

    //! Where the log is kept from now on, with what it has already. Once, and not after load().
    //! The folder is made where it is missing, not those above it.
    void setPath(const QString &path);
    //! Reads the log at \a path; lines appear with appended(), in blocks. A file that is not there
    //! is an empty log. Once, and not after setPath().
    void load(const QString &path);
    //! From load() to loaded().
    [[nodiscard]] bool isLoading() const;
    //! Whether load() was called: it is the log of a run that was, not of one under way.
    [[nodiscard]] bool isStored() const;

    //! Adds \a line; its text is put on one line, made printable and rid of known secrets. While
    //! the log is being read it waits for the end of that.
    void append(const LogLine &line);

    [[nodiscard]] qsizetype count() const;
    //! The line of this index, 0 to count() - 1. Its text is empty when the file is gone.
    [[nodiscard]] LogLine line(qsizetype index) const;
    //! What a filter asks of every line, without decoding its text.
    [[nodiscard]] Phase phaseOf(qsizetype index) const;
    [[nodiscard]] LogLevel levelOf(qsizetype index) const;

Q_SIGNALS:
    //! The lines \a first to \a last have come, some time ago. At most some twenty times a second.
    void appended(qsizetype first, qsizetype last);
    //! The lines \a first to \a last have gone, the ones that follow have moved up: only where
    //! lines are in memory alone and are too many. All of them had been announced by appended().
    void removed(qsizetype first, qsizetype last);
    void loaded();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Quaver::Ui
