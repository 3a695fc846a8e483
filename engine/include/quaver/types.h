// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/error.h>

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

//! The values that Quaver reads, writes and shows: plain data that knows nothing of how it comes
//! about. Their JSON is in engine/types. Durations are milliseconds, memory and disk MiB. `extra`
//! holds the keys that this version does not know; they are written back.
namespace Quaver {

enum class Backend { Local, Daytona };
enum class AgentKind { Builtin, ClaudeCode };

//! What a sandbox gets. What is absent is the backend's default (locally 2, 4096, 10240).
struct Resources
{
    std::optional<int> cpu; //!< processors
    std::optional<int> memory; //!< MiB
    std::optional<int> disk; //!< MiB
    QJsonObject extra;

    [[nodiscard]] bool isEmpty() const { return !cpu && !memory && !disk; }
    bool operator==(const Resources &) const = default;
};

//! What a run may use up. Of taskSeconds and steps the smaller of this and the specification's
//! config holds.
struct Limits
{
    static constexpr int defaultTaskSeconds = 300;
    static constexpr int defaultSteps = 20;

    std::optional<int> taskSeconds;
    std::optional<int> steps;
    std::optional<int> runSeconds;
    std::optional<qint64> tokens;
    std::optional<double> costUsd;
    QJsonObject extra;

    bool operator==(const Limits &) const = default;
};

//! How an answer is graded without a model.
struct Check
{
    enum class Type {
        Exact, //!< the trimmed final answer is `value`
        Contains, //!< the trimmed final answer contains `value`
        Regex, //!< Python's re.search finds `value` in it
        Number, //!< its last number is `value`, give or take `tolerance`
        Json, //!< parsed as JSON it equals `value`
        Command, //!< `command` exits with 0 in a copy of the working directory
    };

    Type type = Type::Exact;
    QJsonValue value; //!< a string; of Number a number, of Json anything; unused by Command
    bool ignoreCase = false; //!< Exact and Contains only
    std::optional<double> tolerance; //!< Number only; absolute
    QString command; //!< Command only; for sh -c
    QJsonObject extra;

    bool operator==(const Check &) const = default;
};

struct Task
{
    QString id; //!< [A-Za-z0-9._-]{1,64}, unique in its specification
    QString prompt;
    QString expectedOutcome; //!< for the grader alone, never for the model under test
    std::optional<Check> check; //!< likewise
    QMap<QString, QString>
        files; //!< relative path without ".." to text; in the working directory at the start
    QJsonObject extra;

    bool operator==(const Task &) const = default;
};

struct SpecConfig
{
    std::optional<int> maxSteps;
    std::optional<int> timeoutSeconds;
    QJsonObject extra;

    bool operator==(const SpecConfig &) const = default;
};

struct BenchmarkSpec
{
    QString name;
    QString description;
    QList<Task> tasks;
    std::optional<SpecConfig> config;
    QJsonObject extra;

    bool operator==(const BenchmarkSpec &) const = default;
};

//! An OpenAI-compatible model server that the user has named; its models are NAME/….
struct ModelEndpoint
{
    QString name; //!< [a-z0-9][a-z0-9-]{0,31}, none of the built-in providers
    QString baseUrl; //!< with its version, such as http://gpu-box:8000/v1
    QString keyVariable; //!< environment variable that holds its key; empty: it needs none
    QJsonObject extra;

    bool operator==(const ModelEndpoint &) const = default;
};

//! One saved run configuration (NAME.quaver.json).
struct RunConfig
{
    static constexpr int currentVersion = 1;

    int version = currentVersion;
    QString prompt;
    QString agentModel; //!< empty: chosen by the keys that are there
    QStringList benchmarkModels; //!< likewise; JSON `benchmarkModel` is the first of them
    QString judgeModel; //!< empty: the default judge
    std::optional<AgentKind> agent;
    std::optional<Backend> backend;
    Resources resources;
    QString snapshot; //!< Daytona only
    QString image; //!< Daytona only
    std::optional<int> trials;
    std::optional<int> sandboxes;
    std::optional<int> parallelTasks;
    std::optional<int> votes;
    QString specFile; //!< JSON `spec` as a string: a path, relative to the configuration's folder
    std::optional<BenchmarkSpec> spec; //!< JSON `spec` as an object; holds before specFile
    QList<ModelEndpoint> endpoints;
    Limits limits;
    QJsonObject extra;

    bool operator==(const RunConfig &) const = default;
};

enum class TaskStatus {
    Passed,
    Failed,
    Limit, //!< its own time or steps ran out, or its sandbox died twice
    Errored, //!< the provider's or the infrastructure's fault
    Cancelled, //!< not started, or cut short by the user or a cap of the run
};

//! Whether tasks of this status count in the score.
[[nodiscard]] constexpr bool isCounted(TaskStatus status)
{
    return status == TaskStatus::Passed || status == TaskStatus::Failed
        || status == TaskStatus::Limit;
}

struct Usage
{
    qint64 inputTokens = 0; //!< all of them, those from and to the provider's cache included
    qint64 outputTokens = 0;
    qint64 cacheReadTokens = 0; //!< of inputTokens
    qint64 cacheWriteTokens = 0; //!< of inputTokens
    int calls = 0;
    int unmetered = 0; //!< of calls: whose tokens nobody told, such as one that was cut
    std::optional<double> costUsd; //!< absent: the price is unknown
    bool selfReported = false; //!< counted inside the sandbox and not by the gateway
    QJsonObject extra;

