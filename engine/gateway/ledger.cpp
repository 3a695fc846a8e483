// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/ledger.h"

#include <QCoreApplication>

namespace Quaver::Gateway {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::ModelGateway)
};

} // namespace

void Ledger::limit(const QString &runId, const Models::Caps &caps)
{
    const QMutexLocker lock(&m_mutex);
    m_accounts[runId].caps = caps;
}

void Ledger::forget(const QString &runId)
{
    const QMutexLocker lock(&m_mutex);
    m_accounts.remove(runId);
}

QString Ledger::refusal(const Models::Grant &grant, bool willTellUsage)
{
    const QMutexLocker lock(&m_mutex);
    const auto account = m_accounts.constFind(grant.runId);
    if (account == m_accounts.cend() || (!account->caps.tokens && !account->caps.costUsd))
        return {};
    const Models::Caps &caps = account->caps;
    if (caps.costUsd && !grant.model.price) {
        return Texts::tr("The run has a cap on money, and the price of %1 is not known, so that "
                         "the cap could not be held. Take the cap away or choose another model.")
            .arg(grant.model.id);
    }
    if (!willTellUsage) {
        return Texts::tr("The run has a cap, and this streamed request does not ask for its usage: "
                         "it needs stream_options.include_usage.");
    }
    if (caps.tokens && account->tokens >= *caps.tokens) {
        return Texts::tr("The run's cap of %1 tokens is reached.").arg(*caps.tokens);
    }
    if (caps.costUsd && account->costUsd >= *caps.costUsd) {
        return Texts::tr("The run's cap of %1 US dollars is reached.")
            .arg(QString::number(*caps.costUsd, 'g', QLocale::FloatingPointShortest));
    }
    return {};
}

void Ledger::add(const Models::Grant &grant, const Usage &usage)
{
    const QMutexLocker lock(&m_mutex);
    const auto account = m_accounts.find(grant.runId);
    if (account == m_accounts.end())
        return;
    account->tokens += usage.inputTokens + usage.outputTokens;
    Usage told = usage;
    told.unmetered = 0;
    account->costUsd += Models::costUsd(grant.model.price, told).value_or(0);
}

} // namespace Quaver::Gateway
