// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/lane.h"

#include "engine/flow/runcontext.h"
#include "engine/flow/runid.h"

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

//! Every shards-th task from \a shard on, so that neighbours, which are often alike, are spread.
QList<Task> shardOf(const QList<Task> &tasks, qsizetype shard, qsizetype shards)
{
    QList<Task> part;
    for (qsizetype index = shard; index < tasks.size(); index += shards)
        part.append(tasks.at(index));
    return part;
}

} // namespace

QList<Lane> lanesOf(const RunContext &run)
{
    const QList<Task> &tasks = run.result.spec->tasks;
    const qsizetype shards = std::min<qsizetype>(run.config().sandboxes.value_or(1), tasks.size());
    QList<Lane> lanes;
    for (const Models::Model &model : run.models.tested) {
        for (qsizetype shard = 0; shard < shards; ++shard) {
            Lane lane;
            lane.model = model;
            lane.tasks = shardOf(tasks, shard, shards);
            lanes.append(lane);
        }
    }
    const bool isAlone = lanes.size() == 1;
    for (qsizetype index = 0; index < lanes.size(); ++index) {
        const QString number = QString::number(index + 1);
        const QString ending = isAlone ? QString() : u'-' + number;
        Lane &lane = lanes[index];
        lane.benchmarkSandbox = benchmarkSandboxName(run.runId) + ending;
        lane.gradeSandbox = gradeSandboxName(run.runId) + ending;
        lane.subpath = isAlone ? u"benchmark"_s : u"benchmark/"_s + number;
    }
    return lanes;
}

QList<Daytona::VolumeMount> benchmarkMounts(const RunContext &run, const Lane &lane)
{
    return {Daytona::VolumeMount(run.volume.id, u"/input"_s, u"agent"_s),
            Daytona::VolumeMount(run.volume.id, u"/output"_s, lane.subpath)};
}

QList<Daytona::VolumeMount> gradeMounts(const RunContext &run, const Lane &lane)
{
    return {Daytona::VolumeMount(run.volume.id, u"/output"_s, lane.subpath)};
}

} // namespace Quaver::Flow
