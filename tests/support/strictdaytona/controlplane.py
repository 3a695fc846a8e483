# SPDX-License-Identifier: GPL-3.0-or-later
"""The control plane's routes for sandboxes."""

import json
import re
import time

from aiohttp import web

from routing import ApiError, Route
from sandboxes import INTERVALS, Mount, check_mount_path, check_subpath
from vault import PLACEHOLDER
from volumes import check_display_name

NETWORK = re.compile(r"(\d{1,3}\.){3}\d{1,3}/\d{1,2}\Z")
DOMAIN = re.compile(r"(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\Z")
STATES_LISTED = ("name", "cpu", "memoryGib", "diskGib", "lastActivityAt", "createdAt")


def answer(call, sandbox, status=200):
    return web.json_response(sandbox.dto(call.server), status=status)


def find(call):
    return call.server.sandboxes.find(next(iter(call.params.values())))


def _check_network(body):
    for name, pattern in (("networkAllowList", NETWORK), ("domainAllowList", DOMAIN)):
        items = [item.strip() for item in body.get(name, "").split(",") if item.strip()]
        if len(items) > 10 or not all(pattern.match(item) for item in items):
            raise ApiError(400, f"{name} must be a comma-separated list of at most 10 valid items")
    if body.get("networkBlockAll") and body.get("domainAllowList"):
        raise ApiError(400, "networkBlockAll and domainAllowList exclude each other")


def _resources(call, body):
    """Whole GiB and vCPUs: the snapshot's, or with an image those that the request names."""
    given = {name: body[name] for name in ("cpu", "memory", "disk", "gpu") if body.get(name)}
    if "buildInfo" in body:
        if body.get("snapshot"):
            raise ApiError(400, "Cannot specify both a snapshot and build info")
        if not re.match(r"\s*FROM\s+\S+", body["buildInfo"].get("dockerfileContent", "")):
            raise ApiError(400, "dockerfileContent must begin with FROM")
        found = {"cpu": 1, "memory": 1, "disk": 3, "gpu": 0, **given}
        for name, limit in (("cpu", 4), ("memory", 8), ("disk", 10), ("gpu", 0)):
            if not 0 <= found[name] <= limit:
                raise ApiError(400, f"{name} request {found[name]} exceeds maximum allowed per "
                                    f"sandbox ({limit})")
        return found
    if given:
        raise ApiError(400, "Cannot specify Sandbox resources when using a snapshot")
    name = body.get("snapshot") or call.server.config.defaultSnapshot
    snapshot = call.server.snapshots.find(name)
    if snapshot is None:
        raise ApiError(400, f"Snapshot {name} not found. Did you add it through the Dashboard?")
    if snapshot["state"] != "active":
        raise ApiError(400, f"Snapshot {name} is {snapshot['state']}")
    return {"cpu": snapshot["cpu"], "memory": snapshot["mem"], "disk": snapshot["disk"],
            "gpu": snapshot["gpu"]}


def _check_quota(call, resources):
    config = call.server.config
    for name, limit in (("cpu", config.quotaCpu), ("memory", config.quotaMemory),
                        ("disk", config.quotaDisk)):
        if limit is None:
            continue
        # Disk counts for stopped sandboxes too.
        used = sum(sandbox.resources[name] for sandbox in call.server.sandboxes.all()
                   if name == "disk" or sandbox.state != "stopped")
        if used + resources[name] > limit:
            raise ApiError(400, f"Total {'CPU' if name == 'cpu' else name} limit exceeded. "
                                f"Maximum allowed: {limit}.")


def _mounts(call, body):
    found = []
    for item in body.get("volumes", []):
        subpath = item.get("subpath", "")
        check_mount_path(item["mountPath"])
        check_subpath(subpath)
        if any(mount.path == item["mountPath"] for mount in found):
            raise ApiError(400, f"Duplicate mount path {item['mountPath']}")
        volume = call.server.volumes.find(item["volumeId"])
        if volume is None:
            raise ApiError(404, f"Volume '{item['volumeId']}' not found")
        if volume.state != "ready":
            raise ApiError(400, f"Volume '{volume.name}' is not in a ready state. "
                                f"Current state: {volume.state}")
        found.append(Mount(volume, item["mountPath"], subpath.rstrip("/")))
    return found


