// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/local/http/request.h"
#include "engine/local/registry/sandboxregistry.h"

#include <QJsonObject>

namespace Quaver::Local {

//! The answer to GET /sandbox: those of \a all that the query asks for, a page of them.
[[nodiscard]] Result<QJsonObject> listSandboxes(const Request &request,
                                                const std::vector<SandboxEntryPtr> &all,
                                                const QString &toolboxUrl);

} // namespace Quaver::Local
