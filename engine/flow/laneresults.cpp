// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/laneresults.h"

#include "engine/flow/await.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runresources.h"
#include "engine/statistics/complete.h"
#include "engine/types/summary.h"

#include <algorithm>

namespace Quaver::Flow {

namespace {

QCoro::Task<void> createInto(Run run, QString name, SandboxUse use, Daytona::Sandbox *sandbox,
                             CancelToken token)
{
    *sandbox = co_await createSandbox(run, name, use, token);
}

QCoro::Task<void> runLane(Run run, LaneResult *part, CancelToken token)
{
    part->outcome = co_await runTrials(run, part->lane, part->attempting, part->grading, token);
}

} // namespace

LaneResults makeLanes(const RunContext &run)
{
    const auto lanes = std::make_shared<std::vector<LaneResult>>();
    for (const Lane &lane : lanesOf(run))
        lanes->push_back(LaneResult{lane, {}, {}, {}});
    return lanes;
}

QCoro::Task<void> createSandboxes(Run run, LaneResults lanes, CancelToken token)
{
    std::vector<QCoro::Task<void>> tasks;
    for (LaneResult &part : *lanes) {
        const Lane &lane = part.lane;
        const SandboxUse attempting(benchmarkMounts(*run, lane), lane.model);
        const SandboxUse grading(gradeMounts(*run, lane), run->models.judge);
        tasks.push_back(
            createInto(run, lane.benchmarkSandbox, attempting, &part.attempting, token));
        tasks.push_back(createInto(run, lane.gradeSandbox, grading, &part.grading, token));
    }
    co_await allOf(std::move(tasks));
}

QCoro::Task<void> runLanes(Run run, LaneResults lanes, CancelToken token)
{
    std::vector<QCoro::Task<void>> tasks;
    for (LaneResult &part : *lanes)
        tasks.push_back(runLane(run, &part, token));
    co_await allOf(std::move(tasks));
}

void collect(RunContext &run, const std::vector<LaneResult> &lanes)
{
    for (const Models::Model &model : std::as_const(run.models.tested)) {
        ModelRun modelRun;
        modelRun.model = model.id;
        modelRun.metrics.agentDuration = run.result.metrics.agentDuration;
        modelRun.usage = run.ledger->ofTested(model.id);
        QList<TaskResult> arrived;
        for (const LaneResult &part : lanes) {
            if (part.lane.model.id != model.id)
                continue;
            arrived += part.outcome.results;
            modelRun.metrics.benchmarkDuration =
                std::max(modelRun.metrics.benchmarkDuration, part.outcome.attemptDuration);
            if (part.outcome.cut)
                run.result.error = part.outcome.cut;
        }
        modelRun.results = summarise(*run.result.spec, run.trials(), arrived);
        Statistics::complete(modelRun.results);
        run.result.metrics.benchmarkDuration =
            std::max(run.result.metrics.benchmarkDuration, modelRun.metrics.benchmarkDuration);
        run.result.runs.append(modelRun);
    }
    run.result.results = run.result.runs.constFirst().results;
    if (run.result.runs.size() == 1)
        run.result.runs.clear(); // that is what `results` and `metrics` say already
}

} // namespace Quaver::Flow
