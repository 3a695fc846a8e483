// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/processes/commandlog.h"
#include "engine/local/sandboxes/sandbox.h"

#include <QJsonObject>

#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <functional>
#include <memory>

namespace Quaver::Local {

class InputPipe;
class OutputPipe;

//! A command of a session.
struct SessionCommand
{
    QString id;
    QByteArray text;
    bool echoesInput = true;
    std::shared_ptr<CommandLog> log; //!< knows whether it has ended, and how
    QByteArray earlyInput; //!< sent before it was its turn

    [[nodiscard]] QJsonObject toJson() const;
};

using SessionCommandPtr = std::shared_ptr<SessionCommand>;

//! One shell that runs commands one after the other: what one of them sets stays for the next. The
//! shell has pipes of its own for commands and exit codes, which no command sees; the commands
//! share its standard streams.
class Session : public std::enable_shared_from_this<Session>
{
public:
    static constexpr std::size_t mostCommands = 256; //!< kept; of more, the oldest that ended goes

    //! \a logDirectory must outlive the session.
    [[nodiscard]] static Result<std::shared_ptr<Session>> start(boost::asio::io_context &context,
                                                                Sandbox &sandbox, int logDirectory);
    ~Session();

    //! Runs it once those before have ended; 410 if the shell has ended.
    [[nodiscard]] Result<SessionCommandPtr> execute(const QByteArray &text, bool echoesInput);
    [[nodiscard]] Result<SessionCommandPtr> command(const QString &id) const;
    [[nodiscard]] const std::deque<SessionCommandPtr> &commands() const { return m_commands; }
    //! Gives \a data and a line end to the command's standard input; 410 after its end.
    [[nodiscard]] Result<void> sendInput(const SessionCommandPtr &command, QByteArray data);

    //! Ends the process group, kindly at first; \a ended is called once it is gone.
    void end(std::function<void()> ended);

private:
    Session(boost::asio::io_context &context, int logDirectory);
    [[nodiscard]] Result<void> spawn(Sandbox &sandbox);
    [[nodiscard]] SessionCommandPtr current() const;
    void received(CommandLog::Stream stream, const QByteArray &data);
    void controlReceived(const QByteArray &data);
    void runNext();
    void drain();
    void shellEnded(int exitCode);
    void dropOldCommands();

    boost::asio::io_context &m_context;
    const int m_logDirectory;
    std::deque<SessionCommandPtr> m_commands; //!< all that are kept, in order
    std::deque<SessionCommandPtr> m_waiting; //!< the first one runs
    std::shared_ptr<SandboxProcess> m_shell;
    std::shared_ptr<InputPipe> m_commandPipe;
    std::shared_ptr<InputPipe> m_input;
    std::shared_ptr<OutputPipe> m_output;
    std::shared_ptr<OutputPipe> m_error;
    std::shared_ptr<OutputPipe> m_control;
    QByteArray m_controlLine;
    boost::asio::steady_timer m_killTimer;
    std::function<void()> m_ended;
    bool m_hasEnded = false;
};

} // namespace Quaver::Local
