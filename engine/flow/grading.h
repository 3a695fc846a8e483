// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/sandbox.h"
#include "engine/flow/trialboard.h"
#include "engine/programs/program.h"

#include <quaver/types.h>

#include <qcoro/qcorotask.h>

#include <QHash>
#include <QList>

#include <memory>

namespace Quaver::Flow {

struct RunContext;
using Run = std::shared_ptr<RunContext>;

struct GradingOutcome
{
    GradingOutcome() = default;

    QList<TaskResult> results; //!< what the grade program wrote; empty when it failed
    QString failure; //!< why something was not graded, for the trials that have no result
};

//! The grade program of a run, in its own sandbox. It gets the key of a task only when that task
//! has its answer, and over standard input alone. When the sandbox dies, everything is graded again
//! once, in a fresh one.
class Grading
{
public:
    Grading(Run run, std::shared_ptr<TrialBoard> board);
    Q_DISABLE_COPY_MOVE(Grading)

    //! Starts the program.
    void start(const Daytona::Sandbox &sandbox, const CancelToken &token);
    //! Grades a trial that has been attempted, in so many \a steps and \a duration ms by its own
    //! account.
    void grade(const Trial &trial, int steps, qint64 duration);
    //! Lets it end and reads the results; only once nothing else can write to the volume. A run
    //! that was cut short waits for grades under way only briefly.
    QCoro::Task<GradingOutcome> finish(bool isCutShort);

private:
    QCoro::Task<QList<TaskResult>> readResults(bool isCutShort);
    void listen();
    void sendOrders();
    void onGraded(const Programs::ProgramEvent &event);
    [[nodiscard]] QJsonObject order(const Trial &trial) const;

    Run m_run;
    std::shared_ptr<TrialBoard> m_board;
    CancelToken m_token;
    Daytona::Sandbox m_sandbox;
    std::shared_ptr<Programs::Program> m_program;
    QHash<Trial, TaskResult> m_attempts; //!< what is known of a trial before its grade
    QList<Trial> m_ordered; //!< everything to be graded, in the order of the answers
    qsizetype m_sent = 0; //!< how many of those this program has got
    QHash<Trial, qsizetype> m_unread; //!< bytes that it may not have read yet
    bool m_isLast = false; //!< nothing is added to m_ordered any more
    QString m_digest; //!< of the results, as the program said at its end
};

} // namespace Quaver::Flow
