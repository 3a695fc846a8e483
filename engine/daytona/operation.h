// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/cancellation.h"
#include "engine/core/pending.h"
#include "engine/daytona/api.h"

#include <QTimer>

#include <functional>

namespace Quaver::Daytona {

//! An operation that takes several calls. It belongs to the Api, ends at once when its token is
//! cancelled, takes its calls with it when it ends, and then deletes itself.
template <typename T>
class Operation : public QObject
{
public:
    [[nodiscard]] Pending<T> pending() const { return m_promise.pending(); }

protected:
    Operation(Api &api, const CancelToken &token)
        : QObject(&api)
        , m_api(api)
    {
        m_deadline.setSingleShot(true);
        m_pause.setSingleShot(true);
        m_pause.setTimerType(Qt::PreciseTimer);
        token.onCancelled(this, [this, token] { finish(token.error()); });
    }

    [[nodiscard]] Api &api() const { return m_api; }
    //! For the operation's calls: cancelled when it ends.
    [[nodiscard]] CancelToken callToken() const { return m_calls.token(); }
    [[nodiscard]] bool isFinished() const { return m_promise.isFinished(); }

    void setDeadline(std::chrono::milliseconds deadline, std::function<Error()> error)
    {
        connect(&m_deadline, &QTimer::timeout, this, [this, error] { finish(error()); });
        m_deadline.start(deadline);
    }

    //! Continues with the result of \a call, unless the operation has ended before.
    template <typename U>
    void on(const Pending<U> &call, std::function<void(const Result<U> &)> proceed)
    {
        call.onFinished(this, [this, proceed = std::move(proceed)](const Result<U> &result) {
            if (!isFinished())
                proceed(result);
        });
    }

    void after(std::chrono::milliseconds pause, std::function<void()> proceed)
    {
        m_pause.disconnect(this);
        connect(&m_pause, &QTimer::timeout, this, std::move(proceed));
        m_pause.start(pause);
    }

    void finish(const Result<T> &result)
    {
        if (isFinished())
            return;
        m_promise.finish(result);
        m_deadline.stop();
        m_pause.stop();
        m_calls.cancel();
        deleteLater();
    }

private:
    Api &m_api;
    CancelSource m_calls;
    Promise<T> m_promise;
    QTimer m_deadline;
    QTimer m_pause;
};

//! \a call's answer as a T.
template <typename T, typename Read>
Pending<T> mapped(QObject *context, const Pending<HttpResponse> &call, Read read)
{
    const Promise<T> promise;
    call.onFinished(
        context, [promise, read = std::move(read)](const Result<HttpResponse> &response) {
            promise.finish(response ? Result<T>(read(*response)) : Result<T>(response.error()));
        });
    return promise.pending();
}

//! Success, whatever a good answer says; of the statuses in \a alsoGood, too.
inline Pending<void> acknowledged(QObject *context, const Pending<HttpResponse> &call,
                                  QList<int> alsoGood = {})
{
    const Promise<void> promise;
    call.onFinished(
        context, [promise, alsoGood = std::move(alsoGood)](const Result<HttpResponse> &response) {
            const bool isGood = response.isOk()
                || (response.error().kind == Error::Kind::Http
                    && alsoGood.contains(response.error().httpStatus));
            promise.finish(isGood ? Result<void>() : Result<void>(response.error()));
        });
    return promise.pending();
}

} // namespace Quaver::Daytona
