# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes: their states, their routes, their directories."""

import asyncio
import os
import re
import shutil
import uuid

from aiohttp import web

from routing import ApiError, Route, timestamp
import world


def check_display_name(name):
    """The rule for names that people read: no markup, no addresses, no control characters."""
    if re.search(r"[<>\x00-\x1f\x7f]|[A-Za-z][A-Za-z0-9+.-]*://|www\.", name) or len(name) > 255:
        raise ApiError(400, "name must not contain HTML, URLs or control characters")


class Volume:
    def __init__(self, organization, name, folder):
        self.id = str(uuid.uuid4())
        self.name = name or self.id
        self.organization = organization
        self.state = "pending_create"
        self.error = None
        self.used = None
        self.created = self.updated = timestamp()
        self.folder = os.path.join(folder, self.id)

    def dto(self):
        return {"id": self.id, "name": self.name, "organizationId": self.organization,
                "state": self.state, "createdAt": self.created, "updatedAt": self.updated,
                "lastUsedAt": self.used, "errorReason": self.error}


class Volumes:
    def __init__(self, server):
        self._server = server
        self._folder = os.path.join(server.folder, "volumes")
        os.makedirs(self._folder)
        self._volumes = {}
        self.deleted = []

    def all(self):
        return list(self._volumes.values())

    def find(self, id_or_name):
        """A volume that is not deleted, by id or name; None without one."""
        for volume in self._volumes.values():
            if id_or_name in (volume.id, volume.name):
                return volume
        return None

    def create(self, name):
        check_display_name(name)
        if name and any(volume.name == name for volume in self._volumes.values()):
            raise ApiError(400, f"Volume with name {name} already exists")
        if len(self._volumes) >= self._server.config.maxVolumes:
            raise ApiError(400, "Volume quota exceeded. Maximum allowed: "
                                f"{self._server.config.maxVolumes}")
        volume = Volume(self._server.organization, name, self._folder)
        self._volumes[volume.id] = volume
        self._server.events.publish("volume.created", volume.dto())
        self._server.later(self._make(volume))
        return volume

    def remove(self, volume):
        if volume.state not in ("ready", "error"):
            raise ApiError(400, "Volume must be in 'ready' or 'error' state to be deleted. "
                                f"Current state: {volume.state}")
        users = [sandbox.name for sandbox in self._server.sandboxes.all()
                 if sandbox.desired != "destroyed"
                 and any(mount.volume is volume for mount in sandbox.mounts)]
        if users:
            raise ApiError(409, f"Volume cannot be deleted because it is in use by: {', '.join(users)}")
        self._set(volume, "pending_delete")
        self._server.later(self._unmake(volume))

    async def _make(self, volume):
        config = self._server.config
        await asyncio.sleep(config.volumePendingMs / 1000)
        self._set(volume, "creating")
        await asyncio.sleep(config.volumeCreatingMs / 1000)
        os.makedirs(volume.folder)
        os.chmod(volume.folder, 0o777)
        self._server.watch.add(volume.id, volume.folder)
        self._set(volume, "ready")

    async def _unmake(self, volume):
        delay = self._server.config.volumeDeletingMs / 2000
        await asyncio.sleep(delay)
        self._set(volume, "deleting")
        await asyncio.sleep(delay)
        # A sandbox whose deletion is accepted may still have it mounted.
        while any(sandbox.world is not None and any(mount.volume is volume for mount in sandbox.mounts)
                  for sandbox in self._server.sandboxes.all()):
            await asyncio.sleep(0.02)
        await asyncio.to_thread(world.remove_tree, volume.folder)
        self._set(volume, "deleted")
        del self._volumes[volume.id]
        self.deleted.append(volume)

    def _set(self, volume, state):
        old, volume.state, volume.updated = volume.state, state, timestamp()
        self._server.events.publish("volume.state.updated", {
            "volume": volume.dto(), "oldState": old, "newState": state})

    def prepare(self, mounts):
        """Makes the directories of a sandbox's mounts before it starts."""
        for volume in {mount.volume for mount in mounts}:
            if not any(sandbox.world is not None and any(mount.volume is volume
                                                         for mount in sandbox.mounts)
                       for sandbox in self._server.sandboxes.all()):
                _prune(volume.folder)
            volume.used = timestamp()
        for mount in mounts:
            mount.host = self._mount_folder(mount.volume, mount.subpath)

    @staticmethod
    def _mount_folder(volume, subpath):
        """The directory for a mount; nothing planted in the volume leads away from it."""
        path = volume.folder
        for name in subpath.split("/") if subpath else []:
            path = os.path.join(path, name)
            try:
                os.mkdir(path)
                os.chmod(path, 0o777)
            except FileExistsError:
                if os.path.islink(path) or not os.path.isdir(path):
                    raise ApiError(400, f"subpath {subpath} is not a directory") from None
        return path


def _prune(folder):
    """Removes empty directories: S3 has none, a fresh mount does not show them."""
    for inner, folders, _files in os.walk(folder, topdown=False):
        for name in folders:
            path = os.path.join(inner, name)
            if not os.path.islink(path) and not os.listdir(path):
                shutil.rmtree(path)


def _found(call, volume):
    if volume is None:
        raise ApiError(404, f"Volume with {call} not found")
    return volume


async def listing(call):
    volumes = call.server.volumes.all()
    if call.flag("includeDeleted"):
        volumes += call.server.volumes.deleted
    volumes.sort(key=lambda volume: volume.used or "", reverse=True)
    return web.json_response([volume.dto() for volume in volumes])


async def create(call):
    return web.json_response(call.server.volumes.create(call.body["name"]).dto())


async def get(call):
    volume = next((v for v in call.server.volumes.all() if v.id == call.params["volumeId"]), None)
    return web.json_response(_found(f"ID {call.params['volumeId']}", volume).dto())


async def by_name(call):
    volume = next((v for v in call.server.volumes.all() if v.name == call.params["name"]), None)
    return web.json_response(_found(f"name {call.params['name']}", volume).dto())


async def delete(call):
    volume = next((v for v in call.server.volumes.all() if v.id == call.params["volumeId"]), None)
    call.server.volumes.remove(_found(f"ID {call.params['volumeId']}", volume))
    return web.Response(status=200)


ROUTES = [
    Route("GET", "/volumes", listing, query=("includeDeleted",)),
    Route("POST", "/volumes", create, body={"name!": "string"}),
    Route("GET", "/volumes/{volumeId}", get),
    Route("GET", "/volumes/by-name/{name}", by_name),
    Route("DELETE", "/volumes/{volumeId}", delete),
]
