// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/daytona/client.h"
#include "engine/daytona/sandbox.h"
#include "engine/daytona/volumes.h"
#include "engine/flow/ledger.h"
#include "engine/flow/lifeline.h"
#include "engine/flow/reporter.h"
#include "engine/flow/reviewdesk.h"
#include "engine/flow/runlimit.h"
#include "engine/flow/runmodels.h"
#include "engine/flow/runresources.h"

#include <quaver/run.h>

#include <QElapsedTimer>

#include <memory>
#include <optional>

namespace Quaver {
class Store;
}

namespace Quaver::Flow {

//! What the phases of one run share. Made by BenchmarkRun, kept alive by the coroutines that work
//! on it; one thread.
struct RunContext
{
    RunContext(QString runId_, RunConfig config, RunEnvironment environment_)
        : runId(std::move(runId_))
        , environment(std::move(environment_))
    {
        result.runId = runId;
        result.config = std::move(config);
        result.backend = environment.endpoint.backend;
        result.startedAt = QDateTime::currentDateTimeUtc();
        clock.start();
    }

    [[nodiscard]] const RunConfig &config() const { return result.config; }
    //! How often each task is tried.
    [[nodiscard]] int trials() const { return config().trials.value_or(1); }
    //! How many trials a sandbox works on at once, and a grade sandbox asks its judge about.
    [[nodiscard]] int parallelTasks() const
    {
        constexpr int standard = 4;
        return config().parallelTasks.value_or(standard);
    }

    const QString runId;
    const RunEnvironment environment;
    QElapsedTimer clock; //!< of the whole run

    //! Stops the phases; cleanup goes on. Cancelled by a person, a signal, or the run's own limit.
    CancelSource work;
    //! Stops cleanup too.
    CancelSource everything;
    //! What the run ends as when `work` is cancelled by a person or a signal.
    std::optional<RunStatus> cancelledAs;

    RunLimit limit; //!< cancels `work`
    Reporter reporter;
    ReviewDesk desk;
    std::shared_ptr<Store> store;
    std::unique_ptr<Daytona::Client> client;
    std::unique_ptr<Lifeline> lifeline; //!< goes before the client
    RunResources resources;
    RunModels models;
    std::unique_ptr<Ledger> ledger; //!< of what the models use; from the preparation on

    QString snapshot; //!< of the sandboxes; empty: the server's default, or an image
    QString authorSnapshot; //!< of the agent sandbox, likewise
    Daytona::Volume volume;
    Daytona::Sandbox agentSandbox;
    QByteArray publicSpec; //!< what /input/spec.json must be, byte for byte
    RunResult result;
};

using Run = std::shared_ptr<RunContext>;

} // namespace Quaver::Flow
