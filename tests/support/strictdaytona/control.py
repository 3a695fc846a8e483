# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests ask the server itself, under /control; no token is needed there.

    GET    /control/requests[?path=REGEX]   every request: method, path, query, headers, body, time
    GET    /control/violations              every breach of the wire, with `kind`
    DELETE /control/violations              forgets them, after a test provoked some on purpose
    GET    /control/state                   what exists now
    GET    /control/seen?sandbox=PREFIX&needle=TEXT   where TEXT was visible to such sandboxes
    GET    /control/canary?needle=TEXT      everything that TEXT got into: requests, sandboxes
    GET    /control/secrets                 each secret that ever was, with its placeholder and its
                                            value: what the proxy of a real server would know
    POST   /control/faults                  see faults.py;  GET lists them, DELETE removes them
    POST   /control/kill  {"sandbox": NAME-PREFIX, "state": "error"|"stopped"}
"""

import asyncio
import re

from aiohttp import web

from records import spellings
from routing import Route, Violation


async def requests(call):
    pattern = re.compile(call.query.get("path", ""))
    return web.json_response([record for record in call.server.records.requests
                              if pattern.search(record["path"])])


async def violations(call):
    call.server.collect()
    return web.json_response(call.server.records.violations)


async def forget_violations(call):
    call.server.collect()
    call.server.records.violations.clear()
    return web.json_response({})


async def state(call):
    server = call.server
    return web.json_response({
        "sandboxes": [{**sandbox.dto(server), "originalName": sandbox.original_name,
                       "sessions": [s.dto() for s in sandbox.sessions.all() if s],
                       "running": sandbox.world is not None and sandbox.world.alive}
                      for sandbox in server.sandboxes.all()],
        "volumes": [{**volume.dto(), "objects": [
            {"path": v["path"], "size": v["size"]} for v in server.records.versions
            if v["volume"] == volume.id and v["until"] is None]}
            for volume in server.volumes.all()],
        "secrets": [secret.dto() for secret in server.vault.all()],
        "created": {"sandboxes": len(server.sandboxes.history),
                    "volumes": len(server.volumes.all()) + len(server.volumes.deleted),
                    "secrets": len(server.vault.ever())}})


async def seen(call):
    prefix, needle = call.query.get("sandbox"), call.query.get("needle")
    if not prefix or not needle:
        raise Violation("control", "sandbox and needle are needed")
    call.server.collect()
    matching = [s for s in call.server.sandboxes.history if s.original_name.startswith(prefix)]
    found = call.server.records.seen(matching, needle)
    return web.json_response({"seen": bool(found), "where": found,
                              "sandboxes": [s.original_name for s in matching]})


async def canary(call):
    """Where a text turned up: in what the server received, in what sandboxes were handed or saw,
    and in what running ones have on their own disk and in their logs."""
    needle = call.query.get("needle")
    if not needle:
        raise Violation("control", "needle is needed")
    server = call.server
    server.collect()
    found = [{"kind": "request", **place} for place in server.records.received(needle)]
    found += [{**place, "kind": "sandbox", "what": place["kind"]}
              for place in server.records.seen(server.sandboxes.history, needle)]
    for sandbox in server.sandboxes.all():
        needles = spellings(needle)
        places = [("log", name) for name in sandbox.logs_with(needles)]
        places += [("file", path) for path in await asyncio.to_thread(sandbox.files_with, needles)]
        found += [{"kind": "sandbox", "sandbox": sandbox.original_name, "what": what,
                   "detail": detail} for what, detail in places]
    return web.json_response({"where": found})


async def secrets(call):
    return web.json_response([{**secret.dto(), "value": secret.value, "deleted": secret.deleted}
                              for secret in call.server.vault.ever()])


async def add_faults(call):
    return web.json_response({"added": call.server.faults.add(call.body)})


async def list_faults(call):
    return web.json_response(call.server.faults.listing())


async def clear_faults(call):
    call.server.faults.clear()
    return web.json_response({})


async def kill(call):
    if not isinstance(call.body, dict) or not call.body.get("sandbox"):
        raise Violation("control", "sandbox is needed")
    found = [s for s in call.server.sandboxes.all() if s.world is not None
             and s.original_name.startswith(call.body["sandbox"])]
    for sandbox in found:
        call.server.later(call.server.sandboxes.kill(sandbox, call.body.get("state")))
    return web.json_response({"killed": [sandbox.original_name for sandbox in found]})


ROUTES = [
    Route("GET", "/requests", requests, query=("path",)),
    Route("GET", "/violations", violations),
    Route("DELETE", "/violations", forget_violations),
    Route("GET", "/state", state),
    Route("GET", "/seen", seen, query=("sandbox", "needle")),
    Route("GET", "/canary", canary, query=("needle",)),
    Route("GET", "/secrets", secrets),
    Route("POST", "/faults", add_faults, body="json"),
    Route("GET", "/faults", list_faults),
    Route("DELETE", "/faults", clear_faults),
    Route("POST", "/kill", kill, body="json"),
]
