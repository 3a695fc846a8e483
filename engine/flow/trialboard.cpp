// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/trialboard.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Flow {

size_t qHash(const Trial &trial, size_t seed)
{
    return qHashMulti(seed, trial.taskId, trial.number);
}

TrialBoard::TrialBoard(const QList<Task> &tasks, int trials)
{
    m_entries.reserve(tasks.size() * trials);
    for (const Task &task : tasks) {
        for (int number = 1; number <= trials; ++number) {
            const Trial trial(task.id, number);
            m_index.insert(trial, m_entries.size());
            m_entries.append(Entry{trial, State::Waiting, 0, {}});
        }
    }
}

TrialBoard::Entry *TrialBoard::find(const Trial &trial)
{
    const auto place = m_index.constFind(trial);
    return place == m_index.cend() ? nullptr : &m_entries[*place];
}

QList<Trial> TrialBoard::waiting() const
{
    QList<Trial> result;
    for (const Entry &entry : m_entries) {
        if (entry.state == State::Waiting)
            result.append(entry.trial);
    }
    return result;
}

QSet<QString> TrialBoard::awaitingGrade() const
{
    QSet<QString> tasks;
    for (const Entry &entry : m_entries) {
        if (entry.state == State::Attempted)
            tasks.insert(entry.trial.taskId);
    }
    return tasks;
}

bool TrialBoard::isUnderWay(const Trial &trial) const
{
    const auto place = m_index.constFind(trial);
    return place != m_index.cend() && m_entries.at(*place).state == State::Started;
}

bool TrialBoard::start(const Trial &trial)
{
    Entry *entry = find(trial);
    if (!entry || entry->state != State::Waiting)
        return false;
    entry->state = State::Started;
    return true;
}

bool TrialBoard::attempt(const Trial &trial)
{
    Entry *entry = find(trial);
    if (!entry || (entry->state != State::Waiting && entry->state != State::Started))
        return false;
    entry->state = State::Attempted;
    return true;
}

bool TrialBoard::grade(const Trial &trial)
{
    Entry *entry = find(trial);
    if (!entry || entry->state != State::Attempted)
        return false;
    entry->state = State::Graded;
    return true;
}

void TrialBoard::recordDeath(const QString &reason)
{
    const bool wasAnyStarted =
        std::any_of(m_entries.cbegin(), m_entries.cend(),
                    [](const Entry &entry) { return entry.state == State::Started; });
    for (Entry &entry : m_entries) {
        const bool wasUnderWay =
            wasAnyStarted ? entry.state == State::Started : entry.state == State::Waiting;
        if (!wasUnderWay)
            continue;
        ++entry.deaths;
        entry.deathReason = reason;
        entry.state = entry.deaths < maxDeaths ? State::Waiting : State::Dead;
    }
}

QList<TaskResult> TrialBoard::conclude(const QList<TaskResult> &graded, const QString &gradeFailure,
                                       const QString &cutReason) const
{
    QHash<Trial, const TaskResult *> verdicts;
    for (const TaskResult &result : graded)
        verdicts.insert(Trial(result.taskId, result.trial), &result);

    QList<TaskResult> results;
    results.reserve(m_entries.size());
    for (const Entry &entry : m_entries) {
        const bool wasAttempted = entry.state == State::Attempted || entry.state == State::Graded;
        if (const TaskResult *verdict = wasAttempted ? verdicts.value(entry.trial) : nullptr) {
            results.append(*verdict);
            continue;
        }
        TaskResult result;
        result.taskId = entry.trial.taskId;
        result.trial = entry.trial.number;
        if (wasAttempted) {
            result.status = TaskStatus::Errored;
            result.reason = gradeFailure;
        } else if (entry.state == State::Dead) {
            result.status = TaskStatus::Limit;
            result.reason =
                QCoreApplication::translate("Quaver::TrialBoard", "The sandbox died twice: %1")
                    .arg(entry.deathReason);
        } else {
            result.status = TaskStatus::Cancelled;
            result.reason = cutReason;
        }
        results.append(result);
    }
    return results;
}

} // namespace Quaver::Flow
