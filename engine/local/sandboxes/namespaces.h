// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/hostuser.h"
#include "engine/local/sandboxes/uniquefd.h"

#include <quaver/result.h>

#include <QByteArray>
#include <QList>
#include <QMap>

#include <vector>

namespace Quaver::Local {

//! What it takes to get into a sandbox. bubblewrap nests two user namespaces: the outer one owns
//! all the others, the inner one is that of the processes.
struct Namespaces
{
    UniqueFd firstProcess; //!< pidfd of process 1 inside
    UniqueFd owner; //!< the outer user namespace
    UniqueFd root; //!< O_PATH of the root directory inside
};

//! Of the sandbox whose first process is \a pid, a child of \a bubblewrap.
[[nodiscard]] Result<Namespaces> openNamespaces(pid_t pid, pid_t bubblewrap);

//! What to do inside, with everything prepared that needs memory: nothing can be allocated after
//! the fork.
class Program
{
public:
    //! Executes \a arguments with \a environment alone.
    Program(const QList<QByteArray> &arguments, const QMap<QByteArray, QByteArray> &environment,
            const QByteArray &workingDirectory);
    //! Sends \a signal to every process inside but the first and itself.
    explicit Program(int signal);

    //! Only in a forked child. Returns the exit status of one that could not become the program.
    [[nodiscard]] int run() const;
    [[nodiscard]] const QByteArray &workingDirectory() const { return m_workingDirectory; }

private:
    int m_signal = 0;
    QByteArray m_workingDirectory;
    QList<QByteArray> m_strings; // what the pointers below point into
    std::vector<const char *> m_candidates;
    std::vector<char *> m_arguments;
    std::vector<char *> m_environment;
};

struct Joining
{
    const Namespaces *namespaces = nullptr;
    HostUser user;
    std::vector<int> controlGroups;
    //! What the kernel lets the whole sandbox have, above the bound that is watched; 0: no bound.
    int mostProcesses = 0;
    int standardInput = -1; //!< all three above 2
    int standardOutput = -1;
    int standardError = -1;
    std::vector<int> furtherDescriptors; //!< become 3, 4, …; all above these numbers
};

struct JoinedProcess
{
    pid_t pid = -1; //!< of the host; a child of this process, to be reaped
    UniqueFd pidfd;
};

//! Starts \a program as a child of this process inside the sandbox, as leader of a session of its
//! own and with its rights. It dies with the sandbox. Takes about a millisecond.
[[nodiscard]] Result<JoinedProcess> join(const Joining &joining, const Program &program);

} // namespace Quaver::Local
