// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/endpoint.h>
#include <quaver/types.h>

#include <QObject>

#include <memory>

namespace Quaver {

namespace Models {
class ModelAccess;
class ModelRegistry;
} // namespace Models

enum class Phase { Setup, Agent, Benchmark, Cleanup };

//! "setup", "agent", "benchmark" or "cleanup".
[[nodiscard]] QString phaseName(Phase phase);

//! The six steps that every run reports, whatever else it says.
enum class Step {
    CreatingVolume,
    CreatingAgentSandbox,
    RunningAgent,
    CreatingBenchmarkSandbox,
    RunningBenchmark,
    CleaningUp,
};

[[nodiscard]] Phase phaseOf(Step step);
//! "Creating shared volume..." and so on: the words of the report, which are never translated.
[[nodiscard]] QString stepText(Step step);

//! Where and how to run.
struct RunEnvironment
{
    Endpoint endpoint;
    QString dataDirectory; //!< of the store; empty: QStandardPaths' AppDataLocation of "quaver"
    bool keepResources = false; //!< leave sandboxes and volume as they are at the end
    //! Providers and models; null: as the environment variables have them.
    std::shared_ptr<const Models::ModelRegistry> models;
    //! The way to models out of local sandboxes: a Quaver::ModelGateway. Null: "offline" alone.
    std::shared_ptr<Models::ModelAccess> gateway;
    bool network = false; //!< Daytona: sandboxes reach every host, not their model's alone
    bool allowKeyInSandbox = false; //!< Daytona: where no secret is possible, hand in the key
};

//! A step of one trial of one task, or the trial as a whole, as it happens.
struct TaskProgress
{
    QString model;
    QString taskId;
    int trial = 1;
    int step = 0; //!< taskStep only
    QString summary; //!< printable, one line
};

//! A benchmark run under way. Its signals are the run: whoever shows it listens to them and knows
//! nothing else. All come in the thread of this object, from its event loop, and in this order:
//! phaseStarted of each phase with its steps and messages between, exactly one of finished and
//! failed at the very end, after cleanup; finished also when a run was cut short and has something
//! graded. Deleting the object before that end leaves what exists to the journal.
class BenchmarkRun : public QObject
{
    Q_OBJECT

public:
    ~BenchmarkRun() override;

    [[nodiscard]] QString runId() const;
    [[nodiscard]] bool isFinished() const;
    //! Complete once finished() or failed() came; before, what is known so far.
    [[nodiscard]] const RunResult &result() const;

    //! Stops the work and cleans up; partial results are kept. The run ends as \a status,
    //! Cancelled by a person, Interrupted by a signal.
    void cancel(RunStatus status = RunStatus::Cancelled);
    //! Gives up cleaning up too: ends as soon as the calls under way are dropped. What is left is
    //! in result().leaked and in the journal.
    void cancelAtOnce();

Q_SIGNALS:
    void phaseStarted(Quaver::Phase phase);
    void stepStarted(Quaver::Step step);
    //! What goes on beside the steps: what is waited for, what was retried. Translated.
    void message(Quaver::Phase phase, const QString &text);
    //! A line that a program inside wrote outside its protocol: its standard error.
    void programOutput(Quaver::Phase phase, const QString &line);
    void specificationReady(const Quaver::BenchmarkSpec &spec);
    void taskStarted(const Quaver::TaskProgress &task);
    void taskStep(const Quaver::TaskProgress &step);
    void taskAnswered(const Quaver::TaskProgress &task);
    void taskGraded(const QString &model, const Quaver::TaskResult &result);
    //! What the model did in a trial, once it was graded: before or after taskGraded of that trial,
    //! always before the end of the run. One that cannot be had is told as a message.
    void transcriptReady(const Quaver::Transcript &transcript);
    //! \a total is the sum of \a byRole.
    void usageChanged(const Quaver::Usage &total, const Quaver::UsageByRole &byRole);
    void finished(const Quaver::RunResult &result);
    void failed(const Quaver::RunResult &result);

private:
    friend std::unique_ptr<BenchmarkRun> runBenchmark(const RunConfig &, const RunEnvironment &);
    class Private;
    explicit BenchmarkRun(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

//! Starts a run at the next turn of the event loop. Never throws: bad input, too, ends the run
//! with failed(). Without an endpoint it fails with a sentence that names Quaver::Local.
[[nodiscard]] std::unique_ptr<BenchmarkRun> runBenchmark(const RunConfig &config,
                                                         const RunEnvironment &environment);

} // namespace Quaver
