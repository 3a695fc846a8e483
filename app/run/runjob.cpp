// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run/runjob.h"

namespace Quaver::Ui {

RunJob::RunJob(RunConfig config, Setup::RunOptions options)
    : m_options(std::move(options))
{
    m_prepared.config = std::move(config);
}

RunJob::~RunJob() = default;

Result<void> RunJob::prepare()
{
    const auto note = [this](const QString &text) { Q_EMIT noted(text); };
    if (const auto decided = Setup::decideModels(&m_prepared, m_options, note); !decided)
        return decided.error();
    // Deciding runs the event loop: stop() may have come.
    if (m_isStopped)
        return Error(Error::Kind::Cancelled, tr("The run was stopped before it began."));
    return Setup::connectBackend(&m_prepared, m_options, note);
}

void RunJob::start()
{
    if (const auto ready = prepare(); !ready) {
        Q_EMIT failed(ready.error());
        return;
    }
    m_run = runBenchmark(m_prepared.config, m_prepared.environment);
    passOnSignals();
    connect(m_run.get(), &BenchmarkRun::finished, this, &RunJob::end);
    connect(m_run.get(), &BenchmarkRun::failed, this, &RunJob::end);
    Q_EMIT prepared(m_run->runId(), m_prepared.config);
    if (m_isStopped)
        m_run->cancel();
}

void RunJob::passOnSignals()
{
    const BenchmarkRun *const run = m_run.get();
    connect(run, &BenchmarkRun::phaseStarted, this, &RunJob::phaseStarted);
    connect(run, &BenchmarkRun::stepStarted, this, &RunJob::stepStarted);
    connect(run, &BenchmarkRun::message, this, &RunJob::message);
    connect(run, &BenchmarkRun::programOutput, this, &RunJob::programOutput);
    connect(run, &BenchmarkRun::reviewRequested, this, &RunJob::reviewRequested);
    connect(run, &BenchmarkRun::specificationReady, this, &RunJob::specificationReady);
    connect(run, &BenchmarkRun::taskStarted, this, &RunJob::taskStarted);
    connect(run, &BenchmarkRun::taskStep, this, &RunJob::taskStep);
    connect(run, &BenchmarkRun::taskAnswered, this, &RunJob::taskAnswered);
    connect(run, &BenchmarkRun::taskGraded, this, &RunJob::taskGraded);
    connect(run, &BenchmarkRun::transcriptReady, this, &RunJob::transcriptReady);
    connect(run, &BenchmarkRun::usageChanged, this, &RunJob::usageChanged);
}

void RunJob::stop()
{
    m_isStopped = true;
    if (m_run)
        m_run->cancel();
}

void RunJob::stopAtOnce()
{
    m_isStopped = true;
    if (m_run)
        m_run->cancelAtOnce();
}

void RunJob::proceed(const BenchmarkSpec &spec)
{
    if (m_run)
        m_run->proceed(spec);
}

void RunJob::keepReviewed(const BenchmarkSpec &spec)
{
    if (m_run)
        m_run->keepReviewed(spec);
}

void RunJob::end(const RunResult &result) { Q_EMIT ended(result); }

} // namespace Quaver::Ui
