# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole trials with a model that is asked over HTTP."""

import json
import os
import unittest

import support
from scriptedprovider import Provider, Raw, Status, Stream, anthropic_events, chat_events
from support import FINISH

KEY = "sk-canary-in-key"
KEY_LINE = {"op": "key", "key": KEY}


def call(command, events=anthropic_events):
    return Stream(*events("", [("c", "shell", [json.dumps({"command": command})])], "tool_use"))


def say(text):
    return Stream(*anthropic_events(text))


class ModelTrialsTest(support.ProgramTest):
    def setUp(self):
        super().setUp()
        self.socket = os.path.join(self.top, "models.sock")

    def trials(self, *answers, tasks=("a",), trials=1, operations=None, seconds=30, environment=None, **access):
        self.provider = Provider(*answers, path=self.socket)
        try:
            request = {"spec": self.write_spec([{"id": task, "prompt": "do " + task} for task in tasks]),
                       "output": self.output, "model": "anthropic/m", "parallel": 1, "steps": 10,
                       "taskSeconds": seconds,
                       "access": dict({"format": "anthropic", "model": "m", "socket": self.socket, "key": "input"},
                                      **access)}
            if operations is None:
                operations = [KEY_LINE] + [{"op": "attempt", "task": task, "trial": trial} for task in tasks
                                           for trial in range(1, trials + 1)] + [FINISH]
            process = self.start("attempt", request, environment=environment)
            lines = "".join(json.dumps(operation) + "\n" for operation in operations)
            output, errors = process.communicate(lines.encode("ascii"), timeout=60)
        finally:
            self.provider.close()
            os.unlink(self.socket)
        self.assertEqual(os.listdir(self.temporary), [])
        return support.Ended(process.returncode, output.decode("ascii"), errors.decode("utf-8", "replace"))

    def test_run(self):
        ended = self.trials(call("echo out"), say("it says out"), call("true"), say("done"), tasks=("a", "b"))
        self.assertEqual((ended.code, ended.errors), (0, ""))
        self.assertEqual(self.manifest("a")["answer"], "it says out")
        self.assertEqual([request.headers["x-quaver-subject"] for request in self.provider.requests],
                         ["a/1", "a/1", "b/1", "b/1"])
        self.assertEqual({request.headers["x-api-key"] for request in self.provider.requests}, {KEY})
        self.assertEqual([tool["name"] for tool in self.provider.requests[0].body["tools"]],
                         ["shell", "read_file", "write_file"])
        self.assertEqual(self.manifest("a")["usage"], {"inputTokens": 46, "outputTokens": 6, "cacheReadTokens": 14,
                                                       "cacheWriteTokens": 22, "calls": 2, "unmetered": 0})
        self.assertEqual(ended.of("usage")[-1]["inputTokens"], 92)

    def test_key_stays_hidden(self):
        look = ("env; cat /proc/self/environ; cat; ls -l /proc/self/fd/; cat ~/* ../* ../../* 2>/dev/null; "
                "find ../.. -type f -exec cat {} + ")
        for environment, access, first in (({}, {}, [KEY_LINE]),
                                           ({"QUAVER_MODEL_KEY": KEY}, {"key": "environment"}, [])):
            operations = first + [{"op": "attempt", "task": "a", "trial": 1}, FINISH]
            ended = self.trials(call(look), say("x"), operations=operations, environment=environment, **access)
            self.assertEqual(ended.code, 0, ended.output)
            self.assertEqual(self.provider.requests[0].headers["x-api-key"], KEY)
            self.assertNotIn(KEY, ended.output + ended.errors)
            self.assertNotIn(KEY, json.dumps(self.manifest("a")))

    def test_memory_is_closed(self):
        look = "cat /proc/$PPID/environ; head -c 0 /proc/$PPID/mem; ls -l /proc/$PPID/fd >/dev/null"
        self.trials(call(look), say("x"))
        tool = [entry["text"] for entry in self.manifest("a")["transcript"] if entry["role"] == "tool"][0]
        self.assertEqual(tool.count("Permission denied"), 0 if os.getuid() == 0 else 3)  # root may read everything

    def test_provider_failures_are_errored(self):
        ended = self.trials(call("true"), Status(401, {"error": {"message": "invalid x-api-key " + KEY}}))
        attempted = ended.of("task_attempted")[0]
        self.assertEqual((attempted["status"], attempted["steps"]), ("errored", 2))
        self.assertIn("401", attempted["reason"])
        self.assertNotIn(KEY, attempted["reason"])
        self.assertEqual(self.manifest("a")["usage"]["calls"], 2)

    def test_hanging_provider_uses_up_the_time(self):
        ended = self.trials(Raw(hang=True), seconds=1)
        self.assertEqual(ended.of("task_attempted")[0]["status"], "limit")
        self.assertIn("time was up", self.manifest("a")["reason"])
        self.assertEqual(self.manifest("a")["usage"]["unmetered"], 1)

    def test_other_formats(self):
        ended = self.trials(call("echo x > f; cat f", chat_events), Stream(*chat_events("done")), format="openai-chat")
        self.assertEqual(ended.of("task_attempted")[0]["status"], "answered")
        self.assertEqual(self.provider.requests[1].body["messages"][-1],
                         {"role": "tool", "tool_call_id": "c", "content": "x\n"})

    def test_errors(self):
        self.assertEqual(self.trials(say("x"), operations=[FINISH]).events[-1]["code"], "no_key")
        self.assertEqual(self.trials(say("x"), key="environment").events[-1]["code"], "no_key")
        self.assertEqual(self.trials(say("x"), format="other").events[-1]["code"], "bad_request")
        # Where no key is asked for, its line is no operation.
        self.assertEqual(self.trials(say("x"), key="none").events[-1]["code"], "bad_operation")


if __name__ == "__main__":
    unittest.main()
