// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/statistics/interval.h"

#include "engine/statistics/taskdrawer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace Quaver::Statistics {

namespace {

//! Scores of drawn tasks. What has the same denominator is summed as whole numbers, so that the
//! score of a draw does not depend on the order in which its tasks came.
class DrawScores
{
public:
    explicit DrawScores(const QList<TaskTally> &tallies)
    {
        for (const TaskTally &tally : tallies) {
            if (m_denominators.empty() || m_denominators.back() != tally.counted)
                m_denominators.push_back(tally.counted);
            m_tasks.push_back({tally.passed, m_denominators.size() - 1});
        }
    }

    [[nodiscard]] double next(TaskDrawer &drawer)
    {
        m_sums.assign(m_denominators.size(), 0);
        for (std::size_t i = 0; i < m_tasks.size(); ++i) {
            const Task &task = m_tasks[drawer.next()];
            m_sums[task.denominator] += task.passed;
        }
        long double sum = 0;
        for (std::size_t i = 0; i < m_sums.size(); ++i)
            sum += static_cast<long double>(m_sums[i]) / m_denominators[i];
        return static_cast<double>(sum / static_cast<long double>(m_tasks.size()));
    }

private:
    struct Task
    {
        int passed = 0;
        std::size_t denominator = 0; //!< its place in m_denominators
    };
    std::vector<Task> m_tasks;
    std::vector<int> m_denominators;
    std::vector<qint64> m_sums;
};

Interval interval(double low, double high, const QString &method)
{
    Interval result;
    result.low = low;
    result.high = high;
    result.method = method;
    return result;
}

} // namespace

std::optional<Interval> wilson(qint64 successes, qint64 trials)
{
    Q_ASSERT(successes >= 0 && successes <= std::max<qint64>(trials, 0));
    if (trials <= 0)
        return std::nullopt;
    constexpr long double z = 1.95996398454005423552L; // the normal quantile at 0.975
    constexpr long double square = z * z;
    const auto n = static_cast<long double>(trials);
    const auto passed = static_cast<long double>(successes);
    const auto failed = static_cast<long double>(trials - successes);
    const long double centre = passed + square / 2;
    const long double spread = z * std::sqrt(passed * failed / n + square / 4);
    const long double scale = n + square;
    // At the ends the exact values, which rounding would miss by a little.
    const long double low = successes == 0 ? 0 : (centre - spread) / scale;
    const long double high = successes == trials ? 1 : (centre + spread) / scale;
    return interval(static_cast<double>(low), static_cast<double>(high), QStringLiteral("wilson"));
}

std::optional<Interval> clusterBootstrap(const QList<TaskTally> &tallies)
{
    if (tallies.size() < 2 || tallies.size() > std::numeric_limits<int>::max())
        return std::nullopt;
    TaskDrawer drawer(bootstrapSeed, static_cast<quint32>(tallies.size()));
    DrawScores draws(tallies);
    std::vector<double> scores(bootstrapDraws);
    std::ranges::generate(scores, [&] { return draws.next(drawer); });
    std::ranges::sort(scores);
    constexpr std::size_t tail = (bootstrapDraws + 1) * 25 / 1000;
    return interval(scores[tail - 1], scores[scores.size() - tail],
                    QStringLiteral("cluster-bootstrap"));
}

std::optional<Interval> scoreInterval(const QList<TaskTally> &tallies)
{
    if (hasSeveralTrials(tallies))
        return clusterBootstrap(tallies);
    qint64 passed = 0;
    for (const TaskTally &tally : tallies)
        passed += tally.passed;
    return wilson(passed, tallies.size());
}

} // namespace Quaver::Statistics
