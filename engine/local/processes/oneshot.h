// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/processes/commandlog.h"
#include "engine/local/sandboxes/sandbox.h"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace Quaver::Local {

class OutputPipe;

//! One program that reads its input to the end, with both output streams in one log. Ends with the
//! program; what children of it write later is read and dropped. Lives until then.
class OneShot : public std::enable_shared_from_this<OneShot>
{
public:
    struct Options
    {
        QList<QByteArray> arguments;
        QByteArray input;
        QByteArray workingDirectory;
        QMap<QByteArray, QByteArray> environment;
        std::chrono::seconds timeout{0}; //!< 0: none
    };
    struct Outcome
    {
        bool isTimeout = false; //!< killed; the log holds what it wrote until then
        std::shared_ptr<const CommandLog> log; //!< with the exit code; -1 if it could not start
    };

    //! \a finished is called once, also from within start(); never after cancel(). Logs that are
    //! large go to \a logDirectory.
    static std::shared_ptr<OneShot> start(boost::asio::io_context &context, Sandbox &sandbox,
                                          int logDirectory, Options options,
                                          std::function<void(Outcome)> finished);

    //! Kills the process group; nobody waits for the outcome any more.
    void cancel();

private:
    OneShot(boost::asio::io_context &context, int logDirectory,
            std::function<void(Outcome)> finished);
    void spawn(boost::asio::io_context &context, Sandbox &sandbox, Options options);
    void finish(int exitCode, bool isTimeout);

    std::shared_ptr<CommandLog> m_log;
    std::function<void(Outcome)> m_finished;
    std::shared_ptr<SandboxProcess> m_process;
    std::shared_ptr<OutputPipe> m_output;
    boost::asio::steady_timer m_timeout;
};

} // namespace Quaver::Local
