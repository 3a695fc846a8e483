// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/runsummary.h"

#include "engine/core/text.h"
#include "engine/types/enumnames.h"

#include <QJsonArray>

namespace Quaver {

QString runTitle(const RunSummary &summary)
{
    constexpr qsizetype longest = 200; // far more than a list has room for
    for (const QString &name : {summary.name, summary.specName, summary.prompt}) {
        const QString title = printableLine(name, longest).simplified();
        if (!title.isEmpty())
            return title;
    }
    return {};
}

QJsonObject toJson(const RunSummary &summary)
{
    return {{QStringLiteral("runId"), summary.runId},
            {QStringLiteral("startedAt"), summary.startedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("name"), summary.name},
            {QStringLiteral("specName"), summary.specName},
            {QStringLiteral("prompt"), summary.prompt},
            {QStringLiteral("tags"), QJsonArray::fromStringList(summary.tags)},
            {QStringLiteral("status"), runStatusName(summary.status)},
            {QStringLiteral("score"), summary.score ? QJsonValue(*summary.score) : QJsonValue()},
            {QStringLiteral("models"), QJsonArray::fromStringList(summary.models)},
            {QStringLiteral("backend"), backendName(summary.backend)},
            {QStringLiteral("duration"), summary.duration},
            {QStringLiteral("costUsd"), summary.cost ? QJsonValue(*summary.cost) : QJsonValue()}};
}

} // namespace Quaver
