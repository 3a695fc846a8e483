// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <quaver/error.h>

#include <QLatin1StringView>

namespace Quaver::Daytona {

//! What error.code says when what was to be created certainly does not exist.
inline constexpr QLatin1StringView provenAbsentCode("PROVEN_ABSENT");

//! Whether a sandbox, a volume or a secret may exist although its creation ended with \a error.
//! False only with proof: the request was never sent, or the server knew no such name when it could
//! not come into being any more.
[[nodiscard]] bool mayExist(const Error &error);

} // namespace Quaver::Daytona
