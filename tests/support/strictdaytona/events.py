# SPDX-License-Identifier: GPL-3.0-or-later
"""The event channel: Socket.IO version 4 over a raw WebSocket, as far as clients use it."""

import asyncio
import json
import uuid

import aiohttp
from aiohttp import web

from routing import ApiError, Route

PING_SECONDS = 25


class Events:
    def __init__(self, server):
        self._server = server
        self._listeners = set()

    def publish(self, name, value):
        """Hands an event to all who listen now."""
        frame = "42" + json.dumps([name, value])
        for queue in self._listeners:
            queue.put_nowait(frame)

    async def serve(self, call):
        if not self._server.config.events:
            raise ApiError(404, "Cannot GET /api/socket.io/")
        if call.query.get("EIO") != "4" or call.query.get("transport") != "websocket":
            raise ApiError(400, "Transport unknown")
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(call.request)
        self._server.sockets.add(socket)
        queue = asyncio.Queue()
        sender = None
        try:
            await socket.send_str("0" + json.dumps({
                "sid": str(uuid.uuid4()), "upgrades": [], "pingInterval": PING_SECONDS * 1000,
                "pingTimeout": 20000, "maxPayload": 1000000}))
            async for message in socket:
                if message.type != aiohttp.WSMsgType.TEXT:
                    break
                if not message.data.startswith("40") or sender is not None:
                    continue
                if not self._allowed(message.data[2:]):
                    await socket.send_str("44" + json.dumps({"message": "Unauthorized"}))
                    break
                await socket.send_str("40" + json.dumps({"sid": str(uuid.uuid4())}))
                self._listeners.add(queue)
                sender = asyncio.ensure_future(self._send(socket, queue))
        finally:
            self._listeners.discard(queue)
            self._server.sockets.discard(socket)
            if sender is not None:
                sender.cancel()
        return socket

    def _allowed(self, text):
        try:
            return json.loads(text).get("token") == self._server.key
        except (ValueError, AttributeError):
            return False

    @staticmethod
    async def _send(socket, queue):
        while True:
            try:
                frame = await asyncio.wait_for(queue.get(), PING_SECONDS)
            except asyncio.TimeoutError:
                frame = "2"
            await socket.send_str(frame)


async def connect(call):
    return await call.server.events.serve(call)


ROUTES = [Route("GET", "/socket.io/", connect, websocket=True, query=(
    "source", "sdkVersion", "EIO", "transport", "t"))]
