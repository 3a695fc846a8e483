// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/endpoint.h>
#include <quaver/types.h>

#include <QObject>

#include <memory>
#include <optional>

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
    //! The run waits for BenchmarkRun::proceed() once there is a specification. Also one that has
    //! findings is no end of the run then: a person can mend it.
    bool reviewsSpecification = false;
};

//! Something that is wrong with a specification, and where.
struct SpecFinding
{
    SpecFinding() = default;
    SpecFinding(qsizetype task_, QString key_, QString message_)
        : task(task_)
        , key(std::move(key_))
        , message(std::move(message_))
    {
    }

    qsizetype task = -1; //!< its index; -1: the specification itself
    QString key; //!< of the task or the specification: "prompt", "check.value"; may be empty
    QString message; //!< printable

    bool operator==(const SpecFinding &) const = default;
};

//! A specification that waits for a person.
struct SpecReview
{
    SpecReview() = default;

    BenchmarkSpec spec;
    QList<SpecFinding> findings; //!< what has to be mended before the run can go on
    std::optional<Error>
        error; //!< why its checks could not be made to their end; say so, try again
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

    //! While it waits for a person, after reviewRequested(): goes on with \a spec, which takes the
    //! place of the one that was found. What was changed goes through all checks again, and what
    //! they find is asked about with another reviewRequested(). At other times nothing happens.
    void proceed(const BenchmarkSpec &spec);
    //! While it waits for a person: what that person has made of the specification so far. It is
    //! kept in result() and in the store, as long as it has the form of a specification at all.
    void keepReviewed(const BenchmarkSpec &spec);

Q_SIGNALS:
    void phaseStarted(Quaver::Phase phase);
    void stepStarted(Quaver::Step step);
    //! What goes on beside the steps: what is waited for, what was retried. Translated.
    void message(Quaver::Phase phase, const QString &text);
    //! A line that a program inside wrote outside its protocol: its standard error.
    void programOutput(Quaver::Phase phase, const QString &line);
    //! With reviewsSpecification: the run waits for proceed(), and its time limit with it.
    void reviewRequested(const Quaver::SpecReview &review);
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
