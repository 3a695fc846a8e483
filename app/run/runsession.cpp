// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/runsession.h"

#include "app/log/runlog.h"
#include "app/run/runsessionprivate.h"

#include <algorithm>

namespace Quaver::Ui {

RunSession::RunSession(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
}

RunSession::~RunSession() = default;

QString RunSession::runId() const { return d->runId; }

QString RunSession::title() const { return d->titleText(); }

RunSession::State RunSession::state() const { return d->state; }

bool RunSession::isUnderWay() const
{
    return d->state != State::Loading && d->state != State::Ended;
}

const RunConfig &RunSession::config() const { return d->config; }

Backend RunSession::backend() const { return d->backend; }

QStringList RunSession::models() const { return d->config.benchmarkModels; }

const RunResult &RunSession::result() const { return d->result; }

std::optional<Error> RunSession::error() const { return d->error; }

qint64 RunSession::elapsed() const
{
    if (isUnderWay())
        return d->clock.isValid() ? d->clock.elapsed() : 0;
    return d->result.metrics.totalDuration;
}

const PhaseProgress &RunSession::phase(Phase phase) const
{
    return d->phases.at(static_cast<std::size_t>(phase));
}

std::optional<Phase> RunSession::currentPhase() const { return d->currentPhase; }

const std::optional<BenchmarkSpec> &RunSession::spec() const { return d->spec; }

const Task *RunSession::task(const QString &taskId) const { return d->taskOf(taskId); }

const std::optional<SpecReview> &RunSession::review() const { return d->review; }

int RunSession::reviewRound() const { return d->reviewRound; }

void RunSession::proceed(const BenchmarkSpec &spec)
{
    if (d->state != State::Reviewing)
        return;
    d->setDraft(spec);
    d->keepDraft();
    d->setState(State::Running);
    Q_EMIT reviewChanged();
    if (d->proceed)
        d->proceed(spec);
}

void RunSession::setDraft(const BenchmarkSpec &spec)
{
    if (d->state == State::Reviewing)
        d->setDraft(spec);
}

const std::optional<BenchmarkSpec> &RunSession::draft() const { return d->draft; }

const QList<Trial> &RunSession::trials() const { return d->trials; }

int RunSession::count(TrialState state) const
{
    return d->counts.at(static_cast<std::size_t>(state));
}

int RunSession::finalCount() const
{
    return count(TrialState::Passed) + count(TrialState::Failed) + count(TrialState::Limit)
        + count(TrialState::Errored) + count(TrialState::Cancelled);
}

std::optional<qint64> RunSession::remaining() const
{
    // Two trials tell nothing when many run at once; a twentieth of them does.
    const auto total = static_cast<int>(d->trials.size());
    const int done = finalCount();
    if (!isUnderWay() || done < std::max(2, total / 20) || done >= total)
        return std::nullopt;
    return (d->clock.elapsed() - d->benchmarkBegan) * (total - done) / done;
}

const Usage &RunSession::usage() const { return d->usage; }

const UsageByRole &RunSession::usageByRole() const { return d->usageByRole; }

RunLog *RunSession::log() const { return d->log; }

Pending<std::optional<Transcript>> RunSession::transcript(qsizetype index) const
{
    if (const Transcript *recent = d->recentTranscripts.object(index))
        return Pending<std::optional<Transcript>>::finished(std::optional(*recent));
    if (!d->loadTranscript)
        return Pending<std::optional<Transcript>>::finished(std::optional<Transcript>());
    return d->loadTranscript(d->trials.at(index));
}

void RunSession::stop()
{
    if (!isUnderWay() || d->state == State::Stopping)
        return;
    d->keepDraft();
    d->setState(State::Stopping);
    if (d->stop)
        d->stop();
}

void RunSession::stopAtOnce()
{
    if (!isUnderWay())
        return;
    d->keepDraft();
    d->setState(State::Stopping);
    if (d->stopAtOnce)
        d->stopAtOnce();
}

} // namespace Quaver::Ui
