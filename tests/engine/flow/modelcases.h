// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

//! What tests of runs with models share: configurations, and results in a form to be compared.

//! Runs \a spec for \a models, four tasks at once.
[[nodiscard]] Quaver::RunConfig testing(const QStringList &models,
                                        const Quaver::BenchmarkSpec &spec);
//! Has \a author write two tasks for \a model.
[[nodiscard]] Quaver::RunConfig authoring(const QString &author, const QString &model);

//! "passed failed …", in the order of the results.
[[nodiscard]] QString statusesOf(const Quaver::BenchmarkResults &results);
//! Calls and tokens, without what they cost.
[[nodiscard]] QString countsOf(const Quaver::Usage &usage);
//! Adds the calls and tokens of \a more to those of \a sum.
void addCounts(Quaver::Usage &sum, const Quaver::Usage &more);
//! The sum of what \a results say of their trials.
[[nodiscard]] Quaver::Usage usageOfTrials(const Quaver::BenchmarkResults &results);
//! What \a usage costs at the catalogue's price of \a modelId, in US dollars.
[[nodiscard]] double priceOf(const QString &modelId, const Quaver::Usage &usage);
