# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import unittest
from unittest import mock

import support
from quaver_sandbox import processes
from quaver_sandbox.builtinauthor import BuiltinAuthor
from quaver_sandbox.errors import ProgramError
from quaver_sandbox.models.model import Model, ModelError, Reply, ToolCall, Usage
from scriptedprovider import Provider, Status, Stream, anthropic_events

GOOD = {"name": "n", "description": "d", "tasks": [{"id": "a", "prompt": "p", "expectedOutcome": "o"}]}
BAD = dict(GOOD, tasks=[])
KEY = "sk-canary-in-key"


class _Scripted(Model):
    """Gives the replies one after another; what is none is submitted as a specification."""

    def __init__(self, *replies):
        self.replies = list(replies)
        self.seen = []

    def complete(self, system, messages, tools, seconds, force=None):
        self.seen.append(list(messages))
        self.forced = force
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, Reply) else submit({"specification": reply})


def submit(arguments, **more):
    return Reply(calls=[ToolCall("c", "submit_specification", arguments)], **more)


class AuthoringTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        processes.adopt_orphans()

    def write(self, *replies):
        self.model = _Scripted(*replies)
        self.author = BuiltinAuthor(self.model, "prompt", mock.Mock())
        return self.author.specification()

    def failure(self, *replies):
        with self.assertRaises(ProgramError) as raised:
            self.write(*replies)
        self.assertEqual(self.model.replies, [])
        return raised.exception

    def test_findings_are_given_back(self):
        self.assertEqual(self.write(BAD, BAD, GOOD), GOOD)
        self.assertEqual(self.author.usage.calls, 3)
        self.assertEqual(self.model.forced, "submit_specification")
        self.assertEqual(self.model.seen[0][0].text, "prompt")
        self.assertIn("tasks", self.model.seen[1][-1].results[0].text)

    def test_at_most_two_repairs(self):
        for spec in (BAD, {"name": float("nan")}, "\ud800", 7, []):
            with self.subTest(spec=spec):
                self.assertEqual(self.failure(spec, spec, spec).code, "invalid_spec")
        self.assertIn("tasks", self.failure(BAD, BAD, BAD).message)

    def test_what_has_findings_can_be_had(self):
        self.assertEqual(self.failure(BAD, BAD, BAD).spec, BAD)
        self.assertIsNone(self.failure(BAD, BAD, "\ud800").spec)

    def test_forms_of_a_submission(self):
        text = json.dumps(GOOD)
        for reply in (submit(GOOD), submit({"specification": text}), Reply(text), Reply("Here it is: %s. Done." % text),
                      Reply("Like {this}:\n```json\n%s\n```\nor not." % text),
                      Reply(json.dumps({"specification": GOOD})),
                      Reply("```\n{}\n```\n```json\n%s\n```" % text)):
            with self.subTest(reply=vars(reply)):
                self.assertEqual(self.write(reply), GOOD)

    def test_nothing_submitted_is_asked_for_once_more(self):
        for reply in (Reply("I would rather talk."), Reply(""), Reply("{broken"), Reply('{"a": 1}'),
                      Reply(calls=[ToolCall("1", "other", {}), ToolCall("2", "other", {})])):
            with self.subTest(reply=vars(reply)):
                self.assertEqual(self.write(reply, GOOD), GOOD)
                self.assertEqual(len(self.model.seen[1][-1].results), len(reply.calls))
        failure = self.failure(Reply("I would rather talk."), Reply("No."))
        self.assertEqual(failure.code, "no_spec")
        self.assertIn("No.", failure.message)
        self.assertEqual(self.failure(Reply("x"), BAD, Reply("y")).code, "no_spec")

    def test_text_is_repaired_with_text(self):
        self.assertEqual(self.write(Reply(json.dumps(BAD)), GOOD), GOOD)
        self.assertEqual([message.role for message in self.model.seen[1]], ["user", "assistant", "user"])
        self.assertIn("tasks", self.model.seen[1][-1].text)

    def test_arguments_that_are_no_json(self):
        self.assertEqual(self.write(submit(None, cut=True), submit({"specification": "{"}), GOOD), GOOD)
        self.assertIn("smaller", self.model.seen[1][-1].results[0].text)
        self.assertNotIn("smaller", self.model.seen[2][-1].results[0].text)

    def test_every_call_gets_a_result(self):
        two = Reply(calls=[ToolCall("1", "submit_specification", {"specification": BAD}), ToolCall("2", "x", {})])
        self.write(two, GOOD)
        self.assertEqual([result.call_id for result in self.model.seen[1][-1].results], ["1", "2"])

    def test_failure_of_the_provider(self):
        failure = self.failure(BAD, ModelError("the provider is down", usage=Usage(5, calls=1)))
        self.assertEqual((failure.code, failure.message), ("model_failed", "the provider is down"))
        self.assertEqual((self.author.usage.calls, self.author.usage.input_tokens), (2, 5))


