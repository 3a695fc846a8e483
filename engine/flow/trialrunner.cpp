// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/trialrunner.h"

#include "engine/core/logging.h"
#include "engine/daytona/sandboxes.h"
#include "engine/flow/await.h"
#include "engine/flow/grading.h"
#include "engine/flow/insideprogram.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runid.h"
#include "engine/flow/sandboxrequest.h"
#include "engine/flow/sharedfolder.h"
#include "engine/flow/trialboard.h"
#include "engine/types/summary.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Programs::Program;
using Programs::ProgramEvent;
using Programs::ProgramName;

namespace {

constexpr int defaultParallelTasks = 4;
constexpr auto spareTime = 60s; // for starting tools, writing files, a slow volume

int smaller(std::optional<int> a, std::optional<int> b, int fallback)
{
    if (a && b)
        return std::min(*a, *b);
    return a.value_or(b.value_or(fallback));
}

struct AttemptLimits
{
    int taskSeconds;
    int steps;
    int parallel;
};

AttemptLimits attemptLimits(const RunContext &run)
{
    const Limits &limits = run.config().limits;
    const SpecConfig spec = run.result.spec->config.value_or(SpecConfig());
    return {smaller(limits.taskSeconds, spec.timeoutSeconds, Limits::defaultTaskSeconds),
            smaller(limits.steps, spec.maxSteps, Limits::defaultSteps),
            run.config().parallelTasks.value_or(defaultParallelTasks)};
}

QJsonObject attemptRequest(const RunContext &run, const AttemptLimits &limits)
{
    return {
        {u"protocol"_s, 1},
        {u"spec"_s, u"/input/spec.json"_s},
        {u"output"_s, u"/output"_s},
        {u"model"_s, run.config().benchmarkModels.constFirst()},
        {u"parallel"_s, limits.parallel},
        {u"steps"_s, limits.steps},
        {u"taskSeconds"_s, limits.taskSeconds},
    };
}

//! How long \a count trials may take at the most, before the program that works on them counts as
//! dead: it is the program's business to hold each to its own limit.
std::chrono::milliseconds attemptDeadline(const AttemptLimits &limits, qsizetype count)
{
    const qsizetype rounds = (count + limits.parallel - 1) / limits.parallel;
    return spareTime + rounds * std::chrono::seconds(limits.taskSeconds + 15);
}

TaskProgress progressOf(const RunContext &run, const ProgramEvent &event)
{
    TaskProgress progress;
    progress.model = run.config().benchmarkModels.constFirst();
    progress.taskId = event.task();
    progress.trial = event.trial();
    progress.step = event.number("step"_L1);
    progress.summary = event.text("summary"_L1);
    return progress;
}

void followAttempt(const Run &run, const std::shared_ptr<Program> &attempt,
                   const std::shared_ptr<TrialBoard> &board,
                   const std::shared_ptr<Grading> &grading)
{
    QObject::connect(
        attempt.get(), &Program::eventReceived, attempt.get(),
        [run, board, grading](const ProgramEvent &event) {
            const Trial trial(event.task(), event.trial());
            if (event.type == ProgramEvent::Type::TaskStarted && board->start(trial)) {
                run->reporter.taskStarted(progressOf(*run, event));
            } else if (event.type == ProgramEvent::Type::TaskStep && board->isUnderWay(trial)) {
                run->reporter.taskStep(progressOf(*run, event));
            } else if (event.type == ProgramEvent::Type::TaskAttempted && board->attempt(trial)) {
                run->reporter.taskAnswered(progressOf(*run, event));
                grading->grade(trial, std::max(0, event.number("steps"_L1)),
                               std::max(0, event.number("durationMs"_L1)));
            }
        });
}

//! One life of the benchmark sandbox. Ends with what it died of, or with nothing when all trials
//! were attempted. A cancelled \a token is no death: it is thrown.
QCoro::Task<std::optional<Error>> attemptOnce(Run run, Daytona::Sandbox benchmark,
                                              std::shared_ptr<TrialBoard> board,
                                              std::shared_ptr<Grading> grading, qint64 *duration,
                                              CancelToken token)
{
    const AttemptLimits limits = attemptLimits(*run);
    const QList<Trial> trials = board->waiting();
    const auto deadline = attemptDeadline(limits, trials.size());
    const auto attempt = makeProgram(run, benchmark, ProgramName::Attempt, deadline, token);
    followAttempt(run, attempt, board, grading);
    attempt->prepare({Programs::archiveUpload(),
                      Programs::requestUpload(ProgramName::Attempt, attemptRequest(*run, limits))});
    const QString folder = u"/input"_s;
    const QByteArray content = run->publicSpec;
    co_await verifyAlone(run, benchmark, folder, content, token);
    attempt->start();
    for (const Trial &trial : trials) {
        const QJsonObject work{
            {u"op"_s, u"attempt"_s}, {u"task"_s, trial.taskId}, {u"trial"_s, trial.number}};
        attempt->send(work);
    }
    const QJsonObject finish{{u"op"_s, u"finish"_s}};
    attempt->send(finish);

    std::optional<Error> death;
    try {
        const auto exited = attempt->exitCode();
        const int exitCode = co_await exited;
        if (exitCode != 0 || !board->waiting().isEmpty())
            death = programFailure(*attempt, ProgramName::Attempt, exitCode);
    } catch (const Exception &exception) {
        death = exception.error();
    }
    *duration += attempt->duration();
    throwIfCancelled(token);
    co_return death;
}

//! Repeats attemptOnce() in fresh sandboxes until no trial waits any more.
QCoro::Task<void> attemptAll(Run run, Daytona::Sandbox benchmark, std::shared_ptr<TrialBoard> board,
                             std::shared_ptr<Grading> grading, qint64 *duration, CancelToken token)
{
    for (;;) {
        const std::optional<Error> death =
            co_await attemptOnce(run, benchmark, board, grading, duration, token);
        if (!death)
            co_return;
        board->recordDeath(death->message);
        if (board->waiting().isEmpty())
            co_return;
        run->reporter.message(
            QCoreApplication::translate("Quaver::TrialRunner",
                                        "The benchmark sandbox died: %1 A fresh one tries the "
                                        "tasks left: %2.")
                .arg(death->message)
                .arg(board->waiting().size()));
        const QString name = benchmarkSandboxName(run->runId);
        co_await removeSandbox(run, name, token);
        const QList<Daytona::VolumeMount> mounts = benchmarkMounts(*run);
        benchmark = co_await createSandbox(run, name, mounts, token);
    }
}

//! Removes the benchmark sandbox, so that nothing in it sees or touches the results. Where that
//! does not succeed, the digest that the grade program tells still proves them.
QCoro::Task<void> silence(Run run, CancelToken token)
{
    std::exception_ptr failure;
    try {
        const QString name = benchmarkSandboxName(run->runId);
        co_await removeSandbox(run, name, token);
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure)
        run->reporter.message(errorOf(failure).message);
}

} // namespace

