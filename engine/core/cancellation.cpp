// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/cancellation.h"

#include <QCoreApplication>
#include <QPointer>

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
    // A token lives as long as a run and serves thousands of short requests: forget the dead ones.
    std::erase_if(m_shared->listeners, [](const Shared::Listener &l) { return !l.context; });
    m_shared->listeners.push_back({context, std::move(call)});
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
