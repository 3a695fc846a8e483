// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/api.h"

#include "engine/daytona/apierrors.h"
#include "engine/daytona/operation.h"
#include "engine/net/httperrors.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

//! From 0.167.0 on a sandbox tells a command's standard output from its standard error.
constexpr char sdkVersion[] = "0.218.0";

HttpClient::Options httpOptions(const Endpoint &endpoint, const Policy &policy)
{
    HttpClient::Options options;
    options.maxTries = policy.maxTries;
    options.wait = policy.wait;
    options.statusError = [backend = endpoint.backend](const HttpRequest &request,
                                                       const HttpResponse &response) {
        return apiError(backend, request, response);
    };
    return options;
}

//! Everything but letters, digits and "-._~" encoded, a space as %20.
QUrl urlOf(const QUrl &base, const Path &path, const Query &query)
{
    QByteArray encoded =
        base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    for (const QString &segment : path)
        encoded += '/' + QUrl::toPercentEncoding(segment);
    char separator = '?';
    for (const auto &[name, value] : query) {
        encoded += separator + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return QUrl::fromEncoded(encoded, QUrl::StrictMode);
}

} // namespace

Api::Api(Endpoint endpoint, Policy policy)
    : m_endpoint(std::move(endpoint))
    , m_policy(std::move(policy))
    , m_http(httpOptions(m_endpoint, m_policy))
{
}

Api::~Api() = default;

QList<HttpHeader> Api::headers() const
{
    return {{"Authorization", "Bearer " + m_endpoint.apiKey.reveal()},
            {"X-Daytona-Source", "quaver"},
            {"X-Daytona-SDK-Version", sdkVersion},
            {"User-Agent", "Quaver/" QUAVER_VERSION},
            {"Accept", "application/json, */*"}};
}

HttpRequest Api::request(const QByteArray &method, const Path &path, const QString &what,
                         const Query &query) const
{
    HttpRequest request(method, urlOf(m_endpoint.apiUrl, path, query), what);
    request.headers = headers();
    request.deadline = m_policy.callDeadline;
    return request;
}

Pending<HttpResponse> Api::send(HttpRequest request, CancelToken token)
{
    return m_http.send(std::move(request), std::move(token));
}

HttpRequest Api::toolboxRequest(const QByteArray &method, const QString &what) const
{
    HttpRequest request(method, QUrl(), what);
    request.headers = headers();
    request.deadline = m_policy.callDeadline;
    return request;
}

Result<QUrl> Api::toolboxBase(const QUrl &proxyUrl, const QString &sandboxId) const
{
    const bool isSecure = proxyUrl.scheme() == "https"_L1;
    const bool isWeaker = !isSecure && m_endpoint.apiUrl.scheme() == "https"_L1;
    if (proxyUrl.host().isEmpty() || (!isSecure && proxyUrl.scheme() != "http"_L1) || isWeaker) {
        return Error(
            Error::Kind::Protocol,
            tr("%1 names \"%2\" as the way into the sandbox %3, which the key cannot be sent to.")
                .arg(serverName(m_endpoint.apiUrl), serverName(proxyUrl), sandboxId));
    }
    return urlOf(proxyUrl, {sandboxId}, {});
}

Pending<QUrl> Api::toolboxUrl(const SandboxAddress &sandbox, const Path &path, const Query &query,
                              CancelToken token)
{
    const QUrl known = sandbox.toolboxProxyUrl.isEmpty() ? m_toolboxUrls.value(sandbox.id)
                                                         : sandbox.toolboxProxyUrl;
    const auto complete = [this, id = sandbox.id, path,
                           query](const QUrl &proxyUrl) -> Result<QUrl> {
        const Result<QUrl> base = toolboxBase(proxyUrl, id);
        return base ? Result<QUrl>(urlOf(*base, path, query)) : base;
    };
    if (!known.isEmpty())
        return Pending<QUrl>::finished(complete(known));
    const HttpRequest asked = request("GET", {u"sandbox"_s, sandbox.id, u"toolbox-proxy-url"_s},
                                      tr("Asking for the way into the sandbox %1").arg(sandbox.id));
    return mapped<QUrl>(this, send(asked, std::move(token)),
                        [this, id = sandbox.id, complete](const HttpResponse &response) {
                            const QUrl proxyUrl(response.json.toObject().value("url"_L1).toString(),
                                                QUrl::StrictMode);
                            const Result<QUrl> url = complete(proxyUrl);
                            if (url)
                                m_toolboxUrls.insert(id, proxyUrl);
                            return url;
                        });
}

Pending<HttpResponse> Api::sendToolbox(const SandboxAddress &sandbox, const Path &path,
                                       const Query &query, HttpRequest request, CancelToken token)
{
    const Pending<QUrl> url = toolboxUrl(sandbox, path, query, token);
    const auto sendTo = [this, request, token](const QUrl &to) {
        HttpRequest complete = request;
        complete.url = to;
        return send(complete, token);
    };
    if (url.isFinished()) {
        const Result<QUrl> &known = url.result();
        return known ? sendTo(*known) : Pending<HttpResponse>::finished(known.error());
    }
    const Promise<HttpResponse> promise;
    url.onFinished(this, [this, promise, sendTo](const Result<QUrl> &found) {
        if (!found) {
            promise.finish(found.error());
            return;
        }
        sendTo(*found).onFinished(
            this, [promise](const Result<HttpResponse> &response) { promise.finish(response); });
    });
    return promise.pending();
}

void Api::setJson(HttpRequest &request, const QJsonObject &body)
{
    request.contentType = "application/json";
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace Quaver::Daytona
