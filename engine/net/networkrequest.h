// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httprequest.h"

#include <QNetworkRequest>

namespace Quaver {

//! \a request in Qt's words, as all our requests leave: no redirect is followed, nothing is kept
//! (cookies, credentials, answers), the answer comes as it was sent, and a body (OneTimeBody) is
//! read as it goes.
[[nodiscard]] QNetworkRequest networkRequest(const HttpRequest &request);

} // namespace Quaver
