// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daytona/apierrors.h"

#include "engine/core/text.h"
#include "engine/net/httperrors.h"
#include "engine/net/retryafter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Quaver::Daytona {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Quaver::Daytona::ApiErrors)
};

bool isQuota(const QString &said)
{
    return said.contains("limit exceeded"_L1, Qt::CaseInsensitive)
        || said.contains("quota exceeded"_L1, Qt::CaseInsensitive);
}

//! What to do about it, or an empty string where the status and the server's words must do.
QString remedyFor(Backend backend, const HttpResponse &response, const QString &said,
                  const QString &server)
{
    const bool isFile = serverCode(response).startsWith("FILE_"_L1);
    switch (response.status) {
    case 401:
        return backend == Backend::Local
            ? Text::tr("The local server does not accept the key it was started with.")
            : Text::tr("The key in DAYTONA_API_KEY was refused. Is it complete, not expired, and "
                       "one of %1?")
                  .arg(server);
    case 403:
        return isFile
            ? QString()
            : Text::tr("The key lacks a permission that this needs (sandboxes: write and delete; "
                       "volumes: read, write and delete; secrets: manage), or the region is closed "
                       "to it.");
    case 404:
        return isFile ? QString() : Text::tr("There is nothing of that name or id.");
    case 429: {
        const auto wait = retryAfter(response);
        return wait
            ? Text::tr("Too many requests; the server asks to wait %1 s.")
                  .arg(std::chrono::ceil<std::chrono::seconds>(*wait).count())
            : Text::tr(
                "Too many requests. Try again in a minute, or with fewer sandboxes at once.");
    }
    case 502:
    case 503:
        return said.isEmpty() ? Text::tr("The server, or the sandbox behind it, is not available.")
                              : QString();
    default:
        return response.status == 400 && isQuota(said)
            ? Text::tr(
                "The account's quota is used up: remove what is no longer needed, or ask for less.")
            : QString();
    }
}

} // namespace

Error apiError(Backend backend, const HttpRequest &request, const HttpResponse &response)
{
    Error error = httpStatusError(request, response);
    const QString remedy =
        remedyFor(backend, response, serverMessage(response), serverName(request.url));
    if (!remedy.isEmpty())
        error.message = sentences(error.message, remedy);
    return error;
}

} // namespace Quaver::Daytona
