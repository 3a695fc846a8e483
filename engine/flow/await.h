// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/flow/exception.h"

#include <qcoro/qcorotask.h>

#include <coroutine>
#include <vector>

//! `co_await pending` for Pending<T>: gives the value or throws Exception. It resumes from the
//! event loop, never inside the call that finished the operation, and always resumes: a Pending
//! ends when its operation is cancelled, times out or is deleted. QCoro gives the coroutine type
//! only; its own awaiters resume inside QNetworkReply::abort() and never when the emitter dies.
namespace Quaver {

namespace Flow {

//! The object in whose event loop coroutines of the calling thread resume.
[[nodiscard]] QObject *resumeContext();

//! Copyable handle to shared state, as g++ 12 needs it of an awaiter.
template <typename T>
class PendingAwaiter
{
public:
    explicit PendingAwaiter(Pending<T> pending)
        : m_pending(std::move(pending))
    {
    }

    [[nodiscard]] bool await_ready() const { return m_pending.isFinished(); }
    void await_suspend(std::coroutine_handle<> handle) const
    {
        m_pending.onFinished(resumeContext(), [handle](const Result<T> &) { handle.resume(); });
    }
    T await_resume() const
    {
        const Result<T> &result = m_pending.result();
        if (!result)
            throw Exception(result.error());
        if constexpr (!std::is_void_v<T>)
            return result.value();
    }

private:
    Pending<T> m_pending;
};

//! \a pending, or the error of \a token as soon as that is cancelled. The operation itself goes
//! on: for creations, whose answer is wanted even when nobody waits any more.
template <typename T>
Pending<T> unlessCancelled(const Pending<T> &pending, const CancelToken &token)
{
    const Promise<T> promise;
    auto *context = new QObject; // lives until either has happened
    const auto conclude = [promise, context](const Result<T> &result) {
        promise.finish(result);
        context->deleteLater();
    };
    pending.onFinished(context, conclude);
    token.onCancelled(context, [token, conclude] { conclude(token.error()); });
    return promise.pending();
}

//! Lets a task run by itself; an exception in it is logged as \a what.
void spawn(QCoro::Task<void> task, const char *what);

//! Waits for all of \a tasks, whatever happens, then throws the first failure.
QCoro::Task<void> allOf(std::vector<QCoro::Task<void>> tasks);

//! Throws the error of \a token if it is cancelled.
void throwIfCancelled(const CancelToken &token);

} // namespace Flow

template <typename T>
Flow::PendingAwaiter<T> operator co_await(Pending<T> pending)
{
    return Flow::PendingAwaiter<T>(std::move(pending));
}

} // namespace Quaver
