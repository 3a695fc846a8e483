// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

namespace Quaver::Setup {

//! \a config with what it leaves open as \a defaults have it: models, where it runs, sizes, limits,
//! and how often and how wide tasks are tried.
[[nodiscard]] RunConfig withDefaults(RunConfig config, const RunConfig &defaults);

//! \a config after the defaults have changed: what is still as \a before had it becomes as \a now
//! has it.
[[nodiscard]] RunConfig withNewDefaults(RunConfig config, const RunConfig &before,
                                        const RunConfig &now);

//! \a endpoints, and those of \a others that have another name.
[[nodiscard]] QList<ModelEndpoint> withEndpoints(QList<ModelEndpoint> endpoints,
                                                 const QList<ModelEndpoint> &others);

//! \a config with those of \a endpoints whose models it names, so that it can be run where nobody
//! has set them. Its own hold before those.
[[nodiscard]] RunConfig withUsedEndpoints(RunConfig config, const QList<ModelEndpoint> &endpoints);

} // namespace Quaver::Setup
