// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/flow/accountcheck.h"

#include "engine/daytona/account.h"
#include "engine/daytona/client.h"
#include "engine/flow/await.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Quaver {

namespace {

using Flow::errorOf;

//! The shortest that still suffices for a server at the other end of the world: a person waits.
constexpr std::chrono::seconds patience{15};
constexpr int mostTries = 2;

//! What one inquiry works on; shared by its coroutine and whoever started it.
struct Inquiry
{
    explicit Inquiry(const Endpoint &endpoint)
        : client(endpoint, policy())
        , target(endpoint.target)
    {
    }

    static Daytona::Policy policy()
    {
        Daytona::Policy policy;
        policy.callDeadline = patience;
        policy.maxTries = mostTries;
        return policy;
    }

    Daytona::Client client;
    QString target;
};
using SharedInquiry = std::shared_ptr<Inquiry>;

QStringList missingIn(const QStringList &permissions)
{
    QStringList missing{u"write:sandboxes"_s, u"delete:sandboxes"_s, u"read:volumes"_s,
                        u"write:volumes"_s, u"delete:volumes"_s};
    if (permissions.isEmpty())
        return {};
    missing.removeIf([&](const QString &needed) { return permissions.contains(needed); });
    return missing;
}

SandboxSize sizeOf(const Daytona::Snapshot &snapshot)
{
    constexpr double mebibytes = 1024;
    SandboxSize size;
    size.snapshot = snapshot.name;
    size.resources.cpu = snapshot.cpu;
    size.resources.memory = static_cast<int>(snapshot.memoryGiB * mebibytes);
    size.resources.disk = static_cast<int>(snapshot.diskGiB * mebibytes);
    return size;
}

QList<SandboxSize> sizesIn(const QList<Daytona::Snapshot> &snapshots)
{
    QList<SandboxSize> sizes;
    for (const Daytona::Snapshot &snapshot : snapshots) {
        if (snapshot.isGeneral && snapshot.isActive() && snapshot.gpu == 0)
            sizes.append(sizeOf(snapshot));
    }
    std::sort(sizes.begin(), sizes.end(), [](const SandboxSize &one, const SandboxSize &other) {
        const auto order = [](const SandboxSize &size) {
            return std::tuple(size.resources.cpu, size.resources.memory, size.resources.disk,
                              size.snapshot);
        };
        return order(one) < order(other);
    });
    return sizes;
}

QCoro::Task<void> work(SharedInquiry inquiry, Promise<AccountReport> promise, CancelToken token)
{
    std::exception_ptr failure;
    AccountReport report;
    try {
        const auto asked = inquiry->client.account().currentKey(token);
        const Daytona::KeyInfo key = co_await asked;
        report.keyName = key.name;
        report.target = inquiry->target;
        report.missingPermissions = missingIn(key.permissions);
        const auto configured = inquiry->client.account().serverConfig(token);
        const Daytona::ServerConfig config = co_await configured;
        report.defaultSnapshot = config.defaultSnapshot;
        const auto listed = inquiry->client.account().snapshots(token);
        const QList<Daytona::Snapshot> snapshots = co_await listed;
        report.isDefaultActive = std::any_of(
            snapshots.cbegin(), snapshots.cend(), [&](const Daytona::Snapshot &snapshot) {
                return snapshot.name == config.defaultSnapshot && snapshot.isActive();
            });
        report.sizes = sizesIn(snapshots);
    } catch (...) {
        failure = std::current_exception();
    }
    if (failure) {
        promise.finish(errorOf(failure));
    } else {
        promise.finish(report);
    }
}

} // namespace

Pending<AccountReport> checkAccount(Endpoint endpoint, CancelToken token)
{
    const Promise<AccountReport> promise;
    const auto inquiry = std::make_shared<Inquiry>(endpoint);
    Flow::spawn(work(inquiry, promise, std::move(token)), "An account inquiry");
    return promise.pending();
}

} // namespace Quaver
