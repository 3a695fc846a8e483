# SPDX-License-Identifier: GPL-3.0-or-later
"""The zip application itself: built twice the same, and run the whole way in an empty environment."""

import json
import os
import subprocess
import sys
import unittest

import support
from support import FINISH, grading

sys.path.insert(0, support.SOURCES)
import buildpyz  # noqa: E402: found through the path above


class ApplicationTest(support.ProgramTest):
    def setUp(self):
        super().setUp()
        self.application = os.path.join(self.top, "quaver.pyz")
        buildpyz.build(support.SOURCES, self.application)

    def run_application(self, program, request, operations=()):
        path = os.path.join(self.top, "request.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(dict({"protocol": 1}, **request), file)
        done = subprocess.run(
            [sys.executable, "-I", self.application, program, path], env={}, cwd="/", stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, input="".join(json.dumps(operation) + "\n" for operation in operations).encode())
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return [json.loads(line) for line in done.stdout.splitlines()]

    def test_same_sources_same_bytes(self):
        with open(self.application, "rb") as file:
            first = file.read()
        buildpyz.build(support.SOURCES, self.application)
        with open(self.application, "rb") as file:
            self.assertEqual(file.read(), first)
        if "QUAVER_PYZ" in os.environ:
            with open(os.environ["QUAVER_PYZ"], "rb") as file:
                self.assertEqual(file.read(), first, "the build has packed something else")

    def test_the_whole_way(self):
        spec = os.path.join(self.output, "spec.json")
        self.run_application("author", {"prompt": "Create a benchmark for testing \u901f\u7387 limits",
                                        "model": "offline", "agent": "builtin", "output": spec})
        self.run_application("validate", {"spec": spec})
        with open(spec, encoding="utf-8") as file:
            tasks = json.load(file)["tasks"]
        events = self.run_application(
            "attempt", {"spec": spec, "output": self.output, "model": "offline", "parallel": 3, "steps": 20,
                        "taskSeconds": 60},
            [{"op": "attempt", "task": task["id"], "trial": 1} for task in tasks] + [FINISH])
        self.assertEqual(sum(event["event"] == "task_attempted" for event in events), len(tasks))
        results = os.path.join(self.output, "results.json")
        self.run_application("grade", {"output": self.output, "results": results},
                             [dict(grading("x", None), task=task) for task in tasks] + [FINISH])
        with open(results, encoding="utf-8") as file:
            passed = [result["passed"] for result in json.load(file)["taskResults"]]
        self.assertEqual(len(passed), len(tasks))
        self.assertIn(passed.count(True), (4, 5))


if __name__ == "__main__":
    unittest.main()
