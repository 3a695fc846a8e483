# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of a request: recorded, judged, perhaps struck by a fault, handled, answered."""

import asyncio
import json
import re
import time

from aiohttp import web

import catalog
import control
import controlplane
import events
import files
import toolbox
from records import BODY_LIMIT
from routing import ApiError, Call, Violation, reason, timestamp
import validation
import vault
import volumes
import world

ROUTES = {"api": [*volumes.ROUTES, *vault.ROUTES, *catalog.ROUTES, *controlplane.ROUTES,
                  *events.ROUTES],
          "toolbox": [*files.ROUTES, *toolbox.ROUTES],
          "control": control.ROUTES}
DAEMON_CODES = {400: "BAD_REQUEST", 401: "UNAUTHORIZED", 403: "FORBIDDEN", 404: "NOT_FOUND",
                408: "REQUEST_TIMEOUT", 409: "CONFLICT", 410: "GONE", 500: "INTERNAL_SERVER_ERROR"}


class Dispatcher:
    def __init__(self, server):
        self._server = server
        self._specifications = validation.load_specifications()

    async def handle(self, request):
        plane, path, sandbox_id = _split(request.rel_url.raw_path)
        route, params, other_methods = None, {}, False
        for candidate in ROUTES.get(plane, ()):
            found = candidate.match(path)
            if found is not None and candidate.method == request.method:
                route, params = candidate, found
                break
            other_methods = other_methods or found is not None
        call = Call(self._server, request, route, params, None, {})
        if plane != "control":
            call.record = self._server.records.request(request, route and route.template)
        begun = time.monotonic()
        headers = {"X-Daytona-Api-Version": "0.205.0"} if plane == "api" else {}
        try:
            if plane is None:
                raise Violation("route", f"{request.rel_url.raw_path} is below neither /api, "
                                         "/toolbox/{id} nor /control")
            if plane != "control":
                self._authorize(call, plane)
            if route is None:
                self._unknown(plane, request.method, path, other_methods)
            if plane == "api":
                for throttler in ("authenticated", route.throttler):
                    if throttler:
                        headers.update(self._server.limits.take(throttler))
            await self._validate(call, plane)
            response = await self._strike(call, plane, sandbox_id)
        except Violation as violation:
            if plane != "control":
                self._server.records.violation(violation.kind, violation.message,
                                               method=request.method, path=request.rel_url.raw_path)
            response = _error(request, plane, violation)
        except ApiError as error:
            headers.update(error.headers)
            response = _error(request, plane, error)
        except world.Gone:
            response = web.Response(status=502)
        call.record["status"] = response.status
        call.record["durationMs"] = round((time.monotonic() - begun) * 1000, 3)
        self._check_answer(call, plane, response)
        if not response.prepared:
            for name, value in headers.items():
                response.headers.setdefault(name, value)
        return response

    def _authorize(self, call, plane):
        if plane == "api" and call.route is not None and call.route.template == "/socket.io/":
            return  # the token travels inside
        header = call.request.headers.get("Authorization")
        if header is None:
            raise Violation("authorization", "Authorization is missing", 401)
        if header != f"Bearer {self._server.key}":
            raise Violation("authorization", "Invalid credentials", 401)

    def _unknown(self, plane, method, path, other_methods):
        specification = self._specifications.get(plane)
        if specification is not None and specification.knows(method, path):
            raise Violation("unsupported", f"{method} {path} exists, but not in this server", 501)
        if other_methods:
            raise Violation("route", f"{method} is not known for {path}")
        raise Violation("route", f"{method} {path} is not known")

    async def _validate(self, call, plane):
        route, request = call.route, call.request
        names = set(request.query)
        validation.check_query(route, names)
        if plane == "toolbox":
            validation.check_sdk_version(request.headers)
        if route.body == "multipart" and request.content_type != "multipart/form-data":
            raise Violation("body", "multipart/form-data was expected")
        if route.websocket and not route.query and "Upgrade" not in request.headers:
            raise Violation("websocket", "an upgrade was expected")
        if route.body not in ("multipart", "raw"):
            await self._read_body(call)
        operation = None
        if plane in self._specifications:
            operation = self._specifications[plane].operation(route.method, route.template)
            if operation is None and (route.method, route.template) not in validation.NEWER_ROUTES:
                raise Violation("specification", f"{route.template} is not in the specification")
        if operation is not None:
            self._specifications[plane].check_query(operation, names)
            if isinstance(route.body, dict):
                self._specifications[plane].check_body(route, operation, call.body)

    async def _read_body(self, call):
        data = await call.request.read()
        if text := data[:BODY_LIMIT].decode("utf-8", "replace"):
            call.record["body"] = text
        if call.route.body is None:
            # Clients may send an empty object with a POST that takes nothing.
            if data not in (b"", b"{}"):
                raise Violation("body", "no body is expected here")
            return
        if call.request.content_type != "application/json":
            raise Violation("header", f"Content-Type is {call.request.content_type!r}, "
                                      "not application/json")
        try:
            call.body = validation.parse_json(data)
        except (ValueError, RecursionError) as error:
            raise Violation("body", f"not JSON: {error}") from None
        if call.route.body != "json":
            validation.check_body(call.route, call.body)

    async def _strike(self, call, plane, sandbox_id):
        """The real work, with the fault that a test may have scripted for it."""
        if plane == "control":
            return await call.route.handler(call)
        fault = self._server.faults.take(call.request.method, call.request.rel_url.raw_path,
                                         call.record["body"])
        action = fault.action if fault else {}
        if fault:
            call.record["fault"] = fault.number
        if action.get("delayMs"):
            await asyncio.sleep(action["delayMs"] / 1000)
        if action.get("killSandbox"):
            await self._kill(call, sandbox_id, action)
        if action.get("drop") == "before":
            return _dropped(call)
        if "status" in action and not action.get("perform"):
            await call.request.read()
            return fault.answer()
        call.websocketBudget = action.get("dropWebSocketAfterBytes")
        if action.get("startError"):
            call.record["startError"] = action["startError"]
        if not action:
            return await self._perform(call, plane, sandbox_id)
        try:
            response = await self._perform(call, plane, sandbox_id)
        except ApiError:
            if "status" not in action and "drop" not in action:
                raise
            response = web.Response()
        if action.get("drop") == "after":
            return _dropped(call)
        return fault.answer() if "status" in action else response

    async def _kill(self, call, sandbox_id, action):
        sandboxes = self._server.sandboxes
        sandbox = sandboxes.find(sandbox_id or next(iter(call.params.values())))

        async def work(delay):
            await asyncio.sleep(delay)
            await sandboxes.kill(sandbox, action.get("deathState"))

        self._server.later(work(action.get("killAfterMs", 0) / 1000))
        if not action.get("killAfterMs"):
            while sandbox.world is not None and sandbox.world.alive:
                await asyncio.sleep(0.005)

    async def _perform(self, call, plane, sandbox_id):
        if plane == "toolbox":
            call.sandbox = self._server.sandboxes.find(sandbox_id)
            if call.sandbox.id != sandbox_id:
                raise Violation("route", "the toolbox is addressed by the sandbox's id")
            if call.sandbox.state != "started":
                raise ApiError(400, "bad request: no IP address found. Is the Sandbox started?")
            if call.sandbox.world is None or not call.sandbox.world.alive:
                raise world.Gone()
            if call.request.headers.get("X-Daytona-Skip-Last-Activity-Update") != "true":
                call.sandbox.touch()
        return await call.route.handler(call)

    def _check_answer(self, call, plane, response):
        """This server is judged too: its answers against the specifications."""
        specification = self._specifications.get(plane)
        if specification is None or call.route is None or "fault" in call.record \
                or response.content_type != "application/json" or response.prepared:
            return
        if (call.route.method, call.route.template, response.status) in validation.OTHER_ANSWERS:
            return
        operation = specification.operation(call.route.method, call.route.template)
        if operation is not None:
            for error in specification.answer_errors(operation, response.status,
                                                     json.loads(response.body)):
                self._server.records.violation("answer", error, method=call.request.method,
                                               path=call.request.rel_url.raw_path)


def _split(path):
    """(plane, path within it, sandbox id of a toolbox path)."""
    if path.startswith("/api/"):
        return "api", path[4:], None
    if path.startswith("/control/"):
        return "control", path[8:], None
    found = re.match(r"/toolbox/([^/]+)(/.*)", path)
    if found:
        return "toolbox", found[2], found[1]
    return None, path, None


def _error(request, plane, error):
    path = request.rel_url.raw_path
    body = {"path": path, "timestamp": timestamp(), "statusCode": error.status,
            "message": error.message}
    if plane == "toolbox":
        body.update(code=error.code or DAEMON_CODES.get(error.status, "BAD_REQUEST"),
                    method=request.method, source="DAYTONA_DAEMON")
    else:
        body["error"] = reason(error.status)
    return web.json_response(body, status=error.status)


def _dropped(call):
    """Cuts the connection; the answer goes nowhere."""
    if call.request.transport is not None:
        call.request.transport.abort()
    return web.Response(status=499)
