# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests ask the server itself, under /control; no key is needed there.

    GET    /control/seen[?bodies=1]       every request but these: time, method, path, headers, key, model,
                                          format, stream, bytes, body, how many were under way with it, status,
                                          outcome (whole, cut, hung, answered, refused), usage, fault, duration;
                                          and the most that were under way at once
    GET    /control/usage                 model → calls and tokens of what went out whole (`models`) and of
                                          what did not (`cut`), and the sums (`total`)
    GET    /control/violations            every breach of the wire
    DELETE /control/violations            forgets them, after a test provoked some on purpose
    GET    /control/search?needle=TEXT    the requests whose body or headers hold TEXT, as in `seen`
    POST   /control/faults                see faults.py;  GET lists them, DELETE removes them
    POST   /control/latency {"ms": 50}    from now on
    POST   /control/reset                 forgets all of this, and what the models and caches remember
"""

from aiohttp import web

from accounting import Usage
from errors import ApiError
from fields import parse_json


async def _seen(server, request):
    return {"requests": server.records.listing("bodies" in request.query),
            "active": server.records.active, "peak": server.records.peak}


async def _usage(server, request):
    total = {"calls": 0, **Usage().totals()}
    for used in server.records.usage.values():
        for name, count in used.items():
            total[name] += count
    return {"models": server.records.usage, "cut": server.records.cut, "total": total}


async def _violations(server, request):
    return server.records.violations


async def _forget_violations(server, request):
    server.records.violations.clear()
    return {}


async def _search(server, request):
    needle = request.query.get("needle")
    if not needle:
        raise ApiError(400, "needle is needed")
    return [record for record in server.records.listing(bodies=True)
            if needle in record["body"] or any(needle in text for text in record["headers"].values())]


async def _add_faults(server, request):
    return {"added": server.faults.add(parse_json(await request.read()))}


async def _list_faults(server, request):
    return server.faults.listing()


async def _clear_faults(server, request):
    server.faults.clear()
    return {}


async def _latency(server, request):
    body = parse_json(await request.read())
    if not isinstance(body, dict) or not isinstance(body.get("ms"), (int, float)):
        raise ApiError(400, "ms is needed")
    server.latency = body["ms"]
    return {}


async def _reset(server, request):
    server.reset()
    return {}


ROUTES = {("GET", "seen"): _seen, ("GET", "usage"): _usage, ("GET", "violations"): _violations,
          ("DELETE", "violations"): _forget_violations, ("GET", "search"): _search,
          ("POST", "faults"): _add_faults, ("GET", "faults"): _list_faults,
          ("DELETE", "faults"): _clear_faults, ("POST", "latency"): _latency, ("POST", "reset"): _reset}


async def handle(server, request):
    handler = ROUTES.get((request.method, request.path.removeprefix("/control/")))
    try:
        if handler is None:
            raise ApiError(404, f"{request.method} {request.path} is not known")
        return web.json_response(await handler(server, request))
    except ApiError as error:
        return web.json_response({"message": error.message}, status=error.status)
