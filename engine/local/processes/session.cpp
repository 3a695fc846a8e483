// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/processes/session.h"

#include "engine/local/http/response.h"
#include "engine/local/processes/inputpipe.h"
#include "engine/local/processes/outputpipe.h"
#include "engine/local/processes/pipe.h"
#include "engine/local/registry/identity.h"

#include <boost/asio/io_context.hpp>

#include <csignal>

namespace Quaver::Local {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Reads commands, each ended by a NUL, from descriptor 3 and answers each with its exit code on
// descriptor 4. The command itself runs without these two.
constexpr const char *shellLoop =
    R"(while IFS= read -r -d '' __quaver_command <&3; do
eval "$__quaver_command" 3<&- 4>&-
builtin printf '%d\n' "$?" >&4
done)";

} // namespace

QJsonObject SessionCommand::toJson() const
{
    QJsonObject object{{u"id"_s, id}, {u"command"_s, QString::fromUtf8(text)}};
    if (log->exitCode())
        object.insert(u"exitCode"_s, *log->exitCode());
    return object;
}

Session::Session(boost::asio::io_context &context, int logDirectory)
    : m_context(context)
    , m_logDirectory(logDirectory)
    , m_killTimer(context)
{
}

Session::~Session()
{
    for (const SessionCommandPtr &command : m_commands)
        command->log->finish(128 + SIGKILL);
    for (const auto &pipe : {m_output, m_error, m_control}) {
        if (pipe)
            pipe->close();
    }
    for (const auto &pipe : {m_commandPipe, m_input}) {
        if (pipe)
            pipe->close();
    }
}

Result<std::shared_ptr<Session>> Session::start(boost::asio::io_context &context, Sandbox &sandbox,
                                                int logDirectory)
{
    const std::shared_ptr<Session> session(new Session(context, logDirectory));
    if (const Result<void> spawned = session->spawn(sandbox); !spawned)
        return spawned.error();
    return session;
}

Result<void> Session::spawn(Sandbox &sandbox)
{
    std::array<Result<Pipe>, 5> pipes{makePipe(), makePipe(), makePipe(), makePipe(), makePipe()};
    for (const Result<Pipe> &pipe : pipes) {
        if (!pipe)
            return pipe.error();
    }
    auto &[input, output, error, commands, control] = pipes;
    SpawnOptions options;
    options.arguments = {"bash", "--noprofile", "--norc", "-c", shellLoop};
    options.standardInput = std::move(input->readEnd);
    options.standardOutput = std::move(output->writeEnd);
    options.standardError = std::move(error->writeEnd);
    options.furtherDescriptors.push_back(std::move(commands->readEnd));
    options.furtherDescriptors.push_back(std::move(control->writeEnd));
    const auto weak = weak_from_this();
    Result<std::shared_ptr<SandboxProcess>> shell =
        sandbox.spawn(std::move(options), [weak](int exitCode) {
            if (const std::shared_ptr<Session> self = weak.lock())
                self->shellEnded(exitCode);
        });
    if (!shell)
        return shell.error();
    m_shell = *shell;
    const auto reader = [&](Pipe &pipe, CommandLog::Stream stream) {
        return OutputPipe::start(m_context, std::move(pipe.readEnd),
                                 [weak, stream](const QByteArray &data) {
                                     if (const std::shared_ptr<Session> self = weak.lock())
                                         self->received(stream, data);
                                 });
    };
    m_input = InputPipe::start(m_context, std::move(input->writeEnd));
    m_commandPipe = InputPipe::start(m_context, std::move(commands->writeEnd));
    m_output = reader(*output, CommandLog::Stream::Output);
    m_error = reader(*error, CommandLog::Stream::Error);
    m_control =
        OutputPipe::start(m_context, std::move(control->readEnd), [weak](const QByteArray &data) {
            if (const std::shared_ptr<Session> self = weak.lock())
                self->controlReceived(data);
        });
    return {};
}

Result<SessionCommandPtr> Session::execute(const QByteArray &text, bool echoesInput)
{
    if (m_hasEnded || m_ended)
        return httpError(410, u"The session has ended: its shell has exited. Create another one."_s,
                         u"SESSION_ENDED"_s);
    if (text.contains('\0'))
        return httpError(400, u"A command cannot contain NUL bytes"_s);
    constexpr std::size_t mostWaiting = 64;
    if (m_waiting.size() >= mostWaiting)
        return httpError(400,
                         u"Too many commands wait in this session (at most %1)"_s.arg(mostWaiting));
    dropOldCommands();
    auto command = std::make_shared<SessionCommand>();
    command->id = newId();
    command->text = text;
    command->echoesInput = echoesInput;
    command->log = std::make_shared<CommandLog>(m_logDirectory);
    m_commands.push_back(command);
    m_waiting.push_back(command);
    if (m_waiting.size() == 1)
        runNext();
    return command;
}

