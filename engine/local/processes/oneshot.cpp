// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/processes/oneshot.h"

#include "engine/local/processes/outputpipe.h"
#include "engine/local/processes/pipe.h"

#include <boost/asio/io_context.hpp>

#include <fcntl.h>

#include <csignal>

namespace Quaver::Local {

OneShot::OneShot(boost::asio::io_context &context, int logDirectory,
                 std::function<void(Outcome)> finished)
    : m_log(std::make_shared<CommandLog>(logDirectory))
    , m_finished(std::move(finished))
    , m_timeout(context)
{
}

std::shared_ptr<OneShot> OneShot::start(boost::asio::io_context &context, Sandbox &sandbox,
                                        int logDirectory, Options options,
                                        std::function<void(Outcome)> finished)
{
    const std::shared_ptr<OneShot> job(new OneShot(context, logDirectory, std::move(finished)));
    job->spawn(context, sandbox, std::move(options));
    return job;
}

void OneShot::spawn(boost::asio::io_context &context, Sandbox &sandbox, Options options)
{
    const auto cannotStart = [this](const Error &error) {
        m_log->append(CommandLog::Stream::Output, error.message.toUtf8() + '\n');
        finish(-1, false);
    };
    Result<UniqueFd> input = memoryFile(options.input);
    if (!input)
        return cannotStart(input.error());
    Result<Pipe> pipe = makePipe();
    if (!pipe)
        return cannotStart(pipe.error());
    SpawnOptions spawn;
    spawn.arguments = std::move(options.arguments);
    spawn.workingDirectory = std::move(options.workingDirectory);
    spawn.environment = std::move(options.environment);
    spawn.standardInput = *std::move(input);
    spawn.standardError = UniqueFd(::fcntl(pipe->writeEnd.get(), F_DUPFD_CLOEXEC, 3));
    spawn.standardOutput = std::move(pipe->writeEnd);
    Result<std::shared_ptr<SandboxProcess>> process =
        sandbox.spawn(std::move(spawn),
                      [self = shared_from_this()](int exitCode) { self->finish(exitCode, false); });
    if (!process)
        return cannotStart(process.error());
    m_process = *process;
    m_output =
        OutputPipe::start(context, std::move(pipe->readEnd), [log = m_log](const QByteArray &data) {
            log->append(CommandLog::Stream::Output, data);
        });
    if (options.timeout.count() > 0) {
        m_timeout.expires_after(options.timeout);
        m_timeout.async_wait([weak = weak_from_this()](boost::system::error_code error) {
            const std::shared_ptr<OneShot> self = weak.lock();
            if (error || !self)
                return;
            if (self->m_process)
                self->m_process->kill(SIGKILL);
            self->finish(128 + SIGKILL, true);
        });
    }
}

void OneShot::cancel()
{
    m_finished = {};
    if (m_process)
        m_process->kill(SIGKILL);
}

void OneShot::finish(int exitCode, bool isTimeout)
{
    m_timeout.cancel();
    if (m_output) {
        m_output->drain();
        m_output->ignore();
    }
    m_log->finish(exitCode);
    if (const auto finished = std::exchange(m_finished, {}))
        finished({isTimeout, m_log});
}

} // namespace Quaver::Local
