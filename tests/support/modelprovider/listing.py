# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of models, in the words of each provider."""

from aiohttp import web

from errors import ApiError, Violation
import models as scripted

CREATED = "2026-01-01T00:00:00Z"
CREATED_SECONDS = 1767225600


def _names(server):
    return sorted([*scripted.MODELS, *server.aliases])


def _anthropic(name):
    return {"type": "model", "id": name, "display_name": name.title(), "created_at": CREATED}


def _openai(name):
    return {"id": name, "object": "model", "created": CREATED_SECONDS, "owned_by": "scripted"}


def models(server, request, wire):
    """GET /v1/models and /v1/models/{id}; Anthropic's list comes in pages of 20."""
    if request.method != "GET":
        raise Violation(f"{request.method} is not allowed for {request.path}", 405)
    describe = _anthropic if wire.is_anthropic else _openai
    name = request.path.removeprefix("/v1/models").removeprefix("/")
    if name:
        if scripted.find(name, server.aliases) is None:
            raise ApiError(404, f"model: {name}", "model_not_found", "model")
        return web.json_response(describe(name))
    names = _names(server)
    if not wire.is_anthropic:
        return web.json_response({"object": "list", "data": [describe(name) for name in names]})
    for key in request.query:
        if key not in ("limit", "after_id"):
            raise Violation(f"the query parameter {key!r} is not known")
    limit, after = request.query.get("limit", "20"), request.query.get("after_id")
    if not limit.isdigit() or not 1 <= int(limit) <= 1000:
        raise Violation("limit: Input should be from 1 to 1000")
    if after is not None and after not in names:
        raise Violation("after_id: not found")
    left = names[names.index(after) + 1:] if after else names
    page = left[:int(limit)]
    return web.json_response({"data": [describe(name) for name in page],
                              "has_more": len(left) > len(page),
                              "first_id": page[0] if page else None,
                              "last_id": page[-1] if page else None})


def ollama(server):
    """GET /api/tags, by which Ollama is found."""
    return web.json_response({"models": [{"name": name, "model": name, "modified_at": CREATED,
                                          "size": 1, "digest": "0" * 64, "details": {}}
                                         for name in _names(server)]})
