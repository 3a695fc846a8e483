// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QList>

#include <optional>

namespace Quaver::Statistics {

//! Two models on the same tasks.
struct Comparison
{
    int tasks = 0; //!< in which both have a trial that counts; no others are looked at
    double difference = 0; //!< the first's mean share of passed trials − the second's, over tasks
    double probability = 1; //!< p of the paired sign-flip test, two-sided; see compare()
    bool isExact = true; //!< false: estimated from signFlipDraws draws

    bool operator==(const Comparison &) const = default;
};

//! Compares the first model's results with the second's, task by task. Nothing when they have no
//! task in common.
//!
//! Each task gives a difference d: passed ÷ counted of the first − that of the second. If both
//! models were equally good, each d could as well have had the other sign. The probability is that
//! of |Σ ±d| ≥ |Σ d| when every sign is thrown with a fair coin; with one trial a task this is the
//! exact test of McNemar. Sums that differ by less than 1e-9 are taken for equal.
//!
//! Differences of the same size g are counted together: m of them add up to g · (2k − m) with the
//! probability C(m, k) ÷ 2^m. Where the product of all m + 1 is at most signFlipSums, every
//! combination is gone through and the probability is exact. Else it is (hits + 1) ÷ (draws + 1)
//! of signFlipDraws draws with one std::mt19937_64 of the seed signFlipSeed: a draw takes, for each
//! size from the smallest to the largest, ⌈m ÷ 64⌉ numbers, of the last only the lowest m mod 64
//! bits, and k is the number of bits that are set.
//!
//! The same results always give the same comparison, whatever their order.
[[nodiscard]] std::optional<Comparison> compare(const QList<TaskResult> &first,
                                                const QList<TaskResult> &second);

inline constexpr quint64 signFlipSeed = 20260131;
inline constexpr int signFlipDraws = 9'999;
inline constexpr qint64 signFlipSums = 200'000;

} // namespace Quaver::Statistics
