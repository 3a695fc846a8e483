# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults at a given rate: POST /control/faults takes one object or a list of them.

    { "match": { "model": "regular expression", "path": "…", "body": "…" },
      "every": 1,          strikes every Nth of the matching requests: the Nth, the 2Nth, …
      "skip":  0,          how many matching requests pass before the counting begins
      "times": 0,          how often it strikes; 0 is without end
      "action": {
        "delayMs": 100,            wait first
        "status": 429,             this error in the format's words, with
        "retryAfter": 1,           … Retry-After: seconds, or a text such as a date
        "headers": {…}, "body": "text" or object,   … more headers; another body
        "cutAfterBytes": 200,      cut the connection when so much of the answer's body is out
        "endAfterBytes": 200,      … end it there as if it were whole
        "hangAfterBytes": 0,       … stop there for ever; 0: not even a status
        "errorAfterBytes": 200,    … send an error event of the format there (at an event's end), and end
        "garbage": true,           200 with a body that is neither JSON nor SSE
        "refuseKey": true,         from now on the key of this request is refused with 401
        "die": true                the server's process ends at once
      } }

A request that reaches a model is counted by each fault that matches; the first that strikes is the one.
"""

import re

from errors import ApiError

MATCH_KEYS = {"model", "path", "body"}
ACTION_KEYS = {"delayMs", "status", "retryAfter", "headers", "body", "cutAfterBytes", "endAfterBytes",
               "hangAfterBytes", "errorAfterBytes", "garbage", "refuseKey", "die"}
MESSAGES = {401: "invalid x-api-key", 403: "Your account does not have access to this model.",
            404: "not found", 429: "This request would exceed your rate limit. Please try again later.",
            500: "Internal server error", 529: "Overloaded"}


class Fault:
    def __init__(self, number, script):
        if not isinstance(script, dict) or set(script) - {"match", "every", "skip", "times", "action"}:
            raise ApiError(400, "a fault has match, every, skip, times, action and nothing else")
        self.number, self.script = number, script
        match, self.action = script.get("match", {}), script.get("action", {})
        for keys, known in ((match, MATCH_KEYS), (self.action, ACTION_KEYS)):
            if set(keys) - known:
                raise ApiError(400, f"unknown: {', '.join(sorted(set(keys) - known))}")
        if not self.action:
            raise ApiError(400, "a fault needs an action")
        try:
            self._match = {name: re.compile(text) for name, text in match.items()}
        except re.error as error:
            raise ApiError(400, f"regular expression: {error}") from None
        self._every, self._times = script.get("every", 1), script.get("times", 0)
        self._skip = script.get("skip", 0)
        self.counted = self.struck = 0

    def strikes(self, **request):
        """Counts a request that matches; whether it is struck."""
        if not all(pattern.search(request[name]) for name, pattern in self._match.items()):
            return False
        self.counted += 1
        if self.counted <= self._skip or (self.counted - self._skip) % self._every:
            return False
        if self._times and self.struck >= self._times:
            return False
        return True

    @property
    def message(self):
        status = self.action["status"]
        return MESSAGES.get(status, "Internal server error" if status >= 500 else "The request is refused.")

    @property
    def headers(self):
        headers = dict(self.action.get("headers", {}))
        if "retryAfter" in self.action:
            headers["Retry-After"] = str(self.action["retryAfter"])
        return headers


class Faults:
    def __init__(self):
        self._faults, self._count = [], 0

    def add(self, scripts):
        """Takes all scripts or none; returns their numbers."""
        scripts = scripts if isinstance(scripts, list) else [scripts]
        added = [Fault(self._count + place, script) for place, script in enumerate(scripts, 1)]
        self._count += len(added)
        self._faults += added
        return [fault.number for fault in added]

    def clear(self):
        self._faults.clear()

    def take(self, **request):
        """The fault that strikes this request, or None."""
        struck = [fault for fault in self._faults if fault.strikes(**request)]
        if struck:
            struck[0].struck += 1
        return struck[0] if struck else None

    def listing(self):
        return [{"id": fault.number, "counted": fault.counted, "struck": fault.struck, **fault.script}
                for fault in self._faults]
