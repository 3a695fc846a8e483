#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server tested through its wire, as its clients use it.

Run with /usr/bin/python3; with QUAVER_DAYTONA_SPECS the server's own answers are judged as well.
"""

import asyncio
import base64
import io
import json
import os
import sys
import tempfile
import unittest
import zipfile

sys.dont_write_bytecode = True

import aiohttp  # noqa: E402

from testcase import Case, split  # noqa: E402


class Strictness(Case):
    async def test_each_breach_is_answered_and_recorded(self):
        box = await self.sandbox("strict-1")
        none = {"Authorization": "Bearer dtn_wrong"}
        for method, path, body, headers, status in [
                ("GET", "/sandbox", None, none, 401),
                ("GET", "/nowhere", None, {}, 400),
                ("PUT", "/volumes", {"name": "x"}, {}, 400),
                ("GET", "/volumes?order=asc", None, {}, 400),
                ("POST", "/volumes", {}, {}, 400),
                ("POST", "/volumes", {"name": 5}, {}, 400),
                ("POST", "/volumes", {"name": "x", "size": 1}, {}, 400),
                ("POST", "/sandbox", {"quaverRun": "x"}, {}, 400),
                ("POST", "/sandbox", {"memory": 0.5}, {}, 400),
                ("DELETE", "/sandbox/strict-1?force=true", None, {}, 400)]:
            await self.call(method, path, body, expect=status, headers=headers)
        await self.tool(box, "GET", "/version", headers={"X-Daytona-SDK-Version": "0.166.9"}, expect=400)
        kinds = [violation["kind"] for violation in await self.violations()]
        self.assertEqual(kinds[:4], ["authorization", "route", "route", "query"])
        self.assertEqual(len(kinds), 11)
        recorded = await self.control("GET", "/requests?path=/volumes")
        self.assertNotIn("Authorization", json.dumps(recorded))
        self.assertEqual(recorded[1]["query"], [["order", "asc"]])

    async def test_bodies_must_be_json_without_duplicates(self):
        for text in (b'{"name":"a","name":"b"}', b"{", b"[]", b'{"name":NaN}'):
            await self.call("POST", "/volumes", expect=400, data=text,
                            headers={"Content-Type": "application/json"})
        self.assertEqual([v["kind"] for v in await self.violations()], ["body"] * 4)

    async def test_upload_fields_have_their_order(self):
        box = await self.sandbox("strict-2")
        form = aiohttp.FormData()
        form.add_field("files[0].file", b"data", filename="a")
        form.add_field("files[0].path", "/tmp/a")
        await self.call("POST", "/files/bulk-upload", base=self.toolbox + box["id"], data=form,
                        expect=400)
        self.assertEqual((await self.violations())[0]["kind"], "multipart")


class ControlPlane(Case):
    async def test_volume_rules(self):
        made = await self.call("POST", "/volumes", {"name": "vol"})
        await self.call("DELETE", f"/volumes/{made['id']}", expect=400)
        await self.call("POST", "/volumes", {"name": "vol"}, expect=400)
        mounts = [{"volumeId": "vol", "mountPath": "/output"}]
        refused = await self.call("POST", "/sandbox", {"volumes": mounts}, expect=400)
        self.assertIn("not in a ready state. Current state: pending_create", refused["message"])

        async def ready():
            return (await self.call("GET", f"/volumes/{made['id']}"))["state"] == "ready"
        await self.until(ready, "a ready volume")
        box = await self.sandbox("user", [("vol", "/output", "part")])
        self.assertEqual(box["volumes"][0]["volumeId"], made["id"])
        await self.call("DELETE", f"/volumes/{made['id']}", expect=409)
        await self.call("POST", "/sandbox/user/stop")
        await self.call("DELETE", "/sandbox/user", expect=409)
        await self.call("DELETE", f"/volumes/{made['id']}", expect=409)

        async def stopped():
            return (await self.call("GET", "/sandbox/user"))["state"] == "stopped"
        await self.until(stopped, "a stopped sandbox")
        await self.call("DELETE", f"/volumes/{made['id']}", expect=409)
        await self.call("DELETE", "/sandbox/user")
        self.assertEqual(await self.call("DELETE", f"/volumes/{made['id']}"), b"")
        await self.gone("/volumes/by-name/vol")
        for path in ("/", "/etc/x", "relative", "/a/../b", "/a//b", "/a/."):
            await self.call("POST", "/sandbox", {"volumes": [{"volumeId": "x", "mountPath": path}]},
                            expect=400)

    async def test_sandbox_life(self):
        await self.call("POST", "/sandbox", {"snapshot": "daytona-small", "memory": 2}, expect=400)
        await self.call("POST", "/sandbox", {"snapshot": "no-such"}, expect=400)
        box = await self.sandbox("life", ttlMinutes=60, autoStopInterval=0)
        self.assertIn("autoDestroyAt", box)
        await self.call("POST", "/sandbox", {"name": "life"}, expect=409)
        self.assertEqual((await self.call("DELETE", "/sandbox/life"))["state"], "destroying")
        await self.call("GET", "/sandbox/life", expect=404)
        await self.call("DELETE", f"/sandbox/{box['id']}", expect=409)
        again = await self.sandbox("life")
        self.assertNotEqual(again["id"], box["id"])
        await self.gone(f"/sandbox/{box['id']}")
        image = await self.call("POST", "/sandbox", {
            "buildInfo": {"dockerfileContent": "FROM debian:12.9\n"}, "cpu": 2, "memory": 4})
        self.assertEqual((image["state"], image["memory"]), ("pending_build", 4))

    async def test_the_list_lags_and_filters(self):
        await self.sandbox("listed-a", labels={"run": "1", "other": "x"})
        await self.sandbox("listed-b", labels={"run": "2"})
        query = "/sandbox?labels=" + "%7B%22run%22%3A%221%22%7D" + "&states=started&states=stopped"

        async def listed():
            return (await self.call("GET", query))["items"]
        items = await self.until(listed, "the list")
        self.assertEqual([item["name"] for item in items], ["listed-a"])
        self.assertNotIn("env", items[0])

        async def first_of_two():
            page = await self.call("GET", "/sandbox?limit=1")
            return page if page["nextCursor"] else None
        page = await self.until(first_of_two, "both in the list")
        self.assertEqual(len(page["items"]), 1)
        await self.call("GET", f"/sandbox?limit=1&cursor={page['nextCursor']}")
        await self.call("DELETE", "/sandbox/listed-a")
        self.assertEqual((await listed())[0]["name"], "listed-a", "the list must be behind")

        async def removed():
            return not await listed()
        await self.until(removed, "the removal from the list")

    async def test_time_ends_sandboxes(self):
        box = await self.sandbox("short", ttlMinutes=1)
        await self.gone(f"/sandbox/{box['id']}")
        idle = await self.sandbox("idle", autoStopInterval=1, autoDeleteInterval=0)
        await self.gone(f"/sandbox/{idle['id']}")

    async def test_events(self):
        async with self.http.ws_connect(
                self.ready["url"] + "/socket.io/?EIO=4&transport=websocket") as socket:
            self.assertTrue((await socket.receive_str()).startswith("0{"))
            await socket.send_str("40" + json.dumps({"token": self.ready["apiKey"]}))
            self.assertTrue((await socket.receive_str()).startswith("40{"))
            creating = asyncio.ensure_future(self.call("POST", "/sandbox", {"name": "told"}))
            names = []
            while not names or names[-1][0] != "sandbox.state.updated":
                names.append(json.loads((await socket.receive_str())[2:]))
            self.assertEqual(names[0][0], "sandbox.created")
            self.assertEqual(names[-1][1]["newState"], "started")
            await creating


class Toolbox(Case):
    async def test_execute(self):
        box = await self.sandbox("exec", env={"SHOWN": "yes"})
        found = await self.run_in(box, "echo $SHOWN $MORE; pwd; echo err >&2; exit 3",
                                  envs={"MORE": "more"}, cwd="/tmp")
        self.assertEqual(found, {"exitCode": 3, "result": "yes more\n/tmp\nerr\n"})
        self.assertEqual((await self.run_in(box, "id -un; cat /proc/net/dev | grep -c eth"))["result"],
                         "daytona\n0\n")
        self.assertEqual((await self.run_in(box, "true", cwd="/nowhere"))["exitCode"], -1)
        late = await self.tool(box, "POST", "/process/execute",
                               {"command": "sleep 60", "timeout": 1}, expect=408)
        self.assertEqual(late["code"], "PROCESS_EXECUTION_TIMEOUT")
        python = await self.tool(box, "POST", "/process/code-run", {
            "code": "import sys; print(sys.argv[1:])", "language": "python", "argv": ["a"]})
        self.assertEqual(python["result"], "['a']\n")

    async def test_files(self):
        box = await self.sandbox("files")
        await self.upload(box, "/home/daytona/dir/ä b.txt", b"content\0")
        got = await self.tool(box, "GET", "/files/download?path=dir/%C3%A4+b.txt")
        self.assertEqual(got, b"content\0")
        info = await self.tool(box, "GET", "/files/info?path=dir/%C3%A4+b.txt")
        self.assertEqual((info["size"], info["isDir"], info["owner"]), (8, False, "1000"))
        await self.tool(box, "POST", "/files/folder?path=made/deep&mode=700", expect=201)
        names = [f["name"] for f in await self.tool(box, "GET", "/files")]
        self.assertEqual(names, ["dir", "made"])
        parts = await self.tool(box, "POST", "/files/bulk-download",
                                {"paths": ["dir/ä b.txt", "none"]})
        self.assertIn(b"filename*=utf-8''dir%2F%C3%A4%20b.txt", parts)
        self.assertIn(b'name="error"', parts)
        self.assertTrue(parts.endswith(b"--DAYTONA-FILE-BOUNDARY--\r\n"))
        await self.tool(box, "DELETE", "/files?path=made", expect=400)
        await self.tool(box, "DELETE", "/files?path=made&recursive=true", expect=204)
        await self.tool(box, "GET", "/files/download?path=none", expect=404)
        await self.tool(box, "POST", "/files/upload-v2?path=raw.bin", data=b"\1\2" * 70000)
        self.assertEqual(len(await self.tool(box, "GET", "/files/download?path=raw.bin")), 140000)

    async def test_a_planted_link_leads_nowhere(self):
        with tempfile.NamedTemporaryFile() as secret:
            os.chmod(secret.name, 0o644)
            box = await self.sandbox("links")
            await self.run_in(box, f"ln -s {secret.name} link; ln -s /etc/shadow shadow; mkfifo pipe")
            for name in ("link", "shadow"):
                await self.tool(box, "GET", f"/files/download?path={name}", expect=404)
            await self.tool(box, "GET", "/files/download?path=pipe", expect=400)

    async def test_session_runs_in_one_shell(self):
        box = await self.sandbox("session")
        await self.tool(box, "POST", "/process/session", {"sessionId": "s"}, expect=201)
        await self.tool(box, "POST", "/process/session", {"sessionId": "s"}, expect=409)
        first = await self.tool(box, "POST", "/process/session/s/exec",
                                {"command": "cd /tmp; V=kept; printf 'out\\nlast'; echo err >&2; false"})
        self.assertEqual((first["exitCode"], first["stdout"], first["stderr"]),
                         (1, "out\nlast\n", "err\n"))
        second = await self.tool(box, "POST", "/process/session/s/exec", {"command": "echo $V; pwd"})
        self.assertEqual(second["stdout"], "kept\n/tmp\n")
        shown = await self.tool(box, "GET", "/process/session/s")
        self.assertEqual([c["exitCode"] for c in shown["commands"]], [1, 0])

    async def test_follow_replays_and_closes(self):
        box = await self.sandbox("follow")
        await self.tool(box, "POST", "/process/session", {"sessionId": "s"}, expect=201)
        command = await self.command(
            box, "s", "echo begin; while read -r line; do echo got $line; [ $line = end ] && break; done; "
                      "echo bad >&2; exit_code() { return 7; }; exit_code")
        following = asyncio.ensure_future(self.follow(box, command))
        await self.tool(box, "POST", command + "/input", {"data": "one"}, expect=204)
        await self.tool(box, "POST", command + "/input", {"data": "end\n"}, expect=204)
        log, code = await following
        self.assertEqual(code, 1000)
        output, error = split(log)
        self.assertEqual(error, b"bad\n")
        self.assertEqual(sorted(output.split()),
                         sorted(b"begin one got one end got end".split()))
        self.assertEqual(await self.exit_code(box, command), 7)
        again, code = await self.follow(box, command)
        self.assertEqual((again, code), (log, 1000))
        late = await self.tool(box, "POST", command + "/input", {"data": "x"}, expect=410)
        self.assertEqual(late["code"], "COMMAND_ALREADY_COMPLETED")
        quiet = await self.command(box, "s", "read -r x; echo done", suppressInputEcho=True)
        await self.tool(box, "POST", quiet + "/input", {"data": "secret"}, expect=204)
        log, _ = await self.follow(box, quiet)
        self.assertEqual(split(log)[0], b"done\n")

    async def test_traps_of_the_session_shell(self):
        box = await self.sandbox("traps")
        await self.tool(box, "POST", "/process/session", {"sessionId": "s"}, expect=201)
        lines = await self.command(box, "s", "printf 'no newline'; sleep 0.4; echo; ( exit 4 )")
        await self.exit_code(box, lines)
        delayed = await self.command(box, "s", "( sleep 0.5; echo late ) & true")
        self.assertNotIn("exitCode", await self.tool(box, "GET", delayed))
        self.assertEqual(await self.exit_code(box, delayed), 0)
        self.assertIn("late", (await self.tool(box, "GET", delayed + "/logs"))["stdout"])
        dead = await self.command(box, "s", "echo gone; exit 5")

        async def ended():
            async with self.http.post(self.toolbox + box["id"] + "/process/session/s/exec",
                                      json={"command": "true", "runAsync": True}) as answer:
                return answer.status == 410
        await self.until(ended, "the end of the session's shell")
        self.assertNotIn("exitCode", await self.tool(box, "GET", dead))
        following = asyncio.ensure_future(self.follow(box, dead))
        await self.tool(box, "DELETE", "/process/session/s", expect=204)
        with self.assertRaises(aiohttp.WSServerHandshakeError):
            await self.follow(box, dead)
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)


class Mounts(Case):
    PROGRAM = """
