// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/pending.h"

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace Quaver {

//! Runs jobs one after another on a thread of its own, and delivers their results in the thread of
//! this object. The thread has no event loop: without a QCoreApplication none would go on, and this
//! may go after that.
class WorkThread : public QObject
{
    Q_OBJECT

public:
    WorkThread();
    //! Waits until every job that was given has run, and delivers what was not delivered.
    ~WorkThread() override;
    Q_DISABLE_COPY_MOVE(WorkThread)

    template <typename T>
    Pending<T> run(std::function<Result<T>()> job)
    {
        auto call = std::make_unique<Call<T>>(std::move(job));
        const Pending<T> pending = call->promise.pending();
        add(std::move(call));
        return pending;
    }

private:
    //! A promise belongs to this object's thread and a job to the other one: only the outcome
    //! changes hands, once.
    struct AnyCall
    {
        AnyCall() = default;
        virtual ~AnyCall() = default;
        Q_DISABLE_COPY_MOVE(AnyCall)
        virtual void execute() = 0;
        virtual void deliver() = 0;
    };

    template <typename T>
    struct Call final : AnyCall
    {
        explicit Call(std::function<Result<T>()> job_)
            : job(std::move(job_))
        {
        }
        void execute() override { outcome.emplace(job()); }
        void deliver() override { promise.finish(*std::move(outcome)); }

        std::function<Result<T>()> job;
        std::optional<Result<T>> outcome;
        Promise<T> promise;
    };

    void add(std::unique_ptr<AnyCall> call);
    void work(); // on the thread
    void deliverFirst();

    std::deque<std::unique_ptr<AnyCall>> m_calls; // as they were given, so as they end

    std::mutex m_mutex; // of the following three
    std::condition_variable m_changed;
    std::deque<AnyCall *> m_jobs; // not begun
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace Quaver
