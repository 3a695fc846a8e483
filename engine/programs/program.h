// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/client.h"
#include "engine/daytona/files.h"
#include "engine/daytona/sessions.h"
#include "engine/programs/programevent.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>

#include <chrono>
#include <memory>

namespace Quaver::Programs {

//! The programs of resources/sandbox, by the name on their command line.
enum class ProgramName { Author, Validate, Attempt, Grade };
[[nodiscard]] QString nameOf(ProgramName program);

//! What has to be in a sandbox before \a program can start there: the programs' archive and the
//! request. For Program::prepare(), together with whatever else goes in.
[[nodiscard]] Daytona::Upload archiveUpload();
[[nodiscard]] Daytona::Upload requestUpload(ProgramName program, const QJsonObject &request);

//! One program at work inside a sandbox: starts it as a session command, reads its events, writes
//! its standard input, and knows its exit code. Losing the connection does not end it.
//!
//! Signal order: taken(), eventReceived() and errorLine() as they come, then exitCode() ends;
//! nothing afterwards.
class Program : public QObject
{
    Q_OBJECT

public:
    //! \a deadline: when to give up waiting for the exit, from the start on.
    Program(Daytona::Client &client, Daytona::SandboxAddress sandbox, ProgramName program,
            std::chrono::milliseconds deadline, CancelToken token);
    ~Program() override;

    //! Uploads \a files and makes the program's session, side by side; only once.
    void prepare(const QList<Daytona::Upload> &files);
    //! Starts it as soon as it is prepared.
    void start();
    //! Instead of prepare() and start(): runs it in the session of \a previous, which has what it
    //! needs uploaded with its own, as soon as that has exited; without a round trip in between.
    //! It starts whatever that exit code is, and its deadline begins when \a previous starts.
    void startAfter(const Program &previous);
    //! A line for its standard input; order is kept, also before it runs. Given up silently once it
    //! has exited: its exit code tells.
    void send(const QJsonObject &line);
    //! Ends it: SIGTERM, then SIGKILL. exitCode() ends with an error or what it managed to say.
    void terminate();

    //! Ends with the confirmed exit code, or why there will be none: Sandbox when the sandbox died.
    [[nodiscard]] Pending<int> exitCode() const { return m_exit.pending(); }
    //! ms from its start to its exit, or until now.
    [[nodiscard]] qint64 duration() const;
    //! What it gave as its reason in an `error` event, or its last line on standard error.
    [[nodiscard]] QString failureReason() const;

Q_SIGNALS:
    void eventReceived(const Quaver::Programs::ProgramEvent &event);
    void errorLine(const QString &line);
    //! The sandbox has taken the command.
    void taken();

private:
    void onPrepared(const Result<void> &part);
    void run();
    void follow(const Daytona::CommandAddress &command);
    void onOutput(const QByteArray &line);
    void onErrorOutput(const QByteArray &line);
    void sendQueued();
    void finish(const Result<int> &exitCode);

    Daytona::Client &m_client;
    Daytona::SandboxAddress m_sandbox;
    ProgramName m_program;
    std::chrono::milliseconds m_deadline;
    CancelToken m_token;
    QString m_sessionId;
    Daytona::CommandAddress m_command;
    std::unique_ptr<Daytona::LogFollower> m_follower;
    Promise<int> m_exit;
    QByteArray m_queued; //!< lines for the standard input that wait for the POST under way
    int m_unprepared = 0; //!< parts of the preparation that have not ended
    bool m_isStarted = false;
    bool m_isRunning = false;
    bool m_isSending = false;
    QElapsedTimer m_clock;
    qint64 m_duration = -1; //!< ms; negative until it has exited
    QString m_reportedError;
    QString m_lastErrorLine;
};

} // namespace Quaver::Programs
