// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/sandboxrequest.h"

#include "engine/daytona/account.h"
#include "engine/flow/await.h"
#include "engine/flow/runcontext.h"
#include "engine/flow/runid.h"

#include <QCoreApplication>

#include <algorithm>

namespace Quaver::Flow {

using namespace Qt::StringLiterals;

namespace {

constexpr int mebibytesPerGibibyte = 1024;
constexpr auto agentSnapshot = "quaver-agent"_L1; // has the CLI of an agent
constexpr int spareMinutes = 30; // beyond the run's limit, for cleanup that has to be repeated

std::optional<int> wholeGibibytes(std::optional<int> mebibytes)
{
    if (!mebibytes)
        return std::nullopt;
    return (*mebibytes + mebibytesPerGibibyte - 1) / mebibytesPerGibibyte;
}

//! What a sandbox reaches: on Daytona the host of its model, with a key that is put in on the way.
void openNetwork(const RunContext &run, const SandboxUse &use, Daytona::CreateSandbox &request)
{
    const RunEnvironment &environment = run.environment;
    const bool isRemote = environment.endpoint.backend == Backend::Daytona;
    const bool usesModel = use.model && !use.model->isOffline();
    request.networkBlockAll = !isRemote || (!usesModel && !environment.network);
    if (!isRemote || !usesModel)
        return;
    if (!environment.network)
        request.domainAllowList = use.model->provider.baseUrl.host();
    if (usesSecret(*use.model, environment))
        request.secrets.insert(u"QUAVER_MODEL_KEY"_s, secretName(run.runId, use.model->provider));
}

} // namespace

namespace {

bool isListed(const QList<Daytona::Snapshot> &snapshots, QLatin1StringView name)
{
    return std::any_of(snapshots.cbegin(), snapshots.cend(),
                       [name](const Daytona::Snapshot &s) { return s.name == name; });
}

Daytona::Snapshot smallest(const QList<Daytona::Snapshot> &snapshots, const Resources &resources)
{
    const std::optional<Daytona::Snapshot> chosen = Daytona::smallestSnapshot(snapshots, resources);
    if (chosen)
        return *chosen;
    throw Exception(
        Error(Error::Kind::Input,
              QCoreApplication::translate(
                  "Quaver::SandboxRequest",
                  "No default snapshot of this Daytona installation has the processors, memory "
                  "and disk that were asked for. Ask for less, or name an image.")));
}

} // namespace

QCoro::Task<void> chooseSnapshot(Run run, CancelToken token)
{
    const RunConfig &config = run->config();
    run->snapshot = config.snapshot;
    run->authorSnapshot = config.snapshot;
    if (run->environment.endpoint.backend != Backend::Daytona || !config.snapshot.isEmpty()
        || !config.image.isEmpty())
        co_return;
    const bool needsAgent = run->models.author && config.agent == AgentKind::ClaudeCode;
    const bool needsSize = !config.resources.isEmpty();
    if (!needsAgent && !needsSize)
        co_return;
    const auto listed = run->client->account().snapshots(token);
    const QList<Daytona::Snapshot> snapshots = co_await listed;
    if (needsSize) {
        const Daytona::Snapshot chosen = smallest(snapshots, config.resources);
        run->snapshot = chosen.name;
        run->reporter.message(
            QCoreApplication::translate("Quaver::SandboxRequest",
                                        "The sandboxes use the snapshot %1: the smallest that "
                                        "covers the resources asked for (%2 processors, %3 GiB "
                                        "memory, %4 GiB disk).")
                .arg(chosen.name, QString::number(chosen.cpu), QString::number(chosen.memoryGiB),
                     QString::number(chosen.diskGiB)));
    }
    // Daytona's own images have the CLI, too, so its absence shows only when it is called.
    run->authorSnapshot =
        needsAgent && isListed(snapshots, agentSnapshot) ? QString(agentSnapshot) : run->snapshot;
}

Daytona::CreateSandbox sandboxRequest(const RunContext &run, const QString &name,
                                      const SandboxUse &use)
{
    const RunConfig &config = run.config();
    Daytona::CreateSandbox request;
    request.name = name;
    request.labels = {{u"quaver.run"_s, run.runId}};
    request.mounts = use.mounts;
    request.autoStopInterval = 0;
    request.ttlMinutes =
        (config.limits.runSeconds.value_or(defaultRunSeconds) + 59) / 60 + spareMinutes;
    openNetwork(run, use, request);
    if (run.environment.endpoint.backend == Backend::Local) {
        request.cpu = config.resources.cpu;
        request.quaverMemoryMiB = config.resources.memory;
        request.quaverDiskMiB = config.resources.disk;
        if (use.isAuthor && config.agent == AgentKind::ClaudeCode)
            request.snapshot = agentSnapshot;
    } else {
        request.snapshot = use.isAuthor ? run.authorSnapshot : run.snapshot;
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
