# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened: requests, violations, and what was used."""

import time

from accounting import Usage

BODY_LIMIT = 4 * 1024 * 1024
CREDENTIALS = ("authorization", "x-api-key", "cookie")


class Records:
    def __init__(self):
        self.clear()
        self.active = 0

    def clear(self):
        """Forgets everything but what is under way."""
        self.requests, self.violations = [], []
        #: Model → totals of the answers that went out whole, and of those that did not.
        self.usage, self.cut = {}, {}
        self.peak = getattr(self, "active", 0)

    def begin(self, request):
        """The record of a request that has come."""
        headers = {name.lower(): value for name, value in request.headers.items()
                   if name.lower() not in CREDENTIALS}
        record = {"time": time.time(), "method": request.method, "path": request.path,
                  "query": request.query_string, "headers": headers, "key": None, "model": None,
                  "format": None, "stream": None, "bytes": 0, "body": "", "concurrency": 0,
                  "status": None, "outcome": None, "usage": None, "fault": None, "durationMs": None}
        self.requests.append(record)
        return record

    def enter(self, record):
        self.active += 1
        self.peak = max(self.peak, self.active)
        record["concurrency"] = self.active

    def leave(self):
        self.active -= 1

    def take_body(self, record, data):
        record["bytes"] = len(data)
        record["body"] = data[:BODY_LIMIT].decode("utf-8", "replace")

    def violation(self, record, message):
        self.violations.append({"message": message, "time": time.time(), "method": record["method"],
                                "path": record["path"], "model": record["model"]})

    def used(self, record, usage: Usage, whole):
        """Counts a call that was answered, or whose answer was cut."""
        record["usage"] = usage.totals()
        totals = (self.usage if whole else self.cut).setdefault(
            record["model"], {"calls": 0, **Usage().totals()})
        totals["calls"] += 1
        for name, count in record["usage"].items():
            totals[name] += count

    def listing(self, bodies):
        return [{name: value for name, value in record.items() if bodies or name != "body"}
                for record in self.requests]
