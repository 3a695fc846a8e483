# SPDX-License-Identifier: GPL-3.0-or-later
import errno
import hashlib
import json
import os
import unittest
from unittest import mock

import support
from quaver_sandbox import agentloop, author, checks, processes, protocol, volume
from quaver_sandbox.builtinauthor import BuiltinAuthor
from quaver_sandbox.directories import Workplace, write_files
from quaver_sandbox.errors import ProgramError
from quaver_sandbox.models import AUTHOR, UNDER_TEST, open_model
from quaver_sandbox.models.offlinetopic import Topic
from quaver_sandbox.tools import Toolbox

PROMPTS = (
    "Create a benchmark for testing API rate limiting", "Create a benchmark", "a", ".", " \n\t?", "42 7",
    "Retry with exponential backoff for flaky HTTP services", "SQL queries over customer orders",
    "Client usage data", "写一个关于接口速率限制的基准测试", "اختبار قاعدة البيانات للعملاء", "מבחן לסוכני קוד",
    "🎉🚀👩‍👩‍👧", "naïve café résumé", "देवनागरी लिपि परीक्षण", "'; rm -rf / #", "$(reboot) `id` \\ \" ' %s %d",
    "x_y z-w a.b", "\u202egnp\u2028line", "Ein Maßstab für Straßen: GROẞ", "i̇stanbul İ", "word " * 20000,
    "".join(chr(0x4E00 + number % 5000) + " " for number in range(25000)), "a" * 100000, "client requests",
)


def write(prompt):
    return BuiltinAuthor(open_model("offline", AUTHOR), prompt, mock.Mock()).specification()


def solve(task):
    """Whether the offline model's attempt passes the task's check."""
    with Workplace("quaver-test") as place:
        write_files(place.work, task.get("files", {}))
        outcome = agentloop.Outcome()
        agentloop.work(outcome, open_model("offline", UNDER_TEST), Toolbox.of(place), task["prompt"], 20,
                       float("inf"), lambda step, summary: None)

        def fill(directory):
            for name in os.listdir(place.work):
                os.rename(os.path.join(place.work, name), os.path.join(directory, name))
        return outcome, checks.run_check(task["check"], outcome.answer, fill).passed


class OfflineTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        processes.adopt_orphans()

    def test_every_prompt_gives_a_valid_specification(self):
        for prompt in PROMPTS:
            with self.subTest(prompt=prompt[:40]):
                spec = write(prompt)  # raises when the validation has findings
                self.assertEqual(spec["description"], prompt)
                self.assertEqual(spec["name"], "generated-benchmark")
                self.assertEqual([task["id"] for task in spec["tasks"]], ["task-%d" % n for n in range(1, 7)])
                self.assertEqual(sorted(task["check"]["type"] for task in spec["tasks"]),
                                 ["command", "contains", "exact", "json", "number", "regex"])
                self.assertLess(len(json.dumps(spec)) - len(json.dumps(prompt)), 30000)

    def test_same_prompt_same_specification(self):
        for prompt in PROMPTS[:3]:
            self.assertEqual(write(prompt), write(prompt))
        self.assertNotEqual(write(PROMPTS[0])["tasks"], write(PROMPTS[0] + "!")["tasks"])

    def test_tasks_come_from_the_prompt(self):
        spec = write("Create a benchmark for testing API rate limiting")
        text = json.dumps(spec["tasks"])
        for word in ("api", "rate", "limiting", "token bucket", "429"):
            self.assertIn(word, text)
        self.assertIn("waits", write("Retries of a web client")["tasks"][4]["prompt"])
        self.assertIn("worker", write("Baking bread")["tasks"][4]["prompt"])

    def test_topic(self):
        self.assertEqual(Topic("Create a Benchmark for testing API rate limiting").title, "api rate limiting")
        topic = Topic("速率 Limits limits 42 q")
        self.assertEqual(topic.words, ["速率", "limits", "request", "client", "service", "record"])
        self.assertEqual(topic.slug, "limits")

    def test_solver_solves_most_and_not_all(self):
        for prompt in PROMPTS[::5]:
            with self.subTest(prompt=prompt[:40]):
                results = [solve(task) for task in write(prompt)["tasks"]]
                self.assertIn([passed for _, passed in results].count(True), (4, 5))
                self.assertTrue(all(outcome.status == "answered" for outcome, _ in results))
                # What it does not solve it says, and it uses the shell for what it solves.
                self.assertTrue(all(passed or "no rule" in outcome.answer for outcome, passed in results))
                self.assertTrue(all(outcome.steps == 2 for outcome, passed in results if passed))

    def test_right_answers_pass_the_checks_it_does_not_solve(self):
        for prompt in PROMPTS[:8]:
            for task in write(prompt)["tasks"]:
                if task["check"]["type"] == "regex":
                    self.assertTrue(checks.run_check(task["check"], "It is " + task["expectedOutcome"], None).passed)
                elif "limiter.py" in task["prompt"]:
                    self.assertTrue(self.limiter_passes(task))

    def limiter_passes(self, task):
        words = task["prompt"].split("fewer than ")[1].split()
        most, window = int(words[0]), int(task["prompt"].rsplit("minus ", 1)[1].split(".")[0])
        program = ("import collections, sys\npast = collections.defaultdict(list)\n"
                   "for line in sys.stdin:\n    second, name = line.split()\n"
                   "    recent = [t for t in past[name] if t > int(second) - %d]\n"
                   "    print('allow' if len(recent) < %d else 'deny')\n"
                   "    if len(recent) < %d: past[name].append(int(second))\n" % (window, most, most))
        return checks.run_check(task["check"], "", lambda d: write_files(d, {"limiter.py": program})).passed

    def test_samples_are_partly_solved(self):
        for name in os.listdir(support.SPECIFICATIONS):
            with open(os.path.join(support.SPECIFICATIONS, name), encoding="utf-8") as file:
                passed = [solve(task)[1] for task in json.load(file)["tasks"]]
            self.assertTrue(any(passed) and not all(passed), name)


