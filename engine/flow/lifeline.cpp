// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/lifeline.h"

#include "engine/core/logging.h"
#include "engine/daytona/sandboxes.h"

namespace Quaver::Flow {

using namespace std::chrono_literals;

namespace {

constexpr auto period = 5min; // several chances within the idle time

} // namespace

Lifeline::Lifeline(Daytona::Client &client)
    : m_client(client)
{
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &Lifeline::keepAlive);
}

Lifeline::~Lifeline() = default;

void Lifeline::hold(const QString &id)
{
    m_ids.insert(id);
    m_timer.start();
}

void Lifeline::keepAlive()
{
    for (const QString &id : std::as_const(m_ids)) {
        const auto kept = m_client.sandboxes().keepAlive(id, CancelToken());
        kept.onFinished(this, [id](const Result<void> &result) {
            if (!result)
                qCWarning(logFlow) << "sandbox" << id << "may idle out:" << result.error().message;
        });
    }
}

} // namespace Quaver::Flow
