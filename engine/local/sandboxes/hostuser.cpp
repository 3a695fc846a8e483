// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/sandboxes/hostuser.h"

#include "engine/local/sandboxes/systemcalls.h"

#include <QCoreApplication>

#include <sys/fsuid.h>
#include <unistd.h>

#include <cerrno>

namespace Quaver::Local {

namespace {

constexpr unsigned nobody = 65534;

} // namespace

HostUser sandboxUser()
{
    const uid_t caller = ::geteuid();
    if (caller == 0)
        return {nobody, nobody, true};
    return {caller, ::getegid(), false};
}

Result<void> giveToSandboxUser(int fd)
{
    const HostUser user = sandboxUser();
    if (user.isDropped && ::fchown(fd, user.uid, user.gid) != 0)
        return Error(
            Error::Kind::Setup,
            QCoreApplication::translate("Quaver::Local::Sandbox",
                                        "A directory cannot be given to the user \"nobody\", as "
                                        "which sandboxes run for root: %1")
                .arg(systemMessage(errno)));
    return {};
}

ActAsSandboxUser::ActAsSandboxUser()
{
    const HostUser user = sandboxUser();
    if (!user.isDropped)
        return;
    // Both are properties of the thread alone, and leaving user 0 drops the capabilities that
    // override permissions with them. The group first: it takes a privilege that the second ends.
    ::setfsgid(user.gid);
    ::setfsuid(user.uid);
    m_isActive = true;
}

ActAsSandboxUser::~ActAsSandboxUser()
{
    if (!m_isActive)
        return;
    ::setfsuid(0);
    ::setfsgid(0);
}

} // namespace Quaver::Local
