// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statistics/tally.h"

namespace Quaver::Statistics {

//! The chance that at least one of k trials of a task passes: for a task of which c of n counted
//! trials have passed, 1 − C(n−c, k) ÷ C(n, k), which is without bias; then the mean over the
//! tasks. The element at k − 1 is that of k, for k from 1 to the smallest count of trials that
//! count of a task; beyond it there would be tasks about which nothing can be said. The first is
//! the score. Tasks without a trial that counts are left out.
[[nodiscard]] QList<double> passAtK(const QList<TaskTally> &tallies);

//! The chance that all of k trials of a task pass (pass^k): C(c, k) ÷ C(n, k); the rest is as in
//! passAtK().
[[nodiscard]] QList<double> passHatK(const QList<TaskTally> &tallies);

} // namespace Quaver::Statistics
