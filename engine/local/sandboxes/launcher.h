// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/hostuser.h"
#include "engine/local/sandboxes/sandbox.h"
#include "engine/local/sandboxes/uniquefd.h"

#include <vector>

namespace Quaver::Local {

//! A bwrap process on its way to a sandbox. Its first process inside is `cat`, which copies one
//! byte that is there from the start: proof that all is mounted. Then it waits for more from a pipe
//! that closes when the server goes. Being process 1 with every signal ignored, it cannot be killed
//! from inside, and the kernel reaps orphans in its stead.
class Launcher
{
public:
    Launcher() = default;
    //! Kills and reaps it, unless it was taken over by release().
    ~Launcher();
    Launcher(const Launcher &) = delete;
    Launcher &operator=(const Launcher &) = delete;

    //! Starts bwrap from this thread, with which it will die.
    [[nodiscard]] Result<void> start(const SandboxOptions &options, int home, const HostUser &user,
                                     const std::vector<int> &controlGroups);

    //! One of these becomes readable once the sandbox stands or bwrap has failed. The second is
    //! needed because bwrap, having signals ignored, may miss the end of the process that it
    //! starts.
    [[nodiscard]] int readyFd() const { return m_ready.get(); }
    [[nodiscard]] int errorFd() const { return m_errors.get(); }
    //! After that: the host's number of the first process, or why there is none.
    [[nodiscard]] Result<pid_t> finish();

    [[nodiscard]] pid_t pid() const { return m_pid; }
    //! Hands over the process; the caller reaps it. The pipe's end keeps the sandbox alive.
    void release(UniqueFd *pidfd, UniqueFd *lifeline);

private:
    pid_t m_pid = -1;
    UniqueFd m_pidfd;
    UniqueFd m_lifeline; // write end of cat's input
    UniqueFd m_ready;
    UniqueFd m_info;
    UniqueFd m_errors;
};

} // namespace Quaver::Local
