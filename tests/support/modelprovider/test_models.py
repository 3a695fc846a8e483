#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripted models do in each role. Run with /usr/bin/python3."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True

from specification import broken, secret, specification  # noqa: E402
from testcase import HERE, PATHS, Case, answer_of, body, follow_up  # noqa: E402
from solver import LONG, WRONG  # noqa: E402
from prying import ESCAPE, ROUNDS  # noqa: E402

SANDBOX = os.path.join(HERE, *[".."] * 3, "resources", "sandbox")
#: In a process of their own, since they kill their descendants: Quaver's own checks and validator.
CHECK = """import json, shutil, sys
sys.path.insert(0, sys.argv[1])
from quaver_sandbox import checks
check, answer, folder = json.load(sys.stdin)
print(json.dumps(checks.run_check(check, answer, lambda place: shutil.copytree(
    folder, place, dirs_exist_ok=True)).passed))"""
VALIDATE = """import json, sys
sys.path.insert(0, sys.argv[1])
from quaver_sandbox import validate
print(json.dumps([[finding.task, str(finding)] for finding in validate.findings_of(json.load(sys.stdin))]))"""
VERDICT = {"name": "submit_verdict", "input_schema": {
    "type": "object", "required": ["passed", "reason"], "additionalProperties": False,
    "properties": {"passed": {"type": "boolean"}, "reason": {"type": "string"}}}}
SUBMIT = {"name": "submit_specification", "input_schema": {
    "type": "object", "properties": {"specification": {"type": "object"}}}}


