// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daytona/sandbox.h"

#include <quaver/result.h>

#include <QJsonObject>

namespace Quaver::Daytona {

//! From an answer, or an item of a list.
[[nodiscard]] Result<Sandbox> readSandbox(const QJsonObject &object);
//! The body of POST /sandbox; \a target where the request has none.
[[nodiscard]] QJsonObject toJson(const CreateSandbox &request, const QString &target);

} // namespace Quaver::Daytona
