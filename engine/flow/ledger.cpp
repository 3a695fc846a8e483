// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/ledger.h"

#include <QLocale>

namespace Quaver::Flow {

using Models::ModelCall;

namespace {

bool isEmpty(const Usage &usage) { return usage.calls == 0 && usage.inputTokens == 0; }

//! A sum with an unknown price in it is of unknown price.
void add(Usage &sum, const Usage &part)
{
    if (isEmpty(sum))
        sum.costUsd = part.costUsd;
    else if (sum.costUsd && part.costUsd)
        *sum.costUsd += *part.costUsd;
    else if (!isEmpty(part))
        sum.costUsd.reset();
    sum.inputTokens += part.inputTokens;
    sum.outputTokens += part.outputTokens;
    sum.cacheReadTokens += part.cacheReadTokens;
    sum.cacheWriteTokens += part.cacheWriteTokens;
    sum.calls += part.calls;
    sum.unmetered += part.unmetered;
    sum.selfReported = sum.selfReported || part.selfReported;
}

Usage &ofRole(UsageByRole &usage, ModelRole role)
{
    switch (role) {
    case ModelRole::Author:
        return usage.author;
    case ModelRole::Tested:
        return usage.tested;
    case ModelRole::Judge:
        return usage.judge;
    }
    Q_UNREACHABLE();
}

} // namespace

QString subjectOf(const Trial &trial)
{
    return trial.taskId + u'/' + QString::number(trial.number);
}

Ledger::Ledger(QString runId, const Limits &limits, CancelSource work)
    : m_runId(std::move(runId))
    , m_limits(limits)
    , m_work(std::move(work))
{
}

void Ledger::listenTo(Models::ModelAccess *access)
{
    connect(access, &Models::ModelAccess::callEnded, this, &Ledger::onCallEnded);
}

void Ledger::onCallEnded(const ModelCall &call)
{
    if (call.runId != m_runId)
        return;
    if (call.role == ModelRole::Tested && !call.subject.isEmpty()) {
        TrialCalls &trial = m_trials[call.modelId][call.subject];
        add(trial.usage, call.usage);
        trial.outcome = call.outcome;
        trial.failure = call.failure;
    }
    count(call.role, call.modelId, call.usage);
    // The gateway may see a cap first: it knows what calls have used that were cut.
    if (call.outcome == ModelCall::Outcome::Capped)
        m_work.cancel(Error(Error::Kind::Cancelled, call.failure));
}

void Ledger::addSelfReported(ModelRole role, const QString &modelId, const Usage &usage)
{
    Usage reported = usage;
    reported.selfReported = true;
    count(role, modelId, reported);
}

void Ledger::count(ModelRole role, const QString &modelId, const Usage &usage)
{
    add(ofRole(m_byRole, role), usage);
    m_knownCost += usage.costUsd.value_or(0);
    if (role == ModelRole::Tested)
        add(m_ofTested[modelId], usage);
    Q_EMIT changed();
    checkCaps();
}

Usage Ledger::total() const
{
    Usage sum;
    for (const Usage *part : {&m_byRole.author, &m_byRole.tested, &m_byRole.judge})
        add(sum, *part);
    return sum;
}

void Ledger::checkCaps()
{
    const Usage used = total();
    const qint64 tokens = used.inputTokens + used.outputTokens;
    if (m_limits.tokens && tokens >= *m_limits.tokens) {
        m_work.cancel(Error(Error::Kind::Cancelled,
                            tr("The run's cap of %1 tokens is reached.")
                                .arg(QLocale().toString(*m_limits.tokens))));
    } else if (m_limits.costUsd && m_knownCost >= *m_limits.costUsd) {
        m_work.cancel(Error(
            Error::Kind::Cancelled,
            tr("The run's cap of %1 US dollars is reached.")
                .arg(QLocale().toString(*m_limits.costUsd, 'g', QLocale::FloatingPointShortest))));
    }
}

std::optional<Usage> Ledger::ofTrial(const QString &modelId, const Trial &trial) const
{
    const auto model = m_trials.constFind(modelId);
    if (model == m_trials.cend())
        return std::nullopt;
    const auto place = model->constFind(subjectOf(trial));
    return place == model->cend() ? std::nullopt : std::optional<Usage>(place->usage);
}

QString Ledger::failureOf(const QString &modelId, const Trial &trial,
                          ModelCall::Outcome outcome) const
{
    const TrialCalls calls = m_trials.value(modelId).value(subjectOf(trial));
    return calls.outcome == outcome ? calls.failure : QString();
}

} // namespace Quaver::Flow
