// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/runsession.h"

#include <memory>

namespace Quaver::Tests {

//! A specification of \a taskCount tasks, "task-1" and so on.
[[nodiscard]] BenchmarkSpec specificationOf(int taskCount);

//! The result of one trial, as the engine brings it: with steps, duration, usage and reason.
[[nodiscard]] TaskResult resultOf(const QString &taskId, int trial, TaskStatus status);

//! Builds sessions without an engine, through the same doors as the engine uses
//! (RunSession::feed(), app/run/runsessionprivate.h, which tests may use directly, too).
class SessionBuilder
{
public:
    SessionBuilder();

    SessionBuilder &models(const QStringList &ids);
    SessionBuilder &tasks(int count);
    SessionBuilder &trials(int count);
    SessionBuilder &costCap(double usd);
    SessionBuilder &prompt(const QString &text);

    //! Still looking for models and server.
    [[nodiscard]] std::unique_ptr<Ui::RunSession> preparing() const;
    //! In the agent phase: no specification yet.
    [[nodiscard]] std::unique_ptr<Ui::RunSession> authoring() const;
    //! In the benchmark phase: every trial is waiting.
    [[nodiscard]] std::unique_ptr<Ui::RunSession> benchmarking() const;
    //! At its end: the trials of each model have these states, again from the front when there are
    //! more trials than states.
    [[nodiscard]] std::unique_ptr<Ui::RunSession> ended(const QList<TaskStatus> &statuses) const;
    //! Failed with \a error in the agent phase.
    [[nodiscard]] std::unique_ptr<Ui::RunSession> failed(const Error &error) const;

    //! What ended() takes its results from: as the store would have it.
    [[nodiscard]] RunResult result(const QList<TaskStatus> &statuses) const;

private:
    RunConfig m_config;
    int m_tasks = 3;
};

//! Lets what the session has to tell be told now, without waiting for its bundling.
void settle(Ui::RunSession &session);

} // namespace Quaver::Tests
