# SPDX-License-Identifier: GPL-3.0-or-later
"""The author claude-code, with a program in the place of Claude Code that does what it is told to."""

import json
import os
import signal
import sys
import unittest
from unittest import mock

import support
from quaver_sandbox import claudecode, claudestream, processes
from quaver_sandbox.errors import ProgramError
from quaver_sandbox.models.access import Access
from scriptedprovider import Provider, Stream, anthropic_events

KEY = "sk-canary-in-key"
GOOD = {"name": "n", "description": "d", "tasks": [{"id": "a", "prompt": "p", "expectedOutcome": "o"}]}
BAD = dict(GOOD, tasks=[])

# Takes a line of PLAN a run: what to write, and how to end. Asks the model once, as the real one does.
CLAUDE = """#!%s -ISB
import json, os, sys, time, urllib.request
here = os.path.dirname(os.path.abspath(__file__))
with open(here + "/runs", "a") as file:
    file.write(json.dumps({"arguments": sys.argv[1:], "environment": dict(os.environ), "prompt": sys.stdin.read(),
                           "directory": os.getcwd()}) + "\\n")
with open(here + "/runs") as runs, open(here + "/plan") as plan:
    step = json.loads(plan.read().splitlines()[len(runs.readlines()) - 1])
def tell(**event):
    print(json.dumps(event), flush=True)
tell(type="system", subtype="init", session_id="session-1", claude_code_version="9.9", model="m")
if "ask" in step:
    request = urllib.request.Request(os.environ["ANTHROPIC_BASE_URL"] + "/v1/messages", json.dumps({}).encode(),
                                     {"x-api-key": os.environ["ANTHROPIC_API_KEY"]})
    urllib.request.urlopen(request).read()
if "write" in step:
    with open("spec.json", "w") as file:
        file.write(step["write"])
tell(type="assistant", message={"id": "m1", "content": [{"type": "text", "text": "I write it."},
     {"type": "tool_use", "name": "Write", "input": {"file_path": "spec.json", "content": "x"}}]})
tell(type="user", message={"content": [{"type": "tool_result", "content": "ok"}]})
print("no JSON", flush=True)
if "hang" in step:
    with open(step["hang"], "w") as file:
        file.write("%%d" %% os.getpid())
    time.sleep(1000)
if "fail" in step:
    sys.stderr.write(step["fail"])
    sys.exit(3)
tell(type="result", subtype="success", is_error="error" in step, result=step.get("error", "done"),
     modelUsage={"m": {"inputTokens": 10, "outputTokens": 5, "cacheReadInputTokens": 20,
                       "cacheCreationInputTokens": 30}})
""" % sys.executable


