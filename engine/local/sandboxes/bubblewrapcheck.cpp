// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/bubblewrapcheck.h"

#include "engine/local/sandboxes/launcher.h"
#include "engine/local/sandboxes/namespaces.h"
#include "engine/local/sandboxes/sandbox.h"
#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <poll.h>

#include <array>
#include <cerrno>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Local::Sandbox)
};

constexpr int trialMs = 10'000;

//! Makes a sandbox in which nothing ever runs, and drops it.
Result<void> trySandbox()
{
    const UniqueFd home(::open("/usr", O_PATH | O_DIRECTORY | O_CLOEXEC));
    SandboxOptions options;
    options.id = "trial";
    Launcher launcher;
    const Result<void> started = launcher.start(options, home.get(), sandboxUser(), {});
    if (!started)
        return started;
    std::array<pollfd, 2> either{
        {{launcher.readyFd(), POLLIN, 0}, {launcher.errorFd(), POLLIN, 0}}};
    while (::poll(either.data(), either.size(), trialMs) < 0 && errno == EINTR) { }
    const Result<pid_t> first = launcher.finish();
    if (!first)
        return first.error();
    const Result<Namespaces> namespaces = openNamespaces(*first, launcher.pid());
    if (!namespaces)
        return namespaces.error();
    if (!openInRoot(namespaces->root.get(), "tmp", O_PATH).isValid())
        return Error(Error::Kind::Sandbox, u"openat2: "_s + systemMessage(errno));
    return {};
}

} // namespace

QString explainBubblewrapFailure(const NamespaceSettings &settings, const QString &message)
{
    const QString said = u' ' + Texts::tr("(It said: %1)").arg(message);
    if (message.contains("Unknown option"_L1))
        return Texts::tr("The installed bubblewrap is too old: version 0.8 or newer is needed. "
                         "Update the "
                         "package \"bubblewrap\".")
            + said;
    if (settings.unprivilegedClone.trimmed() == "0")
        return Texts::tr(
                   "User namespaces, which local sandboxes need, are switched off for ordinary "
                   "users. An "
                   "administrator can allow them with: sysctl kernel.unprivileged_userns_clone=1")
            + said;
    if (settings.maximum.trimmed() == "0")
        return Texts::tr("User namespaces, which local sandboxes need, are switched off. An "
                         "administrator can "
                         "allow them with: sysctl user.max_user_namespaces=15000")
            + said;
    if (settings.apparmorRestricts.trimmed() == "1")
        return Texts::tr("AppArmor forbids bubblewrap to use user namespaces, which local "
                         "sandboxes need. An "
                         "administrator can give bwrap a profile with \"userns,\", or allow them "
                         "for all with: "
                         "sysctl kernel.apparmor_restrict_unprivileged_userns=0")
            + said;
    if (message.contains("mount proc"_L1))
        return Texts::tr("This system does not let bubblewrap mount /proc, as is usual inside a "
                         "container. Run "
                         "outside of it, or give the container an unmasked /proc "
                         "(--security-opt systempaths=unconfined).")
            + said;
    if (message.contains("openat2"_L1))
        return Texts::tr(
                   "The kernel lacks or forbids openat2, which local sandboxes need (Linux 5.9).")
            + said;
    if (message.contains("ermission"_L1) || message.contains("not permitted"_L1))
        return Texts::tr("This system does not let bubblewrap make user namespaces, which local "
                         "sandboxes need: "
                         "inside a container or a chroot they are usually forbidden. Run outside "
                         "of it, or "
                         "allow them (containers: --security-opt seccomp=unconfined).")
            + said;
    return Texts::tr("bubblewrap does not work on this system.") + said;
}

Result<void> checkBubblewrap()
{
    const Result<void> tried = trySandbox();
    if (tried || tried.error().kind == Error::Kind::Setup)
        return tried;
    const NamespaceSettings settings{
        readSmallFile(AT_FDCWD, "/proc/sys/kernel/unprivileged_userns_clone"),
        readSmallFile(AT_FDCWD, "/proc/sys/kernel/apparmor_restrict_unprivileged_userns"),
        readSmallFile(AT_FDCWD, "/proc/sys/user/max_user_namespaces")};
    return Error(Error::Kind::Setup, explainBubblewrapFailure(settings, tried.error().message));
}

} // namespace Quaver::Local
