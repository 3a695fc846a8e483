// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/uniquefd.h"

#include <quaver/result.h>

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace boost::asio {
class io_context;
}

namespace Quaver::Local {

//! A directory of the host that a sandbox sees. The descriptor says which, so that nobody can put
//! another one in its place by name.
struct Mount
{
    UniqueFd directory;
    QByteArray target; //!< absolute path inside
};

struct SandboxOptions
{
    QByteArray id;
    int processors = 2;
    qint64 memoryBytes = 0; //!< 0: no bound
    qint64 diskBytes = 0; //!< home, /tmp and what it wrote to volumes; 0: no bound
    std::vector<Mount> mounts;
    QMap<QByteArray, QByteArray> environment; //!< of every process inside, on top of PATH, HOME, …
};

//! A process inside a sandbox, leader of a session and process group of its own.
class SandboxProcess
{
public:
    virtual ~SandboxProcess() = default;
    //! Sends \a signal to the whole process group.
    virtual void kill(int signal) = 0;
};

struct SpawnOptions
{
    QList<QByteArray> arguments; //!< argv; the program is looked up in the sandbox's PATH
    QByteArray workingDirectory; //!< inside; empty: the home directory
    QMap<QByteArray, QByteArray> environment; //!< on top of the sandbox's
    UniqueFd standardInput; //!< invalid: /dev/null
    UniqueFd standardOutput;
    UniqueFd standardError;
};

//! A running bubblewrap sandbox. Everything happens in the thread of the io_context given to
//! start(), callbacks too. Destroying it kills every process inside; its home directory is removed
//! by remove().
class Sandbox
{
public:
    //! Where the home directory is inside, and where relative paths start.
    static constexpr const char *homePath = "/home/daytona";

    //! \a stateDirectory (mode 0700 or so, of the server) is where the sandbox's own directory is
    //! made. \a died is called once if the sandbox ends without stop(): the reason names the limit
    //! that it broke ("memory: 4096 MiB") or what happened to it.
    static void start(boost::asio::io_context &context, int stateDirectory, SandboxOptions options,
                      std::function<void(QString reason)> died,
                      std::function<void(Result<std::shared_ptr<Sandbox>>)> started);
    virtual ~Sandbox() = default;

    //! Starts a process inside; \a exited gets the exit code, 128 + N for one killed by signal N.
    [[nodiscard]] virtual Result<std::shared_ptr<SandboxProcess>>
    spawn(SpawnOptions options, std::function<void(int exitCode)> exited) = 0;

    //! An O_PATH descriptor of the root directory as the processes inside see it, mounts and all.
    //! For openat2 with RESOLVE_IN_ROOT and RESOLVE_NO_MAGICLINKS alone.
    [[nodiscard]] virtual int root() const = 0;

    //! Ends every process (SIGTERM and ten seconds of grace unless \a force), then calls \a stopped.
    //! The home directory stays until remove().
    virtual void stop(bool force, std::function<void()> stopped) = 0;
    //! Removes what the sandbox left on the disk; after stop() alone.
    virtual Result<void> remove() = 0;
};

//! Whether sandboxes can be made here: tries one. The error names the package or the setting.
[[nodiscard]] Result<void> checkBubblewrap();

} // namespace Quaver::Local
