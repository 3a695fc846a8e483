// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/result.h>

#include <QCoreApplication>
#include <QList>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace Quaver {

namespace Detail {

template <typename T>
struct PendingState
{
    struct Listener
    {
        QPointer<QObject> context;
        std::function<void(const Result<T> &)> call;
    };

    std::optional<Result<T>> result;
    QList<Listener> listeners;

    void finish(Result<T> outcome)
    {
        if (result)
            return;
        result.emplace(std::move(outcome));
        const QList<Listener> waiting = std::exchange(listeners, {});
        for (const Listener &listener : waiting) {
            if (listener.context)
                deliver(listener);
        }
    }

    void deliver(const Listener &listener)
    {
        // The events that are left go while the application does, under a lock that another event
        // would wait for; and nobody would get it.
        if (QCoreApplication::closingDown())
            return;
        QMetaObject::invokeMethod(
            listener.context.data(), [call = listener.call, outcome = *result] { call(outcome); },
            Qt::QueuedConnection);
    }
};

} // namespace Detail

//! The result of an operation under way: a cheap copyable handle. Delivery is always queued, so a
//! listener never runs inside the call that finished the operation, and a listener whose context
//! is gone is dropped. One thread only: the one in which the operation was started.
template <typename T>
class [[nodiscard]] Pending
{
public:
    explicit Pending(std::shared_ptr<Detail::PendingState<T>> state)
        : m_state(std::move(state))
    {
    }

    //! An operation that has ended before it began, such as one refused for its arguments.
    static Pending finished(Result<T> result)
    {
        auto state = std::make_shared<Detail::PendingState<T>>();
        state->finish(std::move(result));
        return Pending(std::move(state));
    }

    [[nodiscard]] bool isFinished() const { return m_state->result.has_value(); }
    //! Only once isFinished().
    [[nodiscard]] const Result<T> &result() const { return *m_state->result; }

    //! Calls \a call with the result in the event loop of \a context, also when it is there
    //! already.
    void onFinished(QObject *context, std::function<void(const Result<T> &)> call) const
    {
        typename Detail::PendingState<T>::Listener listener{context, std::move(call)};
        if (m_state->result)
            m_state->deliver(listener);
        else
            m_state->listeners.append(std::move(listener));
    }

private:
    std::shared_ptr<Detail::PendingState<T>> m_state;
};

//! The producing end of a Pending. The first finish() counts, later ones are ignored. When the
//! last copy goes without a result, the operation ends with an Internal error, so that nobody
//! waits for ever on something that was deleted.
template <typename T>
class Promise
{
public:
    Promise()
        : m_guard(std::make_shared<Guard>())
    {
    }

    [[nodiscard]] Pending<T> pending() const { return Pending<T>(m_guard->state); }
    [[nodiscard]] bool isFinished() const { return m_guard->state->result.has_value(); }
    void finish(Result<T> result) const { m_guard->state->finish(std::move(result)); }

private:
    struct Guard
    {
        Guard() = default;
        Q_DISABLE_COPY_MOVE(Guard)
        ~Guard()
        {
            state->finish(
                Error(Error::Kind::Internal,
                      QCoreApplication::translate("Quaver::Promise",
                                                  "An operation was given up without a result.")));
        }
        std::shared_ptr<Detail::PendingState<T>> state =
            std::make_shared<Detail::PendingState<T>>();
    };

    std::shared_ptr<Guard> m_guard;
};

} // namespace Quaver