class ClaudeCodeTest(support.ProgramTest):
    def setUp(self):
        super().setUp()
        self.tools = os.path.join(self.top, "tools")
        os.mkdir(self.tools)
        self.socket = os.path.join(self.top, "models.sock")
        self.provider = Provider(Stream(*anthropic_events("x")), path=self.socket)
        self.addCleanup(self.provider.close)

    def install(self, *plan):
        path = os.path.join(self.tools, "claude")
        with open(path, "w", encoding="utf-8") as file:
            file.write(CLAUDE)
        os.chmod(path, 0o755)
        with open(os.path.join(self.tools, "plan"), "w", encoding="utf-8") as file:
            file.write("".join(json.dumps(step) + "\n" for step in plan))

    def runs(self):
        with open(os.path.join(self.tools, "runs"), encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def begin(self, path=None, more=None, **access):
        access = dict({"format": "anthropic", "model": "upstream", "socket": self.socket, "key": "input",
                       "maxOutputTokens": 7000}, **access)
        process = self.start("author", {"prompt": "API limits", "model": "anthropic/m", "agent": "claude-code",
                                        "output": os.path.join(self.output, "spec.json"), "access": access,
                                        **(more or {})},
                             environment={"PATH": path or "%s:%s" % (self.tools, os.environ["PATH"])})
        process.stdin.write(b'{"op":"key","key":"%s"}\n' % KEY.encode("ascii"))
        process.stdin.flush()
        return process

    def end(self, process):
        output, errors = process.communicate(timeout=60)
        self.assertNotIn(KEY.encode("ascii"), output + errors)
        self.assertEqual(os.listdir(self.temporary), [])
        return support.Ended(process.returncode, output.decode("ascii"), errors.decode("utf-8", "replace"))

    def author(self, **access):
        return self.end(self.begin(**access))

    def test_run(self):
        self.install({"ask": 1, "write": json.dumps(GOOD)})
        ended = self.author()
        self.assertEqual((ended.code, ended.errors), (0, ""))
        with open(os.path.join(self.output, "spec.json"), "rb") as file:
            self.assertEqual(json.loads(file.read()), GOOD)
        self.assertEqual([event["message"] for event in ended.of("progress")][:3],
                         ["Claude Code 9.9 with m", "I write it.", "Write: spec.json"])
        self.assertEqual(ended.of("usage"), [{
            "event": "usage", "role": "author", "model": "anthropic/m", "inputTokens": 60, "outputTokens": 5,
            "cacheReadTokens": 20, "cacheWriteTokens": 30, "calls": 1, "unmetered": 0}])
        # The relay led to the socket, and the key came with the request.
        self.assertEqual([request.headers["x-api-key"] for request in self.provider.requests], [KEY])

    def test_what_it_is_given(self):
        self.install({"write": json.dumps(GOOD)})
        self.author()
        run = self.runs()[0]
        environment = run["environment"]
        self.assertIn("API limits", run["prompt"])
        self.assertIn("expectedOutcome", run["prompt"])
        self.assertNotIn(KEY, json.dumps(run["arguments"]))
        self.assertNotIn("canary-in-environment", json.dumps(environment))
        self.assertNotIn("ANTHROPIC_AUTH_TOKEN", environment)
        self.assertTrue(environment["ANTHROPIC_BASE_URL"].startswith("http://127.0.0.1:"))
        self.assertTrue(environment["HOME"].startswith(self.temporary))
        self.assertTrue(run["directory"].startswith(self.temporary))
        for name in ("ANTHROPIC_MODEL", "ANTHROPIC_SMALL_FAST_MODEL", "ANTHROPIC_DEFAULT_HAIKU_MODEL"):
            self.assertEqual(environment[name], "upstream")
        for name in ("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "DISABLE_AUTOUPDATER", "DISABLE_TELEMETRY"):
            self.assertEqual(environment[name], "1")
        self.assertEqual(environment["CLAUDE_CODE_MAX_OUTPUT_TOKENS"], "7000")

    def test_straight_to_the_provider(self):
        self.install({"write": json.dumps(GOOD)})
        self.assertEqual(self.author(socket=None, baseUrl="https://api.example.com/v1").code, 0)
        self.assertEqual(self.runs()[0]["environment"]["ANTHROPIC_BASE_URL"], "https://api.example.com")

    def test_findings_are_given_back(self):
        self.install({"write": json.dumps(BAD)}, {"write": "{"}, {"ask": 1, "write": json.dumps(GOOD)})
        ended = self.author()
        self.assertEqual(ended.code, 0, ended.output)
        first, second, third = self.runs()
        self.assertNotIn("--resume", first["arguments"])
        self.assertEqual(second["arguments"][-2:], ["--resume", "session-1"])
        self.assertIn("tasks", second["prompt"])
        self.assertIn("not JSON", third["prompt"])
        self.assertEqual(ended.of("usage")[0]["calls"], 3)
        self.assertEqual(len(self.provider.requests), 1)  # each run has a relay that works

    def test_at_most_two_repairs(self):
        self.install(*[{"write": json.dumps(BAD)}] * 3)
        ended = self.author()
        self.assertEqual((ended.code, ended.events[-1]["code"], len(self.runs())), (1, "invalid_spec", 3))
        self.assertIn("tasks", ended.events[-1]["message"])
        self.assertFalse(os.path.exists(os.path.join(self.output, "spec.json")))

    def test_what_has_findings_is_written_when_asked_for(self):
        self.install(*[{"write": json.dumps(BAD)}] * 3, *[{"write": "{"}] * 3)
        ended = self.author(more={"withFindings": True})
        self.assertEqual((ended.code, ended.events[-1]["event"]), (0, "done"), ended.output)
        with open(os.path.join(self.output, "spec.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file), BAD)
        self.assertEqual(self.author(more={"withFindings": True}).events[-1]["code"], "invalid_spec")

    def test_nothing_written(self):
        self.install(*[{}] * 3)
        ended = self.author()
        self.assertEqual((ended.code, ended.events[-1]["code"], len(self.runs())), (1, "no_spec", 3))

    def test_failures(self):
        for plan, words in (({"error": "API Error: 401 bad key " + KEY}, "401 bad key [key]"),
                            ({"fail": "it broke"}, "it broke"), ({"fail": ""}, "ended with 3")):
            with self.subTest(plan=plan):
                self.install(plan)
                ended = self.author()
                self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "model_failed"))
                self.assertIn(words, ended.events[-1]["message"])
                self.assertEqual(ended.events[-2]["event"], "usage")
                os.unlink(os.path.join(self.tools, "runs"))

    def test_what_is_not_installed(self):
        ended = self.author()
        self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "no_claude"))
        self.assertIn("npm install", ended.events[-1]["message"])
        self.install({"write": json.dumps(GOOD)})
        ended = self.end(self.begin(path=self.tools))
        self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "no_socat"))

    def test_other_formats(self):
        self.install({})
        ended = self.author(format="openai-chat")
        self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "unknown_model"))

    def test_sigterm_ends_it(self):
        fifo = os.path.join(self.top, "fifo")
        os.mkfifo(fifo)
        self.install({"hang": fifo})
        process = self.begin()
        with open(fifo, encoding="ascii") as file:
            pid = int(file.read())
        process.send_signal(signal.SIGTERM)
        ended = self.end(process)
        self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "terminated"))
        self.assertFalse(support.is_alive(pid))
        self.assertEqual(ended.of("usage")[0]["unmetered"], 1)

    def test_time_is_bounded(self):
        processes.adopt_orphans()
        self.install({"hang": os.devnull})
        access = Access({"format": "anthropic", "model": "m", "socket": self.socket, "key": "none"})
        with mock.patch.object(claudecode, "_ALL_SECONDS", 1), mock.patch.dict(
                os.environ, PATH="%s:%s" % (self.tools, os.environ["PATH"]), TMPDIR=self.temporary):
            with self.assertRaises(ProgramError) as raised:
                claudecode.ClaudeCodeAuthor(access, None, "p", mock.Mock()).specification()
        self.assertIn("within 1 s", raised.exception.message)
        self.assertEqual(processes.descendants(), [])


