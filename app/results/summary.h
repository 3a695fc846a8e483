// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run/trial.h"
#include "engine/statistics/comparison.h"

#include <quaver/types.h>

#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace Quaver::Ui {

//! What a summary is made of: values alone, so that it can be made in any thread.
struct SummaryInput
{
    SummaryInput() = default;

    QStringList models; //!< those under test, in the order of the configuration
    QList<Trial> trials;
    UsageByRole usage;
    QList<ModelRun> runs; //!< with what the models used, as far as that is known
};

//! How many trials came to what end.
struct OutcomeCounts
{
    int passed = 0;
    int failed = 0;
    int limit = 0;
    int errored = 0;
    int cancelled = 0;
    int pending = 0; //!< have no grade yet

    [[nodiscard]] int of(TrialState state) const; //!< 0 for states that are not final
    [[nodiscard]] int counted() const { return passed + failed + limit; }
    [[nodiscard]] int final() const { return counted() + errored + cancelled; }
    [[nodiscard]] int all() const { return final() + pending; }
    bool operator==(const OutcomeCounts &) const = default;
};

//! What one model's trials come to so far.
struct ModelSummary
{
    ModelSummary() = default;

    QString model;
    OutcomeCounts outcomes;
    std::optional<double> score;
    std::optional<Interval> interval;
    QList<double> passAtK; //!< as in BenchmarkResults
    QList<double> passHatK;
    int flaggedPasses = 0;
    std::optional<qint64> medianDuration; //!< ms; of the trials that count
    std::optional<Usage> usage; //!< absent: nobody told
};

//! How long one trial took.
struct TrialDuration
{
    int model = 0; //!< its place among the models
    TrialState state = TrialState::Passed;
    qint64 duration = 0; //!< ms, at least 1
    QString taskId;
    int trial = 1;
};

//! The best two models, when there are two with a score.
struct BestTwo
{
    int first = 0; //!< places among the models; the first is not worse
    int second = 0;
    Statistics::Comparison comparison;
};

//! All that the results page shows.
struct ResultsSummary
{
    ResultsSummary() = default;

    //! More dots than this are neither told apart nor drawn in time.
    static constexpr int mostDurations = 1'000;

    QList<ModelSummary> models;
    int best = 0; //!< the place of the model with the highest score; 0 without any
    std::optional<BestTwo> bestTwo;
    //! Of the trials that have ended by themselves; when there are more than mostDurations, an even
    //! sample of them, with the longest of each model.
    QList<TrialDuration> durations;
    int allDurations = 0; //!< before sampling
    UsageByRole usage;
    bool hasTrials = false; //!< a task has several

    [[nodiscard]] OutcomeCounts outcomes() const; //!< of all models together
    [[nodiscard]] int flaggedPasses() const; //!< likewise
};

//! Takes a second or less for 10 000 tasks with several trials: not for the GUI thread.
[[nodiscard]] ResultsSummary summarize(const SummaryInput &input);

//! Whether anything has gone into \a usage that is worth being told.
[[nodiscard]] bool hasTokens(const Usage &usage);

} // namespace Quaver::Ui
