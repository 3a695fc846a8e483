// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/setup/localbackend.h"

#include <quaver/result.h>
#include <quaver/run.h>

#include <QProcessEnvironment>
#include <QStringList>

#include <functional>
#include <optional>

namespace Quaver::Setup {

//! What a person asks of a run beside its configuration.
struct RunOptions
{
    RunOptions() = default;

    //! Keys and addresses: the variables of the process, with what the settings add to them.
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    QString dataDirectory; //!< of the store
    //! Of the settings; those of the configuration hold before.
    QList<ModelEndpoint> endpoints;
    bool network = false; //!< Daytona only: see RunEnvironment
    bool allowKeyInSandbox = false; //!< likewise
    bool reviewsSpecification = false; //!< a person looks through the tasks before they run
    bool keepsAnswers = false; //!< of models, and gives them again to the same calls; local only
};

//! A run whose models and server are decided: all that runBenchmark() needs.
struct PreparedRun
{
    RunConfig config;
    RunEnvironment environment;
    std::optional<LocalBackend> localBackend; //!< has to outlive the run
};

//! Takes what is worth telling a person: what was chosen and why, what is only advisory.
using Note = std::function<void(const QString &)>;

//! Decides which backend and models \a run has, where its configuration leaves them open; see
//! choose(). Runs the event loop when model servers of this computer are looked for. Errors are of
//! kind Input or Setup.
[[nodiscard]] Result<void> decideModels(PreparedRun *run, const RunOptions &options,
                                        const Note &note);

//! Finds the Daytona server, or starts the embedded one and its gateway, for a run whose models are
//! decided. Errors are of kind Setup.
[[nodiscard]] Result<void> connectBackend(PreparedRun *run, const RunOptions &options,
                                          const Note &note);

} // namespace Quaver::Setup
