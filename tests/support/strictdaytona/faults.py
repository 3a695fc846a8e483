# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults that a test scripts: POST /control/faults takes one object or a list of them.

    { "match":  { "method": "POST", "path": "regular expression", "body": "regular expression" },
      "times":  1,         how often it strikes; 0 is without end
      "skip":   0,         how many matching requests pass before the first strike
      "action": {
        "delayMs": 100,             wait first
        "status": 429, "headers": {…}, "body": "text" or object or null,
                                    this answer instead of the real one
        "perform": true,            with status: do the real work first, then lie
        "drop": "before"|"after",   cut the connection before or after the real work
        "dropWebSocketAfterBytes": 100,   abort the upgraded connection without a close frame
        "killSandbox": true,        the sandbox that the path names dies: bare 502, later its state
        "killAfterMs": 0,           … this long after the request
        "deathState": "error",      … and the state that it has in the end
        "startError": "reason"      on create or start: the sandbox ends in `error`
      } }

The path is matched (re.search) as the client sent it, with its prefix (/api or /toolbox).
Faults are asked in the order in which they were added; the first that strikes is the one.
"""

import json
import re

from aiohttp import web

from routing import Violation

MATCH_KEYS = {"method", "path", "body"}
ACTION_KEYS = {"delayMs", "status", "headers", "body", "perform", "drop", "dropWebSocketAfterBytes",
               "killSandbox", "killAfterMs", "deathState", "startError"}


class Fault:
    def __init__(self, number, script):
        if not isinstance(script, dict) or set(script) - {"match", "times", "skip", "action"}:
            raise Violation("control", "a fault has match, times, skip, action and nothing else")
        self.script = script
        self.number = number
        match, self.action = script.get("match", {}), script.get("action", {})
        for keys, known in ((match, MATCH_KEYS), (self.action, ACTION_KEYS)):
            if set(keys) - known:
                raise Violation("control", f"unknown: {', '.join(sorted(set(keys) - known))}")
        if self.action.get("drop") not in (None, "before", "after"):
            raise Violation("control", "drop is before or after")
        self.method = match.get("method")
        self.path = re.compile(match.get("path", ""))
        self.body = re.compile(match["body"]) if "body" in match else None
        self.times = script.get("times", 1)
        self.skip = script.get("skip", 0)
        self.struck = 0

    def strikes(self, method, path, body):
        if self.times and self.struck >= self.times:
            return False
        if self.method and self.method != method or not self.path.search(path):
            return False
        if self.body and not self.body.search(body or ""):
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        self.struck += 1
        return True

    def answer(self):
        """The scripted answer."""
        body = self.action.get("body")
        headers = dict(self.action.get("headers", {}))
        if body is None:
            return web.Response(status=self.action["status"], headers=headers)
        if not isinstance(body, str):
            return web.Response(status=self.action["status"], headers=headers,
                                text=json.dumps(body), content_type="application/json")
        headers.setdefault("Content-Type", "text/plain; charset=utf-8")
        return web.Response(status=self.action["status"], headers=headers, body=body.encode())


class Faults:
    def __init__(self):
        self._faults = []
        self._count = 0

    def add(self, scripts):
        """Takes all scripts or none; returns their numbers."""
        added = []
        for script in scripts if isinstance(scripts, list) else [scripts]:
            self._count += 1
            try:
                added.append(Fault(self._count, script))
            except re.error as error:
                raise Violation("control", f"regular expression: {error}") from error
        self._faults += added
        return [fault.number for fault in added]

    def clear(self):
        self._faults.clear()

    def take(self, method, path, body):
        """The fault that strikes this request, or None."""
        return next((fault for fault in self._faults if fault.strikes(method, path, body)), None)

    def listing(self):
        return [{"id": fault.number, "struck": fault.struck, **fault.script}
                for fault in self._faults]
