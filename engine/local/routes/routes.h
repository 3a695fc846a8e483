// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/router.h"
#include "engine/local/routes/servercontext.h"

namespace Quaver::Local {

// Each adds the routes of one subject. The context must outlive the router.

void addAccountRoutes(Router &router, ServerContext &context);
void addVolumeRoutes(Router &router, ServerContext &context);
void addSandboxRoutes(Router &router, ServerContext &context);
void addSandboxSettingRoutes(Router &router, ServerContext &context);
void addFileRoutes(Router &router, ServerContext &context);
void addUploadRoutes(Router &router, ServerContext &context);
void addDownloadRoutes(Router &router, ServerContext &context);
void addProcessRoutes(Router &router, ServerContext &context);
void addSessionRoutes(Router &router, ServerContext &context);
void addSnapshotRoutes(Router &router, ServerContext &context);
void addSecretRoutes(Router &router, ServerContext &context);

} // namespace Quaver::Local
