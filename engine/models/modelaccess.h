// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/model.h"

#include <quaver/error.h>
#include <quaver/types.h>

#include <QObject>

namespace Quaver::Models {

//! Where the socket of the gateway is inside a local sandbox.
inline constexpr QLatin1StringView socketInSandbox("/run/quaver/models.sock");

//! What one program in one sandbox may ask.
struct Grant
{
    Grant() = default;
    Grant(QString runId_, ModelRole role_, Model model_)
        : runId(std::move(runId_))
        , role(role_)
        , model(std::move(model_))
    {
    }

    QString runId;
    ModelRole role = ModelRole::Tested;
    Model model;
};

//! Most that a run may use up over all its grants; calls are refused from then on.
struct Caps
{
    std::optional<qint64> tokens; //!< input and output together
    std::optional<double> costUsd;
};

//! One call to a provider, once it has ended; its repetitions count as one.
struct ModelCall
{
    enum class Outcome {
        Answered, //!< with a whole 2xx answer
        Refused, //!< by the gateway: more than the grant allows
        Capped, //!< by the gateway: a cap of the run, which \a failure names
        Failed, //!< by the provider, with \a failure
        Abandoned, //!< the program inside left; \a failure tells what held the call, if anything
    };

    QString runId;
    ModelRole role = ModelRole::Tested;
    QString modelId; //!< Model::id
    QString subject; //!< what the program said it is for: "<task id>/<trial>", or empty
    Outcome outcome = Outcome::Answered;
    QString failure; //!< a sentence for people
    Usage usage; //!< with its cost where the price is known
};

//! The way to models from inside local sandboxes: whoever holds a grant's token may use its model
//! through the socket, and nothing else. Keys stay outside. All members may be called from any one
//! thread, the signals come in that of the receiver.
class ModelAccess : public QObject
{
    Q_OBJECT

public:
    //! Takes \a grant into force and returns its token, which is good until revoked.
    [[nodiscard]] virtual Secret grant(const Grant &grant) = 0;
    //! Calls under way with \a token are cut.
    virtual void revoke(const Secret &token) = 0;
    //! Has to be called before the run's first grant for its caps to hold.
    virtual void limit(const QString &runId, const Caps &caps) = 0;
    //! Forgets what \a runId has used.
    virtual void forget(const QString &runId) = 0;

Q_SIGNALS:
    void callEnded(const Quaver::Models::ModelCall &call);
    //! What holds calls up, for people: a rate limit that is waited for. At most a few a minute.
    void notice(const QString &runId, const QString &text);
};

} // namespace Quaver::Models
