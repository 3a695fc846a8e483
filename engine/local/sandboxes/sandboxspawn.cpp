// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/bubblewrapsandbox.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Quaver::Local {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Local::Sandbox)
};

QMap<QByteArray, QByteArray> standardEnvironment()
{
    return {{"PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"},
            {"HOME", Sandbox::homePath},
            {"USER", "daytona"},
            {"LOGNAME", "daytona"},
            {"LANG", "C.UTF-8"},
            {"TMPDIR", "/tmp"}};
}

Error badRequest(const QString &message)
{
    return Error(Error::Kind::Input, message, 400, QStringLiteral("BAD_REQUEST"));
}

Result<void> check(const SpawnOptions &options)
{
    if (options.arguments.isEmpty() || options.arguments.first().isEmpty())
        return badRequest(Texts::tr("There is no command to run."));
    bool isClean = !options.workingDirectory.contains('\0');
    for (const QByteArray &argument : options.arguments)
        isClean = isClean && !argument.contains('\0');
    for (auto it = options.environment.cbegin(); it != options.environment.cend(); ++it)
        isClean = isClean && !it.key().isEmpty() && !it.key().contains('=')
            && !it.key().contains('\0') && !it.value().contains('\0');
    if (!isClean)
        return badRequest(
            Texts::tr("A command, its directory or its environment cannot be passed on: it "
                      "contains a NUL byte, or a variable has no proper name."));
    return {};
}

} // namespace

Result<std::shared_ptr<SandboxProcess>> BubblewrapSandbox::spawn(
    SpawnOptions options, std::function<void(int exitCode)> exited)
{
    if (!isRunning())
        return Error(Error::Kind::Sandbox, Texts::tr("The sandbox is not running."));
    const Result<void> checked = check(options);
    if (!checked)
        return checked.error();
    QMap<QByteArray, QByteArray> environment = standardEnvironment();
    environment.insert(m_options.environment);
    QByteArray &path = environment["PATH"];
    path = (m_options.pathEntries + QList<QByteArray>{path}).join(':');
    environment.insert(options.environment);
    QByteArray directory = options.workingDirectory;
    if (!directory.startsWith('/'))
        directory = homePath + (directory.isEmpty() ? QByteArray() : '/' + directory);

    const auto stream = [this](UniqueFd &given) {
        given = aboveStandardStreams(std::move(given));
        struct stat status
        {
        };
        // Programs inside open /dev/stdout, which takes rights on the pipe itself.
        if (m_user.isDropped && given.isValid() && ::fstat(given.get(), &status) == 0
            && S_ISFIFO(status.st_mode))
            (void)!::fchown(given.get(), m_user.uid, m_user.gid);
        return given.isValid() ? given.get() : m_nothing.get();
    };
    const int input = stream(options.standardInput);
    const int output = stream(options.standardOutput);
    const int error = stream(options.standardError);
    std::vector<int> further;
    for (UniqueFd &given : options.furtherDescriptors) {
        // Above all the numbers that they will get.
        const auto firstFree = static_cast<int>(3 + options.furtherDescriptors.size());
        given.reset(::fcntl(given.get(), F_DUPFD_CLOEXEC, firstFree));
        further.push_back(given.get());
    }
    Result<std::shared_ptr<WatchedProcess>> process =
        run(Program(options.arguments, environment, directory), input, output, error,
            std::move(further));
    if (!process)
        return process.error();
    const auto place = m_processes.insert(m_processes.end(), *process);
    (*process)->watch([weak = weak_from_this(), place, exited = std::move(exited)](int exitCode) {
        const std::shared_ptr<BubblewrapSandbox> self = weak.lock();
        if (!self)
            return;
        self->m_processes.erase(place);
        if (exited)
            exited(exitCode);
    });
    return std::static_pointer_cast<SandboxProcess>(*process);
}

} // namespace Quaver::Local
