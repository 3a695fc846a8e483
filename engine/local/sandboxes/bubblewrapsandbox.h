// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/sandboxes/controlgroup.h"
#include "engine/local/sandboxes/launcher.h"
#include "engine/local/sandboxes/limitwatch.h"
#include "engine/local/sandboxes/namespaces.h"
#include "engine/local/sandboxes/sandbox.h"
#include "engine/local/sandboxes/watchedprocess.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <list>

namespace Quaver::Local {

//! The Sandbox there is. Made by start() and alive from begin() on; "up" from the first process'
//! byte until that process' end.
class BubblewrapSandbox final : public Sandbox,
                                public std::enable_shared_from_this<BubblewrapSandbox>
{
public:
    using Started = std::function<void(Result<std::shared_ptr<Sandbox>>)>;

    BubblewrapSandbox(boost::asio::io_context &context, SandboxOptions options,
                      std::function<void(QString)> died);
    ~BubblewrapSandbox() override;

    //! On success \a started comes later, else never.
    [[nodiscard]] Result<void> begin(int stateDirectory, Started started);

    [[nodiscard]] Result<std::shared_ptr<SandboxProcess>> spawn(
        SpawnOptions options, std::function<void(int exitCode)> exited) override;
    [[nodiscard]] int root() const override { return m_namespaces.root.get(); }
    [[nodiscard]] bool isRunning() const override { return m_isUp && !m_isStopping; }
    void stop(bool force, std::function<void()> stopped) override;
    Result<void> remove() override;

private:
    [[nodiscard]] Result<void> openHome();
    [[nodiscard]] Result<void> checkMounts() const;
    [[nodiscard]] Result<void> launch();
    void waitUntilReady();
    void proceed();
    void discard();
    void settle(const Result<void> &outcome);
    [[nodiscard]] Result<void> enter();
    void watchLimits();
    void watchFirstProcess();
    void awaitEnd();
    void ended();
    void terminateAll();
    void waitForGrace();
    void killAll();
    void reapAll();
    [[nodiscard]] Result<std::shared_ptr<WatchedProcess>> run(const Program &program, int input,
                                                              int output, int error,
                                                              std::vector<int> further = {});
    template <typename Handler>
    auto whileAlive(Handler handler);

    boost::asio::io_context &m_context;
    SandboxOptions m_options;
    HostUser m_user;
    std::function<void(QString)> m_died;
    Started m_started;
    std::vector<std::function<void()>> m_stopped;

    UniqueFd m_state; // the server's directory
    UniqueFd m_home;
    std::unique_ptr<ControlGroup> m_group;
    std::unique_ptr<Launcher> m_launcher;
    UniqueFd m_bubblewrap; // pidfd
    UniqueFd m_lifeline;
    UniqueFd m_nothing; // /dev/null
    Namespaces m_namespaces;
    std::unique_ptr<LimitWatch> m_watch;
    std::list<std::shared_ptr<WatchedProcess>> m_processes;

    boost::asio::posix::stream_descriptor m_ready;
    boost::asio::posix::stream_descriptor m_failed;
    boost::asio::posix::stream_descriptor m_end; // a copy of the first process' pidfd
    boost::asio::steady_timer m_deadline;
    boost::asio::steady_timer m_grace;
    std::chrono::steady_clock::time_point m_startEnd;
    std::chrono::steady_clock::time_point m_graceEnd;
    QString m_reason;
    int m_launches = 0;
    bool m_isNewHome = false;
    bool m_isUp = false;
    bool m_isStopping = false;
};

} // namespace Quaver::Local
