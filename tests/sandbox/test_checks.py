# SPDX-License-Identifier: GPL-3.0-or-later
import os
import signal
import unittest
from unittest import mock

import support  # noqa: F401: makes the package importable
from quaver_sandbox import checks, processes, search


def passes(check, answer, files=()):
    def fill(directory):
        for name, text in files:
            with open(os.path.join(directory, name), "w", encoding="utf-8") as file:
                file.write(text)
    return checks.run_check(check, answer, fill).passed


class ChecksTest(unittest.TestCase):
    def assert_table(self, table):
        for check, answer, expected in table:
            with self.subTest(check=check, answer=answer[:60]):
                self.assertIs(passes(check, answer), expected)

    def test_exact(self):
        exact = {"type": "exact", "value": "Blue 7"}
        self.assert_table([
            (exact, "Blue 7", True), (exact, " \n Blue 7\t\n", True), (exact, "blue 7", False),
            (exact, "", False), (exact, "Blue 7.", False),
            (dict(exact, ignoreCase=True), "bLUE 7", True),
            ({"type": "exact", "value": "STRASSE", "ignoreCase": True}, "straße", True),
            ({"type": "exact", "value": " padded "}, "padded", True),
        ])

    def test_contains(self):
        contains = {"type": "contains", "value": "client-07"}
        self.assert_table([
            (contains, "It is client-07.", True), (contains, "It is Client-07.", False), (contains, "", False),
            (dict(contains, ignoreCase=True), "It is CLIENT-07.", True),
        ])

    def test_regex(self):
        regex = {"type": "regex", "value": r"^a+=\d$"}
        self.assert_table([
            (regex, "aa=5", True), (regex, "  aa=5\n", True), (regex, "x aa=5", False), (regex, "", False),
            ({"type": "regex", "value": "("}, "(", False),
            ({"type": "regex", "value": "(?s)a.b"}, "a\nb", True),
        ])

    def test_catastrophic_regex_is_killed(self):
        with mock.patch.object(checks, "REGEX_SECONDS", 0.2):
            verdict = checks.run_check({"type": "regex", "value": r"(a|a)+$"}, "a" * 60 + "b", None)
        self.assertFalse(verdict.passed)
        self.assertIn("did not come to an end", verdict.reason)
        self.assertEqual(processes.descendants(), [])

    def test_regex_process_serves_on_until_a_command_comes(self):
        self.addCleanup(search.stop)
        search.stop()
        self.assert_table([({"type": "regex", "value": "a"}, "a", True)])
        first = processes.descendants()
        self.assertEqual(len(first), 1)
        self.assert_table([({"type": "regex", "value": "b"}, "a", False),
                           ({"type": "regex", "value": "("}, "(", False)])
        self.assertEqual(processes.descendants(), first)
        self.assertTrue(passes({"type": "command", "command": "! kill -0 %d" % first[0]}, ""))
        self.assertEqual(processes.descendants(), [])

    def test_regex_process_that_was_killed_is_replaced(self):
        self.addCleanup(search.stop)
        regex = {"type": "regex", "value": "\u00e9+$"}
        self.assertTrue(passes(regex, "\u00e9" * 100000))
        os.kill(processes.descendants()[0], signal.SIGKILL)
        self.assertTrue(passes(regex, "\u00e9" * 100000))
        self.assertTrue(processes.kill_descendants())
        self.assertFalse(passes(regex, "e"))

    def test_number(self):
        number = {"type": "number", "value": 1000}
        near = {"type": "number", "value": 0.3, "tolerance": 0.01}
        self.assert_table([
            (number, "1000", True), (number, "it is 1,000.", True), (number, "1000.0", True), (number, "1e3", True),
            (number, "first 7, then 1000", True), (number, "1000 of 1001", False), (number, "", False),
            (number, "no number", False), (number, "NaN", False), (number, "inf", False), (number, "1,00", False),
            (number, "\u0661\u0660\u0660\u0660", False), (number, "9" * 100000, False),
            ({"type": "number", "value": -5}, "it is \u22125", True), ({"type": "number", "value": -5}, "-5", True),
            ({"type": "number", "value": 4}, "3-4", True), ({"type": "number", "value": 7}, "client-7", True),
            ({"type": "number", "value": 1234567.5}, "1,234,567.5", True),
            ({"type": "number", "value": 3}, "1,2,3", True),
            ({"type": "number", "value": 0.5}, ".5", True),
            ({"type": "number", "value": 2 ** 53 + 1}, str(2 ** 53), False),
            ({"type": "number", "value": 0}, "1e9999", False),
            (dict(number, tolerance=5), "1e9999", False), (dict(number, tolerance=5), "-1e9999", False),
            (dict(number, tolerance=5), "1e-9999", False),
            (near, "0.31", True), (near, "0.29", True), (near, "0.3101", False), (near, "0.2", False),
        ])

    def test_number_takes_linear_time(self):
        # In quadratic time this would not end before the test's own limit.
        self.assertEqual(checks.last_number("1,111" * 200000), 111)
        self.assertEqual(checks.last_number("1.5e" * 200000), 0.5)

    def test_json(self):
        def equals(value):
            return {"type": "json", "value": value}
        self.assert_table([
            (equals({"a": [1, 2]}), ' {"a": [1.0, 2]} ', True), (equals({"a": 1, "b": 2}), '{"b":2,"a":1}', True),
            (equals([1, 2]), "[2,1]", False), (equals(1), "true", False), (equals(True), "1", False),
            (equals(0), "false", False), (equals(None), "null", True), (equals(None), "", False),
            (equals("x"), '"x"', True), (equals("x"), "x", False), (equals([1]), "```json\n[1]\n```", True),
            (equals([1]), "see ```[1]```", False), (equals({}), "[]", False), (equals(""), "", False),
            (equals(1), "NaN", False), (equals(1), "1e999", False), (equals([]), "[" * 100000, False),
            (equals([]), "[" * 70 + "]" * 70, False), (equals(1), "1" * 5000, False), (equals("a"), '"\\ud800"', False),
            (equals([1, [True]]), "[1,[1]]", False),
        ])

    def test_command(self):
        def command(text):
            return {"type": "command", "command": text}
        self.assertTrue(passes(command('test "$(cat "$ANSWER_FILE")" = yes'), " yes\n"))
        self.assertTrue(passes(command("grep -q x a.txt"), "", [("a.txt", "x")]))
        self.assertFalse(passes(command("grep -q x a.txt"), ""))
        self.assertFalse(passes(command("kill -9 $$"), ""))
        self.assertFalse(passes(command("read line"), ""), "there is no standard input")
        self.assertTrue(passes(command('test ! -e "$ANSWER_FILE.x" && test -z "$(ls -A)"'), ""))

    def test_command_sees_no_foreign_environment(self):
        with mock.patch.dict(os.environ, {"SECRET_KEY": "canary"}):
            self.assertFalse(passes({"type": "command", "command": "env | grep -q canary"}, ""))

    def test_command_that_does_not_end_is_killed_with_its_daemons(self):
        processes.adopt_orphans()
        with mock.patch.object(checks, "COMMAND_SECONDS", 0.3):
            verdict = checks.run_check({"type": "command", "command": "(setsid sleep 1000 &) ; sleep 1000"}, "",
                                       lambda directory: None)
        self.assertFalse(verdict.passed)
        self.assertIn("did not come to an end", verdict.reason)
        self.assertEqual(processes.descendants(), [])

    def test_daemon_of_a_passed_command_is_killed(self):
        processes.adopt_orphans()
        self.assertTrue(passes({"type": "command", "command": "(setsid sleep 1000 &); true"}, ""))
        self.assertEqual(processes.descendants(), [])


if __name__ == "__main__":
    unittest.main()
