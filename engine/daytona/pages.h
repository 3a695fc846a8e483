// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/operation.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace Quaver::Daytona {

//! Reads a list that comes in pages: {"items": [ … ], …}, or a bare array that is all of it.
template <typename T>
class Pages : public Operation<QList<T>>
{
public:
    struct Plan
    {
        std::function<HttpRequest(const Query &more)> request;
        std::function<Result<T>(const QJsonObject &)> read;
        //! What to ask for after the answer of page number \a page (from 1); absent: that was all.
        std::function<std::optional<Query>(const QJsonObject &answer, int page)> next;
    };

    Pages(Api &api, Plan plan, const CancelToken &token)
        : Operation<QList<T>>(api, token)
        , m_plan(std::move(plan))
    {
        if (!this->isFinished())
            fetch({});
    }

private:
    //! No account has so many; a server that always has another page is out of its mind.
    static constexpr int maxPages = 500;

    void fetch(const Query &more)
    {
        this->template on<HttpResponse>(this->api().send(m_plan.request(more), this->callToken()),
                                        [this](const Result<HttpResponse> &response) {
                                            if (response)
                                                take(response->json);
                                            else
                                                this->finish(response.error());
                                        });
    }

    void take(const QJsonValue &json)
    {
        const QJsonObject answer = json.toObject();
        const QJsonArray items = json.isArray() ? json.toArray() : answer.value(u"items").toArray();
        for (const QJsonValue &item : items) {
            Result<T> read = m_plan.read(item.toObject());
            if (!read) {
                this->finish(read.error());
                return;
            }
            m_items.append(*std::move(read));
        }
        const std::optional<Query> more = m_plan.next(answer, ++m_page);
        if (!more || items.isEmpty() || m_page >= maxPages)
            this->finish(m_items);
        else
            fetch(*more);
    }

    Plan m_plan;
    QList<T> m_items;
    int m_page = 0;
};

//! For Plan::next, where an answer names the place to go on from.
inline std::optional<Query> nextByCursor(const QJsonObject &answer, int)
{
    const QString cursor = answer.value(u"nextCursor").toString();
    return cursor.isEmpty() ? std::nullopt
                            : std::optional(Query{{QStringLiteral("cursor"), cursor}});
}

} // namespace Quaver::Daytona
