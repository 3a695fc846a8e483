// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/runsummary.h"

#include "engine/types/enumnames.h"

#include <QJsonArray>

namespace Quaver {

QJsonObject toJson(const RunSummary &summary)
{
    return {{QStringLiteral("runId"), summary.runId},
            {QStringLiteral("startedAt"), summary.startedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("name"), summary.name},
            {QStringLiteral("prompt"), summary.prompt},
            {QStringLiteral("status"), runStatusName(summary.status)},
            {QStringLiteral("score"), summary.score ? QJsonValue(*summary.score) : QJsonValue()},
            {QStringLiteral("models"), QJsonArray::fromStringList(summary.models)},
            {QStringLiteral("backend"), backendName(summary.backend)},
            {QStringLiteral("duration"), summary.duration},
            {QStringLiteral("costUsd"), summary.cost ? QJsonValue(*summary.cost) : QJsonValue()}};
}

} // namespace Quaver
