// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/core/pending.h"

#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace Quaver::Testing {

//! Runs the event loop until \a pending has its result, for at most \a patience; a test that waits
//! longer fails with the error returned then.
template <typename T>
Result<T> await(const Pending<T> &pending,
                std::chrono::milliseconds patience = std::chrono::seconds(20))
{
    QEventLoop loop;
    QObject context;
    bool isOver = false;
    pending.onFinished(&context, [&](const Result<T> &) { loop.quit(); });
    QTimer::singleShot(patience, &context, [&] {
        isOver = true;
        loop.quit();
    });
    loop.exec();
    if (isOver)
        return Error(Error::Kind::Internal, QStringLiteral("the test waited too long"));
    return pending.result();
}

} // namespace Quaver::Testing
