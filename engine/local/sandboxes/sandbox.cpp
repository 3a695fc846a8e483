// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/sandbox.h"

#include "engine/local/sandboxes/bubblewrapsandbox.h"
#include "engine/local/sandboxes/childsetup.h"
#include "engine/local/sandboxes/removetree.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <boost/asio/post.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Quaver::Local {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Local::Sandbox)
};

constexpr int directoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

Result<void> check(const SandboxOptions &options)
{
    static const QRegularExpression usable(
        QStringLiteral("\\A[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}\\z"));
    if (!usable.match(QString::fromUtf8(options.id)).hasMatch())
        return Error(Error::Kind::Input,
                     Texts::tr("\"%1\" cannot be the name of a sandbox.")
                         .arg(QString::fromUtf8(options.id)));
    for (const Mount &mount : options.mounts) {
        if (!mount.directory.isValid() || !mount.target.startsWith('/')
            || mount.target.contains('\0'))
            return Error(Error::Kind::Input,
                         Texts::tr("Nothing can be mounted at \"%1\".")
                             .arg(QString::fromUtf8(mount.target)));
    }
    return {};
}

} // namespace

void Sandbox::start(boost::asio::io_context &context, int stateDirectory, SandboxOptions options,
                    std::function<void(QString reason)> died,
                    std::function<void(Result<std::shared_ptr<Sandbox>>)> started)
{
    Result<void> begun = check(options);
    if (begun) {
        const auto sandbox =
            std::make_shared<BubblewrapSandbox>(context, std::move(options), std::move(died));
        begun = sandbox->begin(stateDirectory, started);
    }
    if (!begun)
        boost::asio::post(context, [started, error = begun.error()] { started(error); });
}

Result<void> BubblewrapSandbox::openHome()
{
    const char *id = m_options.id.constData();
    m_isNewHome = ::mkdirat(m_state.get(), id, 0711) == 0;
    const UniqueFd directory(::openat(m_state.get(), id, directoryFlags));
    if (directory.isValid()) {
        // Searchable also under a strict umask: bwrap may run as another user.
        ::fchmod(directory.get(), 0711);
        (void)::mkdirat(directory.get(), "home", 0755);
        m_home.reset(::openat(directory.get(), "home", directoryFlags));
    }
    if (!m_home.isValid())
        return Error(Error::Kind::Storage,
                     Texts::tr("The directory of sandbox %1 cannot be made: %2")
                         .arg(QString::fromUtf8(m_options.id), systemMessage(errno)));
    ::fchmod(m_home.get(), 0755);
    return giveToSandboxUser(m_home.get());
}

Result<void> BubblewrapSandbox::remove()
{
    m_home.reset();
    return removeTree(m_state.get(), m_options.id);
}

Result<void> removeSandboxFiles(int stateDirectory, const QByteArray &id)
{
    return removeTree(stateDirectory, id);
}

QString advisoryLimits()
{
    const ControlGroupPlaces &places = controlGroupPlaces();
    if (!places.memory.isEmpty() && !places.pids.isEmpty() && !places.cpu.isEmpty())
        return Texts::tr("Disk space of sandboxes is watched, not enforced by the system.");
    if (!places.memory.isEmpty() && !places.pids.isEmpty())
        return Texts::tr(
            "Disk space of sandboxes is watched, not enforced by the system; their processor "
            "time is not bounded.");
    if (countsProcessesByNamespace())
        return Texts::tr(
            "Memory and disk space of sandboxes are watched, not enforced by the system (no "
            "control groups are available to this user); their processor time is not bounded.");
    return Texts::tr(
        "Memory, processes and disk space of sandboxes are watched, not enforced by the system "
        "(no control groups are available to this user); their processor time is not bounded.");
}

} // namespace Quaver::Local