void Session::dropOldCommands()
{
    for (auto it = m_commands.begin();
         m_commands.size() >= mostCommands && it != m_commands.end();) {
        if ((*it)->log->exitCode())
            it = m_commands.erase(it);
        else
            ++it;
    }
}

Result<SessionCommandPtr> Session::command(const QString &id) const
{
    for (const SessionCommandPtr &command : m_commands) {
        if (command->id == id)
            return command;
    }
    return httpError(404, u"Command %1 not found"_s.arg(id));
}

SessionCommandPtr Session::current() const
{
    return m_waiting.empty() ? nullptr : m_waiting.front();
}

void Session::runNext()
{
    const SessionCommandPtr command = current();
    if (!command || m_hasEnded)
        return;
    m_input->discard(); // of the one before
    if (!m_commandPipe->write(command->text + '\0')) {
        m_shell->kill(SIGKILL);
        return;
    }
    if (!command->earlyInput.isEmpty() && !m_input->write(std::exchange(command->earlyInput, {})))
        m_shell->kill(SIGKILL);
}

Result<void> Session::sendInput(const SessionCommandPtr &command, QByteArray data)
{
    if (command->log->exitCode())
        return httpError(410, u"The command has completed."_s, u"COMMAND_ALREADY_COMPLETED"_s);
    if (!data.endsWith('\n'))
        data += '\n';
    if (command == current()) {
        if (!m_input->write(data))
            return httpError(413, u"The command does not read its input: too much of it waits."_s);
    } else {
        if (command->earlyInput.size() + data.size() > InputPipe::mostQueued)
            return httpError(413, u"Too much input waits for the command."_s);
        command->earlyInput += data;
    }
    if (command->echoesInput)
        command->log->append(CommandLog::Stream::Output, data);
    return {};
}

void Session::received(CommandLog::Stream stream, const QByteArray &data)
{
    // What a child left in the background writes between two commands belongs to none.
    if (const SessionCommandPtr command = current())
        command->log->append(stream, data);
}

void Session::controlReceived(const QByteArray &data)
{
    m_controlLine += data;
    const auto keep = shared_from_this();
    for (qsizetype end = m_controlLine.indexOf('\n'); end >= 0; end = m_controlLine.indexOf('\n')) {
        const int exitCode = m_controlLine.left(end).toInt();
        m_controlLine.remove(0, end + 1);
        const SessionCommandPtr command = current();
        if (!command)
            continue;
        drain(); // all that it wrote is in the pipes by now
        m_waiting.pop_front();
        runNext();
        command->log->finish(exitCode);
    }
}

void Session::drain()
{
    m_output->drain();
    m_error->drain();
}

void Session::shellEnded(int exitCode)
{
    if (std::exchange(m_hasEnded, true))
        return;
    const auto keep = shared_from_this();
    m_killTimer.cancel();
    drain();
    m_control->drain();
    const std::deque<SessionCommandPtr> unfinished = std::exchange(m_waiting, {});
    for (std::size_t i = 0; i < unfinished.size(); ++i) {
        const std::shared_ptr<CommandLog> log = unfinished[i]->log;
        if (i > 0)
            log->append(CommandLog::Stream::Error,
                        "The session's shell has exited; the command was not started.\n");
        log->finish(exitCode);
    }
    m_input->close();
    m_commandPipe->close();
    if (const auto ended = std::exchange(m_ended, {}))
        ended();
}

void Session::end(std::function<void()> ended)
{
    if (m_hasEnded) {
        ended();
        return;
    }
    // A second deletion waits like the first.
    const auto before = std::exchange(m_ended, {});
    m_ended = [before, ended = std::move(ended)] {
        if (before)
            before();
        ended();
    };
    if (before)
        return;
    m_shell->kill(SIGTERM);
    m_killTimer.expires_after(5s);
    m_killTimer.async_wait([weak = weak_from_this()](boost::system::error_code error) {
        const std::shared_ptr<Session> self = weak.lock();
        if (!error && self && !self->m_hasEnded)
            self->m_shell->kill(SIGKILL);
    });
}

} // namespace Quaver::Local
