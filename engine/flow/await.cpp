// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/await.h"

#include "engine/core/logging.h"

namespace Quaver::Flow {

QObject *resumeContext()
{
    static thread_local QObject context;
    return &context;
}

namespace {

QCoro::Task<void> guarded(QCoro::Task<void> task, const char *what)
{
    try {
        co_await task;
    } catch (...) {
        qCWarning(logFlow) << what << "ended with:" << errorOf(std::current_exception()).message;
    }
}

} // namespace

void spawn(QCoro::Task<void> task, const char *what) { guarded(std::move(task), what); }

QCoro::Task<void> allOf(std::vector<QCoro::Task<void>> tasks)
{
    std::exception_ptr failure;
    for (QCoro::Task<void> &task : tasks) {
        try {
            co_await task;
        } catch (...) {
            if (!failure)
                failure = std::current_exception();
        }
    }
    if (failure)
        std::rethrow_exception(failure);
}

void throwIfCancelled(const CancelToken &token)
{
    if (token.isCancelled())
        throw Exception(token.error());
}

} // namespace Quaver::Flow
