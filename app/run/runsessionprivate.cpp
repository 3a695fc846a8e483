// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/runsessionprivate.h"

#include "app/log/runlog.h"
#include "engine/core/text.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Quaver::Ui {

namespace {

//! How long a change waits for others, so that a busy run is not drawn a thousand times a second.
constexpr auto bundleTime = 50ms;

//! How long an edited specification waits for the next edit before it is kept.
constexpr auto draftTime = 1s;

constexpr std::array allPhases{Phase::Setup, Phase::Agent, Phase::Benchmark, Phase::Cleanup};

PhaseProgress &phaseOf(std::array<PhaseProgress, 4> &phases, Phase phase)
{
    return phases.at(static_cast<std::size_t>(phase));
}

} // namespace

RunSession::Private::Private(RunSession *session)
    : q(session)
    , log(new RunLog(session))
{
    m_later.setSingleShot(true);
    m_later.setInterval(bundleTime);
    QObject::connect(&m_later, &QTimer::timeout, session, [this] { flush(); });
    m_keepLater.setSingleShot(true);
    m_keepLater.setInterval(draftTime);
    QObject::connect(&m_keepLater, &QTimer::timeout, session, [this] { keepDraft(); });
}

QString RunSession::Private::keyOf(const QString &model, const QString &taskId, int trial)
{
    // Ids of tasks have no newline, and those of models neither.
    return model + u'\n' + taskId + u'\n' + QString::number(trial);
}

qsizetype RunSession::Private::rowOf(const QString &model, const QString &taskId, int trial) const
{
    m_rows.reserve(trials.size());
    for (; m_rowsIndexed < trials.size(); ++m_rowsIndexed) {
        const Trial &each = trials.at(m_rowsIndexed);
        m_rows.insert(keyOf(each.model, each.result.taskId, each.result.trial), m_rowsIndexed);
    }
    return m_rows.value(keyOf(model, taskId, trial), -1);
}

const Task *RunSession::Private::taskOf(const QString &taskId) const
{
    if (!spec)
        return nullptr;
    if (m_taskIndexes.isEmpty()) {
        for (qsizetype i = 0; i < spec->tasks.size(); ++i)
            m_taskIndexes.insert(spec->tasks.at(i).id, i);
    }
    const auto found = m_taskIndexes.constFind(taskId);
    return found == m_taskIndexes.cend() ? nullptr : &spec->tasks.at(*found);
}

QString RunSession::Private::titleText() const
{
    if (!name.isEmpty())
        return name;
    if (spec && !spec->name.isEmpty())
        return printableLine(spec->name, 200);
    return printableLine(config.prompt, 200);
}

void RunSession::Private::tell()
{
    if (!m_later.isActive())
        m_later.start();
}

void RunSession::Private::touch(qsizetype row)
{
    m_firstChanged = m_firstChanged < 0 ? row : std::min(m_firstChanged, row);
    m_lastChanged = std::max(m_lastChanged, row);
    tell();
}

void RunSession::Private::flush()
{
    m_later.stop();
    if (m_firstChanged >= 0) {
        const auto first = std::exchange(m_firstChanged, -1);
        Q_EMIT q->trialsChanged(first, std::exchange(m_lastChanged, -1));
    }
    Q_EMIT q->changed();
}

void RunSession::Private::setState(State newState)
{
    state = newState;
    tell();
}

void RunSession::Private::setName(const QString &newName)
{
    name = newName;
    tell();
}

void RunSession::Private::prepared(const QString &id, const RunConfig &decided)
{
    runId = id;
    config = decided;
    backend = decided.backend.value_or(Backend::Local);
    if (state == State::Preparing)
        state = State::Running;
    flush();
}

void RunSession::Private::endPhase(PhaseProgress::State how)
{
    if (!currentPhase)
        return;
    PhaseProgress &progress = phaseOf(phases, *currentPhase);
    progress.state = how;
    progress.duration = progress.startedAt.msecsTo(QDateTime::currentDateTimeUtc());
}

void RunSession::Private::startPhase(Phase phase)
{
    endPhase(PhaseProgress::State::Done);
    // After a failure the run goes from wherever it was straight to its cleanup.
    for (const Phase earlier : allPhases) {
        if (earlier < phase && phaseOf(phases, earlier).state == PhaseProgress::State::Waiting)
            phaseOf(phases, earlier).state = PhaseProgress::State::Skipped;
    }
    currentPhase = phase;
    PhaseProgress &progress = phaseOf(phases, phase);
    progress.state = PhaseProgress::State::Running;
    progress.startedAt = QDateTime::currentDateTimeUtc();
    if (phase == Phase::Benchmark)
        benchmarkBegan = clock.elapsed();
    flush();
}

