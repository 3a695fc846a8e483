// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QList>
#include <QString>

#include <array>
#include <utility>

// What several reports show, in the words that they share. Never translated, as the reports. Texts
// of others are as they are, so whoever writes them down uses reporttext.h.
namespace Quaver {

inline constexpr std::array allStatuses{TaskStatus::Passed, TaskStatus::Failed, TaskStatus::Limit,
                                        TaskStatus::Errored, TaskStatus::Cancelled};

//! One element a model, also when there is one alone.
[[nodiscard]] QList<ModelRun> modelRuns(const RunResult &result);

//! "task-1", and "task-1 #2" in results with trials.
[[nodiscard]] QString trialName(const TaskResult &result, bool showTrial);
[[nodiscard]] bool hasTrials(const QList<TaskResult> &results);

[[nodiscard]] int countOf(const QList<TaskResult> &results, TaskStatus status);

//! With two decimals, "n/a" when absent.
[[nodiscard]] QString shareText(const std::optional<double> &share);
//! "0.62 to 0.97 (95 %, Wilson)"
[[nodiscard]] QString intervalText(const Interval &interval);
//! "0.83 (k=1), 0.91 (k=2)"; of many the first ones and the last.
[[nodiscard]] QString ratesText(const QList<double> &rates);
//! "0.0321 USD"; as many digits as there are, from two to six of them after the point.
[[nodiscard]] QString costText(double costUsd);
//! The cost, or why it is not known.
[[nodiscard]] QString costText(const Usage &usage);
//! "3 calls, 5120 input and 900 output tokens, 0.0321 USD"
[[nodiscard]] QString usageText(const Usage &usage);

using Fact = std::pair<QString, QString>;

//! Whether a model was asked at all: the rules of "offline" make calls that use nothing.
[[nodiscard]] bool isWorthTelling(const Usage &usage);

//! What there is to say of the run: its id, its status, its models and so on.
[[nodiscard]] QList<Fact> factsOf(const RunResult &result);
//! What the results of a model come to, with the score first. What is not there is left out.
[[nodiscard]] QList<Fact> factsOf(const ModelRun &run);

//! The roles that have asked a model something, with what they used, and the total when there are
//! several.
[[nodiscard]] QList<std::pair<QString, Usage>> usageRows(const RunResult &result);

} // namespace Quaver
