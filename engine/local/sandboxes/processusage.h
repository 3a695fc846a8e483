// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <sys/types.h>

namespace Quaver::Local {

struct MemoryUsage
{
    qint64 anonymousBytes = 0; //!< swapped out or not
    qint64 sharedBytes = 0; //!< mapped files in memory
    //! With \a fileBytes in such files altogether, mapped or not.
    [[nodiscard]] qint64 total(qint64 fileBytes) const
    {
        return anonymousBytes + qMax(sharedBytes, fileBytes);
    }
};

//! What the processes of a sandbox hold at a moment, read from its own /proc, without the first
//! process, which is ours.
struct ProcessUsage
{
    int threads = 0;
    MemoryUsage memory; //!< shared pages count for each user
};

//! \a root is the sandbox's root directory. At most some thousand processes are looked at.
[[nodiscard]] ProcessUsage measureProcesses(int root);
//! Number of processes without the first one. Cheaper.
[[nodiscard]] int countProcesses(int root);
//! The memory again, with each shared page counted once. Takes milliseconds per gigabyte.
[[nodiscard]] MemoryUsage measureMemoryExactly(int root);

//! What open files hold that have no name any more.
struct NamelessUsage
{
    qint64 diskBytes = 0; //!< on the file system of \a homeDevice
    qint64 memoryBytes = 0; //!< elsewhere: in memory
};

[[nodiscard]] NamelessUsage measureNamelessFiles(int root, dev_t homeDevice);

} // namespace Quaver::Local
