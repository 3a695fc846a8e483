// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/sandbox.h"

#include <QCoreApplication>

#include <chrono>
#include <memory>
#include <optional>

namespace Quaver::Daytona {

class Api;
class LogFollower;

//! A command of a session.
struct CommandAddress
{
    CommandAddress() = default;
    CommandAddress(SandboxAddress sandbox_, QString sessionId_, QString commandId_)
        : sandbox(std::move(sandbox_))
        , sessionId(std::move(sessionId_))
        , commandId(std::move(commandId_))
    {
    }

    SandboxAddress sandbox;
    QString sessionId;
    QString commandId;
};

struct CommandStatus
{
    CommandStatus() = default;

    std::optional<int> exitCode; //!< absent: it still runs

    bool operator==(const CommandStatus &) const = default;
};

struct CommandLogs
{
    CommandLogs() = default;

    QByteArray standardOutput;
    QByteArray standardError;
};

//! Commands that run on by themselves, whether or not anybody is connected. A session is one shell
//! that runs its commands one after another: one session for each concurrent command.
class Sessions
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::Sessions)

public:
    explicit Sessions(Api &api)
        : m_api(api)
    {
    }

    //! A session of this id that is there already (409) is success.
    Pending<void> create(const SandboxAddress &sandbox, const QString &sessionId,
                         CancelToken token);
    //! Starts \a command and does not wait for it. After a lost answer the session is asked whether
    //! it has the command, so that it never runs twice: start the same line only once a session.
    //! Not a bare `exit`: that ends the session's shell; wrap it in ( … ).
    Pending<CommandAddress> start(const SandboxAddress &sandbox, const QString &sessionId,
                                  const QString &command, bool suppressInputEcho,
                                  CancelToken token);
    Pending<CommandStatus> status(const CommandAddress &command, CancelToken token);
    //! To the command's standard input; a newline is added if there is none at the end. Never
    //! repeated once sent. Http error 410 after its exit.
    Pending<void> input(const CommandAddress &command, const QByteArray &data, CancelToken token);
    //! The output so far.
    Pending<CommandLogs> logs(const CommandAddress &command, CancelToken token);
    //! Follows the output until the command has exited; starts at the next turn of the event loop.
    [[nodiscard]] std::unique_ptr<LogFollower> follow(const CommandAddress &command,
                                                      std::chrono::milliseconds deadline,
                                                      CancelToken token);
    //! Ends the session and what runs in it. One that is not there (404) is success.
    Pending<void> remove(const SandboxAddress &sandbox, const QString &sessionId,
                         CancelToken token);

private:
    Api &m_api;
};

} // namespace Quaver::Daytona
