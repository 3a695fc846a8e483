// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log/slicedwork.h"

#include <QElapsedTimer>

namespace Quaver::Ui {

namespace {

constexpr qint64 sliceTime = 6; // ms: half a frame, so that painting finds its time, too

} // namespace

SlicedWork::SlicedWork(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &SlicedWork::doSlice);
}

void SlicedWork::start(std::function<bool()> step, std::function<void()> afterSlice)
{
    m_step = std::move(step);
    m_afterSlice = std::move(afterSlice);
    doSlice();
}

void SlicedWork::stop()
{
    m_step = nullptr;
    m_afterSlice = nullptr;
    m_timer.stop();
}

void SlicedWork::doSlice()
{
    QElapsedTimer timer;
    timer.start();
    bool hasMore = true;
    while (hasMore && timer.elapsed() < sliceTime)
        hasMore = m_step();
    const std::function<void()> afterSlice = m_afterSlice;
    if (hasMore)
        m_timer.start();
    else
        stop();
    if (afterSlice)
        afterSlice();
}

} // namespace Quaver::Ui
