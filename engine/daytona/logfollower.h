// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/core/timing.h"
#include "engine/daytona/logsplitter.h"
#include "engine/daytona/sessions.h"
#include "engine/daytona/statewait.h"
#include "engine/net/deletelater.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace Quaver {
class WebSocketClient;
}

namespace Quaver::Daytona {

//! Follows the output of a session's command to its exit. Survives dropped connections: the log is
//! replayed from its start after each, and what was seen is skipped. The exit code is always the
//! one that the server confirms; a closed connection by itself means nothing.
//!
//! Signal order: lines as they come, of each stream in its order; then finished() once; then
//! nothing. Also with an error: Sandbox when the sandbox or its daemon has died, Timeout at the
//! deadline, Cancelled at once as the token says. Deleting it (not from within a line's signal)
//! emits nothing and stops following, not the command. It must not outlive the client.
class LogFollower : public QObject
{
    Q_OBJECT

public:
    //! A longer line loses its end.
    static constexpr qsizetype maxLineLength = 64 * 1024;

    LogFollower(Api &api, CommandAddress command, std::chrono::milliseconds deadline,
                CancelToken token);
    ~LogFollower() override;

    //! The same as finished(), for those who await it. Comes after the last line.
    [[nodiscard]] Pending<int> exitCode() const { return m_promise.pending(); }

public Q_SLOTS:
    //! The command has said that it is done: asks for its exit code at once and quickly, instead of
    //! waiting for the server to close the log.
    void expectExit();

Q_SIGNALS:
    void standardOutput(const QByteArray &line);
    void standardError(const QByteArray &line);
    void finished(const Quaver::Result<int> &exitCode);

private:
    void connectLog();
    void onReceived(const QByteArray &message);
    void onClosed(int closeCode, const QString &reason);
    void scheduleCheck();
    void checkExit();
    void onExitConfirmed();
    void onStatusUnknown(const Error &error);
    void examineSandbox(const Error &error, const Result<HttpResponse> &response);
    void reconnectLater();
    void finish(const Result<int> &result);

    Api &m_api;
    Sessions m_sessions;
    CommandAddress m_command;
    CancelSource m_calls; //!< ends the calls of this object with it
    Promise<int> m_promise;
    LogSplitter m_splitter;
    PollPace m_pace; //!< of an exit that is expected
    std::unique_ptr<WebSocketClient, DeleteLater> m_socket; //!< null between two connections
    QTimer m_deadline;
    QTimer m_check;
    QTimer m_reconnect;
    QTimer m_lastLines; //!< after the exit
    std::optional<Deadline> m_deadBy; //!< of a sandbox that has stopped to answer
    std::optional<int> m_exitCode; //!< once confirmed
    qint64 m_seen = 0; //!< bytes of the log passed on
    qint64 m_toSkip = 0; //!< of them in this connection
    int m_reconnects = 0; //!< since something new came
    int m_replaysAfterExit = 0;
    int m_denials = 0; //!< "no such command", one after another
    bool m_expectsExit = false;
    bool m_isLogComplete = false; //!< the server has closed it in an orderly way
    bool m_isChecking = false;
    bool m_isFinished = false;
    bool m_isSilent = false; //!< finished() comes or has come
};

} // namespace Quaver::Daytona
