// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/grading.h"

#include "engine/core/timing.h"
#include "engine/flow/await.h"
#include "engine/flow/evidence.h"
#include "engine/flow/insideprogram.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runresources.h"
#include "engine/flow/sharedfolder.h"
#include "engine/store/store.h"
#include "engine/types/checkjson.h"
#include "engine/types/enumnames.h"
#include "engine/types/resultsjson.h"
#include "engine/types/usagejson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>
#include <numeric>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Programs::Program;
using Programs::ProgramEvent;
using Programs::ProgramName;

namespace {

constexpr auto resultsPath = "/output/results.json"_L1;
constexpr qsizetype mostUnread = 32 * 1024; // bytes; half of what a pipe holds on Linux
constexpr auto longestGrade = 60s; // a check's own limit
constexpr auto patienceWhenCut = 20s; // for grades under way when a run is cut short
constexpr int mostLives = 2; // of the program

std::chrono::milliseconds gradeDeadline(const RunContext &run, qsizetype trials)
{
    const std::chrono::seconds runLimit(run.config().limits.runSeconds.value_or(0));
    return runLimit + 24h + trials * longestGrade; // the attempts bound it; this only ends a hang
}

//! What the model has used by the account of its sandbox.
std::optional<Usage> usageOf(const ProgramEvent &event)
{
    const QJsonValue told = event.fields.value("usage"_L1);
    if (!told.isObject())
        return std::nullopt;
    JsonProblems problems;
    Usage usage = usageFromJson(JsonReader(told.toObject(), QString(), &problems));
    usage.extra = {};
    return problems.hasFailed() ? std::nullopt : std::optional<Usage>(usage);
}

} // namespace

Grading::Grading(Run run, Lane lane, std::shared_ptr<TrialBoard> board, const CancelToken &token)
    : m_run(std::move(run))
    , m_lane(std::move(lane))
    , m_board(std::move(board))
    , m_transcripts(std::make_shared<Transcripts>(m_run, m_lane.model.id, m_stop.token()))
{
    token.onCancelled(&m_context, [stop = m_stop, token] { stop.cancel(token.error()); });
}

Grading::~Grading() = default;

void Grading::start(const Daytona::Sandbox &sandbox)
{
    m_sandbox = sandbox;
    m_transcripts->onEnded([grading = weak_from_this()] {
        if (const auto self = grading.lock())
            self->orderHeld();
    });
    launch();
    spawn(supervise(shared_from_this()), "Grading");
}

QJsonObject Grading::request(const std::optional<ModelPass> &judge) const
{
    QJsonObject request{{u"protocol"_s, 1},
                        {u"output"_s, u"/output"_s},
                        {u"results"_s, QString(resultsPath)},
                        {u"transcripts"_s, Transcripts::folder()}};
    if (judge) {
        request.insert(u"judge"_s,
                       QJsonObject{{u"model"_s, judge->model().id},
                                   {u"votes"_s, m_run->config().votes.value_or(1)},
                                   {u"parallel"_s, m_run->parallelTasks()},
                                   {u"access"_s, judge->access()}});
    }
    return request;
}

void Grading::launch()
{
    m_digest.clear();
    std::optional<ModelPass> judge;
    if (m_run->models.judge)
        judge.emplace(m_run, ModelRole::Judge, *m_run->models.judge);
    m_program = makeProgram(m_run, m_sandbox, ProgramName::Grade,
                            gradeDeadline(*m_run, m_board->size()), judge, m_stop.token());
    QObject::connect(m_program.get(), &Program::eventReceived, m_program.get(),
                     [this](const ProgramEvent &event) {
                         if (event.type == ProgramEvent::Type::TaskGraded)
                             noteGrade(event);
                         else if (event.type == ProgramEvent::Type::Done)
                             m_digest = event.text("sha256"_L1);
                     });
    m_program->prepare(
        {Programs::archiveUpload(), Programs::requestUpload(ProgramName::Grade, request(judge))});
    m_program->start();
    m_ordered.removeIf([this](const Trial &trial) { return m_taken.contains(trial); });
    m_sent = 0;
    m_unread.clear();
    m_isEndSent = false;
    m_transcripts->setSandbox(m_sandbox);
    sendOrders();
}

QJsonObject Grading::order(const Trial &trial) const
{
    const auto task = std::find_if(m_lane.tasks.cbegin(), m_lane.tasks.cend(),
                                   [&](const Task &t) { return t.id == trial.taskId; });
    Q_ASSERT(task != m_lane.tasks.cend()); // the board knows no other
    QJsonObject key{{u"id"_s, task->id},
                    {u"prompt"_s, task->prompt},
                    {u"expectedOutcome"_s, task->expectedOutcome}};
    if (task->check)
        key.insert(u"check"_s, toJson(*task->check));
    return {{u"op"_s, u"grade"_s},
            {u"trial"_s, trial.number},
            {u"attempted"_s, true},
            {u"take"_s, m_run->trials() > 1},
            {u"task"_s, key}};
}

void Grading::grade(const Trial &trial, int steps, qint64 duration)
{
    TaskResult attempt;
    attempt.taskId = trial.taskId;
    attempt.trial = trial.number;
    attempt.steps = steps;
    attempt.duration = duration;
    m_attempts.insert(trial, attempt);
    m_held.append(trial);
    orderHeld();
}

//! A trial of a task takes the place of the transcript of the one before.
void Grading::orderHeld()
{
    m_held.removeIf([this](const Trial &trial) {
        if (m_transcripts->isUnderWay(trial.taskId))
            return false;
        m_ordered.append(trial);
        return true;
    });
    sendOrders();
}

