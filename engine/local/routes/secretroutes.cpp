// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/local/routes/routes.h"

namespace Quaver::Local {

using namespace Qt::StringLiterals;

void addSecretRoutes(Router &router, ServerContext &)
{
    // Nothing gets out of a sandbox here, so there is nothing in which a value could take the place
    // of a placeholder: keeping values would be a danger without a use.
    const auto refuse = [](const ExchangePtr &exchange) {
        exchange->fail(httpError(
            501,
            u"This server keeps no secrets: its sandboxes have no network. Programs in them reach models through the gateway, which adds the keys outside."_s));
    };
    for (const char *method : {"GET", "POST"})
        router.add(method, "/api/secret", refuse);
    for (const char *method : {"GET", "PATCH", "DELETE"})
        router.add(method, "/api/secret/{secret}", refuse);
}

} // namespace Quaver::Local
