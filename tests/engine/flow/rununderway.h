// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

#include <QTemporaryDir>

#include <functional>
#include <memory>

//! A run with a data directory of its own and a log of its signals.
class RunUnderWay
{
public:
    RunUnderWay(const Quaver::RunConfig &config, const Quaver::Endpoint &endpoint);
    //! The data directory is this object's own, whatever \a environment says.
    RunUnderWay(const Quaver::RunConfig &config, Quaver::RunEnvironment environment);

    //! Calls \a act when \a step is reported.
    void at(Quaver::Step step, std::function<void(Quaver::BenchmarkRun &)> act);
    //! Calls \a act at each step of a task.
    void atTaskSteps(std::function<void()> act);
    //! Waits for the end; false when it does not come.
    [[nodiscard]] bool waitForEnd(int timeoutMs = 60'000);

    [[nodiscard]] Quaver::BenchmarkRun &run() { return *m_run; }
    [[nodiscard]] const Quaver::RunResult &result() const { return m_run->result(); }
    //! "phase setup", "step Creating shared volume...", "started task-1", …
    [[nodiscard]] const QStringList &log() const { return m_log; }
    //! What the journal of the data directory still holds.
    [[nodiscard]] QStringList journal() const;
    //! The error, the results and the log, for a readable failure.
    [[nodiscard]] QByteArray errorText() const;
    [[nodiscard]] QString dataDirectory() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Quaver::BenchmarkRun> m_run;
    QStringList m_log;
};

//! A configuration with nothing but a prompt.
[[nodiscard]] Quaver::RunConfig promptConfig();
