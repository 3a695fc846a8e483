// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/usagejson.h"

namespace Quaver {

namespace {

constexpr qint64 mostTokens = 1'000'000'000'000'000;
constexpr int mostCalls = 1'000'000'000;
constexpr double mostCost = 1e9;

qint64 readTokens(JsonReader &reader, const QString &key)
{
    return reader.wholeNumber(key, 0, mostTokens).value_or(0);
}

int readCalls(JsonReader &reader, const QString &key)
{
    return reader.integer(key, 0, mostCalls).value_or(0);
}

Usage readRole(JsonReader &byRole, const QString &key)
{
    const std::optional<JsonReader> reader = byRole.object(key);
    return reader ? usageFromJson(*reader) : Usage();
}

} // namespace

Usage usageFromJson(JsonReader reader)
{
    Usage usage;
    usage.inputTokens = readTokens(reader, QStringLiteral("inputTokens"));
    usage.outputTokens = readTokens(reader, QStringLiteral("outputTokens"));
    usage.cacheReadTokens = readTokens(reader, QStringLiteral("cacheReadTokens"));
    usage.cacheWriteTokens = readTokens(reader, QStringLiteral("cacheWriteTokens"));
    usage.calls = readCalls(reader, QStringLiteral("calls"));
    usage.unmetered = readCalls(reader, QStringLiteral("unmetered"));
    usage.costUsd = reader.number(QStringLiteral("costUsd"), 0, mostCost);
    usage.selfReported = reader.flag(QStringLiteral("selfReported")).value_or(false);
    usage.extra = reader.extra();
    return usage;
}

QJsonObject toJson(const Usage &usage)
{
    QJsonObject json = usage.extra;
    json.insert(QStringLiteral("inputTokens"), usage.inputTokens);
    json.insert(QStringLiteral("outputTokens"), usage.outputTokens);
    json.insert(QStringLiteral("cacheReadTokens"), usage.cacheReadTokens);
    json.insert(QStringLiteral("cacheWriteTokens"), usage.cacheWriteTokens);
    json.insert(QStringLiteral("calls"), usage.calls);
    json.insert(QStringLiteral("unmetered"), usage.unmetered);
    json.insert(QStringLiteral("costUsd"),
                usage.costUsd ? QJsonValue(*usage.costUsd) : QJsonValue());
    json.insert(QStringLiteral("selfReported"), usage.selfReported);
    return json;
}

void readUsageOfRun(JsonReader reader, std::optional<Usage> &usage,
                    std::optional<UsageByRole> &byRole)
{
    const QString key = QStringLiteral("byRole");
    // First, so that it is a known member by the time that the others are told from it.
    std::optional<JsonReader> roles = reader.object(key);
    usage = usageFromJson(reader);
    if (!roles)
        return;
    byRole.emplace();
    byRole->author = readRole(*roles, QStringLiteral("author"));
    byRole->tested = readRole(*roles, QStringLiteral("model"));
    byRole->judge = readRole(*roles, QStringLiteral("judge"));
    if (const QJsonObject rest = roles->extra(); !rest.isEmpty())
        usage->extra.insert(key, rest);
}

QJsonObject usageOfRunToJson(const Usage &usage, const std::optional<UsageByRole> &byRole)
{
    QJsonObject json = toJson(usage);
    if (!byRole)
        return json;
    const QString key = QStringLiteral("byRole");
    QJsonObject roles = json.value(key).toObject();
    roles.insert(QStringLiteral("author"), toJson(byRole->author));
    roles.insert(QStringLiteral("model"), toJson(byRole->tested));
    roles.insert(QStringLiteral("judge"), toJson(byRole->judge));
    json.insert(key, roles);
    return json;
}

} // namespace Quaver
