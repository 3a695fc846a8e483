// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/programs/programevent.h"

#include "engine/core/text.h"

#include <QHash>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace Quaver::Programs {

using namespace Qt::StringLiterals;

QString ProgramEvent::text(QLatin1StringView key) const
{
    return printableLine(fields.value(key).toString());
}

int ProgramEvent::number(QLatin1StringView key, int fallback) const
{
    const double value = fields.value(key).toDouble(fallback);
    const bool fits =
        value >= std::numeric_limits<int>::min() && value <= std::numeric_limits<int>::max();
    return fits ? static_cast<int>(value) : fallback;
}

QString ProgramEvent::task() const { return text("task"_L1); }

int ProgramEvent::trial() const { return std::max(1, number("trial"_L1, 1)); }

std::optional<ProgramEvent> parseEvent(const QByteArray &line)
{
    static const QHash<QString, ProgramEvent::Type> types = {
        {u"hello"_s, ProgramEvent::Type::Hello},
        {u"progress"_s, ProgramEvent::Type::Progress},
        {u"finding"_s, ProgramEvent::Type::Finding},
        {u"task_started"_s, ProgramEvent::Type::TaskStarted},
        {u"task_step"_s, ProgramEvent::Type::TaskStep},
        {u"task_attempted"_s, ProgramEvent::Type::TaskAttempted},
        {u"task_graded"_s, ProgramEvent::Type::TaskGraded},
        {u"usage"_s, ProgramEvent::Type::Usage},
        {u"error"_s, ProgramEvent::Type::Error},
        {u"done"_s, ProgramEvent::Type::Done},
    };
    if (line.size() > longestEventLine)
        return std::nullopt;
    const QJsonObject fields = QJsonDocument::fromJson(line).object();
    const auto type = types.constFind(fields.value("event"_L1).toString());
    if (type == types.cend())
        return std::nullopt;
    return ProgramEvent{*type, fields};
}

} // namespace Quaver::Programs
