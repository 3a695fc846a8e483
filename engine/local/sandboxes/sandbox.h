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

//! A directory (or a single file or socket) of the host that a sandbox sees. The descriptor says
//! which one: start() fails when something else turns out to be mounted. A directory that the
//! sandbox shall write to must belong to its user: see giveToSandboxUser() in hostuser.h.
struct Mount
{
    UniqueFd directory; //!< O_PATH suffices
    QByteArray target; //!< absolute path inside
    bool isReadOnly = false;
};

struct SandboxOptions
{
    QByteArray id; //!< [A-Za-z0-9._-], not starting with a dot; names the directory
    int processors = 2; //!< processor time per second; 0: no bound
    qint64 memoryBytes = 0; //!< 0: no bound
    qint64 diskBytes = 0; //!< home, /tmp and what grew in writable mounts; 0: no bound
    int processes = 1024; //!< threads count too; 0: no bound
    std::vector<Mount> mounts;
    QMap<QByteArray, QByteArray> environment; //!< of every process inside, on top of PATH, HOME, …
    QList<QByteArray> pathEntries; //!< in front of that PATH
};

//! A process inside a sandbox, leader of a session and process group of its own. Dropping the
//! object does not end the process; the end of the sandbox does.
class SandboxProcess
{
public:
    virtual ~SandboxProcess() = default;
    //! Sends \a signal to the whole process group. Does nothing once the leader's end was reported.
    virtual void kill(int signal) = 0;
};

struct SpawnOptions
{
    QList<QByteArray> arguments; //!< argv; the program is looked up in the PATH of its environment
    QByteArray workingDirectory; //!< inside; relative to the home directory; empty: that directory
    QMap<QByteArray, QByteArray> environment; //!< on top of the sandbox's
    //! Pipes or sockets, no files of the host: processes inside may open them anew. Invalid:
    //! /dev/null.
    UniqueFd standardInput;
    UniqueFd standardOutput;
    UniqueFd standardError;
    //! Become descriptors 3, 4, … of the process; a session's shell has its private pipes there.
    std::vector<UniqueFd> furtherDescriptors;
};

//! A running bubblewrap sandbox. Everything happens in the thread of the io_context given to
//! start(), callbacks too, and these always from the event loop. That thread must live as long as
//! its sandboxes: they are killed when it ends. Destroying a sandbox kills every process inside at
//! once; no callback comes after that. Its files stay until remove().
class Sandbox
{
public:
    //! Where the home directory is inside, and where relative paths start.
    static constexpr const char *homePath = "/home/daytona";
    //! User and group of every process, as seen from inside.
    static constexpr unsigned userId = 1000;

    //! \a stateDirectory (of the server) is where the sandbox's own directory is made; when one of
    //! that id is there already, its home directory is used again (a stopped sandbox that is
    //! started anew). For a root caller every directory above must be searchable by others, since
    //! bubblewrap runs as an ordinary user. \a died is called once if the sandbox ends without
    //! stop(): the reason, translated, names the limit that it broke ("memory: 4096 MiB") or what
    //! happened. \a started is called once, with an Error of kind Setup or Sandbox on failure.
    static void start(boost::asio::io_context &context, int stateDirectory, SandboxOptions options,
                      std::function<void(QString reason)> died,
                      std::function<void(Result<std::shared_ptr<Sandbox>>)> started);
    virtual ~Sandbox() = default;

    //! Starts a process inside; \a exited gets the exit code, 128 + N for one killed by signal N,
    //! 126 or 127 when the program cannot be executed or is not there. A working directory that is
    //! not there is an error. \a exited is called also when the sandbox is stopped.
    [[nodiscard]] virtual Result<std::shared_ptr<SandboxProcess>> spawn(
        SpawnOptions options, std::function<void(int exitCode)> exited) = 0;

    //! An O_PATH descriptor of the root directory as the processes inside see it, mounts and all.
    //! For SandboxFiles, and for openat2 with RESOLVE_IN_ROOT and RESOLVE_NO_MAGICLINKS alone.
    //! Valid until stop() or the destructor.
    [[nodiscard]] virtual int root() const = 0;

    //! False after it died or was stopped; spawn() fails then.
    [[nodiscard]] virtual bool isRunning() const = 0;

    //! Ends every process (SIGTERM and ten seconds of grace unless \a force), then calls \a
    //! stopped; also when it is dead already. With \a force it may follow a stop() under way. The
    //! home directory stays until remove().
    virtual void stop(bool force, std::function<void()> stopped) = 0;
    //! Removes what the sandbox left on the disk; after stop() or its death alone. Blocks as long
    //! as the file system takes, so it may be called in any thread.
    virtual Result<void> remove() = 0;
};

//! Removes what a sandbox \a id left below \a stateDirectory, of a server that died, say.
[[nodiscard]] Result<void> removeSandboxFiles(int stateDirectory, const QByteArray &id);

//! Whether sandboxes can be made here: tries one. The error names the package or the setting.
//! Blocks for some milliseconds.
[[nodiscard]] Result<void> checkBubblewrap();

//! Which of the limits of SandboxOptions the kernel does not enforce here, so that they are watched
//! or advisory only, as translated text. Never empty: disk space always is.
[[nodiscard]] QString advisoryLimits();

//! Removes the control groups of servers that are gone. Cheap; for the start of a server.
void removeStaleControlGroups();

} // namespace Quaver::Local
