// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/nativeformat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver::Gateway {

using Models::WireFormat;

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! Both companies use these words, where they have one for the status.
QString typeOf(int status)
{
    switch (status) {
    case 401:
        return u"authentication_error"_s;
    case 402:
        return u"billing_error"_s;
    case 403:
        return u"permission_error"_s;
    case 404:
        return u"not_found_error"_s;
    case 413:
        return u"request_too_large"_s;
    case 429:
        return u"rate_limit_error"_s;
    case 504:
        return u"timeout_error"_s;
    case 529:
        return u"overloaded_error"_s;
    default:
        return status < 500 ? u"invalid_request_error"_s : u"api_error"_s;
    }
}

} // namespace

std::optional<Endpoint> endpointOf(const QByteArray &path)
{
    using Kind = Endpoint::Kind;
    if (path == "/v1/messages")
        return Endpoint{Kind::Generate, WireFormat::Anthropic, "/messages"};
    if (path == "/v1/messages/count_tokens")
        return Endpoint{Kind::CountTokens, WireFormat::Anthropic, "/messages/count_tokens"};
    if (path == "/v1/chat/completions")
        return Endpoint{Kind::Generate, WireFormat::OpenAiChat, "/chat/completions"};
    if (path == "/v1/responses")
        return Endpoint{Kind::Generate, WireFormat::OpenAiResponses, "/responses"};
    if (path == "/v1/models")
        return Endpoint{Kind::ListModels, std::nullopt, {}};
    return std::nullopt;
}

QString pathOf(WireFormat format)
{
    switch (format) {
    case WireFormat::Anthropic:
        return u"/v1/messages"_s;
    case WireFormat::OpenAiChat:
        return u"/v1/chat/completions"_s;
    case WireFormat::OpenAiResponses:
        return u"/v1/responses"_s;
    }
    Q_UNREACHABLE();
}

WireFormat guessFormat(const RequestHead &head)
{
    const std::optional<Endpoint> endpoint = endpointOf(head.path);
    if (endpoint && endpoint->format)
        return *endpoint->format;
    const bool isAnthropic =
        !head.header("x-api-key").isEmpty() || !head.header("anthropic-version").isEmpty();
    return isAnthropic ? WireFormat::Anthropic : WireFormat::OpenAiChat;
}

QByteArray nativeError(WireFormat format, int status, const QString &message)
{
    QJsonObject error{{u"type"_s, typeOf(status)}, {u"message"_s, message}};
    if (format == WireFormat::Anthropic)
        return compact({{u"type"_s, u"error"_s}, {u"error"_s, error}});
    error.insert(u"param"_s, QJsonValue::Null);
    error.insert(u"code"_s, QJsonValue::Null);
    return compact({{u"error"_s, error}});
}

QByteArray nativeModelList(const Models::Model &model)
{
    if (model.format == WireFormat::Anthropic) {
        const QJsonObject entry{{u"type"_s, u"model"_s},
                                {u"id"_s, model.upstreamId},
                                {u"display_name"_s, model.upstreamId},
                                {u"created_at"_s, u"1970-01-01T00:00:00Z"_s}};
        return compact({{u"data"_s, QJsonArray{entry}},
                        {u"has_more"_s, false},
                        {u"first_id"_s, model.upstreamId},
                        {u"last_id"_s, model.upstreamId}});
    }
    const QJsonObject entry{{u"id"_s, model.upstreamId},
                            {u"object"_s, u"model"_s},
                            {u"created"_s, 0},
                            {u"owned_by"_s, model.provider.name}};
    return compact({{u"object"_s, u"list"_s}, {u"data"_s, QJsonArray{entry}}});
}

} // namespace Quaver::Gateway
