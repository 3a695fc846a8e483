// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/upstreamrequest.h"

#include "engine/core/redaction.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Quaver::Gateway {

namespace {

constexpr std::array<QByteArrayView, 4> passedUp{"anthropic-version", "anthropic-beta", "accept",
                                                 "user-agent"};
constexpr std::array<QByteArrayView, 3> passedDown{"content-type", "request-id", "x-request-id"};

//! Such as beta=true. What does not look like that is left out.
bool isPlainQuery(const QByteArray &query)
{
    constexpr qsizetype longest = 256;
    return query.size() <= longest && std::all_of(query.cbegin(), query.cend(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '=' || c == '&' || c == '_' || c == '-' || c == '.';
           });
}

QUrl upstreamUrl(const Models::Model &model, const ModelRequest &request)
{
    QUrl url = model.provider.baseUrl;
    url.setPath(url.path() + QString::fromLatin1(request.endpoint.upstreamPath));
    if (!url.hasQuery() && !request.head.query.isEmpty() && isPlainQuery(request.head.query))
        url.setQuery(QString::fromLatin1(request.head.query));
    return url;
}

} // namespace

HttpRequest upstreamRequest(const Models::Model &model, const ModelRequest &request)
{
    HttpRequest result(
        "POST", upstreamUrl(model, request),
        QCoreApplication::translate("Quaver::ModelGateway", "asking %1").arg(model.upstreamId));
    result.body = request.body;
    const QByteArray type = request.head.header("content-type");
    result.contentType = type.isEmpty() ? QByteArray("application/json") : type;
    for (const QByteArrayView known : passedUp) {
        const QByteArray name = known.toByteArray();
        const QByteArray value = request.head.header(name);
        if (!value.isEmpty())
            result.headers.append({name, value});
        else if (name == "user-agent")
            result.headers.append({name, "quaver"});
        else if (name == "anthropic-version" && model.format == Models::WireFormat::Anthropic)
            result.headers.append({name, "2023-06-01"});
    }
    const Secret &key = model.provider.key;
    if (key.isEmpty())
        return result;
    if (model.format == Models::WireFormat::Anthropic)
        result.headers.append({"x-api-key", key.reveal()});
    else
        result.headers.append({"Authorization", "Bearer " + key.reveal()});
    return result;
}

QList<HttpHeader> downstreamHeaders(const HttpResponse &head)
{
    QList<HttpHeader> result;
    for (const QByteArrayView known : passedDown) {
        const QByteArray name = known.toByteArray();
        const QByteArray value = head.header(name);
        if (!value.isEmpty() && !value.contains('\r') && !value.contains('\n')
            && redacted(value) == value)
            result.append({name, value});
    }
    return result;
}

QList<QByteArray> cacheParts(const Models::Model &model, const ModelRequest &request)
{
    return {upstreamUrl(model, request).toEncoded(QUrl::RemoveUserInfo),
            request.head.header("anthropic-version"), request.head.header("anthropic-beta"),
            request.head.header("x-quaver-subject"), request.body};
}

} // namespace Quaver::Gateway
