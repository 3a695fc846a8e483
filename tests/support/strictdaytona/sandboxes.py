# SPDX-License-Identifier: GPL-3.0-or-later
"""Sandboxes: what they are, how their states follow each other, the list that lags behind."""

import asyncio
import datetime
import os
import re
import stat
import time
import uuid

from records import contents
from routing import ApiError, timestamp
from sessions import Sessions
import world as worlds
from world import World

#: States in which another transition runs: start, stop and delete answer 409.
TRANSITIONAL = {"creating", "starting", "stopping", "destroying", "pending_build",
                "building_snapshot", "pulling_snapshot"}
INTERVALS = ("autoStopInterval", "autoArchiveInterval", "autoDeleteInterval", "autoPauseInterval")
#: Where nothing may be mounted.
FORBIDDEN_MOUNTS = ("/proc", "/sys", "/dev", "/boot", "/etc", "/bin", "/sbin", "/lib", "/lib64")
FILE_LIMIT = 64 * 1024 * 1024  # of a file that is searched
LIST_FIELDS = {"env", "volumes", "buildInfo", "backupCreatedAt", "outboundProxyUrl",
               "otelEndpointOverride"}


class Mount:
    """A volume, or a part of it, in a sandbox."""

    def __init__(self, volume, path, subpath):
        self.volume, self.path, self.subpath = volume, path, subpath
        self.host = None

    def covers(self, volume_id, object_path):
        """Whether an object of a volume is visible through this mount."""
        return self.volume.id == volume_id and (
            not self.subpath or object_path == self.subpath
            or object_path.startswith(self.subpath + "/"))

    def dto(self):
        return {"volumeId": self.volume.id, "mountPath": self.path,
                **({"subpath": self.subpath} if self.subpath else {})}


def check_mount_path(path):
    if (not path.startswith("/") or path == "/" or "//" in path[1:]
            or re.search(r"/\.\.?(/|$)", path)):
        raise ApiError(400, f"Invalid mount path {path}")
    if any(path == folder or path.startswith(folder + "/") for folder in FORBIDDEN_MOUNTS):
        raise ApiError(400, f"Invalid mount path {path} (cannot mount to system directory)")


def check_subpath(subpath):
    if subpath.startswith("/") or ".." in subpath or "//" in subpath:
        raise ApiError(400, f"Invalid subpath {subpath!r}")


def reachable(hosts, values):
    """Those of `hosts` that a sandbox created with `values` may speak to."""
    if values.get("networkBlockAll") or "networkAllowList" in values:
        return {}
    if "domainAllowList" not in values:
        return hosts
    domains = [item.strip() for item in values["domainAllowList"].split(",") if item.strip()]
    return {host: address for host, address in hosts.items()
            if any(host == domain or domain.startswith("*.") and host.endswith(domain[1:])
                   for domain in domains)}


