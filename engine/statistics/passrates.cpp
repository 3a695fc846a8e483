// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/passrates.h"

#include <algorithm>
#include <vector>

namespace Quaver::Statistics {

namespace {

using Number = long double;

//! Adds the chances of one task at each k to \a sums. Both need the same product, one factor more
//! for each k: the chance that k trials out of n, drawn without replacement, are all of one kind,
//! of which there are \a ofKind.
class AllOfKind
{
public:
    AllOfKind(int ofKind, int counted)
        : m_left(ofKind)
        , m_drawable(counted)
    {
    }

    //! The chance so far: 1 before the first trial.
    [[nodiscard]] Number chance() const { return m_chance; }
    //! Trials not drawn so far.
    [[nodiscard]] int drawable() const { return m_drawable; }

    void drawOne()
    {
        m_chance *= static_cast<Number>(m_left) / static_cast<Number>(m_drawable);
        m_left = std::max(0, m_left - 1);
        --m_drawable;
    }

private:
    Number m_chance = 1;
    int m_left;
    int m_drawable;
};

void addChanceOfAny(const TaskTally &tally, Number times, std::vector<Number> &sums)
{
    // The complement, added up by the trial that passes first: 1 − chance would cancel digits.
    AllOfKind failures(tally.counted - tally.passed, tally.counted);
    Number chance = 0;
    for (Number &sum : sums) {
        chance += failures.chance() * static_cast<Number>(tally.passed)
            / static_cast<Number>(failures.drawable());
        failures.drawOne();
        const bool isCertain = tally.passed > 0 && failures.chance() <= 0;
        sum += times * (isCertain ? 1 : chance);
    }
}

void addChanceOfAll(const TaskTally &tally, Number times, std::vector<Number> &sums)
{
    AllOfKind passes(tally.passed, tally.counted);
    for (Number &sum : sums) {
        passes.drawOne();
        sum += times * passes.chance();
    }
}

using Adder = void (*)(const TaskTally &tally, Number times, std::vector<Number> &sums);

QList<double> meanOverTasks(const QList<TaskTally> &tallies, Adder add)
{
    if (tallies.isEmpty())
        return {};
    const int most = std::ranges::min(tallies, {}, &TaskTally::counted).counted;
    std::vector<Number> sums(static_cast<std::size_t>(most), 0);
    // Equal tallies are next to each other, and there are far fewer different ones than tasks.
    for (auto first = tallies.begin(); first != tallies.end();) {
        const auto next = std::find_if(first, tallies.end(),
                                       [&](const TaskTally &tally) { return tally != *first; });
        add(*first, static_cast<Number>(next - first), sums);
        first = next;
    }
    QList<double> means;
    means.reserve(most);
    for (const Number sum : sums)
        means.append(static_cast<double>(sum / static_cast<Number>(tallies.size())));
    means.first() = meanShare(tallies); // the same to the last digit
    return means;
}

} // namespace

QList<double> passAtK(const QList<TaskTally> &tallies)
{
    return meanOverTasks(tallies, &addChanceOfAny);
}

QList<double> passHatK(const QList<TaskTally> &tallies)
{
    return meanOverTasks(tallies, &addChanceOfAll);
}

} // namespace Quaver::Statistics
