// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QHash>
#include <QList>
#include <QSet>

#include <compare>
#include <optional>

namespace Quaver::Flow {

//! One trial of one task.
struct Trial
{
    Trial() = default;
    Trial(QString taskId_, int number_)
        : taskId(std::move(taskId_))
        , number(number_)
    {
    }

    bool operator==(const Trial &) const = default;

    QString taskId;
    int number = 1; //!< from 1
};

size_t qHash(const Trial &trial, size_t seed = 0);

//! How far each trial of the tasks has come. What a program inside says moves a trial forward
//! only along its way (waiting, attempted, graded) and only if the trial exists; it never decides a
//! verdict. Verdicts come with conclude(), from the grade program's results.
class TrialBoard
{
public:
    //! How often a trial may be under way while its sandbox or program dies.
    static constexpr int maxDeaths = 2;

    TrialBoard(const QList<Task> &tasks, int trials);

    [[nodiscard]] QList<Trial> waiting() const; //!< not attempted, in the tasks' order
    //! Tasks with a trial that was attempted and is not graded yet.
    [[nodiscard]] QSet<QString> awaitingGrade() const;
    [[nodiscard]] bool isUnderWay(const Trial &trial) const; //!< started and not attempted
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

    //! False when there is no such trial, or it was started before or is further already.
    bool start(const Trial &trial);
    //! False when there is no such trial or it was attempted already.
    bool attempt(const Trial &trial);
    //! False when there is no such trial, or it was not attempted or is graded already.
    bool grade(const Trial &trial);
    //! The sandbox died: trials that were under way have one death more, those with maxDeaths wait
    //! no longer. \a reason is what it died of. When nothing had been started, waiting trials count
    //! as under way, so that repeating comes to an end.
    void recordDeath(const QString &reason);

    //! The final results in the tasks' order: \a graded where it says something valid;
    //! `errored` with \a gradeFailure for what was attempted and not graded; `limit` for what died
    //! twice; `cancelled` with \a cutReason for the rest.
    [[nodiscard]] QList<TaskResult> conclude(const QList<TaskResult> &graded,
                                             const QString &gradeFailure,
                                             const QString &cutReason) const;

private:
    enum class State { Waiting, Started, Attempted, Graded, Dead };

    struct Entry
    {
        Trial trial;
        State state = State::Waiting;
        int deaths = 0;
        QString deathReason;
    };

    Entry *find(const Trial &trial);

    QList<Entry> m_entries;
    QHash<Trial, qsizetype> m_index;
};

} // namespace Quaver::Flow