class Sandbox:
    def __init__(self, server, values, resources, mounts, environment):
        self.id = str(uuid.uuid4())
        self.name = self.original_name = values.get("name") or self.id
        self.values = values
        self.resources = resources
        self.mounts = mounts
        self.environment = environment
        self.labels = values.get("labels", {})
        self.state = "pending_build" if "buildInfo" in values else "creating"
        self.desired = "started"
        self.error = None
        self.created = self.updated = timestamp()
        self.active = time.monotonic()
        self.active_at = self.created
        self.stopped_since = None
        self.destroy_time = None
        self.folder = os.path.join(server.folder, "sandboxes", self.id)
        self.world = None
        self.sessions = Sessions(server, self)
        #: [begun, ended or None] of each run: when its processes could see anything.
        self.lives = []
        self.intervals = {"autoStopInterval": values.get("autoStopInterval", 15),
                          "autoArchiveInterval": min(values.get("autoArchiveInterval", 10080) or 43200,
                                                     43200),
                          "autoDeleteInterval": values.get("autoDeleteInterval", -1)}
        if "autoPauseInterval" in values:
            self.intervals["autoPauseInterval"] = values["autoPauseInterval"]
        #: The error that a fault has scripted for the start under way.
        self.start_error = None
        #: Set at each change of state.
        self.changed = asyncio.Event()
        self.cached = None

    @property
    def ephemeral(self):
        return self.intervals["autoDeleteInterval"] == 0

    def touch(self):
        """Activity: the idle time begins anew."""
        self.active, self.active_at = time.monotonic(), timestamp()

    def files_with(self, needles):
        """The files on its own disk that hold one of the byte strings `needles`; takes a while."""
        found = []
        for inner, _folders, files in os.walk(self.folder):
            for name in files:
                path = os.path.join(inner, name)
                try:
                    if not stat.S_ISREG(os.lstat(path).st_mode):
                        continue
                    with open(path, "rb") as file:
                        data = file.read(FILE_LIMIT)
                except OSError:
                    continue
                if any(needle in part for part in contents(data) for needle in needles):
                    found.append(os.path.relpath(path, self.folder))
        return found

    def logs_with(self, needles):
        """The sessions with one of `needles` in the output of a command."""
        return [session.name for session in self.sessions.all() if session
                and any(needle in bytes(command.log)
                        for command in session.commands.values() for needle in needles)]

    def dto(self, server):
        values = self.values
        found = {"id": self.id, "organizationId": server.organization, "name": self.name,
                 "user": values.get("user", "daytona"), "env": values.get("env", {}),
                 "labels": self.labels, "public": values.get("public", False),
                 "networkBlockAll": values.get("networkBlockAll", False),
                 "target": values.get("target") or server.config.target, **self.resources,
                 "state": self.state, "desiredState": self.desired, "backupState": "None",
                 "createdAt": self.created, "updatedAt": self.updated,
                 "lastActivityAt": self.active_at, "sandboxClass": "container",
                 "daemonVersion": server.config.daemonVersion, "recoverable": False,
                 "volumes": [mount.dto() for mount in self.mounts],
                 "toolboxProxyUrl": server.toolbox_url, **self.intervals}
        if "buildInfo" in values:
            found["buildInfo"] = {**values["buildInfo"], "snapshotRef": "registry.invalid/build:1",
                                  "createdAt": self.created, "updatedAt": self.updated}
        else:
            found["snapshot"] = values.get("snapshot") or server.config.defaultSnapshot
        for name in ("networkAllowList", "domainAllowList", "outboundProxyUrl", "otelEndpointOverride"):
            if name in values:
                found[name] = values[name]
        if self.error is not None:
            found["errorReason"] = self.error
        if self.destroy_time is not None:
            moment = datetime.datetime.fromtimestamp(self.destroy_time, datetime.timezone.utc)
            found["autoDestroyAt"] = timestamp(moment)
        return found


