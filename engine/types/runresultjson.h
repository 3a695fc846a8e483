// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/types/resultsjson.h"

namespace Quaver {

//! Reads the outcome of a run, also of one that failed. Errors are of kind Input and begin with the
//! path of the key at fault.
[[nodiscard]] Result<RunResult> runResultFromJson(const QByteArray &text);
[[nodiscard]] Result<RunResult> runResultFromJson(const QJsonObject &json);

//! `spec` is null when none came about; times are ISO 8601 in UTC with milliseconds.
[[nodiscard]] QJsonObject toJson(const RunResult &result);

//! { kind, message, httpStatus?, code? }
[[nodiscard]] QJsonObject toJson(const Error &error);

} // namespace Quaver