void Grading::sendOrders()
{
    // A server may hand input on through a pipe that blocks it once full, so no more is sent ahead
    // than a pipe surely holds.
    const auto unread = std::accumulate(m_unread.cbegin(), m_unread.cend(), qsizetype(0));
    for (qsizetype pending = unread; m_sent < m_ordered.size(); ++m_sent) {
        const Trial trial = m_ordered.at(m_sent);
        const QJsonObject line = order(trial);
        const qsizetype size = QJsonDocument(line).toJson(QJsonDocument::Compact).size();
        if (pending > 0 && pending + size > mostUnread)
            return;
        m_program->send(line);
        m_unread.insert(trial, size);
        pending += size;
    }
    if (m_isComplete && m_held.isEmpty() && !std::exchange(m_isEndSent, true)) {
        const QJsonObject finish{{u"op"_s, u"finish"_s}};
        m_program->send(finish);
    }
}

void Grading::noteGrade(const ProgramEvent &event)
{
    const Trial trial(event.task(), event.trial());
    if (m_unread.remove(trial) > 0) {
        m_transcripts->fetch(trial);
        sendOrders();
    }
    if (!m_board->grade(trial))
        return;
    if (m_run->trials() > 1)
        m_taken.insert(trial);
    // For the display and for a run that is broken off; the verdict comes from the results file.
    TaskResult result = m_attempts.take(trial);
    result.status = enumFromName<TaskStatus>(event.text("status"_L1)).value_or(TaskStatus::Errored);
    result.passed = result.status == TaskStatus::Passed;
    result.reason = event.text("reason"_L1);
    result.grader = event.text("grader"_L1);
    result.usage = usageOf(event);
    applyEvidence(*m_run->ledger, m_lane.model, result);
    const QString model = m_lane.model.id;
    const auto saved = m_run->store->saveTaskResult(m_run->runId, model, result);
    saved.onFinished(resumeContext(), [run = m_run, model, result](const Result<void> &stored) {
        if (!stored)
            run->reporter.message(stored.error().message);
        run->reporter.taskGraded(model, result);
    });
    if (m_listener)
        m_listener(trial);
}

QCoro::Task<QList<TaskResult>> Grading::readResults()
{
    const std::shared_ptr<Program> program = m_program;
    const auto exited = program->exitCode();
    const int exitCode = co_await exited;
    if (exitCode != 0 || !m_isEndSent)
        throw Exception(programFailure(*program, ProgramName::Grade, exitCode));
    const QString path = resultsPath;
    const CancelToken token = m_stop.token();
    const QByteArray content = co_await readFile(m_run, m_sandbox, path, largestResults, token);
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    if (m_digest.toLatin1() != digest) {
        throw Exception(Error(
            Error::Kind::Sandbox,
            QCoreApplication::translate("Quaver::Grading",
                                        "The results on the volume are not those that the grade "
                                        "program wrote.")));
    }
    const Result<BenchmarkResults> results = benchmarkResultsFromJson(content);
    if (!results)
        throw Exception(results.error().in(QString(resultsPath)));
    co_return results->taskResults;
}

QCoro::Task<void> Grading::startAfresh()
{
    const QString name = m_lane.gradeSandbox;
    const CancelToken token = m_stop.token();
    co_await removeSandbox(m_run, name, token);
    const SandboxUse use(gradeMounts(*m_run, m_lane), m_run->models.judge);
    m_sandbox = co_await createSandbox(m_run, name, use, token);
    launch();
}

QCoro::Task<void> Grading::supervise(std::shared_ptr<Grading> self)
{
    GradingOutcome outcome;
    for (int life = 1; life <= mostLives; ++life) {
        std::exception_ptr failure;
        try {
            if (life > 1)
                co_await self->startAfresh();
            outcome.results = co_await self->readResults();
        } catch (...) {
            failure = std::current_exception();
        }
        if (!failure) {
            if (life > 1) {
                outcome.failure = QCoreApplication::translate(
                    "Quaver::Grading", "Its grade was lost when the grade sandbox died.");
            }
            break;
        }
        outcome.failure = errorOf(failure).message;
        if (self->m_stop.isCancelled())
            break;
        if (life < mostLives) {
            self->m_run->reporter.message(
                QCoreApplication::translate("Quaver::Grading",
                                            "Grading failed: %1 Trying again in a fresh sandbox.")
                    .arg(outcome.failure));
        }
    }
    self->m_outcome.finish(outcome);
}

QCoro::Task<GradingOutcome> Grading::finish(CancelToken cut)
{
    m_isComplete = true;
    if (!m_outcome.isFinished())
        sendOrders();
    const CancelSource stopWatch; // its timer must not outlive this
    const auto stopTheWatch = qScopeGuard([stopWatch] { stopWatch.cancel(); });
    cut.onCancelled(&m_context, [stop = m_stop, watch = stopWatch.token()] {
        const Error tooLate(
            Error::Kind::Timeout,
            QCoreApplication::translate("Quaver::Grading",
                                        "Grading had not ended when the run was cut short."));
        delay(patienceWhenCut, watch)
            .onFinished(resumeContext(), [stop, tooLate](const Result<void> &ran) {
                if (ran)
                    stop.cancel(tooLate);
            });
    });
    const auto ended = m_outcome.pending();
    const GradingOutcome outcome = co_await ended;
    co_await m_transcripts->finish();
    co_return outcome;
}

} // namespace Quaver::Flow
