// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/hostuser.h"

#include <csignal>
#include <vector>

//! What a forked child does before it executes something. The server has several threads, so only
//! async-signal-safe calls are allowed here: no allocation, no Qt. False means errno says why.
namespace Quaver::Local {

//! Blocks every signal in this thread while it lives: a handler of the server must not run in a
//! freshly forked child.
class SignalsBlocked
{
public:
    SignalsBlocked();
    ~SignalsBlocked();
    SignalsBlocked(const SignalsBlocked &) = delete;
    SignalsBlocked &operator=(const SignalsBlocked &) = delete;

private:
    sigset_t m_before{};
};

//! fork(), with every signal blocked in the child. Child: 0.
pid_t forkQuietly();

//! Where the kernel keeps this process' arguments and environment.
struct StartMemory
{
    char *start = nullptr;
    size_t size = 0;
};
//! To be asked for before the fork.
[[nodiscard]] StartMemory startMemory();
//! Empties them in a child: unlike the rest of its memory, anybody may read the arguments.
void forgetStart(const StartMemory &memory);

//! Nobody may trace this process or read its memory, which is a copy of the server's.
void hideMemory();
//! Puts this process, of one thread, into the control groups whose join files are given.
bool joinControlGroups(const std::vector<int> &joinFiles);
//! Becomes the sandboxes' user for good and leaves the server's session keyring.
bool becomeUser(const HostUser &user);
//! Gives up all capabilities, for what it executes, too.
bool dropCapabilities();
//! Default dispositions for all signals, or with \a ignore to ignore all that can be.
void setSignalDispositions(bool ignore);
void unblockSignals();
//! 0, 1 and 2 become the given descriptors, which must all be above 2.
bool setStandardStreams(int input, int output, int error);
//! 3, 4, … become \a descriptors, which must all be above these numbers.
bool setFurtherDescriptors(const std::vector<int> &descriptors);
//! Every descriptor above 2 but those in \a kept is closed on exec.
bool closeOthersOnExec(const std::vector<int> &kept);
//! No core dumps, umask 022, the usual 1024 descriptors (programs that use select() cannot take
//! more, and the server may have raised its own limit), and with \a mostProcesses no more than so
//! many in this user namespace.
void setOrdinaryLimits(int mostProcesses);
//! Whether the kernel counts processes for each user namespace (Linux 5.14); before, those of the
//! user all over the system count, and a bound would hit whoever has many.
[[nodiscard]] bool countsProcessesByNamespace();

} // namespace Quaver::Local
