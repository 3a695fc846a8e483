// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compose/estimate.h"

#include "app/look/format.h"
#include "app/setup/bounds.h"
#include "app/setup/models.h"
#include "engine/types/benchmarkspecjson.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

using Models::Model;
using Models::ModelRegistry;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Ui::Estimate)
};

// What a run takes by experience.
constexpr int tasksOfAnAuthor = 5; // which it is told to write
constexpr int tasksOfTheRules = 6;
constexpr int stepsOfATrial = 6;
constexpr double judgedShare = 0.5; // of the tasks that a model has written
constexpr double secondsOfACall = 4;
constexpr double secondsOfALocalCall = 15; // of a model that this computer computes
constexpr double secondsOfTheRules = 0.3; // a trial
constexpr double secondsOfSetup = 2;
constexpr double secondsOfDaytona = 20; // until sandboxes are there and gone
constexpr int authorCalls = 2; // one of them a repair

struct Tokens
{
    qint64 input;
    qint64 output;
};
constexpr Tokens ofAuthoring{4'000, 5'000}; // a call
constexpr Tokens ofAStep{3'000, 350}; // the conversation grows over a trial
constexpr Tokens ofAVerdict{2'000, 250};

//! The model of \a id, also where its key is missing; of one that nobody knows the price is
//! unknown.
Model modelOf(const QString &id, const ModelRegistry &registry)
{
    if (const Result<Model> model = registry.resolve(id))
        return *model;
    for (const Model &known : registry.models()) {
        if (known.id == id)
            return known;
    }
    Model unknown;
    unknown.id = id;
    return unknown;
}

double secondsOf(const Model &model)
{
    return Setup::isLocalServer(model.provider) ? secondsOfALocalCall : secondsOfACall;
}

//! Adds \a calls of \a model.
void add(Estimate *estimate, const Model &model, qint64 calls, const Tokens &tokens)
{
    if (model.isOffline() || calls <= 0)
        return;
    estimate->calls += calls;
    Usage usage;
    usage.inputTokens = calls * tokens.input;
    usage.outputTokens = calls * tokens.output;
    const std::optional<double> cost = Models::costUsd(model.price, usage);
    if (!cost && estimate->unpriced.isEmpty())
        estimate->unpriced = model.id;
    if (cost && estimate->costUsd)
        *estimate->costUsd += *cost;
    else
        estimate->costUsd.reset();
}

//! How many trials wait for each other: as many go at once as the sandboxes of a model take.
qint64 rounds(const RunConfig &config, qint64 trials)
{
    const qint64 width = qint64(std::max(1, config.sandboxes.value_or(1)))
        * std::max(1, config.parallelTasks.value_or(Setup::Bounds::standardParallelTasks));
    return (trials + width - 1) / width;
}

} // namespace

Estimate estimateOf(const RunConfig &config, const ModelRegistry &registry,
                    const std::optional<Model> &judge)
{
    Estimate estimate;
    const Model author = modelOf(config.agentModel, registry);
    const bool hasAuthor = !config.spec && config.specFile.isEmpty();
    const bool isByRules = hasAuthor && author.isOffline();
    estimate.areTasksGiven = config.spec.has_value();
    estimate.tasks = config.spec ? static_cast<int>(config.spec->tasks.size())
        : isByRules              ? tasksOfTheRules
                                 : tasksOfAnAuthor;
    estimate.trials = std::max(1, config.trials.value_or(1));
    estimate.steps =
        std::min(stepsOfATrial, std::max(1, config.limits.steps.value_or(Limits::defaultSteps)));

    double seconds = config.backend == Backend::Daytona ? secondsOfDaytona : secondsOfSetup;
    if (hasAuthor && !author.isOffline()) {
        add(&estimate, author, authorCalls, ofAuthoring);
        // Long answers: they are written at a hundred tokens a second at best.
        seconds +=
            authorCalls * (static_cast<double>(ofAuthoring.output) / 100 + secondsOf(author));
    }
    const qint64 trials = qint64(estimate.tasks) * estimate.trials; // of each model
    double slowest = 0; // models are tested side by side
    for (const QString &id : config.benchmarkModels) {
        const Model model = modelOf(id, registry);
        add(&estimate, model, trials * estimate.steps, ofAStep);
        const double longest = config.limits.taskSeconds.value_or(Limits::defaultTaskSeconds);
        const double trial = model.isOffline()
            ? secondsOfTheRules
            : std::min(longest, estimate.steps * secondsOf(model));
        slowest = std::max(slowest, static_cast<double>(rounds(config, trials)) * trial);
    }
    seconds += slowest;
    if (judge) {
        const double judged = config.spec
            ? static_cast<double>(idsOfTasksWithoutCheck(*config.spec).size())
            : std::ceil(judgedShare * estimate.tasks);
        const auto verdicts =
            static_cast<qint64>(judged) * estimate.trials * config.benchmarkModels.size();
        add(&estimate, *judge, verdicts * std::max(1, config.votes.value_or(1)), ofAVerdict);
        seconds += secondsOf(*judge); // most are given while later tasks are worked on
    }
    if (config.limits.runSeconds)
        seconds = std::min(seconds, static_cast<double>(*config.limits.runSeconds));
    estimate.duration = static_cast<qint64>(seconds * 1000);
    estimate.isOffline = estimate.calls == 0;
    if (config.limits.costUsd && estimate.costUsd && *config.limits.costUsd < *estimate.costUsd)
        estimate.cap = config.limits.costUsd;
    return estimate;
}

QString estimateText(const Estimate &estimate)
{
    const QString tasks = estimate.areTasksGiven
        ? Words::tr("%n task(s)", nullptr, estimate.tasks)
        : Words::tr("About %n task(s)", nullptr, estimate.tasks);
    constexpr qint64 aMinute = 60'000;
    const QString time = estimate.duration < aMinute ? Words::tr("under a minute")
                                                     : roughDurationText(estimate.duration);
    if (estimate.isOffline) {
        return Words::tr("%1 · %2 · %3", "tasks, time, money")
            .arg(tasks, time, moneyText(estimate.costUsd));
    }
    const QString calls = Words::tr("%n call(s)", nullptr, static_cast<int>(estimate.calls));
    const QString money = !estimate.costUsd ? moneyText(std::nullopt)
        : estimate.cap                      ? Words::tr("stops at %1 of about %2")
                             .arg(moneyText(estimate.cap), moneyText(estimate.costUsd))
        : *estimate.costUsd == 0 ? moneyText(0)
                                 : Words::tr("about %1").arg(moneyText(estimate.costUsd));
    return Words::tr("%1, %2 · %3 · %4", "tasks, calls, time, money")
        .arg(tasks, calls, time, money);
}

QString assumptionsText(const Estimate &estimate)
{
    if (estimate.isOffline) {
        return Words::tr("An estimate. The rules called “offline” ask no model: they need no "
                         "network and cost nothing.");
    }
    QStringList lines;
    lines += Words::tr("An estimate, not a promise. It assumes:");
    if (!estimate.areTasksGiven)
        lines += Words::tr("• about %n task(s) written by the author", nullptr, estimate.tasks);
    lines += Words::tr("• %n trial(s) of each task and model", nullptr, estimate.trials);
    lines += Words::tr("• about %n step(s) a trial", nullptr, estimate.steps);
    lines += Words::tr("• about %1 tokens read and %2 written a step")
                 .arg(countText(ofAStep.input), countText(ofAStep.output));
    lines += Words::tr("• the prices of the catalogue");
    if (!estimate.unpriced.isEmpty())
        lines += Words::tr("The price of %1 is not known.").arg(estimate.unpriced);
    return lines.join(u'\n');
}

} // namespace Quaver::Ui
