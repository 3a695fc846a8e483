// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/logfollower.h"

#include "engine/core/logging.h"
#include "engine/daytona/api.h"
#include "engine/daytona/sandboxjson.h"
#include "engine/daytona/statewait.h"
#include "engine/net/websocketclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

using std::chrono::milliseconds;

namespace {

constexpr int normalClosure = 1000;
//! For the last lines of standard error of a command that has said on standard output that it is
//! done.
constexpr milliseconds expectedCloseGrace(50);
//! How often the end of a log is fetched again whose command has exited.
constexpr int maxReplaysAfterExit = 3;
//! How often a started sandbox may deny a command before it is believed.
constexpr int maxDenials = 3;

} // namespace

LogFollower::LogFollower(Api &api, CommandAddress command, milliseconds deadline, CancelToken token)
    : m_api(api)
    , m_sessions(api)
    , m_command(std::move(command))
    , m_splitter(maxLineLength,
                 [this](LogSplitter::Stream stream, const QByteArray &line) {
                     if (m_isSilent)
                         return;
                     if (stream == LogSplitter::Stream::Output)
                         Q_EMIT standardOutput(line);
                     else
                         Q_EMIT standardError(line);
                 })
    , m_pace(api.policy())
{
    for (QTimer *timer : {&m_deadline, &m_check, &m_reconnect, &m_lastLines})
        timer->setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this, deadline] {
        finish(Error(Error::Kind::Timeout,
                     tr("Waited %1 s for a command in the sandbox %2 to end.")
                         .arg(secondsText(deadline), m_command.sandbox.id)));
    });
    connect(&m_check, &QTimer::timeout, this, &LogFollower::checkExit);
    connect(&m_reconnect, &QTimer::timeout, this, &LogFollower::connectLog);
    connect(&m_lastLines, &QTimer::timeout, this, [this] { finish(*m_exitCode); });
    m_deadline.start(deadline);
    m_reconnect.start(0); // the first connection, once the caller has connected its slots
    token.onCancelled(this, [this, token] { finish(token.error()); });
}

LogFollower::~LogFollower() { m_calls.cancel(); }

void LogFollower::connectLog()
{
    if (m_isFinished)
        return;
    const Path path{u"process"_s, u"session"_s,        m_command.sessionId,
                    u"command"_s, m_command.commandId, u"logs"_s};
    m_api.toolboxUrl(m_command.sandbox, path, {{u"follow"_s, u"true"_s}}, m_calls.token())
        .onFinished(this, [this](const Result<QUrl> &url) {
            if (m_isFinished)
                return;
            if (!url) {
                onStatusUnknown(url.error());
                return;
            }
            WebSocketClient::Options options;
            options.pingInterval = m_api.policy().followPing;
            m_socket.reset(
                new WebSocketClient(*url, m_api.headers(), options)); // goes by DeleteLater
            connect(m_socket.get(), &WebSocketClient::binaryReceived, this,
                    &LogFollower::onReceived);
            connect(m_socket.get(), &WebSocketClient::textReceived, this,
                    [this](const QString &text) { onReceived(text.toUtf8()); });
            connect(m_socket.get(), &WebSocketClient::closed, this, &LogFollower::onClosed);
            m_toSkip = m_seen;
            m_socket->open();
            scheduleCheck();
        });
}

void LogFollower::onReceived(const QByteArray &message)
{
    const qint64 skipped = std::min<qint64>(m_toSkip, message.size());
    m_toSkip -= skipped;
    if (skipped == message.size())
        return;
    m_seen += message.size() - skipped;
    m_reconnects = 0;
    m_splitter.add(message.mid(skipped));
}

void LogFollower::onClosed(int closeCode, const QString &reason)
{
    qCDebug(logDaytona) << "log closed" << closeCode << reason;
    disconnect(m_socket.get(), nullptr, this, nullptr);
    m_socket.reset();
    m_isLogComplete = closeCode == normalClosure;
    if (m_exitCode)
        onExitConfirmed();
    else
        checkExit();
}

void LogFollower::expectExit()
{
    if (m_isFinished)
        return;
    m_expectsExit = true;
    if (m_exitCode) {
        m_lastLines.stop(); // that was the long wait
        onExitConfirmed();
    } else {
        checkExit();
    }
}

