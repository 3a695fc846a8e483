// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/jsonreader.h"

#include <quaver/types.h>

#include <QJsonArray>
#include <QList>

namespace Quaver {

//! Reads the list \a key of the user's model servers: { name, baseUrl, keyVariable? }. Names are
//! unique, and none is that of a built-in provider; addresses are http or https with a host and
//! without credentials, query or fragment.
[[nodiscard]] QList<ModelEndpoint> endpointsFromJson(JsonReader &owner, const QString &key);
[[nodiscard]] QJsonArray toJson(const QList<ModelEndpoint> &endpoints);

} // namespace Quaver