void RunSession::Private::addMessage(Phase phase, LogLevel level, const QString &text)
{
    LogLine line;
    line.time = clock.isValid() ? clock.elapsed() : 0;
    line.phase = phase;
    line.level = level;
    line.text = printableLine(text);
    log->append(line);
    if (level == LogLevel::Progress || level == LogLevel::Message) {
        phaseOf(phases, phase).activity = line.text;
        tell();
    }
}

void RunSession::Private::addTrials(QList<Trial> added)
{
    if (added.isEmpty())
        return;
    const qsizetype first = trials.size();
    for (const Trial &trial : std::as_const(added))
        ++counts.at(static_cast<std::size_t>(trial.state));
    trials += std::move(added);
    Q_EMIT q->trialsAdded(first, trials.size() - 1);
}

void RunSession::Private::startReview(const SpecReview &asked)
{
    review = asked;
    ++reviewRound;
    // Stopping may have begun meanwhile.
    if (state == State::Running)
        state = State::Reviewing;
    Q_EMIT q->reviewChanged();
    flush();
}

void RunSession::Private::setDraft(const BenchmarkSpec &edited)
{
    draft = edited;
    m_isDraftKept = false;
    m_keepLater.start();
}

void RunSession::Private::keepDraft()
{
    m_keepLater.stop();
    if (std::exchange(m_isDraftKept, true))
        return;
    if (keepReviewed && draft)
        keepReviewed(*draft);
}

void RunSession::Private::endReview()
{
    if (!std::exchange(review, std::nullopt))
        return;
    Q_EMIT q->reviewChanged();
}

void RunSession::Private::setSpec(const BenchmarkSpec &ready)
{
    spec = ready;
    if (draft == ready)
        draft.reset();
    m_taskIndexes.clear();
    Q_EMIT q->specChanged();
    endReview();
    tell();
    if (state == State::Ended || !trials.isEmpty())
        return;
    QList<Trial> all;
    const int trialCount = config.trials.value_or(1);
    for (const QString &model : config.benchmarkModels) {
        for (const Task &task : ready.tasks) {
            for (int number = 1; number <= trialCount; ++number) {
                Trial trial;
                trial.model = model;
                trial.result.taskId = task.id;
                trial.result.trial = number;
                all += trial;
            }
        }
    }
    addTrials(std::move(all));
}

void RunSession::Private::setTrialState(Trial *trial, TrialState newState)
{
    --counts.at(static_cast<std::size_t>(trial->state));
    trial->state = newState;
    ++counts.at(static_cast<std::size_t>(newState));
}

Trial *RunSession::Private::begin(const TaskProgress &progress)
{
    const qsizetype row = rowOf(progress.model, progress.taskId, progress.trial);
    if (row < 0)
        return nullptr;
    touch(row);
    return &trials[row];
}

void RunSession::Private::startTrial(const TaskProgress &progress)
{
    Trial *const trial = begin(progress);
    if (!trial || isFinal(trial->state))
        return;
    setTrialState(trial, TrialState::Running);
    trial->startedAt = QDateTime::currentDateTimeUtc();
    trial->activity.clear();
    trial->result.steps = 0;
}

void RunSession::Private::stepTrial(const TaskProgress &progress)
{
    Trial *const trial = begin(progress);
    if (!trial)
        return;
    trial->activity = progress.summary;
    trial->result.steps = std::max(trial->result.steps, progress.step);
    addMessage(Phase::Benchmark, LogLevel::Output,
               u"%1 · %2 · %3: %4"_s.arg(progress.taskId, progress.model,
                                         QString::number(progress.trial), progress.summary));
}

void RunSession::Private::answerTrial(const TaskProgress &progress)
{
    Trial *const trial = begin(progress);
    if (!trial || isFinal(trial->state))
        return;
    setTrialState(trial, TrialState::Answered);
    trial->activity.clear();
    if (trial->startedAt.isValid())
        trial->result.duration = trial->startedAt.msecsTo(QDateTime::currentDateTimeUtc());
}

