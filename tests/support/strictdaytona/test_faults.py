#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scripted faults, sandboxes that die, and the server's own end. Run with /usr/bin/python3."""

import asyncio
import glob
import os
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

import aiohttp  # noqa: E402

from testcase import Case  # noqa: E402


class Faults(Case):
    async def fault(self, match, action, **more):
        await self.control("POST", "/faults", {"match": match, "action": action, **more})

    async def test_answers(self):
        await self.fault({"method": "POST", "path": "/sandbox$"},
                         {"status": 429, "headers": {"Retry-After-sandbox-create": "1"},
                          "body": {"message": "ThrottlerException: Too Many Requests"}})
        async with self.http.post(self.ready["url"] + "/sandbox", json={"name": "a"}) as answer:
            self.assertEqual(answer.status, 429)
            self.assertEqual(answer.headers["Retry-After-sandbox-create"], "1")
        await self.fault({"method": "POST", "path": "/sandbox$"},
                         {"status": 502, "perform": True})
        self.assertEqual(await self.call("POST", "/sandbox", {"name": "a"}, expect=502), b"")
        self.assertEqual((await self.call("GET", "/sandbox/a"))["state"], "started")
        await self.fault({"method": "POST", "path": "/sandbox$"}, {"startError": "no room"})
        refused = await self.call("POST", "/sandbox", {"name": "b"}, expect=400)
        self.assertEqual(refused["message"], "Sandbox failed to start: no room")
        self.assertEqual((await self.call("GET", "/sandbox/b"))["state"], "error")
        await self.fault({"method": "DELETE"}, {"status": 409, "body": {"message": "in progress"}},
                         times=2, skip=0)
        for status in (409, 409, 200):
            await self.call("DELETE", "/sandbox/a", expect=status)
        struck = [fault["struck"] for fault in await self.control("GET", "/faults")]
        self.assertEqual(struck, [1, 1, 1, 2])

    async def test_lost_answers(self):
        for where, found in (("after", 200), ("before", 404)):
            await self.fault({"method": "POST", "path": "/volumes$"}, {"drop": where})
            with self.assertRaises(aiohttp.ClientError):
                await self.call("POST", "/volumes", {"name": where})
            await self.call("GET", f"/volumes/by-name/{where}", expect=found)

    async def test_dropped_socket(self):
        box = await self.sandbox("drop")
        await self.tool(box, "POST", "/process/session", {"sessionId": "s"}, expect=201)
        command = await self.command(box, "s", "echo 0123456789; echo 0123456789")
        await self.exit_code(box, command)
        await self.fault({"path": "/logs"}, {"dropWebSocketAfterBytes": 9})
        log, code = await self.follow(box, command)
        self.assertEqual((len(log), code), (9, 1006))
        whole, code = await self.follow(box, command)
        self.assertEqual((whole[:9], code), (log, 1000))

    async def test_a_sandbox_dies(self):
        box = await self.sandbox("dies")
        await self.tool(box, "POST", "/process/session", {"sessionId": "s"}, expect=201)
        command = await self.command(box, "s", "sleep 100")
        await self.fault({"path": command + "$"}, {"killSandbox": True, "deathState": "stopped"})
        self.assertEqual(await self.tool(box, "GET", command, expect=502), b"")
        self.assertEqual((await self.call("GET", "/sandbox/dies"))["state"], "started")

        async def stopped():
            return (await self.call("GET", "/sandbox/dies"))["state"] == "stopped"
        await self.until(stopped, "the state of a dead sandbox")
        await self.tool(box, "GET", "/version", expect=400)
        await self.call("POST", "/sandbox/dies/start")
        self.assertEqual((await self.run_in(box, "echo back"))["result"], "back\n")

    async def test_the_daemon_can_be_killed_from_inside(self):
        box = await self.sandbox("suicide")
        async with self.http.post(self.toolbox + box["id"] + "/process/execute",
                                  json={"command": "kill -9 $PPID; sleep 5"}) as answer:
            self.assertEqual(answer.status, 502)

        async def failed():
            return (await self.call("GET", "/sandbox/suicide"))["state"] == "error"
        await self.until(failed, "the state of a dead sandbox")


class Ends(Case):
    async def test_nothing_is_left(self):
        box = await self.sandbox("left")
        await self.run_in(box, "mkdir -p deep/er; touch deep/er/f; chmod 000 deep; "
                               "setsid sleep 987654 >/dev/null 2>&1 </dev/null &")

        async def runs():
            return _processes("987654")
        await self.until(runs, "the process left behind")
        folder = os.path.join(tempfile.gettempdir(), f"strictdaytona-{self.process.pid}-*")
        self.assertEqual(len(glob.glob(folder)), 1)
        self.process.terminate()
        self.assertEqual(await asyncio.wait_for(self.process.wait(), 15), 0)
        self.assertEqual(glob.glob(folder), [])
        self.assertFalse(_processes("987654"))


def _processes(argument):
    """Processes that have this argument."""
    found = []
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        try:
            with open(path, "rb") as file:
                if argument.encode() in file.read().split(b"\0"):
                    found.append(path)
        except OSError:
            pass
    return found


if __name__ == "__main__":
    unittest.main()
