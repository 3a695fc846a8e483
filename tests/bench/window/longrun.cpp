// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/longrun.h"

#include "app/log/logrecord.h"
#include "engine/store/store.h"
#include "tests/app/support/sessionbuilder.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Quaver::Bench {

namespace {

//! What \a pending has come to; runs the event loop.
template <typename T>
Result<T> waitFor(Pending<T> pending)
{
    QEventLoop loop;
    std::optional<Result<T>> outcome;
    pending.onFinished(&loop, [&](const Result<T> &result) {
        outcome = result;
        loop.quit();
    });
    loop.exec();
    return *outcome;
}

bool writeLog(const QString &path, int lines)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly))
        return false;
    for (int i = 0; i < lines; ++i) {
        Ui::LogLine line;
        line.time = i;
        line.phase = i < 100 ? Phase::Agent : Phase::Benchmark;
        line.level = i % 50 == 0 ? Ui::LogLevel::Message : Ui::LogLevel::Output;
        line.text = u"GET /items?page=%1 was answered with 429, next attempt in 2 s"_s.arg(i);
        file.write(Ui::LogRecord::toRecord(line));
    }
    return file.flush();
}

} // namespace

QString writeLongRun(const QString &directory, int tasks, int lines)
{
    RunResult result = Tests::SessionBuilder().tasks(tasks).result(
        {TaskStatus::Passed, TaskStatus::Failed, TaskStatus::Passed, TaskStatus::Limit});
    const Result<std::shared_ptr<Store>> store = waitFor(Store::open(directory));
    if (!store || !waitFor((*store)->saveRun(result)) || !waitFor((*store)->close()))
        return {};
    return writeLog(Ui::RunLog::pathOf(directory, result.runId), lines) ? result.runId : QString();
}

} // namespace Quaver::Bench
