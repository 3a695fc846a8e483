// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/net/httprequest.h"

#include <chrono>
#include <optional>

namespace Quaver {

//! How long a 429 asks to wait: the longest of its Retry-After, Retry-After-<throttler> and
//! Retry-After-Ms (milliseconds) headers;
//! without any, the longest X-RateLimit-Reset-<throttler> of the throttlers that have nothing left.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const HttpResponse &response);

} // namespace Quaver
