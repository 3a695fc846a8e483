// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/evidence.h"

#include "engine/flow/await.h"
#include "engine/flow/ledger.h"
#include "engine/flow/runcontext.h"
#include "engine/models/discovery.h"
#include "engine/models/price.h"

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using Outcome = Models::ModelCall::Outcome;

namespace {

constexpr auto unconfirmedError = "unconfirmed-error"_L1; // resources/sandbox/PROTOCOL.md

bool claimsError(const TaskResult &result)
{
    return result.status == TaskStatus::Limit && result.flags.contains(unconfirmedError);
}

void explain(TaskResult &result, TaskStatus status, const QString &reason)
{
    result.status = status;
    result.reason = reason;
    result.flags.removeAll(unconfirmedError);
}

} // namespace

void applyEvidence(const Ledger &ledger, const Models::Model &model, TaskResult &result)
{
    const Trial trial(result.taskId, result.trial);
    if (const std::optional<Usage> counted = ledger.ofTrial(model.id, trial)) {
        result.usage = counted;
    } else if (result.usage) {
        result.usage->selfReported = true;
        result.usage->costUsd = Models::costUsd(model.price, *result.usage);
    }
    if (result.status != TaskStatus::Limit)
        return;
    const auto failure = [&](Outcome outcome) {
        return ledger.failureOf(model.id, trial, outcome);
    };
    // A trial whose time was up while the provider made it wait has not used up its own.
    const QString reason = failure(claimsError(result) ? Outcome::Failed : Outcome::Abandoned);
    // One that met a cap of the run has said so before it was told to stop.
    const QString cap = claimsError(result) ? failure(Outcome::Capped) : QString();
    if (!reason.isEmpty())
        explain(result, TaskStatus::Errored, reason);
    else if (!cap.isEmpty())
        explain(result, TaskStatus::Cancelled, cap);
}

QCoro::Task<QList<TaskResult>> confirmErrors(Run run, Models::Model model,
                                             QList<TaskResult> results, CancelToken token)
{
    const bool isClaimed = std::any_of(results.cbegin(), results.cend(), claimsError);
    if (!isClaimed || model.isOffline() || run->environment.gateway)
        co_return results;
    QString failure;
    try {
        const auto probed = Models::probe(model.provider, model.format, token);
        co_await probed;
    } catch (const Exception &exception) {
        failure = exception.error().message;
    }
    if (failure.isEmpty() || token.isCancelled())
        co_return results;
    for (TaskResult &result : results) {
        if (claimsError(result))
            explain(result, TaskStatus::Errored, failure);
    }
    co_return results;
}

} // namespace Quaver::Flow
