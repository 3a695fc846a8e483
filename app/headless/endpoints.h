// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/commandline.h"

#include <quaver/types.h>

namespace Quaver::Cli {

//! The endpoints that the flags name. The key of NAME is in NAME_API_KEY, with - as _, if that
//! variable is set. Errors are of kind Input.
[[nodiscard]] Result<QList<ModelEndpoint>> endpointsOf(const CommandLine &line);

} // namespace Quaver::Cli
