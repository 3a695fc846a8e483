// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/cancellation.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace Quaver {

class CancelToken::Shared
{
public:
    struct Listener
    {
        QPointer<QObject> context;
        std::function<void()> call;
    };
    void forgetDead()
    {
        const auto firstDead =
            std::stable_partition(listeners.begin(), listeners.end(),
                                  [](const Listener &listener) { return listener.context; });
        // Destroyed only after the list is whole again: what they hold may end other listeners.
        const std::vector<Listener> dead(std::make_move_iterator(firstDead),
                                         std::make_move_iterator(listeners.end()));
        listeners.erase(firstDead, listeners.end());
    }

    std::optional<Error> reason;
    std::vector<Listener> listeners;
};

CancelToken::CancelToken(std::shared_ptr<Shared> shared)
    : m_shared(std::move(shared))
{
}

bool CancelToken::isCancelled() const { return m_shared && m_shared->reason; }

Error CancelToken::error() const
{
    Q_ASSERT(isCancelled());
    return *m_shared->reason;
}

void CancelToken::onCancelled(QObject *context, std::function<void()> call) const
{
    if (!m_shared)
        return;
    if (m_shared->reason) {
        call();
        return;
    }
    m_shared->listeners.push_back({context, std::move(call)});
    // A token lives as long as a run and serves thousands of short requests: the dead ones are
    // forgotten at once, also because what they call may hold the token and so itself.
    QObject::connect(context, &QObject::destroyed, context, [weak = std::weak_ptr(m_shared)] {
        if (const auto shared = weak.lock())
            shared->forgetDead();
    });
}

CancelSource::CancelSource()
    : m_shared(std::make_shared<CancelToken::Shared>())
{
}

CancelToken CancelSource::token() const { return CancelToken(m_shared); }

bool CancelSource::isCancelled() const { return m_shared->reason.has_value(); }

void CancelSource::cancel(Error reason) const
{
    if (m_shared->reason)
        return;
    m_shared->reason = std::move(reason);
    const auto keepAlive = m_shared;
    const auto waiting = std::exchange(keepAlive->listeners, {});
    for (const auto &listener : waiting) {
        if (listener.context)
            listener.call();
    }
}

void CancelSource::cancel() const
{
    cancel(Error(Error::Kind::Cancelled,
                 QCoreApplication::translate("Quaver::CancelSource", "Cancelled.")));
}

} // namespace Quaver
