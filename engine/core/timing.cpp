// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/timing.h"

#include <QRandomGenerator>
#include <QString>
#include <QTimer>

#include <algorithm>

namespace Quaver {

using std::chrono::milliseconds;

Pending<void> delay(milliseconds duration, CancelToken token)
{
    const Promise<void> promise;
    auto *timer = new QTimer; // deletes itself when it fires or is cancelled
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, promise] {
        promise.finish({});
        timer->deleteLater();
    });
    timer->start(duration);
    token.onCancelled(timer, [timer, promise, token] {
        promise.finish(token.error());
        timer->stop();
        timer->deleteLater();
    });
    return promise.pending();
}

milliseconds backoff(int attempt)
{
    constexpr qint64 first = 200;
    constexpr qint64 longest = 10'000;
    const qint64 whole = std::min(longest, first << std::clamp(attempt, 0, 10));
    return milliseconds(whole / 2 + QRandomGenerator::global()->bounded(whole / 2 + 1));
}

QString secondsText(milliseconds duration)
{
    return QString::number(std::chrono::duration<double>(duration).count());
}

Deadline::Deadline(milliseconds fromNow)
    : m_end(std::chrono::steady_clock::now() + fromNow)
{
}

milliseconds Deadline::remaining() const
{
    const auto left = std::chrono::ceil<milliseconds>(m_end - std::chrono::steady_clock::now());
    return std::max(left, milliseconds::zero());
}

} // namespace Quaver
