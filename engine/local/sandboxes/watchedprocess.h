// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/namespaces.h"
#include "engine/local/sandboxes/sandbox.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <functional>

namespace Quaver::Local {

//! A process that was started inside a sandbox and is a child of this one. It stays unreaped until
//! its end is reported, so its number, which is that of its group, cannot become another's before.
class WatchedProcess final : public SandboxProcess,
                             public std::enable_shared_from_this<WatchedProcess>
{
public:
    WatchedProcess(boost::asio::io_context &context, JoinedProcess process);

    //! Calls \a ended with the exit code, unless finishNow() comes before.
    void watch(std::function<void(int exitCode)> ended);
    void kill(int signal) override;
    //! Reaps it without a report; false when it does not end within \a timeoutMs, after which
    //! nothing more is heard of it.
    bool finishNow(int timeoutMs);

private:
    void wait();

    pid_t m_pid;
    bool m_isOver = false; // reaped, or given up
    boost::asio::posix::stream_descriptor m_pidfd;
    std::function<void(int exitCode)> m_ended;
};

} // namespace Quaver::Local
