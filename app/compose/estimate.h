// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/modelregistry.h"

#include <quaver/types.h>

#include <QStringList>

#include <optional>

namespace Quaver::Ui {

//! What a run will roughly take. Nobody knows before: it rests on what benchmarks of a few steps a
//! task have taken.
struct Estimate
{
    int tasks = 0;
    bool areTasksGiven = false; //!< and not guessed
    qint64 calls = 0; //!< of models; "offline" makes none
    qint64 duration = 0; //!< ms
    std::optional<double> costUsd = 0; //!< absent: a price is unknown
    std::optional<double> cap; //!< on money, where that is less than costUsd
    bool isOffline = false; //!< no model is asked at all
    // What it rests on.
    int trials = 1; //!< of each task and model
    int steps = 0; //!< of a trial
    QString unpriced; //!< a model whose price is unknown
};

//! \a config has every model and the backend decided; \a judge grades what no check can, if any.
[[nodiscard]] Estimate estimateOf(const RunConfig &config, const Models::ModelRegistry &registry,
                                  const std::optional<Models::Model> &judge);

//! "About 5 tasks, 62 calls · about 3 min · $0.25".
[[nodiscard]] QString estimateText(const Estimate &estimate);
//! What it rests on, for the tool tip.
[[nodiscard]] QString assumptionsText(const Estimate &estimate);

} // namespace Quaver::Ui
