// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/text.h"
#include "engine/models/discovery.h"
#include "engine/models/modellist.h"
#include "engine/net/httpclient.h"
#include "engine/net/httperrors.h"
#include "engine/net/retryafter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Quaver::Models {

namespace {

constexpr std::chrono::seconds patience{15};
//! The lists of large providers have thousands of models.
constexpr qint64 longestAnswer = qint64(16) << 20;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Models)
};

//! What to do about it, or an empty string where the status and the server's words must do.
QString remedyFor(const Provider &provider, const HttpResponse &response)
{
    const QString server = serverName(provider.baseUrl);
    switch (response.status) {
    case 401:
        return provider.key.isEmpty()
            ? Text::tr("It wants a key and none is known here.")
            : Text::tr("The key in %1 was refused. Is it complete, not expired, and one of %2?")
                  .arg(provider.keySource, server);
    case 403:
        return Text::tr("The key in %1 lacks a permission, or this place or account is closed to "
                        "it.")
            .arg(provider.keySource);
    case 404:
    case 405:
        return Text::tr("There is no list of models at %1. Is the address right, with its version, "
                        "such as /v1, where one belongs?")
            .arg(provider.baseUrl.toString());
    case 429: {
        const auto wait = retryAfter(response);
        return wait
            ? Text::tr("Too many requests, or no credit left; it asks to wait %1 s.")
                  .arg(std::chrono::ceil<std::chrono::seconds>(*wait).count())
            : Text::tr("Too many requests, or no credit left. Try again in a minute, and look at "
                       "the account's limits.");
    }
    default:
        return response.status >= 500
            ? Text::tr("That is the provider's trouble and not yours. Try again later.")
            : QString();
    }
}

//! One probe; deletes itself once it has ended.
class Probe : public QObject
{
public:
    explicit Probe(const Provider &provider)
        : m_client(options(provider))
    {
    }

    Pending<void> start(const HttpRequest &request, const CancelToken &token)
    {
        m_client.send(request, token).onFinished(this, [this](const Result<HttpResponse> &answer) {
            m_promise.finish(answer ? Result<void>() : Result<void>(answer.error()));
            deleteLater();
        });
        return m_promise.pending();
    }

private:
    static HttpClient::Options options(const Provider &provider)
    {
        HttpClient::Options options;
        options.maxTries = 1; // how it is now is what is asked
        options.statusError = [provider](const HttpRequest &request, const HttpResponse &response) {
            Error error = httpStatusError(request, response);
            const QString remedy = remedyFor(provider, response);
            if (!remedy.isEmpty())
                error.message = sentences(error.message, remedy);
            return error;
        };
        return options;
    }

    Promise<void> m_promise;
    HttpClient m_client;
};

} // namespace

Pending<void> probe(const Provider &provider, WireFormat format, CancelToken token)
{
    if (!provider.isUsable()) {
        return Pending<void>::finished(
            Error(Error::Kind::Setup,
                  Text::tr("%1 needs a key: set %2").arg(provider.name, provider.keySource)));
    }
    HttpRequest request = modelListRequest(provider, format);
    request.deadline = patience;
    request.maxBodySize = longestAnswer;
    return (new Probe(provider))->start(request, token);
}

} // namespace Quaver::Models
