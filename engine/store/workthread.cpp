// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/workthread.h"

namespace Quaver {

WorkThread::WorkThread()
    : m_thread(&WorkThread::work, this)
{
}

WorkThread::~WorkThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_one();
    m_thread.join();
    while (!m_calls.empty())
        deliverFirst();
}

void WorkThread::add(std::unique_ptr<AnyCall> call)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(call.get()); // alive until it was delivered
    }
    m_calls.push_back(std::move(call));
    m_changed.notify_one();
}

void WorkThread::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        AnyCall *const job = m_jobs.front();
        m_jobs.pop_front();
        lock.unlock();
        job->execute();
        QMetaObject::invokeMethod(
            this, [this] { deliverFirst(); }, Qt::QueuedConnection);
        lock.lock();
    }
}

void WorkThread::deliverFirst()
{
    const std::unique_ptr<AnyCall> call = std::move(m_calls.front());
    m_calls.pop_front();
    call->deliver();
}

} // namespace Quaver
