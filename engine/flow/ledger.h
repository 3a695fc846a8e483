// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/flow/trialboard.h"
#include "engine/models/modelaccess.h"

#include <quaver/types.h>

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace Quaver::Flow {

//! What the models of one run have used, by role, by model and by trial: counted by the gateway
//! where there is one, else by the programs' own account. Stops the run at its caps, and knows what
//! has gone wrong outside the sandboxes.
class Ledger : public QObject
{
    Q_OBJECT

public:
    //! \a work is cancelled when a cap of \a limits is reached.
    Ledger(QString runId, const Limits &limits, CancelSource work);

    //! Counts the calls of this run that \a access reports.
    void listenTo(Models::ModelAccess *access);
    //! Counts what a program says it has used since it last said so.
    void addSelfReported(ModelRole role, const QString &modelId, const Usage &usage);

    [[nodiscard]] const UsageByRole &byRole() const { return m_byRole; }
    [[nodiscard]] Usage total() const;
    [[nodiscard]] Usage ofTested(const QString &modelId) const { return m_ofTested[modelId]; }
    //! What the gateway has counted for a trial of the model \a modelId; nothing when it saw none.
    [[nodiscard]] std::optional<Usage> ofTrial(const QString &modelId, const Trial &trial) const;
    //! What is told of the last call of a trial if it has ended like \a outcome, else nothing: why
    //! the provider has failed it, what held it up until the trial gave up, which cap it has met.
    [[nodiscard]] QString failureOf(const QString &modelId, const Trial &trial,
                                    Models::ModelCall::Outcome outcome) const;

Q_SIGNALS:
    void changed();

private:
    void onCallEnded(const Models::ModelCall &call);
    void count(ModelRole role, const QString &modelId, const Usage &usage);
    void checkCaps();

    struct TrialCalls
    {
        Usage usage;
        // Of the last call.
        Models::ModelCall::Outcome outcome = Models::ModelCall::Outcome::Answered;
        QString failure;
    };

    QString m_runId;
    Limits m_limits;
    CancelSource m_work;
    UsageByRole m_byRole;
    double m_knownCost = 0; //!< US dollars; calls whose cost nobody told are not in it
    QHash<QString, Usage> m_ofTested; //!< by model
    QHash<QString, QHash<QString, TrialCalls>> m_trials; //!< by model, then by subject
};

//! The subject of a trial's calls, as the programs tell it to the gateway.
[[nodiscard]] QString subjectOf(const Trial &trial);

} // namespace Quaver::Flow
