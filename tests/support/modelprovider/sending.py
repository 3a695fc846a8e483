# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends an answer in pieces of awkward sizes, or only a part of it."""

import asyncio
import itertools
import json

from aiohttp import web

#: Sizes of successive writes, in turn: events and characters are split across them.
SIZES = (7, 300, 1, 1500, 64, 16384)
POLL_SECONDS = 0.02


class Sender:
    """The answer to one request; its record is told how that ended."""

    def __init__(self, server, request, record, wire, request_id):
        self._server, self._request, self._record = server, request, record
        self._wire, self._id = wire, request_id

    async def send(self, ask, reply, usage, action, ids):
        """Sends the reply with what the fault's action does to it, and counts it."""
        whole = False
        try:
            if ask.stream:
                parts = list(self._wire.stream(ask, reply, usage, ids))
            else:
                parts = [json.dumps(self._wire.whole(ask, reply, usage, ids),
                                    ensure_ascii=False).encode()]
            if "errorAfterBytes" in action:
                parts = self._with_error(parts, action["errorAfterBytes"])
            data = b"".join(parts)
            kept, end = _kept(action, len(data))
            response = self._response(ask.stream, None if end == "cut" or ask.stream else kept)
            await response.prepare(self._request)
            await self._write(response, data[:kept])
            if end == "hang":
                await self._wait()
            if end in ("hang", "cut"):
                self._abort()
            else:
                await response.write_eof()
                whole = not action.keys() & {"errorAfterBytes", "endAfterBytes"} and not self._gone
        except ConnectionError:
            pass
        finally:
            reply.settle(whole)
            self._server.records.used(self._record, usage, whole)
            self._record["outcome"] = "whole" if whole else "cut"
        return response

    async def hang(self):
        """Gives no answer at all, until the client leaves or the server ends."""
        self._record["outcome"] = "hung"
        await self._wait()
        self._abort()
        return web.Response(status=499)

    def _with_error(self, parts, size):
        sums = itertools.accumulate(map(len, parts))
        kept = [part for part, total in zip(parts, sums) if total <= size]
        return [*kept, self._wire.error_event(self._id, len(kept))]

    def _response(self, stream, length):
        headers = {self._wire.request_id: self._id,
                   "Content-Type": "text/event-stream; charset=utf-8" if stream else "application/json"}
        if stream:
            headers["Cache-Control"] = "no-cache"
        response = web.StreamResponse(headers=headers)
        if length is not None:
            response.content_length = length
        return response

    @property
    def _gone(self):
        transport = self._request.transport
        return transport is None or transport.is_closing()

    async def _write(self, response, data):
        place = 0
        for size in itertools.cycle(SIZES):
            if place >= len(data):
                return
            if self._gone:
                raise ConnectionResetError
            await response.write(data[place:place + size])
            place += size

    async def _wait(self):
        while not self._gone and not self._server.ending.is_set():
            await asyncio.sleep(POLL_SECONDS)

    def _abort(self):
        if self._request.transport is not None:
            self._request.transport.abort()


def _kept(action, size):
    """(how many bytes go out, how it ends then: "whole", "cut" or "hang")."""
    for name, end in (("cutAfterBytes", "cut"), ("endAfterBytes", "whole"), ("hangAfterBytes", "hang")):
        if name in action:
            return min(action[name], size), end
    return size, "whole"
