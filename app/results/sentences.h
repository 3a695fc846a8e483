// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/results/summary.h"

//! What the numbers of a summary come to in words. All plain text, in the language of the window.
namespace Quaver::Ui {

//! Whose score the large number is: "gpt-4o", "gpt-4o, the best of 3 models"; while the run goes
//! on, that it may change.
[[nodiscard]] QString captionText(const ResultsSummary &summary, bool isUnderWay);
//! "14 of 22 counted, 1 errored (left out)"
[[nodiscard]] QString coverageText(const OutcomeCounts &outcomes);
//! Chances with several trials of a task; empty without.
[[nodiscard]] QString trialsText(const ModelSummary &model);
//! What is to be said of passes that the integrity rules have flagged; empty without.
[[nodiscard]] QString flagsText(int flaggedPasses);
//! Which of the best two models is ahead, and whether that may be chance.
[[nodiscard]] QString comparisonText(const ResultsSummary &summary);
//! Tokens where there is nothing to compare; empty with none, and with those of several roles.
[[nodiscard]] QString tokensSentence(const UsageByRole &usage);
//! "p = 0.34", "p < 0.001"
[[nodiscard]] QString probabilityText(double probability);

} // namespace Quaver::Ui