class ProgramTest(support.ProgramTest):
    def author(self, *answers, key='{"op":"key","key":"%s"}\n' % KEY):
        path = os.path.join(self.top, "models.sock")
        provider = Provider(*answers, path=path)
        self.addCleanup(provider.close)
        self.provider = provider
        process = self.start("author", {
            "prompt": "API limits", "model": "anthropic/m", "agent": "builtin",
            "output": os.path.join(self.output, "spec.json"),
            "access": {"format": "anthropic", "model": "m", "socket": path, "key": "input"}})
        output, errors = process.communicate(key.encode("ascii"), timeout=60)
        self.assertNotIn(KEY, output.decode("ascii"))
        self.assertEqual(os.listdir(self.temporary), [])
        return support.Ended(process.returncode, output.decode("ascii"), errors.decode("utf-8", "replace"))

    @staticmethod
    def submission(spec):
        text = json.dumps({"specification": spec})
        return Stream(*anthropic_events("", [("c", "submit_specification", [text[:9], text[9:]])], "tool_use"))

    def test_run(self):
        ended = self.author(self.submission(BAD), self.submission(GOOD))
        self.assertEqual((ended.code, ended.errors), (0, ""))
        with open(os.path.join(self.output, "spec.json"), "rb") as file:
            self.assertEqual(json.loads(file.read()), GOOD)
        first, second = self.provider.requests
        self.assertEqual(first.headers["x-api-key"], KEY)
        self.assertIsNone(first.headers["x-quaver-subject"])
        self.assertEqual(first.body["tool_choice"], {"type": "tool", "name": "submit_specification"})
        self.assertEqual(second.body["messages"][-1]["content"][0]["type"], "tool_result")
        self.assertEqual(ended.of("usage"), [{
            "event": "usage", "role": "author", "model": "anthropic/m", "inputTokens": 46, "outputTokens": 6,
            "cacheReadTokens": 14, "cacheWriteTokens": 22, "calls": 2, "unmetered": 0}])

    def test_usage_is_told_before_a_failure(self):
        ended = self.author(self.submission(BAD), Status(401, {"error": {"message": "bad key " + KEY}}))
        self.assertEqual((ended.code, [event["event"] for event in ended.events[-2:]]), (1, ["usage", "error"]))
        self.assertEqual((ended.events[-2]["calls"], ended.events[-2]["inputTokens"]), (2, 23))
        self.assertEqual(ended.events[-1]["code"], "model_failed")
        self.assertIn("401", ended.events[-1]["message"])
        self.assertFalse(os.path.exists(os.path.join(self.output, "spec.json")))

    def test_key_is_missing(self):
        for line in ("", "\n", "x\n", '{"op":"finish"}\n', '{"op":"key"}\n', '{"op":"key","key":7}\n', "[]",
                     '{"op":"key","key":""}\n', '{"op":"key","key":"%s"}\n' % ("x" * 20000)):
            with self.subTest(line=line[:30]):
                ended = self.author(self.submission(GOOD), key=line)
                self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "no_key"))
                self.assertEqual(self.provider.requests, [])
                self.provider.close()
                os.unlink(os.path.join(self.top, "models.sock"))


if __name__ == "__main__":
    unittest.main()