class StreamTest(unittest.TestCase):
    def test_nonsense_is_passed_over(self):
        emitter = mock.Mock()
        stream = claudestream.Stream(emitter)
        for line in (b"{", b"[]", b"7", b'{"type":"assistant"}', b'{"type":"assistant","message":{"content":[{}]}}',
                     b'{"type":"system","subtype":"init"}', b"\xff", b"x" * 100000):
            stream.add(line + b"\n")
        stream.add(b'{"type":"result","subtype":"error_during_execution","errors":["broke"]}\n')
        self.assertTrue(stream.ended)
        self.assertIn("broke", stream.failure)
        self.assertEqual(emitter.emit.call_count, 0)

    def test_many_messages_are_bounded(self):
        emitter = mock.Mock()
        stream = claudestream.Stream(emitter)
        event = {"type": "assistant", "message": {"id": "1", "content": [{"type": "text", "text": "x\n\u202ey" * 500}]}}
        for _ in range(1500):
            stream.add(json.dumps(event).encode("ascii") + b"\n")
        self.assertEqual(emitter.emit.call_count, 1000)
        shown = emitter.emit.call_args[1]["message"]
        self.assertLessEqual(len(shown), 200)
        self.assertNotIn("\u202e", shown)


if __name__ == "__main__":
    unittest.main()
