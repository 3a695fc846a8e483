// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/programs/program.h"

#include "engine/core/logging.h"
#include "engine/core/redaction.h"
#include "engine/core/text.h"
#include "engine/daytona/logfollower.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

// Must be outside of any namespace, and is needed since the resource sits in a static library.
static void initResource() { Q_INIT_RESOURCE(sandbox_programs); }

namespace Quaver::Programs {

namespace {

constexpr auto folder = "/tmp/quaver/"_L1;

QString archivePath() { return folder + u"quaver.pyz"_s; }

QString requestPath(ProgramName program) { return folder + nameOf(program) + u".json"_s; }

} // namespace

QString nameOf(ProgramName program)
{
    switch (program) {
    case ProgramName::Author:
        return u"author"_s;
    case ProgramName::Validate:
        return u"validate"_s;
    case ProgramName::Attempt:
        return u"attempt"_s;
    case ProgramName::Grade:
        return u"grade"_s;
    }
    Q_UNREACHABLE();
}

Daytona::Upload archiveUpload()
{
    initResource();
    QFile archive(u":/quaver/sandbox/quaver.pyz"_s);
    if (!archive.open(QIODevice::ReadOnly))
        qFatal("The programs for the sandbox are missing from this build.");
    return Daytona::Upload(archivePath(), archive.readAll());
}

Daytona::Upload requestUpload(ProgramName program, const QJsonObject &request)
{
    return Daytona::Upload(requestPath(program),
                           QJsonDocument(request).toJson(QJsonDocument::Compact));
}

Program::Program(Daytona::Client &client, Daytona::SandboxAddress sandbox, ProgramName program,
                 std::chrono::milliseconds deadline, CancelToken token)
    : m_client(client)
    , m_sandbox(std::move(sandbox))
    , m_program(program)
    , m_deadline(deadline)
    , m_token(std::move(token))
    , m_sessionId(u"quaver-"_s + nameOf(program))
{
}

Program::~Program() = default;

void Program::prepare(const QList<Daytona::Upload> &files)
{
    const auto part = [this](const Result<void> &result) { onPrepared(result); };
    m_unprepared = files.isEmpty() ? 1 : 2;
    if (!files.isEmpty())
        m_client.files().upload(m_sandbox, files, m_token).onFinished(this, part);
    m_client.sessions().create(m_sandbox, m_sessionId, m_token).onFinished(this, part);
}

void Program::onPrepared(const Result<void> &part)
{
    --m_unprepared;
    if (!part)
        finish(part.error());
    else
        run();
}

void Program::start()
{
    m_isStarted = true;
    run();
}

void Program::startAfter(const Program &previous)
{
    m_sessionId = previous.m_sessionId;
    // A session runs its commands one after another, in the order in which it has got them.
    if (previous.m_isRunning)
        start();
    else
        connect(&previous, &Program::taken, this, &Program::start);
}

void Program::run()
{
    if (!m_isStarted || m_unprepared > 0 || m_exit.isFinished())
        return;
    const QString line =
        u"python3 -I "_s + archivePath() + u' ' + nameOf(m_program) + u' ' + requestPath(m_program);
    const auto started = m_client.sessions().start(m_sandbox, m_sessionId, line, true, m_token);
    m_clock.start();
    started.onFinished(this, [this](const Result<Daytona::CommandAddress> &command) {
        if (!command)
            return finish(command.error());
        follow(*command);
    });
}

void Program::follow(const Daytona::CommandAddress &command)
{
    m_command = command;
    m_isRunning = true;
    m_follower = m_client.sessions().follow(command, m_deadline, m_token);
    connect(m_follower.get(), &Daytona::LogFollower::standardOutput, this, &Program::onOutput);
    connect(m_follower.get(), &Daytona::LogFollower::standardError, this, &Program::onErrorOutput);
    m_follower->exitCode().onFinished(this,
                                      [this](const Result<int> &exitCode) { finish(exitCode); });
    Q_EMIT taken();
    sendQueued();
}

void Program::send(const QJsonObject &line)
{
    m_queued += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    sendQueued();
}

void Program::sendQueued()
{
    // One request at a time, or two could overtake each other.
    if (!m_isRunning || m_isSending || m_queued.isEmpty())
        return;
    m_isSending = true;
    const auto sent = m_client.sessions().input(m_command, std::exchange(m_queued, {}), m_token);
    sent.onFinished(this, [this](const Result<void> &result) {
        m_isSending = false;
        // A program that did not get its work never ends; one that has exited (410) is no error.
        if (!result && !result.error().isHttp(410))
            return finish(
                result.error().in(tr("Writing to the program %1").arg(nameOf(m_program))));
        sendQueued();
    });
}

void Program::terminate()
{
    const auto removed = m_client.sessions().remove(m_sandbox, m_sessionId, m_token);
    removed.onFinished(this, [this](const Result<void> &) {
        finish(
            Error(Error::Kind::Cancelled, tr("The program %1 was ended.").arg(nameOf(m_program))));
    });
}

qint64 Program::duration() const
{
    if (m_duration >= 0)
        return m_duration;
    return m_clock.isValid() ? m_clock.elapsed() : 0;
}

QString Program::failureReason() const
{
    return m_reportedError.isEmpty() ? m_lastErrorLine : m_reportedError;
}

void Program::onOutput(const QByteArray &line)
{
    const std::optional<ProgramEvent> parsed = parseEvent(line);
    if (!parsed) {
        qCDebug(logPrograms) << nameOf(m_program) << "wrote no event:" << redacted(line.left(200));
        return;
    }
    if (parsed->type == ProgramEvent::Type::Error)
        m_reportedError = parsed->text("message"_L1);
    if (parsed->type == ProgramEvent::Type::Done || parsed->type == ProgramEvent::Type::Error)
        m_follower->expectExit();
    Q_EMIT eventReceived(*parsed);
}

void Program::onErrorOutput(const QByteArray &line)
{
    const QString text = printableLine(redacted(QString::fromUtf8(line)));
    if (text.trimmed().isEmpty())
        return;
    m_lastErrorLine = text;
    Q_EMIT errorLine(text);
}

void Program::finish(const Result<int> &exitCode)
{
    if (m_exit.isFinished())
        return;
    m_isRunning = false;
    m_duration = m_clock.isValid() ? m_clock.elapsed() : 0;
    m_exit.finish(exitCode);
}

} // namespace Quaver::Programs
