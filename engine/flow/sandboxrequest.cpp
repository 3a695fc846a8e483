// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/sandboxrequest.h"

#include "engine/daytona/account.h"
#include "engine/flow/await.h"
#include "engine/flow/runcontext.h"

#include <QCoreApplication>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

constexpr int mebibytesPerGibibyte = 1024;
constexpr int spareMinutes = 30; // beyond the run's limit, for cleanup that has to be repeated

std::optional<int> wholeGibibytes(std::optional<int> mebibytes)
{
    if (!mebibytes)
        return std::nullopt;
    return (*mebibytes + mebibytesPerGibibyte - 1) / mebibytesPerGibibyte;
}

} // namespace

QCoro::Task<void> chooseSnapshot(Run run, CancelToken token)
{
    const RunConfig &config = run->config();
    run->snapshot = config.snapshot;
    const bool needsChoice = run->environment.endpoint.backend == Backend::Daytona
        && config.snapshot.isEmpty() && config.image.isEmpty() && !config.resources.isEmpty();
    if (!needsChoice)
        co_return;
    const auto listed = run->client->account().snapshots(token);
    const QList<Daytona::Snapshot> snapshots = co_await listed;
    const std::optional<Daytona::Snapshot> chosen =
        Daytona::smallestSnapshot(snapshots, config.resources);
    if (!chosen) {
        throw Exception(
            Error(Error::Kind::Input,
                  QCoreApplication::translate(
                      "Quaver::SandboxRequest",
                      "No default snapshot of this Daytona installation has the processors, memory "
                      "and disk that were asked for. Ask for less, or name an image.")));
    }
    run->snapshot = chosen->name;
    run->reporter.message(
        QCoreApplication::translate("Quaver::SandboxRequest",
                                    "The sandboxes use the snapshot %1: the smallest that covers "
                                    "the resources asked for (%2 processors, %3 GiB memory, "
                                    "%4 GiB disk).")
            .arg(chosen->name)
            .arg(chosen->cpu)
            .arg(chosen->memoryGiB)
            .arg(chosen->diskGiB));
}

Daytona::CreateSandbox sandboxRequest(const RunContext &run, const QString &name,
                                      const QList<Daytona::VolumeMount> &mounts)
{
    const RunConfig &config = run.config();
    Daytona::CreateSandbox request;
    request.name = name;
    request.labels = {{u"quaver.run"_s, run.runId}};
    request.mounts = mounts;
    request.autoStopInterval = 0;
    request.ttlMinutes =
        (config.limits.runSeconds.value_or(defaultRunSeconds) + 59) / 60 + spareMinutes;
    request.networkBlockAll = true;
    if (run.environment.endpoint.backend == Backend::Local) {
        request.cpu = config.resources.cpu;
        request.quaverMemoryMiB = config.resources.memory;
        request.quaverDiskMiB = config.resources.disk;
    } else {
        request.snapshot = run.snapshot;
        request.image = config.image;
        if (!config.image.isEmpty()) {
            request.cpu = config.resources.cpu;
            request.memoryGiB = wholeGibibytes(config.resources.memory);
            request.diskGiB = wholeGibibytes(config.resources.disk);
        }
    }
    return request;
}

} // namespace Quaver::Flow
