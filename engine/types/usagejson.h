// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/jsonreader.h"

#include <quaver/types.h>

#include <QJsonObject>

namespace Quaver {

//! Usage as a part of a larger document, whose problems it adds to.
[[nodiscard]] Usage usageFromJson(JsonReader reader);
//! `costUsd` is null when the price is unknown.
[[nodiscard]] QJsonObject toJson(const Usage &usage);

//! The usage of a whole run: \a usage with what each role has used as its member `byRole`:
//! { author, model, judge }. Unknown members of `byRole` are kept in Usage::extra.
void readUsageOfRun(JsonReader reader, std::optional<Usage> &usage,
                    std::optional<UsageByRole> &byRole);
[[nodiscard]] QJsonObject usageOfRunToJson(const Usage &usage,
                                           const std::optional<UsageByRole> &byRole);

} // namespace Quaver
