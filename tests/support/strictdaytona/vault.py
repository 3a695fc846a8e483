# SPDX-License-Identifier: GPL-3.0-or-later
"""The organization's secrets. Their values never leave through the wire: /control has them."""

import re
import secrets as random
import uuid

from aiohttp import web

from routing import ApiError, Route, Violation, timestamp

NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")
VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
HOST = re.compile(r"(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\Z")
PLACEHOLDER = "dtn_secret_"
SORTABLE = ("name", "createdAt", "updatedAt")


class Secret:
    def __init__(self, body):
        self.id = str(uuid.uuid4())
        self.name, self.value = body["name"], body["value"]
        self.hosts, self.description = body.get("hosts", []), body.get("description")
        self.placeholder = PLACEHOLDER + random.token_hex(16)
        self.created = self.updated = timestamp()
        self.deleted = False

    def dto(self):
        found = {"id": self.id, "name": self.name, "hosts": self.hosts,
                 "placeholder": self.placeholder, "createdAt": self.created,
                 "updatedAt": self.updated}
        if self.description is not None:
            found["description"] = self.description
        return found


class Vault:
    def __init__(self):
        #: Every secret that ever was; a name belongs to one that is not deleted.
        self._secrets = []

    def all(self):
        return [secret for secret in self._secrets if not secret.deleted]

    def ever(self):
        return list(self._secrets)

    def find(self, name):
        return next((secret for secret in self.all() if secret.name == name), None)

    def get(self, identifier):
        found = next((secret for secret in self.all() if secret.id == identifier), None)
        if found is None:
            raise ApiError(404, f"Secret with ID {identifier} not found")
        return found

    def create(self, body):
        if not NAME.match(body["name"]):
            raise ApiError(400, "name must match [A-Za-z_][A-Za-z0-9_-]*")
        if not body["value"]:
            raise ApiError(400, "value should not be empty")
        if self.find(body["name"]):
            raise ApiError(409, f"Secret with name {body['name']} already exists")
        _check_hosts(body.get("hosts", []))
        secret = Secret(body)
        self._secrets.append(secret)
        return secret

    def update(self, identifier, body):
        secret = self.get(identifier)
        _check_hosts(body.get("hosts", []))
        if body.get("value") == "":
            raise ApiError(400, "value should not be empty")
        for name in ("value", "hosts", "description"):
            if name in body:
                setattr(secret, name, body[name])
        secret.updated = timestamp()
        return secret

    def remove(self, identifier):
        self.get(identifier).deleted = True

    def environment(self, references):
        """The placeholders for a sandbox: `references` is [{VARIABLE: secret name}, …]."""
        found = {}
        for reference in references:
            if not isinstance(reference, dict) or len(reference) != 1:
                raise ApiError(400, "secrets: an array of objects with one pair each is expected")
            (variable, name), = reference.items()
            if not VARIABLE.match(variable) or variable in found:
                raise ApiError(400, f"secrets: {variable!r} cannot be the name of a variable, or is "
                                    "there twice")
            secret = self.find(name)
            if secret is None:
                raise ApiError(400, f"Secret {name} not found")
            found[variable] = secret.placeholder
        return found


def _check_hosts(hosts):
    for host in hosts:
        if not HOST.match(host):
            raise ApiError(400, f"hosts: {host!r} is not a host name")


async def create(call):
    return web.json_response(call.server.vault.create(call.body).dto(), status=201)


async def listing(call):
    return web.json_response([secret.dto() for secret in call.server.vault.all()])


async def page(call):
    key, order = call.query.get("sort", "createdAt"), call.query.get("order", "desc")
    if key not in SORTABLE or order not in ("asc", "desc"):
        raise Violation("query", "sort or order is not one of the allowed values")
    wanted = call.query.get("name", "").lower()
    found = sorted((secret.dto() for secret in call.server.vault.all()
                    if wanted in secret.name.lower()),
                   key=lambda secret: (secret[key], secret["id"]), reverse=order == "desc")
    begin, limit = call.number("cursor", 0), call.number("limit", 100, 1, 200)
    following = str(begin + limit) if begin + limit < len(found) else None
    return web.json_response({"items": found[begin:begin + limit], "total": len(found),
                              "nextCursor": following})


async def get(call):
    return web.json_response(call.server.vault.get(call.params["secretId"]).dto())


async def update(call):
    return web.json_response(call.server.vault.update(call.params["secretId"], call.body).dto())


async def delete(call):
    call.server.vault.remove(call.params["secretId"])
    return web.Response(status=204)


ROUTES = [
    Route("POST", "/secret", create, body={
        "name!": "string", "value!": "string", "description": "string", "hosts": "strings"}),
    Route("GET", "/secret", listing),
    Route("GET", "/secret/paginated", page, query=("cursor", "limit", "name", "sort", "order")),
    Route("GET", "/secret/{secretId}", get),
    Route("PATCH", "/secret/{secretId}", update, body={
        "value": "string", "description": "string", "hosts": "strings"}),
    Route("DELETE", "/secret/{secretId}", delete),
]