QList<Daytona::VolumeMount> benchmarkMounts(const RunContext &run)
{
    return {Daytona::VolumeMount(run.volume.id, u"/input"_s, u"agent"_s),
            Daytona::VolumeMount(run.volume.id, u"/output"_s, u"benchmark"_s)};
}

QList<Daytona::VolumeMount> gradeMounts(const RunContext &run)
{
    return {Daytona::VolumeMount(run.volume.id, u"/output"_s, u"benchmark"_s)};
}

QCoro::Task<TrialsOutcome> runTrials(Run run, Daytona::Sandbox benchmark, Daytona::Sandbox grade,
                                     CancelToken token)
{
    TrialsOutcome outcome;
    const auto board =
        std::make_shared<TrialBoard>(*run->result.spec, run->config().trials.value_or(1));
    const auto grading = std::make_shared<Grading>(run, board);
    const CancelToken gradeToken = run->everything.token();
    grading->start(grade, gradeToken);

    std::exception_ptr failure;
    try {
        co_await attemptAll(run, benchmark, board, grading, &outcome.attemptDuration, token);
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure && !token.isCancelled())
        std::rethrow_exception(failure);
    if (failure)
        outcome.cut = token.error();

    co_await silence(run, gradeToken);
    const GradingOutcome graded = co_await grading->finish(outcome.cut.has_value());
    const QString cutReason = outcome.cut ? outcome.cut->message : QString();
    const QList<TaskResult> verdicts = board->conclude(graded.results, graded.failure, cutReason);
    outcome.results = summarise(verdicts);
    co_return outcome;
}

} // namespace Quaver::Flow
