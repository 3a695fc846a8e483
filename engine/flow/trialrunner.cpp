// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/trialrunner.h"

#include "engine/flow/await.h"
#include "engine/flow/evidence.h"
#include "engine/flow/grading.h"
#include "engine/flow/insideprogram.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/sharedfolder.h"
#include "engine/flow/trialboard.h"
#include "engine/flow/trialfeed.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Programs::Program;
using Programs::ProgramEvent;
using Programs::ProgramName;

namespace {

constexpr auto spareTime = 60s; // for starting tools, writing files, a slow volume
constexpr std::chrono::seconds longestGrade = 5min; // with several votes of a slow judge

int smaller(std::optional<int> a, std::optional<int> b, int fallback)
{
    if (a && b)
        return std::min(*a, *b);
    return a.value_or(b.value_or(fallback));
}

//! What the coroutines of one lane share.
struct LaneWork
{
    LaneWork(Run run_, Lane lane_, const CancelToken &token)
        : run(std::move(run_))
        , lane(std::move(lane_))
        , board(std::make_shared<TrialBoard>(lane.tasks, run->trials()))
        , grading(std::make_shared<Grading>(run, lane, board, run->everything.token()))
    {
        token.onCancelled(&context, [stop = stop, token] { stop.cancel(token.error()); });
    }

    Run run;
    Lane lane;
    CancelSource stop; //!< of the attempts: as the run's, and when nothing can be graded any more
    std::shared_ptr<TrialBoard> board;
    std::shared_ptr<Grading> grading;
    qint64 attemptDuration = 0; //!< ms
    QObject context; //!< of the token's listener
};
using Work = std::shared_ptr<LaneWork>;

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
            smaller(limits.steps, spec.maxSteps, Limits::defaultSteps), run.parallelTasks()};
}

QJsonObject attemptRequest(const ModelPass &pass, const AttemptLimits &limits)
{
    QJsonObject request{
        {u"protocol"_s, 1},
        {u"spec"_s, u"/input/spec.json"_s},
        {u"output"_s, u"/output"_s},
        {u"model"_s, pass.model().id},
        {u"parallel"_s, limits.parallel},
        {u"steps"_s, limits.steps},
        {u"taskSeconds"_s, limits.taskSeconds},
    };
    if (const QJsonObject access = pass.access(); !access.isEmpty())
        request.insert(u"access"_s, access);
    return request;
}

//! How long \a count trials may take at the most, before the program that works on them counts as
//! dead: it is the program's business to hold each to its own limit. Of one task, each of the
//! \a trials waits until the one before is graded.
std::chrono::milliseconds attemptDeadline(const AttemptLimits &limits, qsizetype count, int trials)
{
    const qsizetype sideBySide = (count + limits.parallel - 1) / limits.parallel;
    const qsizetype rounds = std::max<qsizetype>(sideBySide, trials);
    const std::chrono::seconds waiting = trials > 1 ? longestGrade : 0s;
    return spareTime + rounds * (std::chrono::seconds(limits.taskSeconds + 15) + waiting);
}

TaskProgress progressOf(const LaneWork &work, const ProgramEvent &event)
{
    TaskProgress progress;
    progress.model = work.lane.model.id;
    progress.taskId = event.task();
    progress.trial = event.trial();
    progress.step = event.number("step"_L1);
    progress.summary = event.text("summary"_L1);
    return progress;
}

void followAttempt(const Work &work, const std::shared_ptr<Program> &attempt)
{
    QObject::connect(
        attempt.get(), &Program::eventReceived, attempt.get(), [work](const ProgramEvent &event) {
            const Trial trial(event.task(), event.trial());
            const Reporter &reporter = work->run->reporter;
            TrialBoard &board = *work->board;
            if (event.type == ProgramEvent::Type::TaskStarted && board.start(trial)) {
                reporter.taskStarted(progressOf(*work, event));
            } else if (event.type == ProgramEvent::Type::TaskStep && board.isUnderWay(trial)) {
                reporter.taskStep(progressOf(*work, event));
            } else if (event.type == ProgramEvent::Type::TaskAttempted && board.attempt(trial)) {
                reporter.taskAnswered(progressOf(*work, event));
                work->grading->grade(trial, std::max(0, event.number("steps"_L1)),
                                     std::max(0, event.number("durationMs"_L1)));
            }
        });
}

//! Gives \a attempt the trials that wait, and each further one of a task when the way is free.
void feed(const Work &work, const std::shared_ptr<Program> &attempt)
{
    const auto trials =
        std::make_shared<TrialFeed>(work->board->waiting(), work->board->awaitingGrade());
    const auto send = [program = std::weak_ptr<Program>(attempt),
                       trials](const QList<Trial> &freed) {
        const std::shared_ptr<Program> target = program.lock();
        if (!target)
            return;
        for (const Trial &trial : freed) {
            const QJsonObject order{
                {u"op"_s, u"attempt"_s}, {u"task"_s, trial.taskId}, {u"trial"_s, trial.number}};
            target->send(order);
        }
        if (trials->isEmpty()) {
            const QJsonObject finish{{u"op"_s, u"finish"_s}};
            target->send(finish);
        }
    };
    work->grading->onGraded([trials, send](const Trial &graded) {
        if (const std::optional<Trial> next = trials->after(graded))
            send({*next});
    });
    send(trials->first());
}

