#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Daytona server for tests: strict with its clients, slow with its states, faulty on request.

    /usr/bin/python3 server.py [--port 0] [--config FILE]

prints one line `READY {"url": …, "apiKey": …, "control": …}` and serves on 127.0.0.1 until SIGTERM,
SIGINT or the end of its standard input, if that is a pipe, a socket or a terminal. It is written
from the wire's description alone and shares nothing with the embedded server. Needs bubblewrap and
python3-aiohttp, python3-jsonschema.

    config.py      what can be configured          validation.py  what is allowed on the wire
    dispatch.py    the way of a request            faults.py      scripted faults
    controlplane.py, sandboxes.py, volumes.py      the control plane
    catalog.py, vault.py, events.py, limits.py     … its smaller parts
    toolbox.py, sessions.py, files.py              the toolbox
    world.py, agent.py, s3hook.py, volumewatch.py  the inside of a sandbox, and S3 mounts
    records.py, control.py                         what happened, and how tests ask for it
"""

import argparse
import asyncio
import json
import os
import secrets
import signal
import stat
import sys
import tempfile
import uuid

sys.dont_write_bytecode = True

# The modules beside this file; they leave no byte code in the source tree.
from aiohttp import web  # noqa: E402

from catalog import Snapshots  # noqa: E402
import config as configuration  # noqa: E402
from dispatch import Dispatcher  # noqa: E402
from events import Events  # noqa: E402
from faults import Faults  # noqa: E402
from limits import Limits  # noqa: E402
from records import Records  # noqa: E402
from routing import timestamp  # noqa: E402
from sandboxes import Sandboxes  # noqa: E402
from vault import Vault  # noqa: E402
from volumes import Volumes  # noqa: E402
from volumewatch import VolumeWatch  # noqa: E402
from world import remove_tree  # noqa: E402

BODY_LIMIT = 256 * 1024 * 1024


class Server:
    """What all handlers share."""

    def __init__(self, config, folder):
        self.config, self.folder = config, folder
        self.key = config.apiKey or "dtn_" + secrets.token_hex(32)
        self.organization = str(uuid.uuid4())
        self.started = timestamp()
        self.toolbox_url = None
        self._tasks = set()
        #: Open WebSockets.
        self.sockets = set()
        self.records = Records(os.path.join(folder, "evidence"))
        self.watch = VolumeWatch(self.records, os.path.join(folder, "barrier"))
        self.faults, self.limits, self.events = Faults(), Limits(config), Events(self)
        self.snapshots, self.vault = Snapshots(self), Vault()
        self.volumes, self.sandboxes = Volumes(self), Sandboxes(self)

    def later(self, work):
        """Runs a coroutine beside the requests; its failure is a failure of the server."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task):
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            error = task.exception()
            self.records.violation("internal", f"{type(error).__name__}: {error}")
            asyncio.get_running_loop().call_exception_handler(
                {"message": "a task failed", "exception": error})

    def collect(self):
        """Takes in what mounts have reported so far."""
        for sandbox in self.sandboxes.all():
            if sandbox.world is not None:
                sandbox.world.read_violations()
        self.watch.drain()

    async def close(self):
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for socket in list(self.sockets):
            await socket.close(code=1001)
        await self.sandboxes.close()
        self.watch.close()


async def serve(arguments, folder):
    server = Server(configuration.load(arguments.config), folder)
    application = web.Application(client_max_size=BODY_LIMIT)
    application.router.add_route("*", "/{path:.*}", Dispatcher(server).handle)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", arguments.port, shutdown_timeout=1)
    await site.start()
    port = runner.addresses[0][1]
    base = f"http://127.0.0.1:{port}"
    server.toolbox_url = f"{base}/toolbox"
    server.later(server.sandboxes.watch_time())
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, ended.set)
    _watch_input(loop, ended)
    print("READY " + json.dumps({"url": f"{base}/api", "apiKey": server.key,
                                 "control": f"{base}/control"}, separators=(",", ":")), flush=True)
    await ended.wait()
    await server.close()
    await runner.cleanup()


def _watch_input(loop, ended):
    """Ends with the one who started us: their end of our standard input closes."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or os.isatty(0)):
        return

    def readable():
        try:
            if os.read(0, 4096):
                return
        except OSError:
            pass
        loop.remove_reader(0)
        ended.set()

    loop.add_reader(0, readable)


def main():
    parser = argparse.ArgumentParser(description="A strict Daytona server for tests.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--config", metavar="FILE")
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix=f"strictdaytona-{os.getpid()}-")
    try:
        asyncio.run(serve(arguments, folder))
    finally:
        remove_tree(folder)


if __name__ == "__main__":
    main()
