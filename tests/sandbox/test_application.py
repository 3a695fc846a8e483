# SPDX-License-Identifier: GPL-3.0-or-later
"""The zip application itself: built twice the same, and run the whole way in an empty environment."""

import importlib.util
import json
import os
import subprocess
import sys
import unittest
import zipfile

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

    def test_byte_code_of_another_python_is_left_alone(self):
        with zipfile.ZipFile(self.application) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        codes = [name for name in members if name.endswith(".pyc")]
        self.assertEqual(sorted(code[:-1] for code in codes), sorted(set(members) - set(codes)))
        for name in codes:
            self.assertEqual(members[name][:4], importlib.util.MAGIC_NUMBER)
            members[name] = b"none" + members[name][4:]
        with zipfile.ZipFile(self.application, "w") as archive:
            for name, data in members.items():
                archive.writestr(name, data)
        spec = os.path.join(self.output, "spec.json")
        with open(spec, "w", encoding="utf-8") as file:
            json.dump({"name": "n", "description": "d", "tasks": [
                {"id": "a", "prompt": "p", "expectedOutcome": "o", "check": {"type": "exact", "value": "x"}}]}, file)
        self.assertEqual(self.run_application("validate", {"spec": spec})[-1]["event"], "done")

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
