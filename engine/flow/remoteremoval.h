// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/flow/await.h"
#include "engine/store/journalentry.h"

#include <qcoro/qcorotask.h>

#include <QString>

#include <chrono>

namespace Quaver::Daytona {
class Client;
}

namespace Quaver::Flow {

//! The id of what \a call brings.
template <typename T>
Pending<QString> idOf(const Pending<T> &call)
{
    const Promise<QString> promise;
    call.onFinished(resumeContext(), [promise](const Result<T> &brought) {
        promise.finish(brought ? Result<QString>(brought->id) : Result<QString>(brought.error()));
    });
    return promise.pending();
}

//! Has the server of \a client remove a resource, which is looked for by its \a name when \a id is
//! empty. Tries until \a budget is used up, then throws the last refusal. Nothing of the name is
//! success.
QCoro::Task<void> removeRemote(Daytona::Client *client, ResourceKind kind, QString name, QString id,
                               std::chrono::milliseconds budget, CancelToken token);

} // namespace Quaver::Flow