void RunSession::Private::gradeTrial(const QString &model, const TaskResult &graded)
{
    const qsizetype row = rowOf(model, graded.taskId, graded.trial);
    if (row < 0)
        return;
    Trial &trial = trials[row];
    setTrialState(&trial, trialState(graded.status));
    trial.result = graded;
    trial.activity.clear();
    touch(row);
}

void RunSession::Private::addTranscript(const Transcript &transcript)
{
    const qsizetype row = rowOf(transcript.model, transcript.taskId, transcript.trial);
    if (row < 0)
        return;
    const auto weight = std::max<qsizetype>(1, transcript.steps.size()); // by steps
    recentTranscripts.insert(row, new Transcript(transcript), static_cast<int>(weight));
    Q_EMIT q->transcriptArrived(row);
}

void RunSession::Private::setUsage(const Usage &total, const UsageByRole &byRole)
{
    usage = total;
    usageByRole = byRole;
    tell();
}

void RunSession::Private::takeResults(const RunResult &outcome)
{
    const bool isFollowed = !trials.isEmpty();
    QList<Trial> added;
    const auto take = [&](const QString &model, const BenchmarkResults &results) {
        if (!isFollowed)
            added.reserve(added.size() + results.taskResults.size());
        for (const TaskResult &taskResult : results.taskResults) {
            if (isFollowed && rowOf(model, taskResult.taskId, taskResult.trial) >= 0) {
                gradeTrial(model, taskResult);
                continue;
            }
            Trial &trial = added.emplaceBack();
            trial.model = model;
            trial.state = trialState(taskResult.status);
            trial.result = taskResult;
        }
    };
    if (outcome.runs.isEmpty()) {
        take(outcome.config.benchmarkModels.value(0), outcome.results);
    } else {
        for (const ModelRun &run : outcome.runs)
            take(run.model, run.results);
    }
    addTrials(std::move(added));
}

//! Of a run that was not followed here, the result tells which phases it has been through.
void RunSession::Private::takePhases(const RunResult &outcome)
{
    for (const Phase phase : allPhases) {
        PhaseProgress &progress = phaseOf(phases, phase);
        const bool isReached = phase != Phase::Benchmark || outcome.spec;
        progress.state = isReached ? PhaseProgress::State::Done : PhaseProgress::State::Skipped;
    }
    phaseOf(phases, Phase::Agent).duration = outcome.metrics.agentDuration;
    phaseOf(phases, Phase::Benchmark).duration = outcome.metrics.benchmarkDuration;
}

//! What fails is the last phase before the cleanup that follows it.
void RunSession::Private::failLastPhase()
{
    for (const Phase phase : {Phase::Benchmark, Phase::Agent, Phase::Setup}) {
        PhaseProgress &progress = phaseOf(phases, phase);
        if (progress.state != PhaseProgress::State::Done)
            continue;
        progress.state = PhaseProgress::State::Failed;
        currentPhase = phase;
        return;
    }
}

void RunSession::Private::end(const RunResult &outcome)
{
    const bool wasFollowed = currentPhase.has_value();
    result = outcome;
    error = outcome.error;
    runId = outcome.runId;
    config = outcome.config;
    backend = outcome.backend;
    if (outcome.usage)
        usage = *outcome.usage;
    if (outcome.usageByRole)
        usageByRole = *outcome.usageByRole;
    state = State::Ended;
    if (outcome.spec && !spec)
        setSpec(*outcome.spec);
    endReview();
    takeResults(outcome);
    if (wasFollowed)
        endPhase(PhaseProgress::State::Done);
    else
        takePhases(outcome);
    if (outcome.status == RunStatus::Failed)
        failLastPhase();
    const bool isLogged = !clock.isValid(); // long ago
    if (outcome.error && !isLogged)
        addMessage(currentPhase.value_or(Phase::Cleanup), LogLevel::Error, outcome.error->message);
    flush();
    Q_EMIT q->ended();
}

void RunSession::Private::fail(const Error &reason)
{
    error = reason;
    result.status = reason.isCancelled() ? RunStatus::Cancelled : RunStatus::Failed;
    result.error = reason;
    result.config = config;
    result.metrics.totalDuration = clock.isValid() ? clock.elapsed() : 0;
    state = State::Ended;
    if (clock.isValid())
        addMessage(Phase::Setup, LogLevel::Error, reason.message);
    phaseOf(phases, Phase::Setup).state = PhaseProgress::State::Failed;
    currentPhase = Phase::Setup;
    flush();
    Q_EMIT q->ended();
}

} // namespace Quaver::Ui
