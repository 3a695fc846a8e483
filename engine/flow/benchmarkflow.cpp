// SPDX-License-Identifier: GPL-3.0-or-later
//
// The four phases, one after another.
#include "engine/flow/benchmarkflow.h"

#include "engine/daytona/sandboxes.h"
#include "engine/flow/agentsandbox.h"
#include "engine/flow/authoring.h"
#include "engine/flow/await.h"
#include "engine/flow/laneresults.h"
#include "engine/flow/modelsetup.h"
#include "engine/flow/preparation.h"
#include "engine/flow/review.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runid.h"
#include "engine/flow/sharedfolder.h"
#include "engine/flow/sweep.h"
#include "engine/models/modelaccess.h"
#include "engine/store/store.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

//! Gives what earlier runs could not remove another try; that this fails stops nobody.
QCoro::Task<void> sweepLeftovers(Run run, CancelToken token)
{
    const Endpoint &endpoint = run->environment.endpoint;
    SweepOptions options;
    options.budget = std::chrono::seconds(5);
    const std::optional<Endpoint> daytona =
        endpoint.backend == Backend::Daytona ? std::optional<Endpoint>(endpoint) : std::nullopt;
    std::exception_ptr failure;
    try {
        const auto swept = sweep(run->store, daytona, options, token);
        const SweepReport report = co_await swept;
        for (const SweptResource &left : report.left) {
            run->reporter.message(QCoreApplication::translate("Quaver::BenchmarkFlow",
                                                              "Left from an earlier run: %1 %2. %3")
                                      .arg(resourceKindName(left.entry.resource.kind),
                                           left.entry.resource.name, left.reason));
        }
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure && !token.isCancelled())
        run->reporter.message(errorOf(failure).message);
}

//! Nothing is created before the configuration is sound and the store can take the journal.
QCoro::Task<void> prepare(Run run, CancelToken token)
{
    const Models::ModelRegistry registry = knownModels(*run);
    const Result<RunConfig> config = prepared(run->config(), run->environment, registry);
    if (!config)
        throw Exception(config.error());
    run->result.config = *config;
    decideModels(*run, registry);

    QString directory = run->environment.dataDirectory;
    if (directory.isEmpty()) {
        const Result<QString> standard = Store::defaultDirectory();
        if (!standard)
            throw Exception(standard.error());
        directory = *standard;
    }
    const auto opened = Store::open(directory);
    run->store = co_await opened;
    const auto saved = run->store->saveRun(run->result);
    co_await saved;
    throwIfCancelled(token);
    openLedger(run);
    run->client = std::make_unique<Daytona::Client>(run->environment.endpoint);
    run->lifeline = std::make_unique<Lifeline>(*run->client);
    co_await sweepLeftovers(run, token);
}

QCoro::Task<void> makeVolume(Run run, CancelToken token)
{
    const QString name = volumeName(run->runId);
    run->volume = co_await createVolume(run, name, token);
}

QCoro::Task<void> setUp(Run run, CancelToken token)
{
    run->reporter.step(Step::CreatingVolume);
    co_await chooseSnapshot(run, token);
    std::vector<QCoro::Task<void>> creations;
    creations.push_back(makeVolume(run, token));
    creations.push_back(storeKeys(run, token));
    co_await allOf(std::move(creations));
}

QCoro::Task<void> authorSpecification(Run run, CancelToken token)
{
    run->reporter.step(Step::CreatingAgentSandbox);
    co_await createAgentSandbox(run, token);

    run->reporter.step(Step::RunningAgent);
    const SpecReview found = co_await authoredSpecification(run, token);
    BenchmarkSpec spec = found.spec;
    if (run->environment.reviewsSpecification)
        spec = co_await reviewedSpecification(run, found, token);
    run->result.spec = spec;
    const auto saved = run->store->saveRun(run->result);
    run->publicSpec = publicSpecification(spec);
    const QByteArray content = run->publicSpec;
    const QString folder = agentFolder;
    co_await publishAlone(run, run->agentSandbox, folder, content, token);
    co_await saved;
    run->reporter.specification(spec);
}

