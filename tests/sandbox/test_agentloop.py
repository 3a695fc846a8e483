# SPDX-License-Identifier: GPL-3.0-or-later
import copy
import time
import unittest

import support  # noqa: F401: makes the package importable
from quaver_sandbox import agentloop, processes, tools
from quaver_sandbox.directories import Workplace
from quaver_sandbox.models.model import ContextExceeded, Model, ModelError, Reply, ToolCall, Usage


class Turns(Model):
    """Gives the replies one after another; an exception among them is raised."""

    def __init__(self, *replies):
        self.replies = list(replies)
        self.seen = []

    def complete(self, system, messages, definitions, seconds, force=None):
        self.system = system
        self.seen.append([copy.copy(message) for message in messages])
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply


def shell(command, name="shell"):
    return Reply("thinking", [ToolCall("1", name, {"command": command})], Usage(10, 2, calls=1))


class AgentLoopTest(unittest.TestCase):
    def setUp(self):
        processes.adopt_orphans()
        self.place = Workplace("quaver-test")
        self.addCleanup(self.place.__exit__)
        self.addCleanup(processes.kill_descendants)
        self.steps = []

    def work(self, *replies, steps=20, seconds=20, context=None):
        self.model = Turns(*replies)
        self.model.context_tokens = context
        outcome = agentloop.Outcome()
        agentloop.work(outcome, self.model, tools.Toolbox.of(self.place), "the task", steps,
                       time.monotonic() + seconds, lambda step, summary: self.steps.append((step, summary)))
        return outcome

    def results(self):
        return [(result.text, result.failed) for result in self.model.seen[-1][-1].results]

    def test_answer(self):
        outcome = self.work(shell("echo hello > f; cat f"), Reply("it says hello\ud800"))
        self.assertEqual((outcome.status, outcome.answer, outcome.steps), ("answered", "it says hello\ufffd", 2))
        self.assertEqual(outcome.usage.fields(), {"inputTokens": 10, "outputTokens": 2, "cacheReadTokens": 0,
                                                  "cacheWriteTokens": 0, "calls": 2, "unmetered": 0})
        self.assertEqual(self.results(), [("hello\n", False)])
        self.assertEqual(self.steps, [(1, "$ echo hello > f; cat f"), (2, "answer: it says hello\ufffd")])
        self.assertEqual([entry["role"] for entry in outcome.transcript.entries],
                         ["user", "assistant", "tool", "assistant"])

    def test_steps_are_bounded(self):
        outcome = self.work(*[shell("true")] * 3, steps=3)
        self.assertEqual((outcome.status, outcome.steps), ("limit", 3))
        self.assertIn("steps", outcome.reason)

    def test_time_is_bounded(self):
        outcome = self.work(shell("sleep 1000"), Reply("too late"), seconds=0.3)
        self.assertEqual((outcome.status, outcome.reason), ("limit", "the time was up"))
        self.assertEqual(processes.descendants(), [])

    def test_provider_failure(self):
        outcome = self.work(shell("true"), ModelError("the provider is down"))
        self.assertEqual((outcome.status, outcome.reason, outcome.steps), ("errored", "the provider is down", 2))

    def test_own_time_is_no_failure_of_the_provider(self):
        error = ModelError("the time was up while the model's answer was waited for", False, Usage(7, calls=1))
        outcome = self.work(shell("true"), error)
        self.assertEqual((outcome.status, outcome.reason), ("limit", str(error)))
        self.assertEqual((outcome.usage.input_tokens, outcome.usage.calls), (17, 2))

    def test_context_exceeded(self):
        error = ContextExceeded("too long", usage=Usage(calls=1))
        output = shell("head -c 15000 /dev/zero | tr '\\0' x")
        outcome = self.work(output, output, output, error, Reply("done"))
        self.assertEqual((outcome.status, outcome.steps, outcome.usage.calls), ("answered", 4, 5))
        sizes = [sum(len(result.text) for message in seen for result in message.results) for seen in self.model.seen]
        self.assertLess(sizes[-1], sizes[-2] / 2)
        outcome = self.work(*[error] * 30)
        self.assertEqual((outcome.status, outcome.reason), ("limit", "too long"))

    def test_context_is_kept(self):
        outcome = self.work(*[shell("head -c 15000 /dev/zero | tr '\\0' x")] * 12, Reply("done"), context=20000)
        self.assertEqual(outcome.status, "answered")
        for seen in self.model.seen:
            self.assertLess(sum(len(result.text) for message in seen for result in message.results), 20000 * 3.5)
        self.assertEqual(sum(len(entry["text"]) > 10000 for entry in outcome.transcript.entries), 12)

    def test_empty_answer_is_asked_for_once_more(self):
        outcome = self.work(Reply(" \n"), Reply("42"))
        self.assertEqual((outcome.status, outcome.answer, outcome.steps), ("answered", "42", 2))
        self.assertIn("empty", self.model.seen[-1][-1].text)
        outcome = self.work(Reply(""), shell("true"), Reply(""))
        self.assertEqual((outcome.status, outcome.answer, outcome.steps), ("answered", "", 3))

    def test_cut_answer_is_asked_for_once_more(self):
        outcome = self.work(Reply("so it go", cut=True), Reply("short"))
        self.assertEqual((outcome.status, outcome.answer), ("answered", "short"))
        self.assertEqual([message.text for message in self.model.seen[-1]][1], "so it go")
        self.assertEqual(self.work(Reply("a", cut=True), Reply("b", cut=True)).answer, "b")

    def test_many_calls_in_one_turn(self):
        calls = [ToolCall(str(number), "shell", {"command": "echo x >> f"}) for number in range(40)]
        self.work(Reply("", calls), shell("wc -l < f"), Reply("x"))
        self.assertEqual(self.results()[0][0].strip(), "32")
        self.assertEqual([result.failed for result in self.model.seen[1][-1].results], [False] * 32 + [True] * 8)

    def test_rules_are_told(self):
        self.work(Reply("x"), steps=7, seconds=300)
        for words in ("7 turns", "5 minutes", "no network", "working directory", "grader"):
            self.assertIn(words, self.model.system)

    def test_nonsense_of_a_model_is_told_to_it(self):
        calls = [ToolCall("1", "nothing", {}), ToolCall("2", "shell", None), ToolCall("3", "shell", {}),
                 ToolCall("4", "shell", {"command": 5}), ToolCall("5", "shell", {"command": "a\0b"}),
                 ToolCall("6", "shell", {"command": "x" * 300000}), ToolCall("7", ["x"], {}),
                 ToolCall("8", "shell", {"command": "exit 3"})]
        calls[6].name = "\ud800"
        outcome = self.work(Reply("", calls), Reply("done"))
        self.assertEqual(outcome.status, "answered")
        self.assertEqual([failed for _, failed in self.results()], [True] * 8)
        self.assertIn("exit code 3", self.results()[-1][0])

    def test_bounds_of_what_is_kept(self):
        outcome = self.work(*[shell("head -c 3000000 /dev/zero | tr '\\0' x")] * 90, Reply("y" * 50000), steps=100)
        self.assertTrue(all(len(text) < 17000 for text, _ in self.results()))
        self.assertTrue(outcome.transcript.truncated)
        self.assertLess(sum(len(entry["text"]) for entry in outcome.transcript.entries), (1 << 20) + 20000)
        self.assertEqual(len(outcome.answer), 50000)
        self.assertTrue(all(len(summary) <= 220 for _, summary in self.steps))

    def test_background_service_lives_until_the_next_call(self):
        self.work(shell("sleep 1000 & echo $! > pid"), shell("kill -0 $(cat pid) && echo alive"), Reply("x"))
        self.assertEqual(self.results(), [("alive\n", False)])


class TranscriptTest(unittest.TestCase):
    def test_floods_hide_no_calls(self):
        transcript = agentloop.Transcript()
        for _ in range(200):
            transcript.add("tool", "x" * 16000, failed=False)
        transcript.add("assistant", "a word", calls=[{"name": "shell", "arguments": "{\"command\": \"env\"}"}])
        self.assertTrue(transcript.truncated)
        self.assertEqual(transcript.entries[-1]["calls"][0]["name"], "shell")
        for _ in range(200):
            transcript.add("assistant", "", calls=[{"name": "shell", "arguments": "y" * 4096}] * 32)
        self.assertLess(sum(len(str(entry)) for entry in transcript.entries), 7 << 20)


if __name__ == "__main__":
    unittest.main()
