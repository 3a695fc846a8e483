// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statistics/tally.h"

#include <optional>

//! Intervals of 95 % for a score.
namespace Quaver::Statistics {

//! The Wilson score interval, without continuity correction, of \a successes among \a trials
//! independent ones: right when each task has one trial that counts. Its ends are exactly 0 without
//! a success and exactly 1 without a failure. Nothing when there are no trials. To be called with
//! 0 ≤ successes ≤ trials.
[[nodiscard]] std::optional<Interval> wilson(qint64 successes, qint64 trials);

//! The percentile interval of a bootstrap that draws whole tasks, since the trials of one task are
//! not independent of each other. Nothing for fewer than two tasks: one tells nothing about how
//! tasks differ.
//!
//! The same tallies always give the same interval, and whoever wants to may compute it again:
//! - The tasks are those of tallies(), n of them, in its order, numbered from 0.
//! - One std::mt19937_64 with the seed bootstrapSeed feeds bootstrapDraws draws, one after another.
//! - A draw takes n tasks with replacement. For each of them a number r of the generator is taken,
//!   h = r ÷ 2^32 (its upper half) and m = h · n. While m mod 2^32 < 2^32 mod n, a new r is taken;
//!   without that, some tasks would be a little more probable than others. The task is number
//!   m ÷ 2^32. Both divisions round down.
//! - The score of a draw is the mean of its tasks' passed ÷ counted.
//! - The scores are sorted. With the draws numbered from 1, the interval goes from the 250th to the
//!   9751st: the k-th from below and from above for k = ⌊(draws + 1) · 0.025⌋.
[[nodiscard]] std::optional<Interval> clusterBootstrap(const QList<TaskTally> &tallies);

inline constexpr quint64 bootstrapSeed = 20260131;
inline constexpr int bootstrapDraws = 10'000;

//! The interval of the score that \a tallies have: wilson() when no task has more than one trial
//! that counts, else clusterBootstrap().
[[nodiscard]] std::optional<Interval> scoreInterval(const QList<TaskTally> &tallies);

} // namespace Quaver::Statistics
