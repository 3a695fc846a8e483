// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/review.h"

#include "engine/flow/agentsandbox.h"
#include "engine/flow/authoring.h"
#include "engine/flow/await.h"
#include "engine/flow/preparation.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/specfindings.h"
#include "engine/store/store.h"
#include "engine/types/benchmarkspecjson.h"
#include "engine/types/jsontext.h"

#include <QCoreApplication>
#include <QScopeGuard>

namespace Quaver::Flow {

namespace {

//! The person's answer to \a review.
QCoro::Task<BenchmarkSpec> answerTo(Run run, SpecReview review, CancelToken token)
{
    run->limit.pause();
    const auto goOn = qScopeGuard([run] {
        run->desk.close();
        run->limit.resume();
    });
    keepSpecification(run, review.spec);
    run->reporter.message(
        QCoreApplication::translate("Quaver::Review", "Waiting for your review of the tasks"));
    const auto answer = unlessCancelled(run->desk.open(), token);
    run->reporter.review(review);
    const BenchmarkSpec spec = co_await answer;
    co_return spec;
}

//! All checks of \a spec that need no sandbox.
QList<SpecFinding> ownFindings(const RunContext &run, const BenchmarkSpec &spec)
{
    QList<SpecFinding> findings = findingsOf(spec);
    findings += ungradableTasks(spec, run.models);
    return findings;
}

//! What is wrong with the specification of a person. \a sound is one that has been through all
//! this.
QCoro::Task<SpecReview> checked(Run run, BenchmarkSpec spec, std::optional<BenchmarkSpec> sound,
                                CancelToken token)
{
    SpecReview review;
    review.spec = spec;
    const bool isNew = spec != sound;
    if (isNew)
        review.findings = ownFindings(*run, spec);
    if (!review.findings.isEmpty())
        co_return review;
    keepSpecification(run, spec);
    std::exception_ptr failure;
    try {
        co_await ensureAgentSandbox(run, token);
        if (isNew) {
            run->reporter.message(
                QCoreApplication::translate("Quaver::Review", "Checking the changed tasks"));
            review = co_await triedSpecification(run, spec, token);
        }
    } catch (...) {
        failure = std::current_exception();
    }
    throwIfCancelled(token);
    if (failure)
        review.error = errorOf(failure);
    co_return review;
}

} // namespace

QCoro::Task<BenchmarkSpec> reviewedSpecification(Run run, SpecReview found, CancelToken token)
{
    std::optional<BenchmarkSpec> sound;
    if (found.findings.isEmpty())
        sound = found.spec;
    for (;;) {
        const BenchmarkSpec spec = co_await answerTo(run, found, token);
        found = co_await checked(run, spec, sound, token);
        if (found.findings.isEmpty() && !found.error)
            co_return found.spec;
    }
}

void keepSpecification(const Run &run, const BenchmarkSpec &spec)
{
    if (!benchmarkSpecFromJson(toJsonText(toJson(spec))))
        return;
    run->result.spec = spec;
    (void)run->store->saveRun(run->result);
}

} // namespace Quaver::Flow
