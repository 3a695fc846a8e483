# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots, secrets, and what the server says about itself."""

import re
import secrets as random
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


class Secrets:
    def __init__(self):
        self._secrets = {}

    def all(self):
        return sorted(self._secrets.values(), key=lambda secret: secret["name"])

    def find(self, name):
        return next((s for s in self.all() if s["name"] == name), None)

    def get(self, identifier):
        if identifier not in self._secrets:
            raise ApiError(404, f"Secret with ID {identifier} not found")
        return self._secrets[identifier]

    def create(self, body):
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_-]*", body["name"]):
            raise ApiError(400, "name must match [A-Za-z_][A-Za-z0-9_-]*")
        if self.find(body["name"]):
            raise ApiError(409, f"Secret with name {body['name']} already exists")
        _check_hosts(body.get("hosts", []))
        secret = {"id": str(uuid.uuid4()), "name": body["name"], "hosts": body.get("hosts", []),
                  "placeholder": "dtn_secret_" + random.token_hex(16),
                  "createdAt": timestamp(), "updatedAt": timestamp()}
        if "description" in body:
            secret["description"] = body["description"]
        self._secrets[secret["id"]] = secret
        return secret

    def update(self, identifier, body):
        secret = self.get(identifier)
        _check_hosts(body.get("hosts", []))
        secret.update({name: body[name] for name in ("hosts", "description") if name in body})
        secret["updatedAt"] = timestamp()
        return secret

    def remove(self, identifier):
        self.get(identifier)
        del self._secrets[identifier]

    def environment(self, references):
        """The placeholders for a sandbox: `references` is [{VARIABLE: secret name}, …]."""
        found = {}
        for reference in references:
            if not isinstance(reference, dict) or len(reference) != 1:
                raise ApiError(400, "secrets: an array of objects with one pair each is expected")
            (variable, name), = reference.items()
            secret = self.find(name)
            if secret is None:
                raise ApiError(400, f"Secret {name} not found")
            found[variable] = secret["placeholder"]
        return found


def _check_hosts(hosts):
    for host in hosts:
        if not re.fullmatch(r"(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", host):
            raise ApiError(400, f"hosts: {host!r} is not a host name")


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


async def create_secret(call):
    return web.json_response(call.server.secrets.create(call.body), status=201)


async def list_secrets(call):
    return web.json_response(call.server.secrets.all())


async def page_secrets(call):
    found = [s for s in call.server.secrets.all()
             if s["name"].lower().startswith(call.query.get("name", "").lower())]
    begin, limit = call.number("cursor", 0), call.number("limit", 100, 1, 200)
    following = str(begin + limit) if begin + limit < len(found) else None
    return web.json_response({"items": found[begin:begin + limit], "total": len(found),
                              "nextCursor": following})


async def get_secret(call):
    return web.json_response(call.server.secrets.get(call.params["secretId"]))


async def update_secret(call):
    return web.json_response(call.server.secrets.update(call.params["secretId"], call.body))


async def delete_secret(call):
    call.server.secrets.remove(call.params["secretId"])
    return web.Response(status=204)


ROUTES = [
    Route("GET", "/config", configuration),
    Route("GET", "/api-keys/current", current_key),
    Route("GET", "/snapshots", list_snapshots, query=("page", "limit", "name", "sort", "order")),
    Route("GET", "/snapshots/{id}", get_snapshot),
    Route("POST", "/secret", create_secret, body={
        "name!": "string", "value!": "string", "description": "string", "hosts": "strings"}),
    Route("GET", "/secret", list_secrets),
    Route("GET", "/secret/paginated", page_secrets,
          query=("cursor", "limit", "name", "sort", "order")),
    Route("GET", "/secret/{secretId}", get_secret),
    Route("PATCH", "/secret/{secretId}", update_secret, body={
        "value": "string", "description": "string", "hosts": "strings"}),
    Route("DELETE", "/secret/{secretId}", delete_secret),
]