import os, sys
path = "/output/sub/data.txt"
def refused(what, work):
    try:
        work()
    except PermissionError:
        print("refused", what)
os.makedirs("/output/sub")
with open(path, "w") as file:
    file.write("whole"); file.flush(); os.fsync(file.fileno())
with open(path, "wb") as file:
    file.write(b"again")
refused("append", lambda: open(path, "a"))
refused("update", lambda: open(path, "r+"))
refused("middle", lambda: os.open(path, os.O_WRONLY))
refused("rename", lambda: os.replace(path, path + ".new"))
refused("chmod", lambda: os.chmod(path, 0o755))
refused("utime", lambda: os.utime(path))
refused("symlink", lambda: os.symlink("/etc/passwd", "/output/link"))
refused("link", lambda: os.link(path, "/output/hard"))
refused("truncate", lambda: os.truncate(path, 1))
import fcntl
refused("lock", lambda: fcntl.flock(open(path), fcntl.LOCK_EX))
os.chdir("/output/sub")
refused("relative", lambda: open("data.txt", "a"))
open("/tmp/free", "a").close(); os.rename("/tmp/free", "/tmp/moved"); os.chmod("/tmp/moved", 0o700)
"""

    async def test_python_meets_the_refusals_of_an_s3_mount(self):
        await self.volume("s3")
        box = await self.sandbox("python", [("s3", "/output", "a")])
        await self.upload(box, "/tmp/program.py", self.PROGRAM.encode())
        found = await self.run_in(box, "python3 -I /tmp/program.py")
        self.assertEqual(found["exitCode"], 0, found["result"])
        expected = ["append", "update", "middle", "rename", "chmod", "utime", "symlink", "link",
                    "truncate", "lock", "relative"]
        self.assertEqual([line.split()[1] for line in found["result"].splitlines()], expected)
        told = [v for v in await self.violations() if v["kind"] == "volume"]
        self.assertEqual(len(told), len(expected), told)

    async def test_other_programs_are_seen(self):
        await self.volume("s3")
        box = await self.sandbox("shell", [("s3", "/output", "")])
        await self.run_in(box, "echo x >/output/t")
        await self.violations()  # the server has read by then when it was written
        await self.run_in(box, "cd /output; echo x >a; mv a b; chmod +x b; ln -s b c; ln b d; "
                               "touch -d 2001-01-01 t; mkfifo e")
        told = " ".join(v["message"] for v in await self.violations())
        for text in ("renamed", "given the mode", "symbolic link", "hard link", "another time",
                     "not a regular file"):
            self.assertIn(text, told)

    async def test_subpaths_and_empty_directories(self):
        await self.volume("s3")
        one = await self.sandbox("one", [("s3", "/output", "a/b"), ("s3", "/all", "")])
        await self.run_in(one, "echo text >/output/f; mkdir /output/empty; mkdir /all/side")
        self.assertEqual((await self.run_in(one, "cat /all/a/b/f"))["result"], "text\n")
        await self.call("DELETE", "/sandbox/one")
        await self.gone(f"/sandbox/{one['id']}")
        two = await self.sandbox("two", [("s3", "/in", "a")])
        self.assertEqual((await self.run_in(two, "find /in | sort"))["result"], "/in\n/in/b\n/in/b/f\n")
        await self.tool(two, "POST", "/files/move?source=/in/b/f&destination=/in/g", expect=403)

    async def test_seen_knows_time_and_place(self):
        canary = "canary-ä-0123456789"
        await self.volume("s3")
        agent = await self.sandbox("agent-1", [("s3", "/output", "agent")])
        coded = base64.b64encode(("x" + canary + "yz").encode()).decode()
        await self.run_in(agent, f"echo {coded} | base64 -d >/output/spec.json; "
                                 "echo public >/output/spec.json; sync; sleep 0")
        # As the engine does it: the full text is there for a while, then replaced.
        await self.upload(agent, "/output/full.json", json.dumps({"x": canary}).encode())
        await self.upload(agent, "/output/full.json", b"{}")
        bench = await self.sandbox("benchmark-1", [("s3", "/input", "agent"),
                                                   ("s3", "/output", "benchmark")])
        await self.run_in(bench, "echo answer >/output/answer")

        async def seen(prefix, text):
            return (await self.control("GET", "/seen", params={"sandbox": prefix, "needle": text}))
        self.assertTrue((await seen("agent-", canary))["seen"])
        self.assertEqual((await seen("benchmark-", canary))["where"], [])
        self.assertEqual((await seen("benchmark-", canary))["sandboxes"], ["benchmark-1"])
        self.assertTrue((await seen("benchmark-", "public"))["seen"])
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("inner.json", json.dumps({"key": canary}) * 10)
        await self.upload(agent, "/output/late.zip", packed.getvalue())
        where = (await seen("benchmark-", canary))["where"]
        self.assertEqual([(w["kind"], w["detail"]) for w in where], [("object", "agent/late.zip")])
        await self.run_in(bench, "true", envs={"HIDDEN": "needle-in-env"})
        self.assertEqual((await seen("benchmark-", "needle-in-env"))["where"][0]["kind"], "environment")


if __name__ == "__main__":
    unittest.main()
