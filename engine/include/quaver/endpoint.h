// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/secret.h>
#include <quaver/types.h>

#include <QString>
#include <QUrl>

namespace Quaver {

//! The Daytona API to use: the cloud's, a self-hosted one, or that of a Quaver::Local server.
struct Endpoint
{
    Backend backend = Backend::Daytona;
    QUrl apiUrl; //!< with its path prefix, such as https://app.daytona.io/api
    Secret apiKey;
    QString target; //!< region, or empty
};

} // namespace Quaver
