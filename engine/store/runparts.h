// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

#include <QHash>
#include <QList>
#include <QStringList>

// A run's outcome taken apart into what the store keeps in rows of its own, and put together again.
namespace Quaver::RunTable {

//! Results of tasks by model; the models in the order in which they came.
class ArrivedResults
{
public:
    void add(const QString &model, const TaskResult &result);
    [[nodiscard]] const QStringList &models() const { return m_models; }
    [[nodiscard]] QList<TaskResult> of(const QString &model) const
    {
        return m_results.value(model);
    }

private:
    QStringList m_models;
    QHash<QString, QList<TaskResult>> m_results;
};

//! The models under test, as far as they are known.
[[nodiscard]] QStringList modelsOf(const RunResult &result);

//! One part a model, also when there is one model and \a result has no `runs`.
[[nodiscard]] QList<ModelRun> modelRunsOf(const RunResult &result);

[[nodiscard]] RunResult withoutTaskResults(RunResult result);

//! \a result with the results of tasks that belong to it. Unless it \a isComplete, the score and
//! coverage are those of what has arrived.
[[nodiscard]] RunResult withTaskResults(RunResult result, const ArrivedResults &arrived,
                                        bool isComplete);

} // namespace Quaver::RunTable
