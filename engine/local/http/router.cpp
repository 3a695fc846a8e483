// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/http/router.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

namespace {

bool matches(const QList<QByteArray> &pattern, const QList<QByteArray> &segments,
             QHash<QByteArray, QByteArray> *parameters)
{
    if (pattern.size() != segments.size())
        return false;
    parameters->clear();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QByteArray &part = pattern.at(i);
        if (part.startsWith('{'))
            parameters->insert(part.mid(1, part.size() - 2), segments.at(i));
        else if (part != segments.at(i))
            return false;
    }
    return true;
}

} // namespace

void Router::add(const QByteArray &method, const QByteArray &pattern,
                 std::function<void(const ExchangePtr &)> handle, Route::Body body,
                 Route::Access access)
{
    m_routes.append({method, pattern.mid(1).split('/'), std::move(handle), body, access});
}

Result<const Route *> Router::find(Request *request, QByteArray *allowed) const
{
    const QByteArray method =
        request->method == "HEAD" ? QByteArrayLiteral("GET") : request->method;
    QHash<QByteArray, QByteArray> parameters;
    for (const Route &route : m_routes) {
        if (!matches(route.pattern, request->segments(), &parameters))
            continue;
        if (route.method == method) {
            request->setParameters(parameters);
            return &route;
        }
        if (!allowed->isEmpty())
            *allowed += ", ";
        *allowed += route.method == "GET" ? QByteArrayLiteral("GET, HEAD") : route.method;
    }
    if (!allowed->isEmpty())
        return httpError(
            405, u"%1 is not possible here."_s.arg(QString::fromLatin1(request->method.left(16))));
    return httpError(404,
                     u"Cannot %1 %2: this server has no such route."_s.arg(
                         QString::fromLatin1(request->method.left(16)),
                         QString::fromUtf8(request->path().left(200))));
}

} // namespace Quaver::Local
