# SPDX-License-Identifier: GPL-3.0-or-later
"""The way of a request: recorded, judged, perhaps struck by a fault, answered by a model."""

import asyncio
import json
import os
import time

from aiohttp import web

from accounting import prompt_tokens
import control
from errors import ApiError, Violation, body_of
from fields import parse_json
from formats import COUNT, ROUTES
import listing
import messages
import models
from sending import Sender

BODY_LIMIT = 32 * 1024 * 1024
OPENAI = ROUTES["/v1/chat/completions"]


class Dispatcher:
    def __init__(self, server):
        self._server = server
        self._ids = 0

    def _new_id(self, prefix):
        self._ids += 1
        return f"{prefix}{self._ids:024x}"

    async def handle(self, request):
        if request.path.startswith("/control/"):
            return await control.handle(self._server, request)
        records = self._server.records
        record = records.begin(request)
        wire = ROUTES.get(request.path)
        if wire is None:
            wire = ROUTES["/v1/messages"] if "anthropic-version" in request.headers else OPENAI
        record["format"] = wire.name
        request_id, begun = self._new_id("req_"), time.monotonic()
        records.enter(record)
        try:
            response = await self._answer(request, record, wire, request_id)
        except ApiError as error:
            if isinstance(error, Violation):
                records.violation(record, error.message)
            response = web.json_response(body_of(wire.name, error, request_id), status=error.status,
                                         headers={wire.request_id: request_id})
        finally:
            records.leave()
            record["durationMs"] = round((time.monotonic() - begun) * 1000, 3)
        record["status"] = response.status
        record["outcome"] = record["outcome"] or ("answered" if response.status < 400 else "refused")
        return response

    async def _answer(self, request, record, wire, request_id):
        if not request.path.startswith("/v1/"):
            if self._server.options.open and request.path == "/api/tags":
                return listing.ollama(self._server)
            raise ApiError(404, "Not found")
        self._check_headers(request)
        self._authorize(request, record, wire)
        if request.path == "/v1/models" or request.path.startswith("/v1/models/"):
            return listing.models(self._server, request, wire)
        if request.path not in ROUTES:
            raise Violation(f"{request.path} is not known", 404)
        if request.method != "POST":
            raise Violation(f"{request.method} is not allowed for {request.path}", 405)
        for name in request.query:
            if name not in wire.query:
                raise Violation(f"the query parameter {name!r} is not known")
        ask = await self._read(request, record, wire)
        if wire is COUNT:
            return web.json_response({"input_tokens": prompt_tokens(ask)},
                                     headers={wire.request_id: request_id})
        return await self._perform(request, record, wire, ask, request_id)

    def _check_headers(self, request):
        for name in request.headers:
            if name.lower().startswith("x-quaver"):
                raise Violation(f"{name}: private headers have no place on the provider's wire")
        names = self._server.names
        if names and request.headers.get("Host") not in names:
            raise Violation(f"Host {request.headers.get('Host')!r} is not served here")

    def _authorize(self, request, record, wire):
        if self._server.options.open:
            return
        key, other = wire.credential(request.headers)
        record["key"] = key
        if other is not None:
            raise Violation("two credentials were sent, or one in the wrong header")
        if key not in self._server.keys or key in self._server.refused:
            raise wire.wrong_key(key)

    async def _read(self, request, record, wire):
        if wire.is_anthropic:
            messages.check_headers(request.headers)
        if request.content_type != "application/json":
            raise Violation(f"Content-Type is {request.content_type!r}, not application/json")
        if (request.content_length or 0) > BODY_LIMIT:
            raise ApiError(413, "Request exceeds the maximum size")
        data = await request.read()
        self._server.records.take_body(record, data)
        body = parse_json(data)
        if isinstance(body, dict):
            record["model"] = str(body.get("model"))
            record["stream"] = body.get("stream") is True
        return wire.parse(body, request.headers)

    async def _perform(self, request, record, wire, ask, request_id):
        server, options = self._server, self._server.options
        model = models.find(ask.model, server.aliases)
        if model is None or ask.model.startswith(models.RESPONSES) and wire.name != "openai-responses":
            raise wire.no_model(ask.model)
        count = prompt_tokens(ask)
        if count > options.context:
            raise wire.too_long(count, options.context)
        if ask.limit is not None and ask.limit > options.output:
            raise wire.too_much(ask.limit, options.output, ask.model)
        fault = server.faults.take(model=ask.model, path=request.path, body=record["body"])
        action = dict(fault.action) if fault else {}
        record["fault"] = fault.number if fault else None
        if action.get("die"):
            os._exit(1)
        if action.get("refuseKey"):
            server.refused.add(record["key"])
            raise wire.wrong_key(record["key"])
        if "delayMs" in action:
            await asyncio.sleep(action["delayMs"] / 1000)
        if "status" in action:
            return self._failed(fault, wire, request_id)
        await asyncio.sleep((options.slow if model.manner == "slow" else server.latency) / 1000)
        if model.manner == "hang":
            action = {"hangAfterBytes": 0}
        if model.manner == "garbage" or action.get("garbage"):
            return web.Response(body=b"<html>\xff\x00 It works! {\"type\": \n\n", headers={
                wire.request_id: request_id,
                "Content-Type": "text/event-stream" if ask.stream else "application/json"})
        sender = Sender(server, request, record, wire, request_id)
        if action.get("hangAfterBytes") == 0:
            return await sender.hang()
        reply = self._reply(ask, model)
        usage = server.cache.account(ask, reply)
        return await sender.send(ask, reply, usage, action, self._new_id)

    def _reply(self, ask, model):
        if ask.choice == "none":
            ask.tools = {}
        elif isinstance(ask.choice, tuple):
            ask.tools = {ask.choice[1]: ask.tools[ask.choice[1]]}
        reply = model.reply(ask, self._server.memory)
        if model.heeds_limit:
            reply.clip(ask.limit)
        return reply

    def _failed(self, fault, wire, request_id):
        """The error that a fault asks for."""
        headers = {wire.request_id: request_id, **fault.headers}
        body, status = fault.action.get("body"), fault.action["status"]
        if body is None:
            body = body_of(wire.name, ApiError(status, fault.message), request_id)
        if isinstance(body, str):
            return web.Response(status=status, text=body, headers=headers)
        return web.Response(status=status, text=json.dumps(body), headers=headers,
                            content_type="application/json")
