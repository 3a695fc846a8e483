# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots, and what the server says about itself."""

import uuid

from aiohttp import web

from routing import ApiError, Route, timestamp

PERMISSIONS = ["write:sandboxes", "delete:sandboxes", "read:volumes", "write:volumes",
               "delete:volumes", "write:snapshots", "delete:snapshots", "manage:secrets"]
DEFAULT_SNAPSHOTS = {"daytona-small": {"cpu": 1, "mem": 1, "disk": 3},
                     "daytona-medium": {"cpu": 2, "mem": 4, "disk": 8},
                     "daytona-large": {"cpu": 4, "mem": 8, "disk": 10}}


class Snapshots:
    def __init__(self, server):
        self._snapshots = {}
        for name, values in {**DEFAULT_SNAPSHOTS, **server.config.snapshots}.items():
            self._snapshots[name] = {
                "id": str(uuid.uuid4()), "organizationId": server.organization, "general": True,
                "name": name, "imageName": f"registry.invalid/{name}:1", "state": "active",
                "size": 1.0, "entrypoint": None, "gpu": 0, "errorReason": None,
                "createdAt": timestamp(), "updatedAt": timestamp(), "lastUsedAt": None,
                "sourceSandboxId": None, "regionIds": [server.config.target],
                "sandboxClass": "container", **values}

    def all(self):
        return list(self._snapshots.values())

    def find(self, id_or_name):
        return next((s for s in self.all() if id_or_name in (s["id"], s["name"])), None)


async def configuration(call):
    config = call.server.config
    return web.json_response({
        "version": "0.205.0", "oidc": {"issuer": "https://issuer.invalid", "clientId": "strict",
                                       "audience": "strict"},
        "linkedAccountsEnabled": False, "announcements": {}, "environment": "test",
        "proxyTemplateUrl": "http://{{PORT}}-{{sandboxId}}.invalid",
        "proxyToolboxUrl": call.server.toolbox_url, "defaultSnapshot": config.defaultSnapshot,
        "dashboardUrl": "https://dashboard.invalid", "maxAutoArchiveInterval": 43200,
        "maintananceMode": False,
        "rateLimit": {name: {"ttl": 60, "limit": config.rateLimits[throttler]}
                      for name, throttler in (("authenticated", "authenticated"),
                                              ("sandboxCreate", "sandbox-create"),
                                              ("sandboxLifecycle", "sandbox-lifecycle"))}})


async def current_key(call):
    return web.json_response({"name": "strict", "value": "dtn_********************",
                              "createdAt": call.server.started, "permissions": PERMISSIONS,
                              "lastUsedAt": timestamp(), "expiresAt": None, "userId": "strict"})


async def list_snapshots(call):
    name = call.query.get("name", "")
    found = [s for s in call.server.snapshots.all() if name in s["name"]]
    page, limit = call.number("page", 1, 1), call.number("limit", 100, 1, 200)
    return web.json_response({"items": found[(page - 1) * limit:page * limit], "total": len(found),
                              "page": page, "totalPages": -(-len(found) // limit)})


async def get_snapshot(call):
    snapshot = call.server.snapshots.find(call.params["id"])
    if snapshot is None:
        raise ApiError(404, f"Snapshot with ID or name {call.params['id']} not found")
    return web.json_response(snapshot)


ROUTES = [
    Route("GET", "/config", configuration),
    Route("GET", "/api-keys/current", current_key),
    Route("GET", "/snapshots", list_snapshots, query=("page", "limit", "name", "sort", "order")),
    Route("GET", "/snapshots/{id}", get_snapshot),
]
