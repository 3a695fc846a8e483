// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/sandboxlist.h"

#include "engine/local/http/json.h"
#include "engine/local/http/response.h"

#include <QJsonArray>

#include <algorithm>

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

struct Filter
{
    QString id;
    QString name;
    QJsonObject labels;
    QStringList states;

    [[nodiscard]] bool accepts(const SandboxEntry &entry) const
    {
        if (!entry.id.startsWith(id, Qt::CaseInsensitive)
            || !entry.name().startsWith(name, Qt::CaseInsensitive))
            return false;
        if (!states.isEmpty() && !states.contains(stateName(entry.state)))
            return false;
        for (auto it = labels.begin(); it != labels.end(); ++it) {
            if (entry.settings.labels.value(it.key()) != it.value())
                return false;
        }
        return true;
    }
};

void sortBy(std::vector<SandboxEntryPtr> &entries, const QByteArray &key, bool isDescending)
{
    const auto compare = [&](const SandboxEntry &a, const SandboxEntry &b) {
        if (key == "name")
            return a.name() < b.name();
        if (key == "cpu")
            return a.settings.processors < b.settings.processors;
        if (key == "memoryGib")
            return a.settings.memoryMiB < b.settings.memoryMiB;
        if (key == "diskGib")
            return a.settings.diskMiB < b.settings.diskMiB;
        if (key == "lastActivityAt")
            return a.lastActivityAt < b.lastActivityAt;
        return a.createdAt < b.createdAt;
    };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const SandboxEntryPtr &a, const SandboxEntryPtr &b) {
                         return isDescending ? compare(*b, *a) : compare(*a, *b);
                     });
}

} // namespace

Result<QJsonObject> listSandboxes(const Request &request, const std::vector<SandboxEntryPtr> &all,
                                  const QString &toolboxUrl)
{
    constexpr qsizetype defaultLimit = 100;
    constexpr qsizetype mostLimit = 200;
    Filter filter;
    filter.id = QString::fromUtf8(request.query("id").value_or(QByteArray()));
    filter.name = QString::fromUtf8(request.query("name").value_or(QByteArray()));
    const QList<QByteArray> states = request.queryValues("states");
    for (const QByteArray &state : states) {
        const QStringList names = QString::fromLatin1(state).split(u',', Qt::SkipEmptyParts);
        filter.states += names;
    }
    if (const auto labels = request.query("labels"); labels && !labels->isEmpty()) {
        Result<QJsonObject> parsed = parseBody(*labels);
        if (!parsed)
            return httpError(400, u"labels must be a JSON object"_s);
        filter.labels = *std::move(parsed);
    }
    bool isLimitNumber = true;
    bool isCursorNumber = true;
    const auto limitText = request.query("limit");
    const auto cursorText = request.query("cursor");
    const qsizetype limit = limitText ? limitText->toInt(&isLimitNumber) : defaultLimit;
    const qsizetype start =
        cursorText && !cursorText->isEmpty() ? cursorText->toInt(&isCursorNumber) : 0;
    if (!isLimitNumber || limit < 1 || limit > mostLimit)
        return httpError(400, u"limit must be between 1 and %1"_s.arg(mostLimit));
    if (!isCursorNumber || start < 0)
        return httpError(400, u"cursor is not one of this server"_s);

    std::vector<SandboxEntryPtr> wanted;
    for (const SandboxEntryPtr &entry : all) {
        if (filter.accepts(*entry))
            wanted.push_back(entry);
    }
    sortBy(wanted, request.query("sort").value_or("createdAt"),
           request.query("order").value_or("desc") != "asc");
    QJsonArray items;
    const auto count = static_cast<qsizetype>(wanted.size());
    const qsizetype end = std::min(count, start + limit);
    for (qsizetype i = start; i < end; ++i)
        items.append(wanted[static_cast<std::size_t>(i)]->toJson(toolboxUrl, true));
    return QJsonObject{
        {u"items"_s, items},
        {u"nextCursor"_s, end < count ? QJsonValue(QString::number(end)) : QJsonValue()},
    };
}

} // namespace Quaver::Local
