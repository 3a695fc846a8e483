// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/types.h>

// Values in which every member is set, for tests that nothing gets lost.
namespace Quaver::Samples {

[[nodiscard]] BenchmarkSpec spec();
[[nodiscard]] RunConfig config();
[[nodiscard]] BenchmarkResults results();
[[nodiscard]] RunResult result();

} // namespace Quaver::Samples
