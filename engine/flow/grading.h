// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/sandbox.h"
#include "engine/flow/lane.h"
#include "engine/flow/modelpass.h"
#include "engine/flow/transcripts.h"
#include "engine/flow/trialboard.h"
#include "engine/programs/program.h"

#include <quaver/types.h>

#include <qcoro/qcorotask.h>

#include <QHash>
#include <QList>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace Quaver::Flow {

struct GradingOutcome
{
    GradingOutcome() = default;

    QList<TaskResult> results; //!< what the grade program wrote; empty when it failed
    QString failure; //!< why something was not graded, for the trials that have no result
};

//! The grade program of a lane, in its own sandbox. It gets the key of a task only when that task
//! has its answer, and over standard input alone. When the program dies, everything whose answer is
//! still on the volume is graded again once, in a fresh sandbox. Beside that it brings the
//! transcripts.
class Grading : public std::enable_shared_from_this<Grading>
{
public:
    //! \a token gives up all of it at once.
    Grading(Run run, Lane lane, std::shared_ptr<TrialBoard> board, const CancelToken &token);
    ~Grading();
    Q_DISABLE_COPY_MOVE(Grading)

    //! Calls \a listener for each trial that is graded and, where there are several of a task, of
    //! which nothing lies on the volume any more.
    void onGraded(std::function<void(const Trial &)> listener) { m_listener = std::move(listener); }

    //! Starts the program.
    void start(const Daytona::Sandbox &sandbox);
    //! Grades a trial that has been attempted, in so many \a steps and \a duration ms by its own
    //! account.
    void grade(const Trial &trial, int steps, qint64 duration);
    //! Lets the program end and reads the results; only once nothing else can write to the volume.
    //! Once \a cut is cancelled, before or meanwhile, grades under way are waited for only briefly.
    QCoro::Task<GradingOutcome> finish(CancelToken cut);

    //! Gives up what is under way. To be called before a lane is left without finish().
    void abandon() const { m_stop.cancel(); }

    //! Ends when grading has; early, and with a failure, when it has failed for good.
    [[nodiscard]] Pending<GradingOutcome> outcome() const { return m_outcome.pending(); }

private:
    static QCoro::Task<void> supervise(std::shared_ptr<Grading> self);
    QCoro::Task<QList<TaskResult>> readResults();
    QCoro::Task<void> startAfresh();
    void launch();
    void orderHeld();
    void sendOrders();
    void noteGrade(const Programs::ProgramEvent &event);
    [[nodiscard]] QJsonObject request(const std::optional<ModelPass> &judge) const;
    [[nodiscard]] QJsonObject order(const Trial &trial) const;

    Run m_run;
    Lane m_lane;
    std::shared_ptr<TrialBoard> m_board;
    CancelSource m_stop; //!< of everything here
    QObject m_context; //!< of the listeners of tokens
    std::function<void(const Trial &)> m_listener;
    Promise<GradingOutcome> m_outcome;
    Daytona::Sandbox m_sandbox;
    std::shared_ptr<Programs::Program> m_program;
    std::shared_ptr<Transcripts> m_transcripts;
    QHash<Trial, TaskResult> m_attempts; //!< what is known of a trial before its grade
    QList<Trial> m_held; //!< to be graded once an earlier transcript of the task is here
    QList<Trial> m_ordered; //!< everything else to be graded, in the order of the answers
    qsizetype m_sent = 0; //!< how many of those this program has got
    QHash<Trial, qsizetype> m_unread; //!< bytes that it may not have read yet
    QSet<Trial> m_taken; //!< graded, and off the volume
    bool m_isComplete = false; //!< nothing is added to m_ordered any more
    bool m_isEndSent = false;
    QString m_digest; //!< of the results, as the program said at its end
};

} // namespace Quaver::Flow
