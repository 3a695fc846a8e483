#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets and the network of sandboxes, through the server's wire."""

import http.server
import json
import os
import sys
import tempfile
import threading
import unittest

sys.dont_write_bytecode = True

from testcase import Case  # noqa: E402

CANARY = "sk-canary-ä-0123456789"


class Secrets(Case):
    async def make(self, name="key", value=CANARY, expect=201, **fields):
        return await self.call("POST", "/secret", {"name": name, "value": value, **fields},
                               expect=expect)

    async def canary(self):
        return (await self.control("GET", "/canary", params={"needle": CANARY}))["where"]

    async def test_the_value_is_only_written(self):
        made = await self.make(hosts=["api.example.com", "*.example.org"], description="of a run")
        self.assertRegex(made["placeholder"], r"\Adtn_secret_[0-9a-f]{32}\Z")
        answers = [made, await self.call("GET", f"/secret/{made['id']}"),
                   await self.call("GET", "/secret"), await self.call("GET", "/secret/paginated"),
                   await self.call("PATCH", f"/secret/{made['id']}", {"value": CANARY + "2"}),
                   await self.control("GET", "/state")]
        self.assertNotIn("canary", json.dumps(answers))
        kept, = await self.control("GET", "/secrets")
        self.assertEqual((kept["name"], kept["value"], kept["placeholder"], kept["deleted"]),
                         ("key", CANARY + "2", made["placeholder"], False))
        await self.call("DELETE", f"/secret/{made['id']}", expect=204)
        await self.call("DELETE", f"/secret/{made['id']}", expect=404)
        await self.call("GET", f"/secret/{made['id']}", expect=404)
        self.assertTrue((await self.control("GET", "/secrets"))[0]["deleted"])
        self.assertNotEqual((await self.make())["id"], made["id"], "the name is free again")

    async def test_rules(self):
        await self.make("taken")
        await self.make("taken", expect=409)
        for name in ("1a", "a b", "-a", "", "a.b"):
            await self.make(name, expect=400)
        await self.make("empty", "", expect=400)
        for host in ("https://api.example.com", "api.example.com:443", "a/b", "", "a.*"):
            await self.make("hosts", hosts=[host], expect=400)
        await self.call("POST", "/secret", {"name": "none"}, expect=400)
        await self.call("PATCH", "/secret/nothing", {"value": "x"}, expect=404)

    async def test_pages(self):
        for number in range(5):
            await self.make(f"run-{number}-key")
        await self.make("other")
        found, cursor = [], ""
        while cursor is not None:
            page = await self.call(
                "GET", "/secret/paginated?limit=2&name=RUN-&sort=name&order=asc" + cursor)
            self.assertEqual(page["total"], 5)
            found += [item["name"] for item in page["items"]]
            cursor = page["nextCursor"] and "&cursor=" + page["nextCursor"]
        self.assertEqual(found, [f"run-{number}-key" for number in range(5)])

    async def test_a_sandbox_sees_the_placeholder(self):
        made = await self.make(hosts=["api.example.com"])
        box = await self.sandbox("box", secrets=[{"MODEL_KEY": "key"}])
        shown = await self.run_in(box, 'printf %s "$MODEL_KEY"')
        self.assertEqual(shown["result"], made["placeholder"])
        await self.tool(box, "POST", "/process/session", {"sessionId": "s"}, expect=201)
        inner = await self.tool(box, "POST", "/process/session/s/exec",
                                {"command": 'printf %s "$MODEL_KEY"'})
        self.assertEqual(inner["stdout"].strip(), made["placeholder"])
        for bad in ([{"A": "none"}], [{"A": "key", "B": "key"}], [{"A-B": "key"}],
                    [{"A": "key"}, {"A": "key"}]):
            await self.call("POST", "/sandbox", {"secrets": bad}, expect=400)
        # Both orders of deletion are fine.
        await self.call("DELETE", f"/secret/{made['id']}", expect=204)
        self.assertEqual((await self.run_in(box, 'printf %s "$MODEL_KEY"'))["result"],
                         made["placeholder"])
        await self.call("DELETE", "/sandbox/box")

    async def test_the_canary_is_found_wherever_it_went(self):
        await self.make()
        where = await self.canary()
        self.assertEqual([(w["kind"], w["route"], w["part"]) for w in where],
                         [("request", "/secret", "body")])
        box = await self.sandbox("box", secrets=[{"MODEL_KEY": "key"}])
        self.assertEqual(len(await self.canary()), 1)
        await self.run_in(box, "rev=$(echo 9876543210-ä-yranac-ks | rev); echo $rev >~/.leak")
        await self.tool(box, "POST", "/process/session", {"sessionId": "s"}, expect=201)
        await self.tool(box, "POST", "/process/session/s/exec", {"command": "cat ~/.leak"})
        kinds = {(w["what"], w["detail"]) for w in await self.canary() if w["kind"] == "sandbox"}
        self.assertEqual(kinds, {("file", "home/.leak"), ("log", "s")})
        await self.call("GET", "/sandbox?name=" + CANARY)
        self.assertIn("query", [w.get("part") for w in await self.canary()])

    async def test_domains(self):
        for text in ("https://a.b", "a.b:443", "a", ",".join(f"h{n}.example.com" for n in range(11))):
            await self.call("POST", "/sandbox", {"domainAllowList": text}, expect=400)
        await self.call("POST", "/sandbox", {"domainAllowList": "a.example.com",
                                             "networkBlockAll": True}, expect=400)
        box = await self.sandbox("box", domainAllowList="a.example.com,*.example.org",
                                 networkBlockAll=False)
        self.assertEqual(box["domainAllowList"], "a.example.com,*.example.org")


class Egress(Case):
    """With names in its configuration the server lets sandboxes out to those that they may see."""

    async def asyncSetUp(self):
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"reached")

            def log_message(self, *_arguments):
                pass

        self.web = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.web.serve_forever, daemon=True).start()
        self.addCleanup(self.web.server_close)
        self.addCleanup(self.web.shutdown)
        with tempfile.NamedTemporaryFile("w", suffix=".pem", delete=False) as file:
            file.write("trusted\n")
        self.addCleanup(os.unlink, file.name)
        os.chmod(file.name, 0o644)
        self.settings = {"hosts": {"models.example": "127.0.0.1"}, "trustedCertificates": file.name}
        await super().asyncSetUp()

    async def reach(self, name, **fields):
        box = await self.sandbox(name, **fields)
        url = f"http://models.example:{self.web.server_port}/"
        program = f"import urllib.request as u; print(u.urlopen({url!r}).read().decode())"
        return (await self.run_in(box, f'python3 -c "{program}" 2>&1 | tail -n 1'))["result"].strip()

    async def test_rules_decide_what_is_reached(self):
        self.assertEqual(await self.reach("open"), "reached")
        self.assertEqual(await self.reach("listed", domainAllowList="models.example"), "reached")
        for name, fields in (("closed", {"networkBlockAll": True}),
                             ("elsewhere", {"domainAllowList": "other.example"})):
            self.assertIn("URLError", await self.reach(name, **fields))
        box = await self.sandbox("trust")
        shown = await self.run_in(box, "cat /etc/ssl/certs/ca-certificates.crt")
        self.assertEqual(shown["result"], "trusted\n")


if __name__ == "__main__":
    unittest.main()
