// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/reporter.h"

namespace Quaver {

using namespace Qt::StringLiterals;

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Setup:
        return u"setup"_s;
    case Phase::Agent:
        return u"agent"_s;
    case Phase::Benchmark:
        return u"benchmark"_s;
    case Phase::Cleanup:
        return u"cleanup"_s;
    }
    Q_UNREACHABLE();
}

Phase phaseOf(Step step)
{
    switch (step) {
    case Step::CreatingVolume:
        return Phase::Setup;
    case Step::CreatingAgentSandbox:
    case Step::RunningAgent:
        return Phase::Agent;
    case Step::CreatingBenchmarkSandbox:
    case Step::RunningBenchmark:
        return Phase::Benchmark;
    case Step::CleaningUp:
        return Phase::Cleanup;
    }
    Q_UNREACHABLE();
}

QString stepText(Step step)
{
    switch (step) {
    case Step::CreatingVolume:
        return u"Creating shared volume..."_s;
    case Step::CreatingAgentSandbox:
        return u"Creating agent sandbox..."_s;
    case Step::RunningAgent:
        return u"Running agent..."_s;
    case Step::CreatingBenchmarkSandbox:
        return u"Creating benchmark sandbox..."_s;
    case Step::RunningBenchmark:
        return u"Running benchmark..."_s;
    case Step::CleaningUp:
        return u"Cleaning up..."_s;
    }
    Q_UNREACHABLE();
}

namespace Flow {

void Reporter::step(Step step)
{
    m_phase = phaseOf(step);
    if (!m_run)
        return;
    if (m_reported != m_phase) {
        m_reported = m_phase;
        Q_EMIT m_run->phaseStarted(m_phase);
    }
    // A listener may delete the run.
    if (m_run)
        Q_EMIT m_run->stepStarted(step);
}

void Reporter::message(const QString &text) const
{
    if (m_run)
        Q_EMIT m_run->message(m_phase, text);
}

void Reporter::programOutput(const QString &line) const
{
    if (m_run)
        Q_EMIT m_run->programOutput(m_phase, line);
}

void Reporter::review(const SpecReview &review) const
{
    if (m_run)
        Q_EMIT m_run->reviewRequested(review);
}

void Reporter::specification(const BenchmarkSpec &spec) const
{
    if (m_run)
        Q_EMIT m_run->specificationReady(spec);
}

void Reporter::taskStarted(const TaskProgress &task) const
{
    if (m_run)
        Q_EMIT m_run->taskStarted(task);
}

void Reporter::taskStep(const TaskProgress &task) const
{
    if (m_run)
        Q_EMIT m_run->taskStep(task);
}

void Reporter::taskAnswered(const TaskProgress &task) const
{
    if (m_run)
        Q_EMIT m_run->taskAnswered(task);
}

void Reporter::taskGraded(const QString &model, const TaskResult &result) const
{
    if (m_run)
        Q_EMIT m_run->taskGraded(model, result);
}

void Reporter::transcript(const Transcript &transcript) const
{
    if (m_run)
        Q_EMIT m_run->transcriptReady(transcript);
}

void Reporter::usage(const Usage &total, const UsageByRole &byRole) const
{
    if (m_run)
        Q_EMIT m_run->usageChanged(total, byRole);
}

} // namespace Flow

} // namespace Quaver
