// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <sys/types.h>

namespace Quaver::Local {

//! The user of the host as which sandboxes run: the caller, or for a root caller "nobody".
struct HostUser
{
    uid_t uid = 0;
    gid_t gid = 0;
    bool isDropped = false; //!< the caller is root and becomes this user first
};

[[nodiscard]] HostUser sandboxUser();

//! Makes the directory or file \a fd (not O_PATH) belong to the user of the sandboxes, so that they
//! can write to it. Needed for volumes; does nothing unless the caller is root.
[[nodiscard]] Result<void> giveToSandboxUser(int fd);

//! While it lives, this thread touches files with the permissions of the sandboxes' user, and what
//! it creates belongs to that user. Does nothing unless the caller is root. Not nestable.
class ActAsSandboxUser
{
public:
    ActAsSandboxUser();
    ~ActAsSandboxUser();
    ActAsSandboxUser(const ActAsSandboxUser &) = delete;
    ActAsSandboxUser &operator=(const ActAsSandboxUser &) = delete;

private:
    bool m_isActive = false;
};

} // namespace Quaver::Local
