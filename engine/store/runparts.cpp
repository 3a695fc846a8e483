// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/runparts.h"

#include "engine/statistics/complete.h"
#include "engine/types/summary.h"

#include <QCoreApplication>

namespace Quaver::RunTable {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::RunParts)
};

//! The results of a run that never came to its end.
BenchmarkResults partial(const RunResult &result, const QList<TaskResult> &arrived)
{
    if (!result.spec || arrived.isEmpty())
        return summarise(arrived);
    BenchmarkResults results = summarise(*result.spec, result.config.trials.value_or(1), arrived,
                                         Tr::tr("The run was cut off before this was graded."));
    Statistics::complete(results);
    return results;
}

//! The part of \a model in \a result, which is a new one where the run was cut off.
ModelRun &partOf(RunResult &result, const QString &model)
{
    for (ModelRun &run : result.runs) {
        if (run.model == model)
            return run;
    }
    ModelRun run;
    run.model = model;
    result.runs.append(run);
    return result.runs.last();
}

} // namespace

void ArrivedResults::add(const QString &model, const TaskResult &result)
{
    if (!m_results.contains(model))
        m_models.append(model);
    m_results[model].append(result);
}

QStringList modelsOf(const RunResult &result)
{
    QStringList models;
    for (const ModelRun &run : result.runs)
        models.append(run.model);
    return models.isEmpty() ? result.config.benchmarkModels : models;
}

QList<ModelRun> modelRunsOf(const RunResult &result)
{
    if (!result.runs.isEmpty())
        return result.runs;
    ModelRun only;
    only.model = result.config.benchmarkModels.value(0);
    only.results = result.results;
    return {only};
}

RunResult withoutTaskResults(RunResult result)
{
    result.results.taskResults.clear();
    for (ModelRun &run : result.runs)
        run.results.taskResults.clear();
    return result;
}

RunResult withTaskResults(RunResult result, const ArrivedResults &arrived, bool isComplete)
{
    const bool hasOneModel = result.runs.isEmpty() && arrived.models().size() <= 1;
    if (hasOneModel) {
        const QList<TaskResult> tasks = arrived.of(arrived.models().value(0));
        if (isComplete)
            result.results.taskResults = tasks;
        else
            result.results = partial(result, tasks);
        return result;
    }
    const QStringList known = modelsOf(result);
    for (const QString &model : known + arrived.models()) {
        ModelRun &part = partOf(result, model);
        if (isComplete)
            part.results.taskResults = arrived.of(model);
        else
            part.results = partial(result, arrived.of(model));
    }
    // Beside the tasks, the results as a whole were saved with the run.
    if (isComplete)
        result.results.taskResults = result.runs.first().results.taskResults;
    else
        result.results = result.runs.first().results;
    return result;
}

} // namespace Quaver::RunTable
