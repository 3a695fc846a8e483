// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/sandbox.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <boost/asio/io_context.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace Quaver::Local {

//! What a command inside wrote, and how it ended.
struct Ran
{
    int exitCode = -1;
    QByteArray output; //!< standard output and error
};

//! Real sandboxes on an event loop that runs in the test's own thread, as long as a test waits.
class SandboxFixture
{
public:
    SandboxFixture();
    ~SandboxFixture();

    [[nodiscard]] boost::asio::io_context &context() { return m_context; }
    [[nodiscard]] int state() const { return m_state.get(); }
    [[nodiscard]] QByteArray statePath() const;

    //! Runs the loop until \a holds, at most \a timeoutMs.
    bool waitUntil(const std::function<bool()> &holds, int timeoutMs = 30'000);

    //! A started sandbox, or null with error() set.
    std::shared_ptr<Sandbox> start(SandboxOptions options);
    std::shared_ptr<Sandbox> start(const QByteArray &id = "box");
    [[nodiscard]] const Error &error() const { return m_error; }
    //! Why the last sandbox died, if it did.
    [[nodiscard]] const std::optional<QString> &died() const { return m_died; }

    //! Runs `sh -c script` inside until it has exited and its output was read.
    Ran run(Sandbox &sandbox, const QByteArray &script, SpawnOptions options = {});
    //! Starts `sh -c script` without waiting; exitCode() tells whether it has ended.
    std::shared_ptr<SandboxProcess> begin(Sandbox &sandbox, const QByteArray &script);
    [[nodiscard]] const std::optional<int> &exitCode() const { return m_exitCode; }
    bool stop(Sandbox &sandbox, bool force);

    //! A directory of the host that sandboxes may write to, made below statePath().
    UniqueFd makeVolume(const QByteArray &name);

private:
    QTemporaryDir m_directory;
    UniqueFd m_state;
    boost::asio::io_context m_context;
    Error m_error;
    std::optional<QString> m_died;
    std::optional<int> m_exitCode;
};

//! Host processes with \a text in their command line, this one excepted.
[[nodiscard]] int countHostProcesses(const QByteArray &text);
[[nodiscard]] int countDescriptors();
//! Children of this process, zombies included.
[[nodiscard]] int countChildren();
//! Control groups of this process.
[[nodiscard]] int countControlGroups();

} // namespace Quaver::Local
