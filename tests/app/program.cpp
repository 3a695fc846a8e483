// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;

namespace Quaver::Tests {

namespace {

constexpr int patience = 60'000; // ms; a bound for what has gone wrong, not a time to wait

//! Field \a index, from 0, of /proc/PID/stat after the command's name; empty if there is none.
QByteArray statField(qint64 processId, int index)
{
    QFile file(u"/proc/%1/stat"_s.arg(processId));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray content = file.readAll();
    return content.mid(content.lastIndexOf(')') + 2).split(' ').value(index);
}

} // namespace

QJsonObject Program::End::json() const { return QJsonDocument::fromJson(output).object(); }

QJsonArray Program::End::jsonArray() const { return QJsonDocument::fromJson(output).array(); }

Program::Program()
{
    // A caller with root's rights makes sandboxes as another user, who has to get there.
    QFile::setPermissions(m_directory.path(), QFile::Permissions(0x7755));
    for (const QString &folder : {home(), temporaryDirectory()})
        QDir().mkpath(folder);
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LSAN_OPTIONS"_s}) {
        if (system.contains(name))
            m_environment.insert(name, system.value(name));
    }
    m_environment.insert(u"HOME"_s, home());
    m_environment.insert(u"TMPDIR"_s, temporaryDirectory());
}

QString Program::executable() { return QStringLiteral(QUAVER_EXECUTABLE); }

QString Program::writeFile(const QString &name, const QByteArray &content) const
{
    QFile out(file(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(out.fileName()));
    return out.fileName();
}

void Program::setVariable(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void Program::unsetVariable(const QString &name) { m_environment.remove(name); }

QStringList Program::completed(const QStringList &arguments) const
{
    const QStringList withStore{u"--headless"_s, u"--list-runs"_s, u"--show"_s, u"--export-run"_s,
                                u"--cleanup"_s};
    const bool needsStore =
        !arguments.contains(u"--data-dir"_s) && withStore.contains(arguments.value(0));
    return needsStore ? arguments + QStringList{u"--data-dir"_s, dataDirectory()} : arguments;
}

Program::End Program::run(const QStringList &arguments, const QByteArray &input)
{
    m_output.clear();
    m_process.setProcessEnvironment(m_environment);
    m_process.start(executable(), completed(arguments));
    m_process.write(input);
    m_process.closeWriteChannel();
    return waitForEnd();
}

Program::End Program::runOther(const QString &executable, const QStringList &arguments)
{
    m_output.clear();
    m_process.setProcessEnvironment(m_environment);
    m_process.start(executable, arguments);
    return waitForEnd();
}

bool Program::start(const QStringList &arguments, const QByteArray &awaited)
{
    m_output.clear();
    m_process.setProcessEnvironment(m_environment);
    m_process.start(executable(), completed(arguments));
    if (!m_process.waitForStarted(patience))
        return false;
    QElapsedTimer clock;
    clock.start();
    while (!m_output.contains(awaited)) {
        if (clock.elapsed() > patience
            || (m_process.state() == QProcess::NotRunning && m_process.bytesAvailable() == 0))
            return false;
        m_process.waitForReadyRead(1000);
        m_output += m_process.readAllStandardOutput();
    }
    return true;
}

void Program::sendSignal(int signal) const
{
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
}

Program::End Program::waitForEnd()
{
    End end;
    if (!m_process.waitForFinished(patience))
        m_process.kill();
    m_process.waitForFinished(patience);
    end.output = m_output + m_process.readAllStandardOutput();
    end.errors = m_process.readAllStandardError();
    end.exitCode = m_process.exitStatus() == QProcess::CrashExit ? 128 + m_process.exitCode()
                                                                 : m_process.exitCode();
    return end;
}

QList<qint64> Program::descendants() const
{
    QList<qint64> found{m_process.processId()};
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    // Children have higher ids than their parents but where ids have wrapped: look until nothing is
    // new.
    for (bool isNew = true; isNew;) {
        isNew = false;
        for (const QString &entry : entries) {
            const qint64 id = entry.toLongLong();
            if (id > 0 && !found.contains(id) && found.contains(statField(id, 1).toLongLong())) {
                found += id;
                isNew = true;
            }
        }
    }
    found.removeFirst();
    return found;
}

QStringList Program::leftovers() const
{
    return QDir(temporaryDirectory())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

bool isRunning(qint64 processId)
{
    const QByteArray state = statField(processId, 0);
    return !state.isEmpty() && state != "Z";
}

QByteArray blockingSpecification()
{
    return R"({"name": "blocking", "description": "a check that blocks", "tasks": [{"id": "task-1",
        "prompt": "Answer with 42.", "expectedOutcome": "42",
        "check": {"type": "command", "command": "sleep 50; false"}}]})";
}

QByteArray slowGradingSpecification()
{
    return R"({"name": "slow", "description": "a check that takes its time with an answer", "tasks":
        [{"id": "task-1", "prompt": "Answer with 42.", "expectedOutcome": "42", "check": {"type":
        "command", "command": "test -s \"$ANSWER_FILE\" && sleep 50; false"}}]})";
}

} // namespace Quaver::Tests
