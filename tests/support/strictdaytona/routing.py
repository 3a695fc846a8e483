# SPDX-License-Identifier: GPL-3.0-or-later
"""Routes, the errors that handlers raise, and small things that all handlers share."""

import dataclasses
import datetime
import http
import re
import typing
import urllib.parse


class ApiError(Exception):
    """Ends a request with an error answer of the plane that serves it."""

    def __init__(self, status, message, code=None, headers=None):
        super().__init__(message)
        self.status, self.message, self.code = status, message, code
        self.headers = headers or {}


class Violation(ApiError):
    """The request is not what the wire allows: recorded, and answered with 400."""

    def __init__(self, kind, message, status=400):
        super().__init__(status, message)
        self.kind = kind


@dataclasses.dataclass
class Route:
    """One method and path. `query` and `body` are what the wire document allows there.

    `body` is None (no body), "multipart", "raw", or {field: type}; a field whose name ends in `!`
    must be there. Types: string, integer, boolean, strings, map, array, object.
    """

    method: str
    template: str
    handler: typing.Callable
    query: tuple = ()
    body: typing.Any = None
    throttler: str | None = None
    websocket: bool = False

    def __post_init__(self):
        parts = re.split(r"\{(\w+)\}", self.template)
        pattern = "".join(f"(?P<{part}>[^/]+)" if index % 2 else re.escape(part)
                          for index, part in enumerate(parts))
        self.pattern = re.compile(pattern + r"\Z")

    def match(self, path):
        """The decoded path parameters, or None. `path` is still percent-encoded."""
        found = self.pattern.match(path)
        if not found:
            return None
        return {name: urllib.parse.unquote(text) for name, text in found.groupdict().items()}


@dataclasses.dataclass
class Call:
    """One request on its way to a handler, after validation."""

    server: typing.Any
    request: typing.Any
    route: Route
    params: dict
    body: typing.Any
    record: dict
    sandbox: typing.Any = None
    #: Bytes that a WebSocket may send before a scripted drop, or None.
    websocketBudget: int | None = None

    @property
    def query(self):
        return self.request.query

    def flag(self, name):
        """A boolean query parameter."""
        text = self.query.get(name, "false")
        if text not in ("true", "false", "1", "0"):
            raise Violation("query", f"{name}: true or false expected, not {text!r}")
        return text in ("true", "1")

    def number(self, name, default=None, low=0, high=10**9):
        """A whole number among the query parameters, within bounds."""
        text = self.query.get(name)
        if text is None:
            return default
        if not re.fullmatch(r"-?\d+", text) or not low <= int(text) <= high:
            raise Violation("query", f"{name}: a number from {low} to {high} expected, not {text!r}")
        return int(text)


def timestamp(moment=None):
    """ISO 8601 in UTC with milliseconds, as the control plane writes it."""
    moment = moment or datetime.datetime.now(datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def reason(status):
    """The reason phrase of a status."""
    return http.HTTPStatus(status).phrase
