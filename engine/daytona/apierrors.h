// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httprequest.h"

#include <quaver/error.h>
#include <quaver/types.h>

namespace Quaver::Daytona {

//! An answer that is not 2xx in a sentence that says what to do about it.
[[nodiscard]] Error apiError(Backend backend, const HttpRequest &request,
                             const HttpResponse &response);

} // namespace Quaver::Daytona