async def create(call):
    body = call.body
    check_display_name(body.get("name", ""))
    if body.get("name") and any(s.name == body["name"] for s in call.server.sandboxes.all()):
        raise ApiError(409, f"Sandbox with name {body['name']} already exists")
    for name in INTERVALS + ("ttlMinutes",):
        if name in body and body[name] < (-1 if name == "autoDeleteInterval" else 0):
            raise ApiError(400, f"{name} must not be negative")
    if body.get("target") not in (None, "", call.server.config.target):
        raise ApiError(403, f"Region {body['target']} is not available to the organization")
    _check_network(body)
    resources = _resources(call, body)
    _check_quota(call, resources)
    mounts = _mounts(call, body)
    environ = {**body.get("env", {}), **call.server.vault.environment(body.get("secrets", []))}
    sandbox = call.server.sandboxes.create(body, resources, mounts, environ,
                                           call.record.get("startError"))
    call.server.records.show(sandbox.id, "create", "body", json.dumps(body))
    inserted = answer(call, sandbox)  # as captured at insertion, whatever comes
    await call.server.sandboxes.settled(sandbox, call.server.config.createBlocksMs / 1000)
    if sandbox.state in ("error", "build_failed"):
        raise ApiError(400, f"Sandbox failed to start: {sandbox.error}")
    return inserted


async def get(call):
    sandbox = find(call)
    now = time.monotonic()
    if sandbox.cached is None or now - sandbox.cached[0] > call.server.config.getCacheMs / 1000:
        sandbox.cached = (now, sandbox.dto(call.server))
    return web.json_response(sandbox.cached[1])


def _sorted(items, key, order):
    field = {"memoryGib": "memory", "diskGib": "disk"}.get(key, key)
    return sorted(items, key=lambda item: (item[field], item["id"]), reverse=order == "desc")


async def listing(call):
    query = call.query
    try:
        labels = json.loads(query.get("labels", "{}"))
        if not isinstance(labels, dict) or not all(isinstance(v, str) for v in labels.values()):
            raise ValueError("an object of strings")
    except ValueError:
        raise ApiError(400, "Invalid labels JSON format") from None
    key, order = query.get("sort", "createdAt"), query.get("order", "desc")
    if key not in STATES_LISTED or order not in ("asc", "desc"):
        raise ApiError(400, "sort or order is not one of the allowed values")
    states = query.getall("states", [])
    found = [item for item in call.server.sandboxes.listed()
             if all(item["labels"].get(name) == value for name, value in labels.items())
             and (not states or item["state"] in states)
             and item["id"].lower().startswith(query.get("id", "").lower())
             and item["name"].lower().startswith(query.get("name", "").lower())]
    begin, limit = call.number("cursor", 0), call.number("limit", 100, 1, 200)
    following = str(begin + limit) if begin + limit < len(found) else None
    return web.json_response({"items": _sorted(found, key, order)[begin:begin + limit],
                              "nextCursor": following})


async def start(call):
    sandbox = find(call)
    call.server.sandboxes.start(sandbox, call.record.get("startError"))
    await call.server.sandboxes.settled(sandbox, call.server.config.createBlocksMs / 1000)
    return answer(call, sandbox)


async def stop(call):
    sandbox = find(call)
    call.server.sandboxes.stop(sandbox, call.flag("force"))
    return answer(call, sandbox)


async def delete(call):
    sandbox = find(call)
    call.server.sandboxes.destroy(sandbox)
    return answer(call, sandbox)


def _changed(call, sandbox):
    sandbox.cached = None
    sandbox.touch()
    call.server.sandboxes.publish(sandbox)
    return answer(call, sandbox)