void LogFollower::scheduleCheck()
{
    if (!m_exitCode && !m_isFinished)
        m_check.start(m_expectsExit ? m_pace.next() : m_api.policy().followCheck);
}

void LogFollower::checkExit()
{
    if (m_isChecking || m_isFinished || m_exitCode)
        return;
    m_isChecking = true;
    m_sessions.status(m_command, m_calls.token())
        .onFinished(this, [this](const Result<CommandStatus> &status) {
            m_isChecking = false;
            if (m_isFinished)
                return;
            if (!status) {
                onStatusUnknown(status.error());
                return;
            }
            m_deadBy.reset();
            m_denials = 0;
            if (status->exitCode) {
                m_exitCode = status->exitCode;
                m_check.stop();
                onExitConfirmed();
                return;
            }
            if (!m_socket)
                reconnectLater();
            scheduleCheck();
        });
}

void LogFollower::onExitConfirmed()
{
    if (m_socket) {
        if (!m_lastLines.isActive())
            m_lastLines.start(m_expectsExit ? expectedCloseGrace : m_api.policy().followCloseGrace);
    } else if (m_isLogComplete || m_expectsExit || m_replaysAfterExit >= maxReplaysAfterExit) {
        finish(*m_exitCode);
    } else {
        ++m_replaysAfterExit; // the connection was dropped: the end of the log is still to be had
        reconnectLater();
    }
}

void LogFollower::onStatusUnknown(const Error &error)
{
    if (error.isHttp(401) || error.isHttp(403)) {
        finish(error);
        return;
    }
    const HttpRequest request =
        m_api.request("GET", {u"sandbox"_s, m_command.sandbox.id},
                      tr("Looking at the sandbox %1").arg(m_command.sandbox.id));
    m_api.send(request, m_calls.token())
        .onFinished(this, [this, error](const Result<HttpResponse> &response) {
            if (!m_isFinished)
                examineSandbox(error, response);
        });
}

void LogFollower::examineSandbox(const Error &error, const Result<HttpResponse> &response)
{
    const QString id = m_command.sandbox.id;
    if (!response && response.error().isHttp(404)) {
        finish(Error(Error::Kind::Sandbox,
                     tr("The sandbox %1 died: it does not exist any more.").arg(id)));
        return;
    }
    const Result<Sandbox> sandbox =
        response ? readSandbox(response->json.toObject()) : Result<Sandbox>(response.error());
    if (sandbox && sandbox->isAtRest()) {
        const QString reason =
            sandbox->errorReason.isEmpty() ? tr("no reason is given") : sandbox->errorReason;
        finish(Error(Error::Kind::Sandbox,
                     tr("The sandbox %1 died: it is %2 (%3).").arg(id, sandbox->state, reason)));
        return;
    }
    if (sandbox && sandbox->isStarted() && error.isHttp(404) && ++m_denials >= maxDenials) {
        finish(Error(
            Error::Kind::Sandbox,
            tr("The sandbox %1 does not know the command any more: its programs died.").arg(id)));
        return;
    }
    if (sandbox && error.kind == Error::Kind::Http) { // the server is well, the sandbox is not
        if (!m_deadBy)
            m_deadBy.emplace(m_api.policy().deadAfter);
        if (m_deadBy->hasPassed()) {
            finish(Error(Error::Kind::Sandbox,
                         tr("The sandbox %1 died: it is %2 but does not answer. %3")
                             .arg(id, sandbox->state, error.message)));
            return;
        }
    }
    if (!m_socket)
        reconnectLater();
    scheduleCheck();
}

void LogFollower::reconnectLater()
{
    if (m_reconnect.isActive())
        return;
    const Policy &policy = m_api.policy();
    const int attempt = m_reconnects++;
    m_reconnect.start(policy.wait ? policy.wait(attempt) : backoff(attempt));
}

void LogFollower::finish(const Result<int> &result)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    for (QTimer *timer : {&m_deadline, &m_check, &m_reconnect, &m_lastLines})
        timer->stop();
    m_calls.cancel();
    if (m_socket) {
        disconnect(m_socket.get(), nullptr, this, nullptr);
        m_socket.reset();
    }
    m_splitter.finish();
    m_isSilent = true; // a line's listener may have cancelled, with more lines to come
    m_promise.finish(result);
    Q_EMIT finished(result);
}

} // namespace Quaver::Daytona
