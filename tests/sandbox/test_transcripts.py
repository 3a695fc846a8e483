# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os

import support
from support import grading, script

YES = {"type": "exact", "value": "yes"}


class TranscriptsTest(support.ProgramTest):
    """What the grading keeps of what models did, from real attempts and from what others plant."""

    def setUp(self):
        super().setUp()
        self.transcripts = os.path.join(self.top, "transcripts")

    def grade_and_keep(self, operations):
        ended, _ = self.grade(operations, transcripts=self.transcripts)
        self.assertEqual(ended.code, 0, ended.errors)
        self.assertNotIn("Traceback", ended.errors)
        return ended

    def kept(self, task_id):
        with open(os.path.join(self.transcripts, "t-%s.json" % task_id), "rb") as file:
            data = file.read()
        self.assertLessEqual(len(data), 512 * 1024)
        return json.loads(data)

    def plant(self, task_id, **changes):
        """Has a real attempt, and changes its manifest."""
        self.attempt([script(task_id, answer="yes")])
        manifest = dict(self.manifest(task_id), **changes)
        with open(self.left(task_id), "w", encoding="utf-8") as file:
            json.dump(manifest, file)

    def test_what_a_model_did(self):
        task = script("a", "echo hello", "sleep 0.2; false", answer="yes")
        self.attempt([task])
        ended = self.grade_and_keep([dict(grading("a", YES), take=True)])
        self.assertEqual(os.listdir(os.path.join(self.output, "attempts")), [])
        self.assertEqual([event["task"] for event in ended.of("task_graded")], ["a"])
        document = self.kept("a")
        self.assertEqual((document["taskId"], document["trial"], document["cut"]), ("a", 1, False))
        steps = document["steps"]
        self.assertEqual([(step["kind"], step["turn"]) for step in steps],
                         [("note", 0), ("call", 1), ("output", 1), ("call", 2), ("output", 2), ("said", 3)])
        self.assertEqual(steps[0]["text"], task["prompt"])
        self.assertEqual((steps[1]["tool"], json.loads(steps[1]["text"])), ("shell", {"command": "echo hello"}))
        self.assertEqual(steps[2]["tool"], "shell")
        self.assertIn("hello", steps[2]["text"])
        self.assertEqual(steps[5]["text"], "yes")
        self.assertGreaterEqual(steps[4]["duration"], 200)
        self.assertNotIn("duration", steps[0])

    def test_a_check_finds_nothing_of_an_earlier_trial(self):
        tasks = [script("a", answer="yes")]
        self.attempt(tasks)
        self.attempt(tasks, [{"op": "attempt", "task": "a", "trial": 2}, support.FINISH])
        looking = {"type": "command", "command": "grep -c '\"trial\":1' %s/*" % self.transcripts}
        ended = self.grade_and_keep([dict(grading("a", YES), take=True), dict(grading("a", looking, trial=2), take=True)])
        self.assertEqual([event["status"] for event in ended.of("task_graded")], ["passed", "failed"])
        self.assertEqual(self.kept("a")["trial"], 2)

    def test_usage_is_told_with_the_grade(self):
        self.plant("a", usage={"inputTokens": 7, "calls": 1})
        self.plant("b", usage="much")
        ended = self.grade_and_keep([grading("a", YES), grading("b", YES)])
        usages = {event["task"]: event.get("usage") for event in ended.of("task_graded")}
        self.assertEqual((usages["a"]["inputTokens"], usages["a"]["calls"]), (7, 1))
        self.assertIsNone(usages["b"])

    def test_what_is_too_much_is_cut(self):
        flood = [{"role": "tool", "text": "\u4e2d" * 15000, "failed": False}] * 50
        self.plant("many", transcript=flood)
        self.plant("long", transcript=[{"role": "assistant", "text": "x" * 500000}])
        self.plant("small", transcript=[{"role": "assistant"}] * 30000)
        self.plant("told", transcript=[{"role": "assistant", "text": "a", "cut": True}], truncated=["transcript"])
        self.grade_and_keep([grading(name, YES) for name in ("many", "long", "small", "told")])
        many = self.kept("many")
        self.assertTrue(many["cut"])
        self.assertGreater(len(many["steps"]), 5)
        long = self.kept("long")
        self.assertTrue(long["steps"][0]["cut"])
        self.assertLess(len(long["steps"][0]["text"]), 25000)
        self.assertTrue(self.kept("small")["cut"])
        told = self.kept("told")
        self.assertTrue(told["cut"] and told["steps"][0]["cut"])

    def test_hostile_entries(self):
        call = {"name": "shell", "arguments": "{}"}
        entries = [None, 5, "text", [], {}, {"role": 7}, {"role": "tool", "text": ["a"], "failed": "yes", "ms": -1},
                   {"role": "assistant", "text": None, "calls": [call, 3, {"name": 1, "arguments": 2}], "ms": True},
                   {"role": "tool", "text": "out", "ms": 10 ** 30}, {"role": "assistant", "calls": "all"}]
        self.plant("a", transcript=entries, truncated={"transcript": 1})
        self.plant("b", transcript={"role": "assistant"}, truncated=7)
        self.grade_and_keep([grading("a", YES), grading("b", YES)])
        self.assertEqual(self.kept("b"), {"taskId": "b", "trial": 1, "steps": [], "cut": False})
        document = self.kept("a")
        self.assertFalse(document["cut"])
        self.assertEqual([(step["kind"], step["turn"], step.get("tool"), step["text"]) for step in document["steps"]],
                         [("output", 0, "", ""), ("call", 1, "shell", "{}"), ("call", 1, "", ""),
                          ("output", 1, "shell", "out"), ("said", 2, None, "")])
        self.assertFalse(any("duration" in step or "failed" in step for step in document["steps"]))

    def test_nothing_of_what_cannot_be_read(self):
        for name in ("link", "noise"):
            self.plant(name)
            os.unlink(self.left(name))
        with open(os.path.join(self.top, "secret.json"), "w", encoding="utf-8") as file:
            file.write("{}")
        os.symlink(file.name, self.left("link"))
        with open(self.left("noise"), "wb") as file:
            file.write(b"\xff\xfe{")
        self.plant("good")
        self.grade_and_keep([grading("link", YES), grading("noise", YES), grading("good", YES),
                             grading("lost", YES, attempted=False)])
        self.assertEqual(os.listdir(self.transcripts), ["t-good.json"])

    def test_no_place_for_it_is_no_harm(self):
        self.plant("a")
        with open(self.transcripts, "w", encoding="utf-8"):
            pass
        ended = self.grade_and_keep([grading("a", YES)])
        self.assertIn("the transcript of a/1 is not kept", ended.errors)
        self.assertEqual([event["status"] for event in ended.of("task_graded")], ["passed"])
