// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/trial.h"
#include "engine/statistics/comparison.h"

#include <quaver/types.h>

#include <QList>

#include <optional>

//! Two runs beside each other: values alone, so that they can be made in any thread.
namespace Quaver::Ui {

//! The run on the left, and that on the right, which is measured against it.
enum class Side { A, B };

//! What is compared of one run: one of its models.
struct ComparedRun
{
    ComparedRun() = default;

    QString model;
    QList<Task> tasks; //!< of its specification
    QList<Trial> trials; //!< of all its models
};

//! What came of one task under one model.
struct TaskOutcome
{
    TaskOutcome() = default;

    int trials = 0;
    int counted = 0; //!< of those: that count
    int passed = 0; //!< of those
    TrialState state = TrialState::Waiting; //!< of the only trial, or of the first
    qsizetype firstTrial = -1; //!< its index in the session; -1: the run does not have the task
    std::optional<qint64> duration; //!< ms, the mean of those that count
    std::optional<double> cost; //!< US dollars, of all trials; absent: unknown
    bool hasUsage = false;

    [[nodiscard]] bool isThere() const { return firstTrial >= 0; }
    //! Passed ÷ counted; absent when nothing counts.
    [[nodiscard]] std::optional<double> rate() const;
    bool operator==(const TaskOutcome &) const = default;
};

//! One task in both runs, or in one of them.
struct ComparedTask
{
    ComparedTask() = default;

    QString taskId;
    TaskOutcome a;
    TaskOutcome b;

    [[nodiscard]] const TaskOutcome &of(Side side) const { return side == Side::A ? a : b; }
    //! The rate of B − that of A; absent when one of them has none.
    [[nodiscard]] std::optional<double> difference() const;
    //! Whether it came to something else in B than in A.
    [[nodiscard]] bool differs() const;
    bool operator==(const ComparedTask &) const = default;
};

//! All tasks of two runs.
struct TaskComparison
{
    TaskComparison() = default;

    //! Those of A in the order of its specification, then those that B alone has. Tasks are the
    //! same when the whole of them is: name, prompt, outcome, check and files.
    QList<ComparedTask> tasks;
    int common = 0; //!< of those: in both
    int differing = 0; //!< of those: ComparedTask::differs()
    //! B against A over the tasks; absent unless the tasks are the same.
    std::optional<Statistics::Comparison> statistics;

    [[nodiscard]] bool hasSameTasks() const { return !tasks.isEmpty() && common == tasks.size(); }
};

//! Takes a tenth of a second or so for 10 000 tasks: not for the GUI thread.
[[nodiscard]] TaskComparison compareTasks(const ComparedRun &a, const ComparedRun &b);

} // namespace Quaver::Ui
