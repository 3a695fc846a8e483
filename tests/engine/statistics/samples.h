// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/statistics/tally.h"

#include <QString>

// What the tests of statistics start from. The names are those of vectors.py.
namespace Quaver::Samples {

//! Tallies in the order of Statistics::tallies().
[[nodiscard]] QList<Statistics::TaskTally> tallies(const QString &name);

} // namespace Quaver::Samples
