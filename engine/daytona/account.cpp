// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/account.h"

#include "engine/daytona/jsonfields.h"
#include "engine/daytona/pages.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

Result<Snapshot> readSnapshot(const QJsonObject &object)
{
    const Result<QString> id = readId(object, "id"_L1);
    if (!id)
        return id.error();
    Snapshot snapshot;
    snapshot.id = *id;
    snapshot.name = readText(object, "name"_L1);
    snapshot.state = readText(object, "state"_L1);
    snapshot.isGeneral = object.value("general"_L1).toBool();
    snapshot.cpu = object.value("cpu"_L1).toInt();
    snapshot.memoryGiB = object.value("mem"_L1).toDouble();
    snapshot.diskGiB = object.value("disk"_L1).toDouble();
    snapshot.gpu = object.value("gpu"_L1).toInt();
    return snapshot;
}

bool covers(const Snapshot &snapshot, const Resources &resources)
{
    constexpr double mebibytes = 1024;
    return snapshot.cpu >= resources.cpu.value_or(0)
        && snapshot.memoryGiB * mebibytes >= resources.memory.value_or(0)
        && snapshot.diskGiB * mebibytes >= resources.disk.value_or(0);
}

auto sizeOf(const Snapshot &snapshot)
{
    return std::tuple(snapshot.gpu, snapshot.cpu, snapshot.memoryGiB, snapshot.diskGiB,
                      snapshot.name);
}

} // namespace

std::optional<Snapshot> smallestSnapshot(const QList<Snapshot> &snapshots,
                                         const Resources &resources)
{
    std::optional<Snapshot> smallest;
    for (const Snapshot &snapshot : snapshots) {
        if (snapshot.isGeneral && snapshot.isActive() && covers(snapshot, resources)
            && (!smallest || sizeOf(snapshot) < sizeOf(*smallest)))
            smallest = snapshot;
    }
    return smallest;
}

Pending<ServerConfig> Account::serverConfig(CancelToken token)
{
    const HttpRequest request =
        m_api.request("GET", {u"config"_s}, tr("Asking the server for its configuration"));
    return mapped<ServerConfig>(&m_api, m_api.send(request, std::move(token)),
                                [](const HttpResponse &response) {
                                    const QJsonObject object = response.json.toObject();
                                    ServerConfig config;
                                    config.version = readText(object, "version"_L1);
                                    config.defaultSnapshot = readText(object, "defaultSnapshot"_L1);
                                    return config;
                                });
}

Pending<KeyInfo> Account::currentKey(CancelToken token)
{
    const HttpRequest request =
        m_api.request("GET", {u"api-keys"_s, u"current"_s}, tr("Checking the key"));
    return mapped<KeyInfo>(
        &m_api, m_api.send(request, std::move(token)), [](const HttpResponse &response) {
            const QJsonObject object = response.json.toObject();
            KeyInfo key;
            key.name = readText(object, "name"_L1);
            const QJsonArray permissions = object.value("permissions"_L1).toArray();
            for (const QJsonValue &permission : permissions)
                key.permissions.append(permission.toString());
            return key;
        });
}

Pending<QList<Snapshot>> Account::snapshots(CancelToken token)
{
    Pages<Snapshot>::Plan plan;
    plan.request = [this](const Query &more) {
        return m_api.request("GET", {u"snapshots"_s}, tr("Listing the snapshots"),
                             Query{{u"limit"_s, u"200"_s}} + more);
    };
    plan.read = readSnapshot;
    plan.next = [](const QJsonObject &answer, int page) -> std::optional<Query> {
        if (answer.value("totalPages"_L1).toInt() <= page)
            return std::nullopt;
        return Query{{u"page"_s, QString::number(page + 1)}};
    };
    auto *pages = new Pages<Snapshot>(m_api, plan, token); // deletes itself
    return pages->pending();
}

Pending<Snapshot> Account::snapshot(const QString &idOrName, CancelToken token)
{
    const HttpRequest request = m_api.request("GET", {u"snapshots"_s, idOrName},
                                              tr("Looking for the snapshot %1").arg(idOrName));
    return mapped<Snapshot>(
        &m_api, m_api.send(request, std::move(token)),
        [](const HttpResponse &response) { return readSnapshot(response.json.toObject()); });
}

} // namespace Quaver::Daytona
