// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httprequest.h"

#include <quaver/error.h>

#include <QNetworkReply>

namespace Quaver {

//! "http://127.0.0.1:4000": which server, without anything that could be secret.
[[nodiscard]] QString serverName(const QUrl &url);

//! What the body of a failed answer says, for people: the JSON's message, else its error, else its
//! errors; a short plain text; nothing for HTML and for an empty body. One printable, redacted
//! line.
[[nodiscard]] QString serverMessage(const HttpResponse &response);
//! The JSON's `code`, or an empty string.
[[nodiscard]] QString serverCode(const HttpResponse &response);

//! An answer that is not 2xx, in a sentence; a redirect's target is named.
[[nodiscard]] Error httpStatusError(const HttpRequest &request, const HttpResponse &response);

//! No answer, or only part of one.
[[nodiscard]] Error networkError(const HttpRequest &request, QNetworkReply::NetworkError error,
                                 const QString &errorText);

} // namespace Quaver
