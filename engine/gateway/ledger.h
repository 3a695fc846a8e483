// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelaccess.h"

#include <QHash>
#include <QMutex>

namespace Quaver::Gateway {

//! What each run has used up, and how much it may. Thread-safe.
class Ledger
{
public:
    void limit(const QString &runId, const Models::Caps &caps);
    void forget(const QString &runId);

    //! Why a call of \a grant must not leave, or an empty string. \a willTellUsage: whether its
    //! answer can say how many tokens it took; what cannot be counted cannot be held to a cap.
    [[nodiscard]] QString refusal(const Models::Grant &grant, bool willTellUsage);
    //! A call that was cut counts with what was told of it.
    void add(const Models::Grant &grant, const Usage &usage);

private:
    struct Account
    {
        Models::Caps caps;
        qint64 tokens = 0;
        double costUsd = 0;
    };

    QMutex m_mutex;
    QHash<QString, Account> m_accounts; //!< of runs with caps alone
};

} // namespace Quaver::Gateway
