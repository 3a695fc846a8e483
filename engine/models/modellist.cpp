// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/modellist.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Quaver::Models {

HttpRequest modelListRequest(const Provider &provider, WireFormat format)
{
    QUrl url = provider.baseUrl;
    url.setPath(url.path() + "/models"_L1);
    HttpRequest request("GET", url,
                        QCoreApplication::translate("Quaver::Models", "Asking %1 for its models")
                            .arg(provider.name));
    if (format == WireFormat::Anthropic)
        request.headers.append(HttpHeader("anthropic-version", "2023-06-01"));
    if (provider.key.isEmpty())
        return request;
    if (format == WireFormat::Anthropic)
        request.headers.append(HttpHeader("x-api-key", provider.key.reveal()));
    else
        request.headers.append(HttpHeader("Authorization", "Bearer " + provider.key.reveal()));
    return request;
}

} // namespace Quaver::Models
