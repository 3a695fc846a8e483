// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfixture.h"

#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/hostuser.h"
#include "engine/local/sandboxes/removetree.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Quaver::Local {

SandboxFixture::SandboxFixture()
    // bubblewrap runs as another user for root, so the way there must be open.
    : m_directory(QStringLiteral("/var/tmp/quaver-test-XXXXXX"))
{
    const QByteArray path = statePath();
    ::chmod(path.constData(), 0711);
    m_state.reset(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

SandboxFixture::~SandboxFixture()
{
    // Sandboxes leave what QTemporaryDir cannot remove: directories without permissions.
    const QStringList names = QDir(m_directory.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names)
        (void)removeTree(m_state.get(), QFile::encodeName(name));
}

QByteArray SandboxFixture::statePath() const { return QFile::encodeName(m_directory.path()); }

bool SandboxFixture::waitUntil(const std::function<bool()> &holds, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > timeoutMs)
            return false;
        m_context.restart();
        m_context.run_one_for(std::chrono::milliseconds(10));
    }
    return true;
}

std::shared_ptr<Sandbox> SandboxFixture::start(SandboxOptions options)
{
    std::shared_ptr<Sandbox> sandbox;
    bool isSettled = false;
    m_died.reset();
    Sandbox::start(
        m_context, m_state.get(), std::move(options),
        [this](const QString &reason) { m_died = reason; },
        [&](const Result<std::shared_ptr<Sandbox>> &result) {
            isSettled = true;
            if (result)
                sandbox = *result;
            else
                m_error = result.error();
        });
    waitUntil([&isSettled] { return isSettled; });
    return sandbox;
}

std::shared_ptr<Sandbox> SandboxFixture::start(const QByteArray &id)
{
    SandboxOptions options;
    options.id = id;
    return start(std::move(options));
}

Ran SandboxFixture::run(Sandbox &sandbox, const QByteArray &script, SpawnOptions options)
{
    UniqueFd readEnd;
    UniqueFd writeEnd;
    if (!makePipe(&readEnd, &writeEnd))
        return {};
    ::fcntl(readEnd.get(), F_SETFL, O_NONBLOCK);
    if (options.arguments.isEmpty())
        options.arguments = {"sh", "-c", script};
    options.standardError.reset(::fcntl(writeEnd.get(), F_DUPFD_CLOEXEC, 3));
    options.standardOutput = std::move(writeEnd);
    Ran ran;
    std::optional<int> exitCode;
    const auto process =
        sandbox.spawn(std::move(options), [&exitCode](int code) { exitCode = code; });
    if (!process) {
        m_error = process.error();
        return ran;
    }
    const bool hasEnded = waitUntil([&] {
        ran.output += readUpTo(readEnd.get(), 1 << 20);
        return exitCode.has_value();
    });
    ran.output += readUpTo(readEnd.get(), 1 << 20);
    ran.exitCode = hasEnded ? *exitCode : -1;
    return ran;
}

std::shared_ptr<SandboxProcess> SandboxFixture::begin(Sandbox &sandbox, const QByteArray &script)
{
    m_exitCode.reset();
    SpawnOptions options;
    options.arguments = {"sh", "-c", script};
    auto process = sandbox.spawn(std::move(options), [this](int code) { m_exitCode = code; });
    if (!process)
        m_error = process.error();
    return process ? *process : nullptr;
}

bool SandboxFixture::stop(Sandbox &sandbox, bool force)
{
    bool isStopped = false;
    sandbox.stop(force, [&isStopped] { isStopped = true; });
    return waitUntil([&isStopped] { return isStopped; });
}

UniqueFd SandboxFixture::makeVolume(const QByteArray &name)
{
    ::mkdirat(m_state.get(), name.constData(), 0755);
    UniqueFd volume(::openat(m_state.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return giveToSandboxUser(volume.get()) ? std::move(volume) : UniqueFd();
}

int countHostProcesses(const QByteArray &text)
{
    int count = 0;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &process : processes) {
        const QByteArray path = "/proc/" + QFile::encodeName(process) + "/cmdline";
        if (process.toInt() != ::getpid() && readSmallFile(AT_FDCWD, path).contains(text))
            ++count;
    }
    return count;
}

int countDescriptors()
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::System | QDir::AllEntries).size());
}

int countChildren()
{
    const QByteArray path = "/proc/self/task/" + QByteArray::number(::gettid()) + "/children";
    return static_cast<int>(readSmallFile(AT_FDCWD, path).simplified().split(' ').count({}) == 1
                                ? 0
                                : readSmallFile(AT_FDCWD, path).simplified().count(' ') + 1);
}

int countControlGroups()
{
    const ControlGroupPlaces &places = controlGroupPlaces();
    int count = 0;
    for (const QByteArray &place : {places.memory, places.pids, places.cpu}) {
        if (!place.isEmpty())
            count += static_cast<int>(
                QDir(QFile::decodeName(place))
                    .entryList({QFile::decodeName(controlGroupPrefix()) + u'*'}, QDir::Dirs)
                    .size());
    }
    return count;
}

} // namespace Quaver::Local
