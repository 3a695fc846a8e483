# SPDX-License-Identifier: GPL-3.0-or-later
import time
import unittest

import support  # noqa: F401: makes the package importable
from quaver_sandbox import agentloop, processes, tools
from quaver_sandbox.directories import Workplace
from quaver_sandbox.models.model import Model, ModelError, Reply, ToolCall, Usage


class Turns(Model):
    """Gives the replies one after another; an exception among them is raised."""

    def __init__(self, *replies):
        self.replies = list(replies)
        self.seen = []

    def complete(self, system, messages, definitions, seconds):
        self.seen.append(list(messages))
        reply = self.replies.pop(0)
        if isinstance(reply, Exception):
            raise reply
        return reply


def shell(command, name="shell"):
    return Reply("thinking", [ToolCall("1", name, {"command": command})], Usage(10, 2, 1))


class AgentLoopTest(unittest.TestCase):
    def setUp(self):
        processes.adopt_orphans()
        self.place = Workplace("quaver-test")
        self.addCleanup(self.place.__exit__)
        self.addCleanup(processes.kill_descendants)
        self.steps = []

    def work(self, *replies, steps=20, seconds=20):
        self.model = Turns(*replies)
        outcome = agentloop.Outcome()
        agentloop.work(outcome, self.model, tools.Toolbox([tools.Shell(self.place)]), "the task", steps,
                       time.monotonic() + seconds, lambda step, summary: self.steps.append((step, summary)))
        return outcome

    def results(self):
        return [(result.text, result.failed) for result in self.model.seen[-1][-1].results]

    def test_answer(self):
        outcome = self.work(shell("echo hello > f; cat f"), Reply("it says hello\ud800"))
        self.assertEqual((outcome.status, outcome.answer, outcome.steps), ("answered", "it says hello\ufffd", 2))
        self.assertEqual(outcome.usage.fields(), {"inputTokens": 10, "outputTokens": 2, "calls": 2})
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

    def test_nonsense_of_a_model_is_told_to_it(self):
        calls = [ToolCall("1", "nothing", {}), ToolCall("2", "shell", []), ToolCall("3", "shell", {}),
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


if __name__ == "__main__":
    unittest.main()