class Agents(Case):
    async def work(self, form, model, task, most=12):
        """(answer or None, names of the tools called) of a small loop with a real shell."""
        request, called = body(form, model, task["prompt"], tools=("shell", "read_file")), []
        with tempfile.TemporaryDirectory() as folder:
            for name, text in task.get("files", {}).items():
                path = os.path.join(folder, name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            for _ in range(most):
                answer = await self.call(form, request)
                text, calls, _ = answer_of(form, answer)
                if not calls:
                    passed = "check" in task and _apart(CHECK, [task["check"], text, folder])
                    return text, called, passed
                called += [name for _, name, _ in calls]
                results = [_run(task, name, arguments, folder) for _, name, arguments in calls]
                request = follow_up(form, request, answer, results)
        return None, called, False

    async def passed(self, model, form="anthropic", count=6, **more):
        tasks = specification(count)["tasks"]
        return [(await self.work(form, model, task, **more))[2] for task in tasks]

    async def test_strong_solves_all_in_every_format(self):
        for form in PATHS:
            tasks = specification(6)["tasks"]
            for task in tasks:
                text, called, passed = await self.work(form, "strong", task)
                self.assertTrue(passed, (form, task, text))
                self.assertEqual(called, ["shell"])
        await self.expect_no_violation()

    async def test_weak_solves_the_even_ones(self):
        self.assertEqual(await self.passed("weak"), [False, True] * 3)

    async def test_a_direct_task_needs_one_call(self):
        for number, task in enumerate(specification(6, direct=True)["tasks"], 1):
            text, called, passed = await self.work("openai-chat", "strong", task)
            self.assertEqual((called, passed), ([], True), task)
            self.assertIn(secret(number).split("-")[1], text)
        self.assertEqual((await self.control("GET", "/usage"))["total"]["calls"], 6)

    async def test_flaky_depends_on_the_attempt(self):
        tasks = specification(8)["tasks"]
        found = []
        for task in tasks:
            tries = await asyncio.gather(*[self.work("openai-chat", "flaky", task) for _ in range(3)])
            found.append(sum(passed for _, _, passed in tries))
        self.assertEqual(found, [1, 2, 3, 0, 1, 2, 3, 0])

    async def test_an_attempt_that_was_cut_does_not_count(self):
        task = specification(1)["tasks"][0]  # passes in the first of three attempts
        await self.fault({"cutAfterBytes": 20}, times=1)
        with self.assertRaises(Exception):
            await self.work("openai-chat", "flaky", task)
        self.assertEqual([(await self.work("openai-chat", "flaky", task))[2] for _ in range(4)],
                         [True, False, False, True])

    async def test_those_that_never_pass(self):
        task = specification(1)["tasks"][0]
        for model, expected in (("refusing", "cannot help"), ("silent", "")):
            for form in PATHS:
                text, called, passed = await self.work(form, model, task)
                self.assertEqual((called, passed), ([], False))
                self.assertIn(expected, text)
        self.assertEqual(text, "")
        text, called, _ = await self.work("anthropic", "looping", task, most=7)
        self.assertEqual((text, called), (None, ["shell"] * 7))

    async def test_prying_looks_around_and_is_right(self):
        task = specification(1)["tasks"][0]
        text, called, passed = await self.work("openai-responses", "prying", task)
        self.assertEqual((len(called), passed), (ROUNDS + 1, True))
        self.assertIn("read_file", called)
        tried = await self.control("GET", "/search", params={"needle": "/proc/[0-9]*/environ"})
        self.assertEqual(len(tried), ROUNDS + 1)
        tried = await self.control("GET", "/search", params={"needle": self.ready["url"] + ESCAPE})
        self.assertEqual(len(tried), 2)

    async def test_bad_calls(self):
        for form in PATHS:
            text, called, passed = await self.work(form, "badtools", specification(1)["tasks"][0])
            self.assertEqual((called, passed), (["teleport", "shell", "shell", "shell"], True), form)
        await self.expect_no_violation()

    async def test_long_does_not_heed_the_limit(self):
        text, _, passed = await self.work("anthropic", "long", specification(1)["tasks"][0])
        self.assertTrue(passed)
        self.assertGreater(len(text.encode()), LONG - 100)

    async def test_a_choice_of_tools_is_heeded(self):
        asked = body("anthropic", "looping", "Task 1.", tools=("shell", "read_file"))
        for choice, names in (({"type": "none"}, []), ({"type": "tool", "name": "read_file"}, ["read_file"])):
            answer = await self.call("anthropic", {**asked, "tool_choice": choice})
            self.assertEqual([name for _, name, _ in answer_of("anthropic", answer)[1]], names)

    async def test_a_wrong_answer_tells_nothing(self):
        text, called, _ = await self.work("anthropic", "weak", specification(1)["tasks"][0])
        self.assertEqual((text, called), (WRONG, []))


class Authors(Case):
    def ask(self, model, prompt="Write 7 tasks."):
        return {"model": model, "max_tokens": 60000, "tools": [SUBMIT],
                "tool_choice": {"type": "tool", "name": "submit_specification"},
                "messages": [{"role": "user", "content": prompt}]}

    async def submitted(self, request):
        answer = await self.call("anthropic", request)
        call = answer["content"][-1]
        self.assertEqual(call["name"], "submit_specification")
        return call["input"]["specification"], answer

    async def test_specifications_are_good(self):
        for spec in (specification(12), specification(12, direct=True), specification(3, checks="odd"),
                     specification(2, checks="none", steps=4, seconds=9)):
            self.assertEqual(_apart(VALIDATE, spec), [])
            for number, task in enumerate(spec["tasks"], 1):
                self.assertEqual(secret(number).split("-")[1] in task["prompt"], "ANSWER:" in task["prompt"])
        self.assertEqual(["check" in task for task in specification(3, checks="odd")["tasks"]],
                         [True, False, True])

    async def test_authors(self):
        spec, _ = await self.submitted(self.ask("author"))
        self.assertEqual(spec, specification(7))
        spec, _ = await self.submitted(self.ask("author-judged", "Make something."))
        self.assertEqual(spec, specification(5, checks="none"))

    async def test_broken_ones(self):
        for model, last in (("authorbad", broken(7)), ("authorbad-once", specification(7))):
            request = self.ask(model)
            spec, answer = await self.submitted(request)
            self.assertEqual([task for task, _ in _apart(VALIDATE, spec)], ["task-1", "task-2", "task-3"])
            again = follow_up("anthropic", request, answer, ["tasks[0].check.value: …"])
            self.assertEqual((await self.submitted(again))[0], last)

    async def test_structured_output(self):
        request = self.ask("author")
        del request["tools"], request["tool_choice"]
        request["output_config"] = {"format": {"type": "json_schema", "schema": {
            "type": "object", "required": ["name", "description", "tasks"], "additionalProperties": False,
            "properties": {"name": {"type": "string"}, "description": {"type": "string"},
                           "tasks": {"type": "array"}}}}}
        answer = await self.call("anthropic", request)
        self.assertEqual(json.loads(answer["content"][0]["text"]), specification(7))

    async def test_into_a_file(self):
        write = {"name": "Write", "input_schema": {"type": "object"}}
        request = {**self.ask("authorcode-bad-once", "Write 4 tasks into /output/a/spec.json, please."),
                   "tools": [write, {**write, "name": "Read"}]}
        del request["tool_choice"]
        answer = await self.call("anthropic", request)
        call = answer["content"][-1]
        self.assertEqual((call["name"], call["input"]["file_path"]), ("Write", "/output/a/spec.json"))
        self.assertEqual(json.loads(call["input"]["content"]), broken(4))
        failed = follow_up("anthropic", request, answer, ["File has not been read yet."])
        failed["messages"][-1]["content"][0]["is_error"] = True
        self.assertEqual((await self.call("anthropic", failed))["content"][-1]["name"], "Read")
        done = await self.call("anthropic", follow_up("anthropic", request, answer, ["ok"]))
        self.assertEqual([block["type"] for block in done["content"]], ["text"])
        request["messages"][0]["content"] += " There were findings: tasks[0].check.value: it passes."
        answer = await self.call("anthropic", request)
        self.assertEqual(json.loads(answer["content"][-1]["input"]["content"]), specification(4))

    async def test_the_program(self):
        done = subprocess.run([sys.executable, os.path.join(HERE, "specification.py"), "3", "--mixed",
                               "--steps", "4"], capture_output=True, check=True)
        self.assertEqual(json.loads(done.stdout), specification(3, checks="odd", steps=4))


class Judges(Case):
    def ask(self, model, answer, quoted=False):
        task = specification(2, checks="none")["tasks"][1]
        parts = {"task": task["prompt"], "expected": task["expectedOutcome"], "answer": answer}
        prompt = json.dumps(parts) if quoted else "\n".join(f"{k}:\n{v}" for k, v in parts.items())
        return {"model": model, "max_tokens": 500, "tools": [VERDICT],
                "tool_choice": {"type": "tool", "name": "submit_verdict"},
                "messages": [{"role": "user", "content": prompt}]}

    async def verdict(self, *arguments, **more):
        answer = await self.call("anthropic", self.ask(*arguments, **more))
        calls = [block["input"] for block in answer["content"] if block["type"] == "tool_use"]
        return calls[0].get("passed") if calls else None

    async def test_right(self):
        for quoted in (False, True):
            self.assertIs(await self.verdict("strong", f"It is {secret(2)}.", quoted=quoted), True)
            self.assertIs(await self.verdict("weak", "It is plum-1.", quoted=quoted), False)
            self.assertIs(await self.verdict("strong", "", quoted=quoted), False)

    async def test_a_direct_prompt_is_no_answer(self):
        task = specification(2, checks="none", direct=True)["tasks"][1]
        request = self.ask("strong", "")
        request["messages"][0]["content"] = f"{task['prompt']}\n{task['expectedOutcome']}\nAnswer: none"
        answer = await self.call("anthropic", request)
        self.assertIs(answer["content"][-1]["input"]["passed"], False)

    async def test_others(self):
        good = secret(2)
        self.assertIs(await self.verdict("judge-lenient", "no"), True)
        self.assertIs(await self.verdict("judge-harsh", good), False)
        votes = await asyncio.gather(*[self.verdict("judge-split", good) for _ in range(3)])
        self.assertEqual(sorted(votes), [False, True, True])
        self.assertIsNone(await self.verdict("judge-unusable", good))
        self.assertEqual([await self.verdict("judge-unusable-once", good) for _ in range(2)], [None, True])
        # Votes that differ in a mark alone, and a question that is asked again with more words.
        marks = ["f" * 24, "e" * 24, "d" * 24]
        for model, expected in (("judge-split", [True, True, False]), ("judge-unusable-once", [None] * 3)):
            self.assertEqual([await self.verdict(model, f"So {good} {mark}") for mark in marks], expected)
        self.assertIs(await self.verdict("judge-unusable-once", f"So {good} {'c' * 24} Once more."), True)
        self.assertIsNone(await self.verdict("judge-badtools", good))
        self.assertIsNone(await self.verdict("refusing", good))

    async def test_a_form_with_words(self):
        schema = {"type": "object", "required": ["verdict", "reason"], "additionalProperties": False,
                  "properties": {"verdict": {"enum": ["FAIL", "PASS"]}, "reason": {"type": "string"}}}
        for text, expected in ((secret(2), "PASS"), ("no", "FAIL")):
            request = self.ask("strong", text)
            chat = {"model": "strong", "messages": request["messages"], "response_format": {
                "type": "json_schema", "json_schema": {"name": "verdict", "strict": True, "schema": schema}}}
            answer = await self.call("openai-chat", chat)
            found = json.loads(answer["choices"][0]["message"]["content"])
            self.assertEqual(found["verdict"], expected)


def _apart(program, document):
    done = subprocess.run([sys.executable, "-B", "-c", program, SANDBOX], input=json.dumps(document).encode(),
                          capture_output=True, check=True)
    return json.loads(done.stdout)


def _run(task, name, arguments, folder):
    """The result of a call; only the task's own command is carried out."""
    try:
        command = json.loads(arguments).get("command")
    except ValueError:
        return "the arguments are no JSON"
    if name != "shell" or not isinstance(command, str) or f"SOLVE: {command}" not in task["prompt"]:
        return "there is nothing to be seen"
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True).stdout


if __name__ == "__main__":
    unittest.main()