    bool operator==(const Usage &) const = default;
};

enum class ModelRole { Author, Tested, Judge };

//! What each role has used.
struct UsageByRole
{
    Usage author;
    Usage tested; //!< JSON `model`
    Usage judge;

    bool operator==(const UsageByRole &) const = default;
};

//! A confidence interval of a score.
struct Interval
{
    double low = 0;
    double high = 0;
    double level = 0.95;
    QString method; //!< "wilson" or "cluster-bootstrap"

    bool operator==(const Interval &) const = default;
};

//! How the votes of a judge fell.
struct Votes
{
    int passed = 0;
    int failed = 0;

    bool operator==(const Votes &) const = default;
};

//! One trial of one task.
struct TaskResult
{
    QString taskId;
    bool passed = false;
    QString output; //!< the final answer
    qint64 duration = 0; //!< ms
    TaskStatus status = TaskStatus::Cancelled;
    QString reason;
    int trial = 1; //!< from 1
    int steps = 0;
    std::optional<Usage> usage;
    QString grader; //!< "check" or the judge's model id; empty when not graded
    std::optional<Votes> votes; //!< of the judge; absent when none has judged
    QStringList flags; //!< what the integrity rules saw
    QJsonObject extra;

    bool operator==(const TaskResult &) const = default;
};

struct BenchmarkResults
{
    std::optional<double> score; //!< 0 to 1; absent when nothing counts
    std::optional<double> coverage; //!< counted trials ÷ all; absent when there are none
    std::optional<Interval> interval; //!< of the score; absent when there is none
    QList<double> passAtK; //!< chance that one of k trials passes, k from 1; with trials alone
    QList<double> passHatK; //!< chance that all of k trials pass, likewise; JSON `passPowerK`
    int flaggedPasses = 0; //!< passed trials that the integrity rules have flagged
    QList<TaskResult> taskResults; //!< in the specification's order, trials within a task
    QJsonObject extra;

    bool operator==(const BenchmarkResults &) const = default;
};

//! ms; the first two from a program's start to its exit, without the sandbox's creation.
struct Metrics
{
    qint64 agentDuration = 0;
    qint64 benchmarkDuration = 0;
    qint64 totalDuration = 0;
    QJsonObject extra;

    bool operator==(const Metrics &) const = default;
};

enum class RunStatus { Running, Done, Failed, Cancelled, Interrupted };

//! The outcome of one model of several.
struct ModelRun
{
    QString model;
    BenchmarkResults results;
    Metrics metrics;
    std::optional<Usage> usage; //!< of the model itself, in the role of the tested
    QJsonObject extra;

    bool operator==(const ModelRun &) const = default;
};

//! One thing that was said or done while a model worked on a task.
struct TranscriptStep
{
    enum class Kind {
        Note, //!< what the model was told: first the task's prompt, later reminders
        Said, //!< what the model wrote; in its last turn that is the answer
        Call, //!< a tool that it called
        Output, //!< what that tool gave back
    };

    Kind kind = Kind::Note;
    int turn = 0; //!< of the model, from 1, as in TaskProgress::step; 0 before its first
    QString tool; //!< Call and Output only: the tool's name
    QString text; //!< printable; of Call the arguments as JSON
    bool hasFailed = false; //!< Output only: the tool says so; JSON `failed`
    bool isCut = false; //!< `text` is not all of it; JSON `cut`
    std::optional<qint64> duration; //!< ms that it took; absent where nobody has measured it
    QJsonObject extra;

    bool operator==(const TranscriptStep &) const = default;
};

//! What a model did in one trial of one task, in its order, by the account of its sandbox.
struct Transcript
{
    QString model;
    QString taskId;
    int trial = 1; //!< from 1
    QList<TranscriptStep> steps;
    bool isCut = false; //!< not all of it is there; JSON `cut`
    QJsonObject extra;

    bool operator==(const Transcript &) const = default;
};

//! Something in the world that a run made and could not remove.
struct LeakedResource
{
    QString kind; //!< "sandbox" or "volume"
    QString name;
    QString id;
    QString server; //!< the API's base URL
    QString reason; //!< why it is still there

    bool operator==(const LeakedResource &) const = default;
};

struct RunResult
{
    QString runId;
    std::optional<BenchmarkSpec> spec; //!< absent when no specification came about
    BenchmarkResults results; //!< the first model's
    Metrics metrics;
    RunStatus status = RunStatus::Running;
    std::optional<Error> error;
    RunConfig config;
    std::optional<Usage> usage; //!< of all roles together
    std::optional<UsageByRole> usageByRole; //!< JSON `usage.byRole`: only together with usage
    Backend backend = Backend::Local;
    QDateTime startedAt; //!< UTC
    QList<LeakedResource> leaked; //!< JSON cleanup.leaked
    QList<ModelRun> runs; //!< one a model, when there are several
    QJsonObject extra;

    bool operator==(const RunResult &) const = default;
};

} // namespace Quaver