//! Nothing of the author may run when what lies on the volume is looked at for the last time.
QCoro::Task<void> stopAgent(Run run, CancelToken token)
{
    const QString id = run->agentSandbox.id;
    const auto stopped = run->client->sandboxes().stop(id, false, token);
    co_await stopped;
    const auto atRest = run->client->sandboxes().waitUntilStopped(id, token);
    co_await atRest;
}

QCoro::Task<void> benchmark(Run run, CancelToken token)
{
    run->reporter.step(Step::CreatingBenchmarkSandbox);
    const LaneResults lanes = makeLanes(*run);
    std::vector<QCoro::Task<void>> preparations;
    preparations.push_back(stopAgent(run, token));
    preparations.push_back(createSandboxes(run, lanes, token));
    co_await allOf(std::move(preparations));

    run->reporter.step(Step::RunningBenchmark);
    std::exception_ptr failure;
    try {
        co_await runLanes(run, lanes, token);
    } catch (...) {
        failure = std::current_exception();
    }
    collect(*run, *lanes); // one model's failure loses nothing of the others
    if (failure)
        std::rethrow_exception(failure);
}

QCoro::Task<void> runPhases(Run run, CancelToken token)
{
    co_await prepare(run, token);
    co_await setUp(run, token);
    co_await authorSpecification(run, token);
    co_await benchmark(run, token);
}

bool hasGrade(const BenchmarkResults &results)
{
    return std::any_of(results.taskResults.cbegin(), results.taskResults.cend(),
                       [](const TaskResult &trial) { return isCounted(trial.status); });
}

//! Whether anything was graded, of any model.
bool hasGrade(const RunResult &result)
{
    return hasGrade(result.results)
        || std::any_of(result.runs.cbegin(), result.runs.cend(),
                       [](const ModelRun &run) { return hasGrade(run.results); });
}

//! What the run has come to, once nothing of it works any more.
void conclude(RunContext &run, const std::exception_ptr &failure)
{
    RunResult &result = run.result;
    const QList<TaskResult> &trials = result.results.taskResults;
    if (failure)
        result.error = errorOf(failure);
    if (run.cancelledAs) {
        result.status = *run.cancelledAs;
    } else if (failure) {
        result.status = RunStatus::Failed;
    } else if (hasGrade(result)) {
        result.status = RunStatus::Done;
    } else {
        result.status = RunStatus::Failed;
        if (!result.error) {
            const QString reason = trials.isEmpty() ? QString() : trials.constFirst().reason;
            result.error = Error(
                Error::Kind::Sandbox,
                QCoreApplication::translate("Quaver::BenchmarkFlow", "Nothing could be graded. %1")
                    .arg(reason)
                    .trimmed());
        }
    }
}

QCoro::Task<void> cleanUp(Run run, CancelToken token)
{
    run->reporter.step(Step::CleaningUp);
    co_await removeResources(run, token);
}

QCoro::Task<void> saveAndClose(Run run)
{
    const auto saved = run->store->saveRun(run->result);
    co_await saved;
    const auto closed = run->store->close();
    co_await closed;
}

} // namespace

QCoro::Task<void> runFlow(Run run)
{
    const CancelToken workToken = run->work.token();
    std::exception_ptr failure;
    try {
        co_await runPhases(run, workToken);
    } catch (...) {
        failure = std::current_exception();
    }
    conclude(*run, failure);

    // What a person or a limit has stopped is the work, not its removal.
    const CancelToken cleanupToken = run->everything.token();
    failure = nullptr;
    try {
        if (run->client)
            co_await cleanUp(run, cleanupToken);
    } catch (...) {
        failure = std::current_exception();
    }
    if (const auto &gateway = run->environment.gateway)
        gateway->forget(run->runId);
    run->result.metrics.totalDuration = run->clock.elapsed();
    for (ModelRun &part : run->result.runs)
        part.metrics.totalDuration = run->result.metrics.totalDuration;
    try {
        if (run->store)
            co_await saveAndClose(run);
    } catch (...) {
        if (!failure)
            failure = std::current_exception();
    }
    if (failure && !run->result.error) {
        run->result.error = errorOf(failure);
        run->result.status = RunStatus::Failed;
    }
}

} // namespace Quaver::Flow