class AuthorProgramTest(support.ProgramTest):
    def author(self, **changes):
        request = dict({"prompt": "API rate limiting", "model": "offline", "agent": "builtin",
                        "output": os.path.join(self.output, "spec.json")}, **changes)
        return self.run_program("author", request)

    def test_run(self):
        ended = self.author()
        self.assertEqual(ended.code, 0, ended.errors)
        with open(os.path.join(self.output, "spec.json"), "rb") as file:
            data = file.read()
        self.assertEqual(json.loads(data), write("API rate limiting"))
        self.assertEqual([event["event"] for event in ended.events], ["hello", "progress", "usage", "progress", "done"])
        self.assertEqual(ended.events[0]["program"], "author")
        self.assertEqual(ended.events[-1]["sha256"], hashlib.sha256(data).hexdigest())

    def test_errors(self):
        for changes, code in (({"model": "gpt-9"}, "unknown_model"), ({"agent": "other"}, "unknown_agent"),
                              ({"prompt": ""}, "bad_request"), ({"prompt": 7}, "bad_request"),
                              ({"prompt": "x" * (1 << 20) + "x"}, "bad_request"),
                              ({"protocol": 2}, "bad_request"),
                              ({"output": "/dev/null/spec.json"}, "io_error"),
                              ({"output": "/proc/nothing/spec.json"}, "io_error")):
            with self.subTest(code=code):
                ended = self.author(**changes)
                self.assertEqual((ended.code, ended.events[-1]["event"]), (1, "error"))
                self.assertEqual(ended.events[-1]["code"], code)
                self.assertNotIn("Traceback", ended.errors)

    def test_disk_failures(self):
        request = protocol.Request({"protocol": 1, "prompt": "p", "model": "offline", "agent": "builtin",
                                    "output": os.path.join(self.output, "spec.json")})
        for number, code in ((errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only"), (errno.EACCES, "io_error")):
            with mock.patch.object(volume, "write_whole", side_effect=OSError(number, os.strerror(number))):
                with self.assertRaises(ProgramError) as raised:
                    author.run(request, mock.Mock())
            self.assertEqual(raised.exception.code, code)
            self.assertIn("spec.json", raised.exception.message)


if __name__ == "__main__":
    unittest.main()
