# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import json
import os
import unittest

import support
from quaver_sandbox import specification


def spec_with(**changes):
    task = dict({"id": "a", "prompt": "p", "expectedOutcome": "o"}, **changes)
    return {"name": "n", "description": "d",
            "tasks": [{key: value for key, value in task.items() if value is not None}]}


def paths_of(spec, public=False):
    return [finding.path for finding in specification.shape_findings(spec, public)]


class ShapeTest(unittest.TestCase):
    def test_good(self):
        self.assertEqual(paths_of(spec_with()), [])
        self.assertEqual(paths_of(spec_with(expectedOutcome=None), public=True), [])
        self.assertEqual(paths_of(spec_with(files={"a/b": "x", "a/c": ""}, more=[1])), [])
        self.assertEqual(paths_of(dict(spec_with(), config={"maxSteps": 3, "timeoutSeconds": 5, "x": 1})), [])

    def test_bad_documents(self):
        for document, expected in (
                ([], [""]), ({"name": "n", "description": "d"}, ["tasks"]),
                ({"name": "n", "description": "d", "tasks": []}, ["tasks"]),
                ({"name": 1, "tasks": [3]}, ["name", "description", "tasks[0]"]),
                (dict(spec_with(), config={"maxSteps": 0, "timeoutSeconds": True}),
                 ["config.maxSteps", "config.timeoutSeconds"]),
                (dict(spec_with(), config=[]), ["config"])):
            with self.subTest(document=document):
                self.assertEqual(paths_of(document), expected)

    def test_bad_tasks(self):
        for changes, expected in (
                ({"id": "a b"}, "id"), ({"id": ""}, "id"), ({"id": "x" * 65}, "id"), ({"id": "a\n"}, "id"),
                ({"id": 7}, "id"), ({"prompt": " \n"}, "prompt"), ({"prompt": None}, "prompt"),
                ({"expectedOutcome": None}, "expectedOutcome"), ({"files": []}, "files"),
                ({"files": {"../a": "x"}}, "files"), ({"files": {"/a": "x"}}, "files"), ({"files": {"a": 1}}, "files"),
                ({"files": {"a": "x", "a/b": "x"}}, "files"), ({"check": []}, "check"),
                ({"check": {"type": "regexp", "value": "x"}}, "check.type"), ({"check": {"type": []}}, "check.type"),
                ({"check": {"type": "exact"}}, "check.value"), ({"check": {"type": "json"}}, "check.value"),
                ({"check": {"type": "number", "value": "1"}}, "check.value"),
                ({"check": {"type": "number", "value": True}}, "check.value"),
                ({"check": {"type": "number", "value": 10 ** 400}}, "check.value"),
                ({"check": {"type": "number", "value": 1, "tolerance": -1}}, "check.tolerance"),
                ({"check": {"type": "exact", "value": "x", "ignoreCase": 1}}, "check.ignoreCase"),
                ({"check": {"type": "command", "command": " "}}, "check.command"),
                ({"check": {"type": "command", "command": "x" * 200000}}, "check.command")):
            with self.subTest(changes=changes):
                self.assertEqual(paths_of(spec_with(**changes)), ["tasks[0]." + expected])

    def test_repeated(self):
        task = spec_with()["tasks"][0]
        spec = dict(spec_with(), tasks=[task, dict(task, id="b", prompt=" p\n"), dict(task, prompt="other")])
        findings = specification.shape_findings(spec)
        self.assertEqual([(finding.task, finding.path) for finding in findings],
                         [("b", "tasks[1].prompt"), ("a", "tasks[2].id")])


class ValidateTest(support.ProgramTest):
    def findings(self, tasks):
        path = self.write_spec(tasks)
        ended = self.run_program("validate", {"spec": path})
        self.assertEqual(ended.events[0]["event"], "hello")
        with open(path, "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        self.assertEqual(ended.events[-1], {"event": "done", "sha256": digest})
        self.assertEqual(ended.code, 3 if ended.of("finding") else 0)
        return [(finding["task"], finding["path"]) for finding in ended.of("finding")]

    def test_checks_that_a_do_nothing_run_passes(self):
        checks = [
            ({"type": "exact", "value": " "}, ".value"), ({"type": "contains", "value": ""}, ".value"),
            ({"type": "regex", "value": "x*"}, ".value"), ({"type": "regex", "value": "("}, ".value"),
            ({"type": "command", "command": "true"}, ".command"),
            ({"type": "command", "command": "if"}, ".command"),
            ({"type": "command", "command": "test -f given.txt"}, ".command"),
            ({"type": "command", "command": "! test -f given.txt"}, ".command"),
            ({"type": "command", "command": 'test -z "$(cat "$ANSWER_FILE")"'}, ".command"),
        ]
        tasks = [{"id": "t%d" % number, "prompt": "p%d" % number, "expectedOutcome": "o", "check": check,
                  "files": {"given.txt": "x"}} for number, (check, _) in enumerate(checks)]
        expected = [("t%d" % number, "tasks[%d].check%s" % (number, key)) for number, (_, key) in enumerate(checks)]
        # The empty answer's command passes for both starts.
        self.assertEqual(sorted(set(self.findings(tasks))), sorted(expected))

    def test_good_checks(self):
        checks = [{"type": "exact", "value": "x"}, {"type": "number", "value": 0}, {"type": "json", "value": None},
                  {"type": "json", "value": ""}, {"type": "regex", "value": "^x$"},
                  {"type": "command", "command": "grep -q done given.txt"}, None]
        self.assertEqual(self.findings([
            dict({"id": "t%d" % number, "prompt": "p%d" % number, "expectedOutcome": "o", "files": {"given.txt": "x"}},
                 **({"check": check} if check else {})) for number, check in enumerate(checks)]), [])

    def test_shape_comes_first(self):
        task = spec_with(check={"type": "contains", "value": ""})["tasks"][0]
        self.assertEqual([path for _, path in self.findings([task, task])], ["tasks[1].id", "tasks[1].prompt"])

    def test_catastrophic_expression_is_no_harm(self):
        self.assertEqual(self.findings([spec_with(check={"type": "regex", "value": "(a|a)+$"})["tasks"][0]]), [])

    def test_unreadable(self):
        for content in (b"", b"{", b'{"a":NaN}', b"\xff", b"[" * 5000):
            path = os.path.join(self.input, "bad.json")
            with open(path, "wb") as file:
                file.write(content)
            ended = self.run_program("validate", {"spec": path})
            self.assertEqual((ended.code, ended.events[-1]["event"]), (1, "error"))
            self.assertEqual(ended.events[-1]["code"], "unreadable_spec")
            self.assertNotIn("Traceback", ended.errors)
        ended = self.run_program("validate", {"spec": os.path.join(self.input, "none.json")})
        self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "unreadable_spec"))

    def test_samples_are_valid(self):
        names = sorted(os.listdir(support.SPECIFICATIONS))
        self.assertGreaterEqual(len(names), 3)
        for name in names:
            with self.subTest(name=name), open(os.path.join(support.SPECIFICATIONS, name), encoding="utf-8") as file:
                spec = json.load(file)
                self.assertEqual(spec["name"] + ".json", name)
                self.assertTrue(all("check" in task for task in spec["tasks"]))
                self.assertEqual(self.findings(spec["tasks"]), [])


if __name__ == "__main__":
    unittest.main()
