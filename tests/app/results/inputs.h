// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/summary.h"

// What the tests of the results page start from.
namespace Quaver::Tests {

//! One trial of \a task, numbered within the task by \a number.
[[nodiscard]] Ui::Trial trialOf(const QString &model, const QString &task, int number,
                                Ui::TrialState state, qint64 duration = 1000);

//! "a:PFL b:E": a task's name and a letter a trial, the first one of its state; "." waits. Trial i
//! of all takes i seconds, from 1.
[[nodiscard]] QList<Ui::Trial> trialsOf(const QString &model, const QString &picture);

[[nodiscard]] Usage usageOf(qint64 input, qint64 output, std::optional<double> costUsd);

//! Two models on four tasks: "one" passes three of them, "two" passes one; "one" has an errored
//! trial of a fifth. Author, tested models and judge have used tokens, and both models have cost.
[[nodiscard]] Ui::SummaryInput twoModels();

//! \a count tasks of "many", each with one trial, of 10 ms to some minutes.
[[nodiscard]] Ui::SummaryInput manyTasks(int count);

} // namespace Quaver::Tests
