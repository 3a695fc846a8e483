// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelcases.h"

#include "engine/models/modelregistry.h"
#include "engine/types/enumnames.h"

using namespace Qt::StringLiterals;
using namespace Quaver;

RunConfig testing(const QStringList &models, const BenchmarkSpec &spec)
{
    RunConfig config;
    config.spec = spec;
    config.benchmarkModels = models;
    config.parallelTasks = 4;
    return config;
}

RunConfig authoring(const QString &author, const QString &model)
{
    RunConfig config;
    config.prompt = u"Write 2 tasks"_s;
    config.agentModel = author;
    config.benchmarkModels = {model};
    config.parallelTasks = 4;
    return config;
}

QString statusesOf(const BenchmarkResults &results)
{
    QStringList names;
    for (const TaskResult &task : results.taskResults)
        names.append(taskStatusName(task.status));
    return names.join(u' ');
}

QString countsOf(const Usage &usage)
{
    return u"%1 calls, %2 in, %3 out, %4 read, %5 written"_s.arg(usage.calls)
        .arg(usage.inputTokens)
        .arg(usage.outputTokens)
        .arg(usage.cacheReadTokens)
        .arg(usage.cacheWriteTokens);
}

void addCounts(Usage &sum, const Usage &more)
{
    sum.calls += more.calls;
    sum.inputTokens += more.inputTokens;
    sum.outputTokens += more.outputTokens;
    sum.cacheReadTokens += more.cacheReadTokens;
    sum.cacheWriteTokens += more.cacheWriteTokens;
    sum.unmetered += more.unmetered;
}

Usage usageOfTrials(const BenchmarkResults &results)
{
    Usage sum;
    for (const TaskResult &trial : results.taskResults)
        addCounts(sum, trial.usage.value_or(Usage()));
    return sum;
}

double priceOf(const QString &modelId, const Usage &usage)
{
    QProcessEnvironment environment;
    environment.insert(u"ANTHROPIC_API_KEY"_s, u"none"_s);
    environment.insert(u"OPENAI_API_KEY"_s, u"none"_s);
    const auto registry = Models::ModelRegistry::fromEnvironment(environment);
    const auto model = registry->resolve(modelId);
    if (!model || !model->price)
        qFatal("the catalogue has no price of %s", qPrintable(modelId));
    const Models::Price &price = *model->price;
    const qint64 fresh = usage.inputTokens - usage.cacheReadTokens - usage.cacheWriteTokens;
    return (static_cast<double>(fresh) * price.input
            + static_cast<double>(usage.outputTokens) * price.output
            + static_cast<double>(usage.cacheReadTokens) * price.cacheRead.value_or(price.input)
            + static_cast<double>(usage.cacheWriteTokens) * price.cacheWrite.value_or(price.input))
        / 1e6;
}
