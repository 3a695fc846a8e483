# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import io
import json
import os
import stat
import subprocess
import sys
import unittest
import zipfile

import support
from support import FINISH, grading, script

YES = {"type": "exact", "value": "yes"}


class GradeTest(support.ProgramTest):
    def leave(self, task_id, members=(), data=None, **changes):
        """Leaves what an attempt would have left, with the manifest changed."""
        os.makedirs(os.path.join(self.output, "attempts"), exist_ok=True)
        if data is None:
            file = io.BytesIO()
            with zipfile.ZipFile(file, "w") as archive:
                for member, content in members:
                    archive.writestr(member, content)
            data = file.getvalue()
        with open(self.left(task_id, "zip"), "wb") as file:
            file.write(data)
        manifest = {"taskId": task_id, "trial": 1, "status": "answered", "reason": "", "answer": "yes", "steps": 2,
                    "durationMs": 7, "usage": {}, "transcript": [], "truncated": [],
                    "zip": {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}}
        manifest.update(changes)
        with open(self.left(task_id), "w", encoding="utf-8") as file:
            json.dump({key: value for key, value in manifest.items() if value != "absent"}, file)

    def statuses(self, operations):
        ended, results = self.grade(operations)
        self.assertEqual(ended.code, 0, ended.errors)
        self.assertNotIn("Traceback", ended.errors)
        return {task: result["status"] for task, result in results.items()}

    def test_whole_way(self):
        self.attempt([script("good", "echo data > f", answer="yes"), script("bad", answer="no"),
                      script("broken", answer="raise")])
        self.attempt([script("late", "sleep 1000")], seconds=1)
        command = {"type": "command", "command": 'grep -q data f && grep -q yes "$ANSWER_FILE"'}
        ended, results = self.grade([grading("good", command), grading("bad", YES), grading("late", YES),
                                     grading("broken", YES), grading("lost", YES, attempted=False)])
        self.assertEqual({task: result["status"] for task, result in results.items()},
                         {"good": "passed", "bad": "failed", "late": "limit", "broken": "limit", "lost": "limit"})
        good = results["good"]
        self.assertEqual((good["passed"], good["output"], good["grader"], good["flags"], good["steps"]),
                         (True, "yes", "check", [], 2))
        self.assertEqual(good["duration"], self.manifest("good")["durationMs"])
        self.assertEqual(results["broken"]["flags"], ["unconfirmed-error"])
        self.assertEqual({event["task"]: event["status"] for event in ended.of("task_graded")},
                         {task: result["status"] for task, result in results.items()})
        self.assertEqual(list(results), ["good", "bad", "late", "broken", "lost"])

    def test_what_is_taken_is_off_the_volume(self):
        for task_id in ("taken", "left"):
            self.leave(task_id)
        _, results = self.grade([dict(grading("taken", YES), take=True), grading("left", YES)])
        self.assertEqual({task: result["status"] for task, result in results.items()},
                         {"taken": "passed", "left": "passed"})
        self.assertEqual(sorted(os.listdir(os.path.join(self.output, "attempts"))), ["t-left.1.json", "t-left.1.zip"])

    def test_taking_follows_no_link(self):
        outside = os.path.join(self.top, "outside")
        os.makedirs(outside)
        with open(os.path.join(outside, "t-a.1.json"), "w", encoding="utf-8") as file:
            file.write("precious")
        os.symlink(outside, os.path.join(self.output, "attempts"))
        _, results = self.grade([dict(grading("a", YES), take=True)])
        self.assertEqual((results["a"]["status"], results["a"]["flags"]), ("limit", ["damaged"]))
        self.assertEqual(os.listdir(outside), ["t-a.1.json"])

    def test_without_check_there_is_no_verdict(self):
        self.leave("a")
        ended, results = self.grade([grading("a", None)])
        self.assertEqual(results["a"]["status"], "errored")
        self.assertIn("no judge", results["a"]["reason"])

    def test_attempt_cannot_claim_an_error(self):
        self.leave("a", status="errored", reason="the provider is down\u202e\n" * 1000)
        _, results = self.grade([grading("a", YES)])
        self.assertEqual((results["a"]["status"], results["a"]["flags"]), ("limit", ["unconfirmed-error"]))
        self.assertLessEqual(len(results["a"]["reason"]), 500)
        self.assertTrue(results["a"]["reason"].isprintable())

    def test_hostile_manifests(self):
        changes = [{"taskId": "other"}, {"trial": 2}, {"trial": True}, {"status": "passed"}, {"status": []},
                   {"answer": None}, {"answer": ["yes"]}, {"answer": "x" * 300000}, {"answer": "absent"},
                   {"reason": 5}, {"steps": -1}, {"steps": 1e9}, {"steps": 10 ** 30}, {"durationMs": "7"},
                   {"zip": None}, {"zip": {"size": 0}}, {"zip": {"size": True, "sha256": []}},
                   {"zip": {"size": 22, "sha256": "0" * 64}}, {"answer": "\ud800"}]
        for number, change in enumerate(changes):
            self.leave("t%d" % number)
            self.leave("t%d" % number, **change)
        statuses = self.statuses([grading("t%d" % number, YES) for number in range(len(changes))])
        self.assertEqual(set(statuses.values()), {"limit"}, statuses)
        self.assertEqual(len(statuses), len(changes))

    def test_hostile_manifest_files(self):
        contents = [b"", b"[]", b"nonsense", b"\xff", b"[" * 1000000, b'{"a":' * 70 + b"1" + b"}" * 70,
                    b" " * (9 << 20), b'{"steps":' + b"1" * 100000 + b"}", b'{"answer":NaN}']
        for number, content in enumerate(contents):
            self.leave("t%d" % number)
            with open(self.left("t%d" % number), "wb") as file:
                file.write(content)
        statuses = self.statuses([grading("t%d" % number, YES) for number in range(len(contents))])
        self.assertEqual(set(statuses.values()), {"limit"})

    def test_planted_links_and_directories(self):
        self.leave("real")
        os.symlink(self.left("real"), self.left("link"))
        os.mkfifo(self.left("fifo"))
        os.mkdir(self.left("directory"))
        self.leave("zip")
        os.unlink(self.left("zip", "zip"))
        os.symlink(self.left("real", "zip"), self.left("zip", "zip"))
        secret = os.path.join(self.top, "secret")
        with open(secret, "w", encoding="utf-8") as file:
            file.write("untouched")
        os.symlink(secret, os.path.join(self.output, "results.json"))
        names = ("link", "fifo", "directory", "zip", "absent")
        statuses = self.statuses([grading(name, YES) for name in names])
        self.assertEqual(statuses, dict.fromkeys(names, "limit"))
        with open(secret, encoding="utf-8") as file:
            self.assertEqual(file.read(), "untouched")
        self.assertTrue(stat.S_ISREG(os.lstat(os.path.join(self.output, "results.json")).st_mode))

    def test_hostile_zips(self):
        check = {"type": "command", "command": "true"}
        link = zipfile.ZipInfo("link")
        link.create_system = 3
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        self.leave("up", [("../evil", "x")])
        self.leave("absolute", [(os.path.join(self.top, "evil"), "x")])
        self.leave("link", [(link, "/etc/passwd")])
        self.leave("noise", data=os.urandom(3000))
        self.leave("empty", data=b"")
        bomb = io.BytesIO()
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.writestr("zeros", bytes(70 << 20))
        self.leave("bomb", data=bomb.getvalue())
        self.leave("fine", [("f", "x")])
        names = ("up", "absolute", "link", "noise", "empty", "bomb")
        self.assertEqual(self.statuses([grading(name, check) for name in names + ("fine",)]),
                         dict(dict.fromkeys(names, "limit"), fine="passed"))
        self.assertFalse(os.path.exists(os.path.join(self.top, "evil")))

    def test_daemon_of_a_check_does_not_see_the_next_grading(self):
        pids = os.path.join(self.top, "pids")
        with open(os.path.join(self.top, "daemon.py"), "w", encoding="utf-8") as file:
            file.write("import os, time\nif os.fork(): os._exit(0)\nos.setsid()\nif os.fork(): os._exit(0)\n"
                       "open(%r, 'w').write(str(os.getpid()))\nos.closerange(0, 3)\ntime.sleep(1000)\n" % pids)
        self.leave("a")
        self.leave("b")
        daemon = "python3 -S %s/daemon.py; while [ ! -s %s ]; do sleep 0.01; done" % (self.top, pids)
        dead = "! kill -0 $(cat %s)" % pids
        self.assertEqual(self.statuses([grading("a", {"type": "command", "command": daemon}),
                                        grading("b", {"type": "command", "command": dead})]),
                         {"a": "passed", "b": "passed"})

    def test_working_files_and_key_stay_off_the_disk_of_others(self):
        self.leave("a", [("f", "x")])
        self.leave("b")
        canary = "canary-%d" % os.getpid()
        search = {"type": "command", "command": "! grep -rqs %s*%s %s --include='*' --exclude=grade.json"
                                                % (canary[:6], canary[6:], self.top)}
        self.assertEqual(self.statuses([grading("a", dict(YES, value=canary)), grading("b", search)]),
                         {"a": "failed", "b": "passed"})

    def test_check_that_kills_who_runs_it_harms_nobody_else(self):
        for name in ("before", "killer", "daemon", "after"):
            self.leave(name)
        pids = os.path.join(self.top, "pids")
        kill = {"type": "command", "command": "sleep 1000 & echo $! > %s; kill -9 $PPID; sleep 1000" % pids}
        dead = {"type": "command", "command": "! kill -0 $(cat %s)" % pids}
        ended, results = self.grade([grading("before", YES), grading("killer", kill), grading("daemon", dead),
                                     grading("after", YES)])
        self.assertEqual([(result["status"], result["flags"]) for result in results.values()],
                         [("passed", []), ("failed", ["stray-processes"]), ("passed", []), ("passed", [])])
        self.assertEqual((ended.errors, results["killer"]["grader"]), ("", ""))

    def test_usage(self):
        good = {"inputTokens": 10, "outputTokens": 2, "cacheReadTokens": 5, "cacheWriteTokens": 1, "calls": 3,
                "unmetered": 1}
        cases = [(good, good, []), ({"inputTokens": 1, "outputTokens": 2, "calls": 1},
                                    dict(dict.fromkeys(good, 0), inputTokens=1, outputTokens=2, calls=1), []),
                 (dict(good, more="x"), good, []), ({}, None, []), ("absent", None, []), (None, None, [])]
        cases += [(bad, None, ["damaged"]) for bad in (
            [], "1", 5, dict(good, calls=-1), dict(good, calls=True), dict(good, calls=1.5), dict(good, calls="3"),
            dict(good, inputTokens=10 ** 13), dict(good, outputTokens=10 ** 300), dict(good, unmetered=None))]
        for number, (usage, _, _) in enumerate(cases):
            self.leave("t%d" % number, usage=usage)
        _, results = self.grade([grading("t%d" % number, YES) for number in range(len(cases))])
        for number, (usage, expected, flags) in enumerate(cases):
            with self.subTest(usage=usage):
                result = results["t%d" % number]
                self.assertEqual((result["status"], result.get("usage"), result["flags"]), ("passed", expected, flags))

    def test_flags_change_no_verdict(self):
        def transcript(*commands):
            return [{"role": "user", "text": "p"}] + [
                {"role": "assistant", "text": "", "calls": [
                    {"name": "shell", "arguments": json.dumps({"command": command})}]} for command in commands]
        self.leave("honest", transcript=transcript("ls", "cat f"))
        self.leave("curious", transcript=transcript("curl https://example.com", "cat /output/results.json"))
        self.leave("wrong", transcript=transcript("env | grep KEY"), answer="no")
        self.leave("late", transcript=transcript("pip install x"), status="limit")
        self.leave("told", transcript=transcript("curl https://example.com"))
        told = grading("told", YES)
        told["task"]["prompt"] = "Fetch https://example.com with curl."
        _, results = self.grade([grading(name, YES) for name in ("honest", "curious", "wrong", "late")] + [told])
        self.assertEqual({name: (result["status"], result["flags"]) for name, result in results.items()}, {
            "honest": ("passed", []),
            "curious": ("passed", ["looked-for-answers", "touched-program-files", "tried-network"]),
            "wrong": ("failed", ["searched-for-keys"]), "late": ("limit", ["tried-network"]), "told": ("passed", [])})

    def test_hostile_transcripts(self):
        call = {"name": "shell", "arguments": "{}"}
        damaged = ["absent", None, 5, "text", {}, [5], [None], [[]], [{"calls": 5}], [{"calls": [5]}],
                   [{"calls": [{}]}], [{"calls": [{"name": 5, "arguments": "{}"}]}],
                   [{"calls": [{"name": "shell", "arguments": {}}]}], [{}] * 30000]
        fine = [[], [{}], [{"role": 5, "text": []}], [{"calls": []}], [{"calls": [call] * 100}],
                [{"calls": [{"name": "n" * 100000, "arguments": "[" * 100000}]}]]
        for number, transcript in enumerate(damaged + fine):
            self.leave("t%d" % number, transcript=transcript)
        _, results = self.grade([grading("t%d" % number, YES) for number in range(len(damaged + fine))])
        self.assertEqual([result["status"] for result in results.values()], ["passed"] * len(results))
        self.assertEqual([result["flags"] for result in results.values()],
                         [["damaged"]] * len(damaged) + [[]] * len(fine))

    def test_regex_that_never_ends_is_a_failure(self):
        self.leave("a", answer="a" * 50 + "b")
        self.leave("b")
        statuses = self.statuses([grading("a", {"type": "regex", "value": "(a|a)+$"}), grading("b", YES)])
        self.assertEqual(statuses, {"a": "failed", "b": "passed"})

    def test_results(self):
        self.leave("a", answer="\u00e9" * 100000)
        ended, results = self.grade([grading("a", YES), grading("a", dict(YES, value="\u00e9" * 100000))])
        self.assertEqual((len(ended.of("task_graded")), len(results)), (2, 1))
        self.assertEqual((results["a"]["status"], results["a"]["output"]), ("passed", "\u00e9" * 16384))
        self.assertEqual(self.statuses([]), {})

    def test_bad_operations(self):
        good = grading("a", YES)
        for operation in (dict(good, op="attempt"), dict(good, task=None), dict(good, trial=0),
                          dict(good, attempted="yes"), grading("../x", YES), grading("a", {"type": "magic"}),
                          grading("a", {"type": "exact"})):
            with self.subTest(operation=operation):
                ended, _ = self.grade([operation])
                self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "bad_operation"))
                self.assertFalse(os.path.exists(os.path.join(self.output, "results.json")))

    def test_results_that_cannot_be_written(self):
        ended = self.run_program("grade", {"output": self.output, "results": "/dev/null/results.json"}, [FINISH])
        self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "io_error"))
        self.assertNotIn("Traceback", ended.errors)


