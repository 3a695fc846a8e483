// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/jsonreader.h"

#include <quaver/types.h>

namespace Quaver {

//! Reads a task's `check`, with the members that its type demands and without those that would
//! have no effect on it; problems go to those of \a reader.
[[nodiscard]] Check checkFromJson(JsonReader reader);

[[nodiscard]] QJsonObject toJson(const Check &check);

} // namespace Quaver
