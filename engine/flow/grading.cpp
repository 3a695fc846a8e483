// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/grading.h"

#include "engine/core/timing.h"
#include "engine/flow/await.h"
#include "engine/flow/insideprogram.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runid.h"
#include "engine/flow/sharedfolder.h"
#include "engine/flow/trialrunner.h"
#include "engine/store/store.h"
#include "engine/types/checkjson.h"
#include "engine/types/enumnames.h"
#include "engine/types/resultsjson.h"

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
constexpr auto longestCheck = 60s; // a check's own limit
constexpr auto patienceWhenCut = 20s; // for grades under way when a run is cut short

QJsonObject gradeRequest()
{
    return {{u"protocol"_s, 1}, {u"output"_s, u"/output"_s}, {u"results"_s, QString(resultsPath)}};
}

std::chrono::milliseconds gradeDeadline(const RunContext &run, qsizetype trials)
{
    const std::chrono::seconds runLimit(run.config().limits.runSeconds.value_or(0));
    return runLimit + 24h + trials * longestCheck; // the attempts bound it; this only ends a hang
}

} // namespace

Grading::Grading(Run run, std::shared_ptr<TrialBoard> board)
    : m_run(std::move(run))
    , m_board(std::move(board))
{
}

void Grading::start(const Daytona::Sandbox &sandbox, const CancelToken &token)
{
    m_sandbox = sandbox;
    m_token = token;
    m_digest.clear();
    m_program = makeProgram(m_run, sandbox, ProgramName::Grade,
                            gradeDeadline(*m_run, m_board->size()), token);
    listen();
    m_program->prepare(
        {Programs::archiveUpload(), Programs::requestUpload(ProgramName::Grade, gradeRequest())});
    m_program->start();
    m_sent = 0;
    m_unread.clear();
    sendOrders();
}

void Grading::listen()
{
    QObject::connect(m_program.get(), &Program::eventReceived, m_program.get(),
                     [this](const ProgramEvent &event) {
                         if (event.type == ProgramEvent::Type::TaskGraded)
                             onGraded(event);
                         else if (event.type == ProgramEvent::Type::Done)
                             m_digest = event.text("sha256"_L1);
                     });
}

QJsonObject Grading::order(const Trial &trial) const
{
    const QList<Task> &tasks = m_run->result.spec->tasks;
    const auto task = std::find_if(tasks.cbegin(), tasks.cend(),
                                   [&](const Task &t) { return t.id == trial.taskId; });
    Q_ASSERT(task != tasks.cend()); // the board knows no other
    QJsonObject key{{u"id"_s, task->id},
                    {u"prompt"_s, task->prompt},
                    {u"expectedOutcome"_s, task->expectedOutcome}};
    if (task->check)
        key.insert(u"check"_s, toJson(*task->check));
    return {{u"op"_s, u"grade"_s},
            {u"trial"_s, trial.number},
            {u"attempted"_s, true},
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
    m_ordered.append(trial);
    sendOrders();
}

void Grading::sendOrders()
{
    // The program reads on only when it has graded what it read, so more than its pipe holds would
    // block whoever writes it there.
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
    if (std::exchange(m_isLast, false)) {
        const QJsonObject finish{{u"op"_s, u"finish"_s}};
        m_program->send(finish);
    }
}

void Grading::onGraded(const ProgramEvent &event)
{
    const Trial trial(event.task(), event.trial());
    if (m_unread.remove(trial) > 0)
        sendOrders();
    if (!m_board->grade(trial))
        return;
    // For the display and for a run that is broken off; the verdict comes from the results file.
    TaskResult result = m_attempts.take(trial);
    result.status = enumFromName<TaskStatus>(event.text("status"_L1)).value_or(TaskStatus::Errored);
    result.passed = result.status == TaskStatus::Passed;
    result.reason = event.text("reason"_L1);
    result.grader = event.text("grader"_L1);
    const QString model = m_run->config().benchmarkModels.constFirst();
    const auto saved = m_run->store->saveTaskResult(m_run->runId, model, result);
    saved.onFinished(resumeContext(), [run = m_run, model, result](const Result<void> &stored) {
        if (!stored)
            run->reporter.message(stored.error().message);
        run->reporter.taskGraded(model, result);
    });
}

QCoro::Task<QList<TaskResult>> Grading::readResults(bool isCutShort)
{
    m_isLast = true;
    sendOrders();
    const CancelSource patience;
    const CancelSource stopWatch; // its timer must not outlive this
    const auto stopTheWatch = qScopeGuard([stopWatch] { stopWatch.cancel(); });
    const std::shared_ptr<Program> program = m_program;
    if (isCutShort) {
        const Error tooLate(
            Error::Kind::Timeout,
            QCoreApplication::translate("Quaver::Grading",
                                        "Grading had not ended when the run was cut short."));
        delay(patienceWhenCut, stopWatch.token())
            .onFinished(resumeContext(), [patience, tooLate](const Result<void> &ran) {
                if (ran)
                    patience.cancel(tooLate);
            });
    }
    const auto exited = unlessCancelled(program->exitCode(), patience.token());
    const int exitCode = co_await exited;
    if (exitCode != 0)
        throw Exception(programFailure(*program, ProgramName::Grade, exitCode));
    const QString path = resultsPath;
    const QByteArray content = co_await readFile(m_run, m_sandbox, path, largestResults, m_token);
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

QCoro::Task<GradingOutcome> Grading::finish(bool isCutShort)
{
    GradingOutcome outcome;
    try {
        outcome.results = co_await readResults(isCutShort);
        co_return outcome;
    } catch (const Exception &exception) {
        outcome.failure = exception.error().message;
    }
    if (isCutShort || m_token.isCancelled())
        co_return outcome;
    m_run->reporter.message(
        QCoreApplication::translate("Quaver::Grading",
                                    "Grading failed: %1 Trying again in a fresh sandbox.")
            .arg(outcome.failure));
    try {
        const QString name = gradeSandboxName(m_run->runId);
        co_await removeSandbox(m_run, name, m_token);
        const QList<Daytona::VolumeMount> mounts = gradeMounts(*m_run);
        const Daytona::Sandbox fresh = co_await createSandbox(m_run, name, mounts, m_token);
        start(fresh, m_token);
        outcome.results = co_await readResults(isCutShort);
        outcome.failure.clear();
    } catch (const Exception &exception) {
        outcome.failure = exception.error().message;
    }
    co_return outcome;
}

} // namespace Quaver::Flow
