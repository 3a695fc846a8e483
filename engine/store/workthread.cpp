// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/workthread.h"

namespace Quaver {

WorkThread::WorkThread(const QString &name)
    : m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(name);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

WorkThread::~WorkThread()
{
    // From within the thread, after the jobs that wait there: quit() from here would overtake them.
    QMetaObject::invokeMethod(
        m_worker.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
    while (!m_calls.empty())
        deliverFirst();
}

void WorkThread::add(std::unique_ptr<AnyCall> call)
{
    AnyCall *const job = call.get(); // alive until it was delivered
    m_calls.push_back(std::move(call));
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, job] {
            job->execute();
            QMetaObject::invokeMethod(
                this, [this] { deliverFirst(); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void WorkThread::deliverFirst()
{
    const std::unique_ptr<AnyCall> call = std::move(m_calls.front());
    m_calls.pop_front();
    call->deliver();
}

} // namespace Quaver
