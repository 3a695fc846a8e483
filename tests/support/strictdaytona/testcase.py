# SPDX-License-Identifier: GPL-3.0-or-later
"""A test case with a server of its own and the calls that tests make."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest

import aiohttp

HERE = os.path.dirname(os.path.abspath(__file__))
VERSION = {"X-Daytona-SDK-Version": "0.218.0", "X-Daytona-Source": "strict-test"}
SETTINGS = {"volumePendingMs": 60, "volumeCreatingMs": 60, "volumeDeletingMs": 60,
            "sandboxCreatingMs": 80, "sandboxStoppingMs": 80, "sandboxDestroyingMs": 80,
            "sandboxStartingMs": 80, "imageBuildMs": 80, "closeAfterExitMs": 50, "listLagMs": 1000,
            "deathNoticedMs": 300, "killGraceMs": 300, "minuteSeconds": 1.0}


class Case(unittest.IsolatedAsyncioTestCase):
    """A server for each test: its records are the test's own."""

    settings = {}

    async def asyncSetUp(self):
        with tempfile.NamedTemporaryFile("w", suffix=".json", delete=False) as file:
            json.dump({**SETTINGS, **self.settings}, file)
        self.addCleanup(os.unlink, file.name)
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, os.path.join(HERE, "server.py"), "--config", file.name,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        line = (await self.process.stdout.readline()).decode()
        self.assertTrue(line.startswith("READY "), line)
        self.ready = json.loads(line[6:])
        self.toolbox = self.ready["url"][:-4] + "/toolbox/"
        self.http = aiohttp.ClientSession(headers={
            **VERSION, "Authorization": f"Bearer {self.ready['apiKey']}"})

        self.addAsyncCleanup(self._end)

    async def _end(self):
        """The server has no fault of its own, and ends with its standard input."""
        try:
            violations = await self.violations() if self.process.returncode is None else []
        finally:
            await self.http.close()
            self.process.stdin.close()
            code = await asyncio.wait_for(self.process.wait(), 15)
        self.assertEqual(code, 0)
        self.assertEqual([v for v in violations if v["kind"] in ("internal", "answer")], [])

    async def call(self, method, path, body=None, expect=200, base=None, **arguments):
        async with self.http.request(method, (base or self.ready["url"]) + path, json=body,
                                     **arguments) as answer:
            data = await answer.read()
            self.assertEqual(answer.status, expect, f"{method} {path}: {data[:300]}")
            return json.loads(data) if answer.content_type == "application/json" else data

    async def control(self, method, path, body=None, **arguments):
        return await self.call(method, path, body, base=self.ready["control"], **arguments)

    async def tool(self, sandbox, method, path, body=None, **arguments):
        return await self.call(method, path, body, base=self.toolbox + sandbox["id"], **arguments)

    async def violations(self):
        return await self.control("GET", "/violations")

    async def until(self, condition, what, seconds=10):
        deadline = time.monotonic() + seconds
        while True:
            found = await condition()
            if found:
                return found
            self.assertLess(time.monotonic(), deadline, f"never came: {what}")
            await asyncio.sleep(0.01)

    async def volume(self, name):
        made = await self.call("POST", "/volumes", {"name": name})
        self.assertEqual(made["state"], "pending_create")

        async def ready():
            return (await self.call("GET", f"/volumes/by-name/{name}"))["state"] == "ready"

        await self.until(ready, "a ready volume")
        return made

    async def sandbox(self, name, mounts=(), **fields):
        made = await self.call("POST", "/sandbox", {
            "name": name, "snapshot": "daytona-small", "labels": {"suite": "strict"},
            "volumes": [{"volumeId": v, "mountPath": path, "subpath": subpath}
                        for v, path, subpath in mounts], **fields})
        self.assertEqual(made["state"], "creating")
        self.assertEqual((await self.call("GET", f"/sandbox/{made['id']}"))["state"], "started")
        return made

    async def gone(self, path):
        async def missing():
            async with self.http.get(self.ready["url"] + path) as answer:
                return answer.status == 404
        await self.until(missing, f"404 for {path}")

    async def run_in(self, sandbox, command, **fields):
        return await self.tool(sandbox, "POST", "/process/execute", {"command": command, **fields})

    async def upload(self, sandbox, path, data, expect=200):
        form = aiohttp.FormData()
        form.add_field("files[0].path", path)
        form.add_field("files[0].file", data, filename=os.path.basename(path))
        return await self.call("POST", "/files/bulk-upload", base=self.toolbox + sandbox["id"],
                               data=form, expect=expect)

    async def command(self, sandbox, session, text, **fields):
        made = await self.tool(sandbox, "POST", f"/process/session/{session}/exec",
                               {"command": text, "runAsync": True, **fields}, expect=202)
        return f"/process/session/{session}/command/{made['cmdId']}"

    async def exit_code(self, sandbox, command):
        async def known():
            return "exitCode" in (await self.tool(sandbox, "GET", command))
        await self.until(known, "an exit code")
        return (await self.tool(sandbox, "GET", command))["exitCode"]

    async def follow(self, sandbox, command):
        """(everything that came, the close code)."""
        data = b""
        async with self.http.ws_connect(
                self.toolbox + sandbox["id"] + command + "/logs?follow=true") as socket:
            async for message in socket:
                self.assertEqual(message.type, aiohttp.WSMsgType.BINARY)
                data += message.data
            return data, socket.close_code


def split(log):
    """The two streams of a marked log."""
    streams = {1: b"", 2: b""}
    for line in log.splitlines(keepends=True):
        streams[line[0]] += line[3:]
    return streams[1], streams[2]
