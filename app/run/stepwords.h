// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/run.h>

namespace Quaver::Ui {

//! What a step of a run is called for a person; stepText() has the words of the report.
[[nodiscard]] QString stepWords(Step step);

} // namespace Quaver::Ui
