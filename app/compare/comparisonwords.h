// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/comparison.h"
#include "app/results/summary.h"

//! What a comparison comes to in words. All plain text.
namespace Quaver::Ui {

[[nodiscard]] QString sideName(Side side); //!< "A", "B"

//! "Passed", or "2 of 3" of several trials; "–" where the run does not have the task.
[[nodiscard]] QString outcomeText(const TaskOutcome &outcome);
//! What outcomeText() stands for; absent for a rate between none and all.
[[nodiscard]] std::optional<TrialState> outcomeState(const TaskOutcome &outcome);
//! "+33 points"; empty where nothing differs, or nothing can be said.
[[nodiscard]] QString differenceText(const ComparedTask &task);

//! The one sentence: which is ahead, and whether that may be chance; or why only the totals are
//! compared. Empty when there is nothing to compare.
[[nodiscard]] QString comparisonSentence(const TaskComparison &comparison, const ModelSummary &a,
                                         const ModelSummary &b);

} // namespace Quaver::Ui