//! One life of the benchmark sandbox. Ends with what it died of, or with nothing when all trials
//! were attempted. Being told to stop is no death: it is thrown.
QCoro::Task<std::optional<Error>> attemptOnce(Work work, Daytona::Sandbox benchmark)
{
    const AttemptLimits limits = attemptLimits(*work->run);
    const CancelToken token = work->stop.token();
    const auto deadline =
        attemptDeadline(limits, work->board->waiting().size(), work->run->trials());
    const ModelPass pass(work->run, ModelRole::Tested, work->lane.model);
    const auto attempt =
        makeProgram(work->run, benchmark, ProgramName::Attempt, deadline, pass, token);
    followAttempt(work, attempt);
    attempt->prepare({Programs::archiveUpload(),
                      Programs::requestUpload(ProgramName::Attempt, attemptRequest(pass, limits))});
    const QString folder = u"/input"_s;
    const QByteArray content = work->run->publicSpec;
    co_await verifyAlone(work->run, benchmark, folder, content, token);
    attempt->start();
    feed(work, attempt);

    std::optional<Error> death;
    try {
        const auto exited = attempt->exitCode();
        const int exitCode = co_await exited;
        if (exitCode != 0 || !work->board->waiting().isEmpty())
            death = programFailure(*attempt, ProgramName::Attempt, exitCode);
    } catch (const Exception &exception) {
        death = exception.error();
    }
    work->attemptDuration += attempt->duration();
    throwIfCancelled(token);
    co_return death;
}

//! Repeats attemptOnce() in fresh sandboxes until no trial waits any more.
QCoro::Task<void> attemptAll(Work work, Daytona::Sandbox benchmark)
{
    const CancelToken token = work->stop.token();
    for (;;) {
        const std::optional<Error> death = co_await attemptOnce(work, benchmark);
        if (!death)
            co_return;
        work->board->recordDeath(death->message);
        if (work->board->waiting().isEmpty())
            co_return;
        work->run->reporter.message(
            QCoreApplication::translate("Quaver::TrialRunner",
                                        "The benchmark sandbox died: %1 A fresh one tries the "
                                        "tasks left: %2.")
                .arg(death->message, QString::number(work->board->waiting().size())));
        const QString name = work->lane.benchmarkSandbox;
        co_await removeSandbox(work->run, name, token);
        const SandboxUse use(benchmarkMounts(*work->run, work->lane), work->lane.model);
        benchmark = co_await createSandbox(work->run, name, use, token);
    }
}

//! Removes the benchmark sandbox, so that nothing in it sees or touches the results. Where that
//! does not succeed, the digest that the grade program tells still proves them.
QCoro::Task<void> silence(Work work)
{
    std::exception_ptr failure;
    try {
        const QString name = work->lane.benchmarkSandbox;
        const CancelToken token = work->run->everything.token();
        co_await removeSandbox(work->run, name, token);
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure)
        work->run->reporter.message(errorOf(failure).message);
}

//! Ends the attempts when grading has failed for good: their answers would be lost.
void stopWithGrading(const Work &work)
{
    work->grading->outcome().onFinished(
        resumeContext(), [stop = work->stop](const Result<GradingOutcome> &outcome) {
            if (outcome && outcome->results.isEmpty() && !outcome->failure.isEmpty())
                stop.cancel(Error(Error::Kind::Sandbox, outcome->failure));
        });
}

} // namespace

QCoro::Task<TrialsOutcome> runTrials(Run run, Lane lane, Daytona::Sandbox benchmark,
                                     Daytona::Sandbox grade, CancelToken token)
{
    TrialsOutcome outcome;
    const auto work = std::make_shared<LaneWork>(run, lane, token);
    const auto abandonGrading = qScopeGuard([work] { work->grading->abandon(); });
    work->grading->start(grade);
    stopWithGrading(work);

    std::exception_ptr failure;
    try {
        co_await attemptAll(work, benchmark);
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure && !work->stop.isCancelled())
        std::rethrow_exception(failure);
    if (failure)
        outcome.cut = errorOf(failure);

    co_await silence(work);
    const CancelToken cut = work->stop.token();
    const GradingOutcome graded = co_await work->grading->finish(cut);
    if (!outcome.cut && token.isCancelled() && graded.results.isEmpty())
        outcome.cut = token.error();
    const QString cutReason = outcome.cut ? outcome.cut->message : QString();
    QList<TaskResult> results = work->board->conclude(graded.results, graded.failure, cutReason);
    for (TaskResult &result : results)
        applyEvidence(*run->ledger, lane.model, result);
    outcome.results = co_await confirmErrors(run, lane.model, results, token);
    outcome.attemptDuration = work->attemptDuration;
    co_return outcome;
}

} // namespace Quaver::Flow