async def labels_of(call):
    sandbox = find(call)
    sandbox.labels = call.body["labels"]
    sandbox.cached = None
    call.server.sandboxes.publish(sandbox)
    return web.json_response({"labels": sandbox.labels})


def _interval(field):
    async def handler(call):
        sandbox = find(call)
        text = call.params["interval"]
        if not re.fullmatch(r"-?\d+", text) or int(text) < (-1 if "Delete" in field else 0):
            raise ApiError(400, f"{field} must not be negative")
        sandbox.intervals[field] = int(text)
        return _changed(call, sandbox)
    return handler


async def time_to_live(call):
    sandbox = find(call)
    if not call.params["ttlMinutes"].isdigit():
        raise ApiError(400, "ttlMinutes must not be negative")
    call.server.sandboxes.limit_life(sandbox, int(call.params["ttlMinutes"]))
    return _changed(call, sandbox)


async def last_activity(call):
    find(call).touch()
    return web.Response(status=201)


async def network(call):
    sandbox = find(call)
    _check_network(call.body)
    sandbox.values.update(call.body)
    return _changed(call, sandbox)


async def replace_secrets(call):
    sandbox = find(call)
    placeholders = call.server.vault.environment(call.body["secrets"])
    for name in [n for n, value in sandbox.environment.items() if value.startswith(PLACEHOLDER)]:
        del sandbox.environment[name]
    sandbox.environment.update(placeholders)
    return _changed(call, sandbox)


async def toolbox_url(call):
    find(call)
    return web.json_response({"url": call.server.toolbox_url})


CREATE_FIELDS = {
    "name": "string", "snapshot": "string", "buildInfo": "object", "user": "string", "env": "map",
    "labels": "map", "public": "boolean", "networkBlockAll": "boolean", "networkAllowList": "string",
    "domainAllowList": "string", "outboundProxyUrl": "string", "otelEndpointOverride": "string",
    "target": "string", "cpu": "integer", "gpu": "integer", "gpuType": "strings", "memory": "integer",
    "disk": "integer", "autoStopInterval": "integer", "autoPauseInterval": "integer",
    "autoArchiveInterval": "integer", "autoDeleteInterval": "integer", "ttlMinutes": "integer",
    "volumes": "array", "linkedSandbox": "string", "secrets": "array", "spot": "boolean",
    "kvm": "boolean"}
LIST_QUERY = ("cursor", "limit", "labels", "states", "id", "name", "sort", "order")
ONE = "/sandbox/{sandboxIdOrName}"
BY_ID = "/sandbox/{sandboxId}"
LIFE = "sandbox-lifecycle"

ROUTES = [
    Route("POST", "/sandbox", create, body=CREATE_FIELDS, throttler="sandbox-create"),
    Route("GET", "/sandbox", listing, query=LIST_QUERY),
    Route("GET", ONE, get, query=("verbose",)),
    Route("DELETE", ONE, delete, throttler=LIFE),
    Route("POST", ONE + "/start", start, throttler=LIFE),
    Route("POST", ONE + "/stop", stop, query=("force",), throttler=LIFE),
    Route("PUT", ONE + "/labels", labels_of, body={"labels!": "map"}),
    Route("POST", ONE + "/autostop/{interval}", _interval("autoStopInterval")),
    Route("POST", ONE + "/autoarchive/{interval}", _interval("autoArchiveInterval")),
    Route("POST", ONE + "/autodelete/{interval}", _interval("autoDeleteInterval")),
    Route("POST", ONE + "/autopause/{interval}", _interval("autoPauseInterval")),
    Route("POST", ONE + "/ttl/{ttlMinutes}", time_to_live),
    Route("POST", BY_ID + "/last-activity", last_activity, body={}),
    Route("POST", ONE + "/network-settings", network, body={
        "networkBlockAll": "boolean", "networkAllowList": "string", "domainAllowList": "string"}),
    Route("PUT", ONE + "/secrets", replace_secrets, body={"secrets!": "array"}),
    Route("GET", BY_ID + "/toolbox-proxy-url", toolbox_url),
]
