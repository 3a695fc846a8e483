// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/providergate.h"

#include <algorithm>

namespace Quaver::Gateway {

ProviderGate::Pass::Pass(ProviderGate *gate, quint64 number)
    : m_gate(gate)
    , m_number(number)
{
    ++gate->m_underWay;
}

ProviderGate::Pass::~Pass()
{
    if (!m_gate)
        return;
    --m_gate->m_underWay;
    // Not directly: the one who lets go may be in the middle of its own end.
    QMetaObject::invokeMethod(m_gate, &ProviderGate::serve, Qt::QueuedConnection);
}

void ProviderGate::Pass::succeeded()
{
    if (!m_gate)
        return;
    m_gate->m_limitedOnEnd = 0;
    m_gate->m_width.succeeded(!m_gate->m_runs.isEmpty()
                              || m_gate->m_underWay >= m_gate->m_width.width());
}

void ProviderGate::Pass::limited(std::chrono::milliseconds wait)
{
    if (!m_gate)
        return;
    m_gate->m_width.limited(m_number);
    if (++m_gate->m_limitedOnEnd < 2)
        return;
    QTimer &pause = m_gate->m_pause;
    if (!pause.isActive() || pause.remainingTimeAsDuration() < wait)
        pause.start(wait);
}

ProviderGate::ProviderGate()
{
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, &ProviderGate::serve);
}

void ProviderGate::enter(const QString &runId, QObject *context,
                         std::function<void(std::unique_ptr<Pass>)> ready)
{
    auto run = std::find_if(m_runs.begin(), m_runs.end(),
                            [&](const Run &candidate) { return candidate.id == runId; });
    if (run == m_runs.end())
        run = m_runs.insert(m_runs.end(), Run{runId, {}});
    run->waiting.append({context, std::move(ready)});
    serve();
}

ProviderGate::Waiter ProviderGate::takeNext()
{
    Run run = m_runs.takeFirst();
    Waiter next = run.waiting.takeFirst();
    if (!run.waiting.isEmpty())
        m_runs.append(std::move(run));
    return next;
}

void ProviderGate::serve()
{
    while (!m_pause.isActive() && m_underWay < m_width.width() && !m_runs.isEmpty()) {
        const Waiter next = takeNext();
        if (next.context)
            next.ready(std::make_unique<Pass>(this, m_width.begin()));
    }
}

} // namespace Quaver::Gateway