class LaneTest(unittest.TestCase):
    def test_memory_is_hidden_from_the_same_user(self):
        code = ("import os, subprocess, sys; sys.path.insert(0, sys.argv[1])\n"
                "from quaver_sandbox import lane, processes\n"
                "os.setgid(65534) or os.setuid(65534) if os.getuid() == 0 else None\n"
                "processes._prctl(processes._PR_SET_DUMPABLE, 1)\n"
                "def serve(channel):\n"
                "    for job in channel.jobs():\n"
                "        channel.send({'code': subprocess.call(['sh', '-c', 'cat /proc/$PPID/environ >&2'],\n"
                "            stderr=subprocess.DEVNULL)})\n"
                "def ask():\n"
                "    started = lane.Lane(serve)\n"
                "    started.send({})\n"
                "    os.write(1, b'%d\\n' % started.read()[0]['code'])\n"
                "    started.end()\n"
                "ask()\nprocesses.hide_memory()\nask()\n")
        output = subprocess.check_output([sys.executable, "-I", "-B", "-W", "error", "-c", code, support.SOURCES])
        before, after = map(int, output.split())
        self.assertEqual(before, 0)
        self.assertNotEqual(after, 0)


class DispatchTest(support.ProgramTest):
    def test_unknown_program(self):
        ended = self.run_program("judge", {})
        self.assertEqual((ended.code, ended.events), (1, [
            {"event": "error", "code": "usage", "message": "usage: quaver.pyz author|validate|attempt|grade REQUEST"}]))

    def test_bad_requests(self):
        for content in (b"", b"[]", b'{"protocol":1', b"\xff", b'{"protocol":"1"}'):
            with open(os.path.join(self.top, "grade.json"), "wb") as file:
                file.write(content)
            self.assertEqual(self.code_of(os.path.join(self.top, "grade.json")), "bad_request")
        self.assertEqual(self.code_of(os.path.join(self.top, "none.json")), "bad_request")

    def code_of(self, path):
        done = subprocess.run([sys.executable, "-I", "-B", os.path.join(support.HERE, "launch.py"), support.SOURCES,
                               self.output, "grade", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              stdin=subprocess.DEVNULL)
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        return json.loads(done.stdout.splitlines()[-1])["code"]


if __name__ == "__main__":
    unittest.main()
