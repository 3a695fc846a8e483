# SPDX-License-Identifier: GPL-3.0-or-later
"""Rate limits: fixed windows of a minute, one a throttler, with their suffixed headers."""

import time

from routing import ApiError

WINDOW = 60.0


class Limits:
    def __init__(self, config):
        self._limits = config.rateLimits
        self._windows = {}

    def take(self, throttler):
        """Counts a request; returns the headers of its answer, or ends it with 429."""
        now, limit = time.monotonic(), self._limits[throttler]
        begun, count = self._windows.get(throttler, (now, 0))
        if now - begun >= WINDOW:
            begun, count = now, 0
        self._windows[throttler] = (begun, count + 1)
        left = max(1, round(WINDOW - (now - begun)))
        headers = {f"X-RateLimit-Limit-{throttler}": str(limit),
                   f"X-RateLimit-Remaining-{throttler}": str(max(0, limit - count - 1)),
                   f"X-RateLimit-Reset-{throttler}": str(left)}
        if count >= limit:
            headers[f"Retry-After-{throttler}"] = str(left)
            raise ApiError(429, "ThrottlerException: Too Many Requests", headers=headers)
        return headers