class Sandboxes:
    """All sandboxes of the organization, and the transitions between their states."""

    def __init__(self, server):
        self._server = server
        self._config = server.config
        self._sandboxes = {}
        #: Every sandbox that ever was, for the search of what was seen.
        self.history = []
        self._index, self._pending = {}, []
        os.makedirs(os.path.join(server.folder, "sandboxes"))

    def all(self):
        return list(self._sandboxes.values())

    def find(self, id_or_name):
        """By id until it is destroyed, by name until its deletion is accepted."""
        found = self._sandboxes.get(id_or_name)
        if found is None:
            found = next((s for s in self._sandboxes.values() if s.name == id_or_name), None)
        if found is None or found.state in ("error", "build_failed") and found.desired == "destroyed":
            raise ApiError(404, f"Sandbox with ID or name {id_or_name} not found")
        return found

    # The list, which is behind the truth

    def listed(self):
        """The items as the list shows them now."""
        now = time.monotonic()
        while self._pending and self._pending[0][0] <= now:
            _, identifier, item = self._pending.pop(0)
            if item is None:
                self._index.pop(identifier, None)
            else:
                self._index[identifier] = item
        return list(self._index.values())

    def publish(self, sandbox, gone=False):
        """Puts the present truth on its way to the list."""
        item = None
        if not gone:
            item = {name: value for name, value in sandbox.dto(self._server).items()
                    if name not in LIST_FIELDS}
        self._pending.append((time.monotonic() + self._config.listLagMs / 1000, sandbox.id, item))

    def set_state(self, sandbox, state, error=None):
        old, sandbox.state, sandbox.updated = sandbox.state, state, timestamp()
        sandbox.error = error
        sandbox.cached = None
        sandbox.stopped_since = time.monotonic() if state == "stopped" else None
        sandbox.touch()
        self.publish(sandbox, gone=state == "destroyed")
        self._server.events.publish("sandbox.state.updated", {
            "sandbox": sandbox.dto(self._server), "oldState": old, "newState": state})
        sandbox.changed.set()
        sandbox.changed = asyncio.Event()

    async def settled(self, sandbox, limit):
        """Waits until no transition runs, `limit` seconds at most."""
        deadline = time.monotonic() + limit
        while sandbox.state in TRANSITIONAL and time.monotonic() < deadline:
            try:
                await asyncio.wait_for(sandbox.changed.wait(), deadline - time.monotonic())
            except asyncio.TimeoutError:
                return

    # Transitions

    def create(self, values, resources, mounts, environment, start_error):
        sandbox = Sandbox(self._server, values, resources, mounts, environment)
        sandbox.start_error = start_error
        if self._config.timeToLive and values.get("ttlMinutes"):
            self.limit_life(sandbox, values["ttlMinutes"])
        self._sandboxes[sandbox.id] = sandbox
        self.history.append(sandbox)
        self.publish(sandbox)
        self._server.events.publish("sandbox.created", sandbox.dto(self._server))
        self._server.later(self._begin(sandbox))
        return sandbox

    def limit_life(self, sandbox, minutes):
        sandbox.destroy_time = (time.time() + minutes * self._config.minuteSeconds) if minutes else None

    async def _begin(self, sandbox):
        if sandbox.state == "pending_build":
            await asyncio.sleep(self._config.imageBuildMs / 2000)
            self.set_state(sandbox, "building_snapshot")
            await asyncio.sleep(self._config.imageBuildMs / 2000)
            self.set_state(sandbox, "creating")
        await asyncio.sleep(self._config.sandboxCreatingMs / 1000)
        await self._run(sandbox)

    async def _run(self, sandbox):
        """The end of creating and of starting."""
        error, sandbox.start_error = sandbox.start_error, None
        if error is None:
            try:
                self._server.volumes.prepare(sandbox.mounts)
                os.makedirs(sandbox.folder, exist_ok=True)
                self._server.watch.drain()
                sandbox.lives.append([time.time(), None])
                sandbox.world = World(
                    sandbox.folder, sandbox.id, sandbox.mounts,
                    reachable(self._config.hosts, sandbox.values), self._config.trustedCertificates,
                    lambda line: self._server.records.violation("volume", line, sandbox=sandbox.name),
                    lambda _world: self._server.later(self._died(sandbox, "Sandbox daemon died")))
                await sandbox.world.start()
            except (ApiError, RuntimeError, OSError) as failure:
                self._end_life(sandbox)
                sandbox.world = None
                error = str(failure)
        if error is not None:
            self.set_state(sandbox, "error", error)
        elif sandbox.state in ("creating", "starting"):
            self.set_state(sandbox, "started")

    def start(self, sandbox, start_error):
        if sandbox.state in TRANSITIONAL:
            raise ApiError(409, "Sandbox state change in progress")
        if sandbox.state == "started":
            return
        if sandbox.state != "stopped":
            raise ApiError(400, "Sandbox is not in valid state")
        sandbox.desired, sandbox.start_error = "started", start_error
        self.set_state(sandbox, "starting")

        async def work():
            await asyncio.sleep(self._config.sandboxStartingMs / 1000)
            await self._run(sandbox)

        self._server.later(work())

    def stop(self, sandbox, force):
        if sandbox.state in TRANSITIONAL:
            raise ApiError(409, "Sandbox state change in progress")
        if sandbox.state != "started":
            raise ApiError(400, "Sandbox is not started")
        if sandbox.ephemeral:
            self.destroy(sandbox)
            return
        sandbox.desired = "stopped"
        self.set_state(sandbox, "stopping")

        async def work():
            await asyncio.sleep(self._config.sandboxStoppingMs / 1000)
            await self.end_world(sandbox, 0 if force else self._config.killGraceMs / 1000)
            self.set_state(sandbox, "stopped")

        self._server.later(work())

    def destroy(self, sandbox):
        if sandbox.state in TRANSITIONAL:
            raise ApiError(409, "Sandbox state change in progress")
        sandbox.desired = "destroyed"
        sandbox.name = f"DESTROYED_{sandbox.name}_{int(time.time() * 1000)}"
        self.set_state(sandbox, "destroying")

        async def work():
            await asyncio.sleep(self._config.sandboxDestroyingMs / 1000)
            await self.end_world(sandbox, 0)
            await asyncio.to_thread(worlds.remove_tree, sandbox.folder)
            del self._sandboxes[sandbox.id]
            self.set_state(sandbox, "destroyed")

        self._server.later(work())

    async def end_world(self, sandbox, grace):
        """Ends the processes of a sandbox; with a grace they get SIGTERM first."""
        world, sandbox.world = sandbox.world, None
        if world is None:
            return
        if grace and world.alive:
            try:
                await sandbox.sessions.end_all(world, grace)
            except worlds.Gone:
                pass
        await sandbox.sessions.drop()
        await world.stop()
        self._end_life(sandbox)

    def _end_life(self, sandbox):
        # What was written up to now was visible up to now.
        self._server.watch.drain()
        if sandbox.lives and sandbox.lives[-1][1] is None:
            sandbox.lives[-1][1] = time.time()

    async def kill(self, sandbox, state=None):
        """The sandbox dies: bare 502 from its toolbox, and only later a state that says so."""
        await self._died(sandbox, "Sandbox exited unexpectedly", state)

    async def _died(self, sandbox, error, state=None):
        world = sandbox.world
        if world is None:
            return
        await sandbox.sessions.drop()
        await world.stop()
        self._end_life(sandbox)
        await asyncio.sleep(self._config.deathNoticedMs / 1000)
        if sandbox.world is world and sandbox.state == "started":
            sandbox.world = None
            state = state or self._config.deathState
            sandbox.desired = "stopped" if state == "stopped" else sandbox.desired
            self.set_state(sandbox, state, error if state == "error" else None)

    # Time

    async def watch_time(self):
        """Ends what has outlived its intervals."""
        while True:
            await asyncio.sleep(min(0.2, self._config.minuteSeconds / 10))
            minute = self._config.minuteSeconds
            now = time.monotonic()
            for sandbox in self.all():
                idle, auto_delete = sandbox.intervals["autoStopInterval"], \
                    sandbox.intervals["autoDeleteInterval"]
                if sandbox.state in TRANSITIONAL:
                    continue
                if sandbox.destroy_time is not None and time.time() >= sandbox.destroy_time:
                    self.destroy(sandbox)
                elif sandbox.state == "started" and idle and now - sandbox.active > idle * minute:
                    self.stop(sandbox, False)
                elif (sandbox.stopped_since is not None and auto_delete >= 0
                      and now - sandbox.stopped_since >= auto_delete * minute):
                    self.destroy(sandbox)

    async def close(self):
        """Ends everything, at once."""
        for sandbox in self.all():
            await self.end_world(sandbox, 0)
