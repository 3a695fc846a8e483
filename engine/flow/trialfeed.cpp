// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/trialfeed.h"

namespace Quaver::Flow {

TrialFeed::TrialFeed(const QList<Trial> &waiting, QSet<QString> blocked)
    : m_blocked(std::move(blocked))
    , m_left(waiting.size())
{
    for (const Trial &trial : waiting) {
        QList<Trial> &trials = m_byTask[trial.taskId];
        if (trials.isEmpty())
            m_order.append(trial.taskId);
        trials.append(trial);
    }
}

std::optional<Trial> TrialFeed::take(const QString &taskId)
{
    const auto place = m_byTask.find(taskId);
    if (place == m_byTask.end() || place->isEmpty())
        return std::nullopt;
    --m_left;
    return place->takeFirst();
}

QList<Trial> TrialFeed::first()
{
    QList<Trial> trials;
    for (const QString &taskId : std::as_const(m_order)) {
        if (!m_blocked.contains(taskId))
            trials.append(*take(taskId));
    }
    return trials;
}

std::optional<Trial> TrialFeed::after(const Trial &done) { return take(done.taskId); }

} // namespace Quaver::Flow
