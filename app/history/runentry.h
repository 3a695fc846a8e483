// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/store/runsummary.h"

#include <QPointer>

#include <optional>

class QIcon;

namespace Quaver::Ui {

class RunSession;

//! One run as the list shows it.
struct RunEntry
{
    enum class Group { Running, Ended };

    RunEntry() = default;
    //! A run of which the store alone knows.
    explicit RunEntry(const RunSummary &summary);
    //! A run in a session here, with what the store knows of it, if anything.
    explicit RunEntry(RunSession *session, const RunSummary *summary = nullptr);

    QString runId; //!< empty while the run is being prepared
    QPointer<RunSession> session; //!< while the run is under way here, or not in the store
    QDateTime startedAt; //!< UTC; invalid while the run is being prepared
    QString title; //!< printable, one line
    RunStatus status = RunStatus::Running;
    QString activity; //!< instead of a score: "Preparing", "Stopped", …; else empty
    std::optional<double> score;
    QStringList models;
    QStringList tags; //!< printable
    int trialCount = 0; //!< while the run is in its benchmark phase here
    int finalCount = 0; //!< of those

    [[nodiscard]] Group group() const
    {
        return status == RunStatus::Running ? Group::Running : Group::Ended;
    }
    //! Whether both are about the same run.
    [[nodiscard]] bool isSameRun(const RunEntry &other) const;
    //! In the second line, before the tags: score or state, with progress or models.
    [[nodiscard]] QString detail() const;
    [[nodiscard]] QIcon icon() const;
    //! Whether every one of \a words is somewhere in what is shown or in the prompt.
    [[nodiscard]] bool matches(const QStringList &words) const;

    [[nodiscard]] bool hasTags(const QStringList &wanted) const;

    bool operator==(const RunEntry &) const = default;

private:
    QString m_prompt;
};

} // namespace Quaver::Ui
