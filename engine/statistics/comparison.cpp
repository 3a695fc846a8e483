// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/comparison.h"

#include "engine/statistics/tally.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>
#include <random>
#include <vector>

namespace Quaver::Statistics {

namespace {

constexpr long double tolerance = 1e-9L;

//! A difference of two shares in lowest terms, so that equal ones are found to be equal.
struct Fraction
{
    qint64 numerator = 0;
    qint64 denominator = 1;

    [[nodiscard]] long double value() const
    {
        return static_cast<long double>(numerator) / static_cast<long double>(denominator);
    }
    bool operator<(const Fraction &other) const
    {
        return numerator * other.denominator < other.numerator * denominator;
    }
};

Fraction difference(const TaskTally &first, const TaskTally &second)
{
    const qint64 numerator =
        qint64(first.passed) * second.counted - qint64(second.passed) * first.counted;
    const qint64 denominator = qint64(first.counted) * second.counted;
    const qint64 divisor = std::gcd(numerator, denominator);
    return {numerator / divisor, denominator / divisor};
}

//! How many differences are of one size, whatever their sign.
struct Group
{
    long double size = 0;
    qint64 count = 0;
};

//! The chances of 0 to \a count heads among as many coins.
std::vector<long double> headChances(qint64 count)
{
    // By their logarithms, since a half to the power of count may be too small for a number.
    long double logarithm = -static_cast<long double>(count) * std::log(2.0L);
    std::vector<long double> chances;
    for (qint64 k = 0; k <= count; ++k) {
        chances.push_back(std::exp(logarithm));
        logarithm += std::log(static_cast<long double>(count - k))
            - std::log(static_cast<long double>(k + 1));
    }
    return chances;
}

//! The chance that what the groups from \a place on add to \a sum reaches \a bound in either
//! direction.
long double chanceOfReaching(long double bound, const std::vector<Group> &groups,
                             const std::vector<std::vector<long double>> &chances,
                             std::size_t place, long double sum)
{
    if (place == groups.size())
        return std::fabs(sum) >= bound - tolerance ? 1 : 0;
    const Group &group = groups[place];
    long double total = 0;
    for (qint64 k = 0; k <= group.count; ++k) {
        const auto surplus = static_cast<long double>(2 * k - group.count);
        total += chances[place][static_cast<std::size_t>(k)]
            * chanceOfReaching(bound, groups, chances, place + 1, sum + group.size * surplus);
    }
    return total;
}

qint64 headsOf(qint64 coins, std::mt19937_64 &generator)
{
    constexpr qint64 wordBits = 64;
    qint64 heads = 0;
    for (; coins > 0; coins -= wordBits) {
        const quint64 word = generator();
        const quint64 used = coins >= wordBits ? word : word & ((quint64(1) << coins) - 1);
        heads += std::popcount(used);
    }
    return heads;
}

long double drawnChance(long double bound, const std::vector<Group> &groups)
{
    std::mt19937_64 generator(signFlipSeed);
    int hits = 0;
    for (int draw = 0; draw < signFlipDraws; ++draw) {
        long double sum = 0;
        for (const Group &group : groups) {
            const qint64 heads = headsOf(group.count, generator);
            sum += group.size * static_cast<long double>(2 * heads - group.count);
        }
        if (std::fabs(sum) >= bound - tolerance)
            ++hits;
    }
    return (hits + 1.0L) / (signFlipDraws + 1);
}

bool canBeExact(const std::vector<Group> &groups)
{
    qint64 sums = 1;
    for (const Group &group : groups) {
        sums *= group.count + 1;
        if (sums > signFlipSums)
            return false;
    }
    return true;
}

} // namespace

std::optional<Comparison> compare(const QList<TaskResult> &first, const QList<TaskResult> &second)
{
    const QHash<QString, TaskTally> ours = talliesByTask(first);
    const QHash<QString, TaskTally> theirs = talliesByTask(second);
    std::map<Fraction, qint64> counts; // by size
    std::map<Fraction, qint64> surpluses; // by size: positive ones − negative ones
    Comparison comparison;
    for (auto it = ours.begin(); it != ours.end(); ++it) {
        const auto other = theirs.find(it.key());
        if (other == theirs.end())
            continue;
        ++comparison.tasks;
        const Fraction d = difference(it.value(), other.value());
        if (d.numerator == 0)
            continue;
        const Fraction size{std::abs(d.numerator), d.denominator};
        ++counts[size];
        surpluses[size] += d.numerator > 0 ? 1 : -1;
    }
    if (comparison.tasks == 0)
        return std::nullopt;

    std::vector<Group> groups;
    long double sum = 0;
    for (const auto &[size, count] : counts) {
        groups.push_back({size.value(), count});
        sum += size.value() * static_cast<long double>(surpluses[size]);
    }
    comparison.difference = static_cast<double>(sum / comparison.tasks);
    comparison.isExact = canBeExact(groups);
    const long double bound = std::fabs(sum);
    long double chance = 0;
    if (comparison.isExact) {
        std::vector<std::vector<long double>> chances;
        for (const Group &group : groups)
            chances.push_back(headChances(group.count));
        chance = chanceOfReaching(bound, groups, chances, 0, 0);
    } else {
        chance = drawnChance(bound, groups);
    }
    comparison.probability = static_cast<double>(std::min(chance, 1.0L));
    return comparison;
}

} // namespace Quaver::Statistics
