// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/models/provider.h"
#include "engine/net/httprequest.h"

namespace Quaver::Models {

//! The request for the list of models that \a provider serves, with its key in the way of
//! \a format. It costs nothing.
[[nodiscard]] HttpRequest modelListRequest(const Provider &provider, WireFormat format);

} // namespace Quaver::Models
