// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/watchedprocess.h"

#include "engine/local/sandboxes/systemcalls.h"

#include <csignal>

namespace Quaver::Local {

WatchedProcess::WatchedProcess(boost::asio::io_context &context, JoinedProcess process)
    : m_pid(process.pid)
    , m_pidfd(context, process.pidfd.release())
{
}

void WatchedProcess::watch(std::function<void(int exitCode)> ended)
{
    m_ended = std::move(ended);
    wait();
}

void WatchedProcess::wait()
{
    m_pidfd.async_wait(boost::asio::posix::stream_descriptor::wait_read,
                       [weak = weak_from_this()](const boost::system::error_code &error) {
                           const std::shared_ptr<WatchedProcess> self = weak.lock();
                           if (!self || error || self->m_isOver)
                               return;
                           if (!isReadable(self->m_pidfd.native_handle())) {
                               self->wait();
                               return;
                           }
                           const std::optional<int> code = reap(self->m_pidfd.native_handle());
                           self->m_isOver = true;
                           const std::function<void(int)> call = std::move(self->m_ended);
                           call(code.value_or(128 + SIGKILL));
                       });
}

void WatchedProcess::kill(int signal)
{
    if (m_isOver)
        return;
    // Right after its start it may not have become a group leader yet.
    if (::kill(-m_pid, signal) != 0)
        ::kill(m_pid, signal);
}

bool WatchedProcess::finishNow(int timeoutMs)
{
    if (m_isOver)
        return true;
    m_isOver = true;
    m_ended = nullptr;
    if (!waitReadable(m_pidfd.native_handle(), timeoutMs))
        return false;
    (void)reap(m_pidfd.native_handle());
    return true;
}

} // namespace Quaver::Local
