# SPDX-License-Identifier: GPL-3.0-or-later
import hashlib
import os
import signal
import unittest
import zipfile

import support
from support import FINISH, script


class AttemptTest(support.ProgramTest):
    def test_files_and_events(self):
        ended = self.attempt([script("a", "cat given.txt; echo new > out.txt; ln -s /etc/passwd link",
                                     answer="last output", files={"given.txt": "42", "d/e.txt": "x"})])
        self.assertEqual(ended.code, 0, ended.errors)
        self.assertEqual([event["event"] for event in ended.events],
                         ["hello", "task_started", "task_step", "task_step", "usage", "task_attempted", "done"])
        manifest = self.manifest("a")
        self.assertEqual((manifest["taskId"], manifest["trial"], manifest["status"], manifest["answer"],
                          manifest["steps"]), ("a", 1, "answered", "42", 2))
        self.assertEqual(manifest["usage"], {"inputTokens": 0, "outputTokens": 0, "cacheReadTokens": 0,
                                             "cacheWriteTokens": 0, "calls": 2, "unmetered": 0})
        self.assertEqual(ended.of("usage")[0]["calls"], 2)
        self.assertEqual(ended.of("task_attempted")[0]["durationMs"], manifest["durationMs"])
        with open(self.left("a", "zip"), "rb") as file:
            data = file.read()
        self.assertEqual(manifest["zip"], {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()})
        with zipfile.ZipFile(self.left("a", "zip")) as archive:
            self.assertEqual(archive.namelist(), ["d/e.txt", "given.txt", "out.txt"])
        self.assertEqual(manifest["truncated"], ["link is not a regular file"])

    def test_order_and_parallel(self):
        # Each waits for the other: they end only when both run at once.
        meet = "touch ../../%s.here; while [ ! -e ../../%s.here ]; do sleep 0.01; done"
        tasks = [script("a", meet % ("a", "b")), script("b", meet % ("b", "a")), script("c", "ls ../.."), script("d")]
        ended = self.attempt(tasks, parallel=2)
        self.assertEqual([event["status"] for event in ended.of("task_attempted")], ["answered"] * 4)
        started = [event["task"] for event in ended.of("task_started")]
        self.assertEqual(sorted(started[:2]), ["a", "b"])
        alone = self.attempt(tasks[2:], parallel=1)
        self.assertEqual([(event["event"], event["task"]) for event in alone.events
                          if event["event"] in ("task_started", "task_attempted")],
                         [("task_started", "c"), ("task_attempted", "c"), ("task_started", "d"),
                          ("task_attempted", "d")])

    def test_limits(self):
        self.attempt([script("slow", "sleep 1000")], seconds=1)
        self.attempt([script("long", *["true"] * 9)], steps=5)
        for task, steps, reason in (("slow", 1, "the time was up"), ("long", 5, "the steps were used up: 5")):
            manifest = self.manifest(task)
            self.assertEqual((manifest["status"], manifest["steps"], manifest["reason"]), ("limit", steps, reason))
        self.attempt([script("a", *["true"] * 9)], config={"maxSteps": 2})
        self.assertEqual(self.manifest("a")["steps"], 2)

    def test_failure_of_one_trial_does_not_end_the_others(self):
        tasks = [script("broken", answer="raise"), dict(script("x"), id="conflict", files={"a": "1"}),
                 script("killer", "kill -9 $PPID"), script("good", "true")]
        ended = self.attempt(tasks)
        self.assertEqual(ended.code, 0, ended.errors)
        self.assertEqual({event["task"]: event["status"] for event in ended.of("task_attempted")},
                         {"broken": "errored", "conflict": "answered", "killer": "limit", "good": "answered"})
        self.assertIn("the model broke", self.manifest("broken")["reason"])
        self.assertIn("killed", [event["reason"] for event in ended.of("task_attempted")
                                 if event["task"] == "killer"][0])

    def test_hostile_output_directory(self):
        base = os.path.join(self.output, "attempts")
        outside = os.path.join(self.top, "outside")
        os.mkdir(outside)
        ended = self.attempt([
            script("a", "ln -s %s %s" % (outside, base)), script("b", "mkdir -p %s/x" % self.left("b")),
            script("d"), script("c", "rm %s && touch %s" % (base, base))],
            parallel=1)
        self.assertEqual(ended.code, 0, ended.errors)
        status = {event["task"]: event["status"] for event in ended.of("task_attempted")}
        self.assertEqual((status["b"], status["c"], status["d"]), ("answered", "errored", "answered"))

    def test_runaway_processes_are_killed(self):
        pids = os.path.join(self.top, "pids")
        daemon = ("python3 -S -c \"import os, time\nif os.fork(): os._exit(0)\nos.setsid()\nif os.fork(): os._exit(0)\n"
                  "open('%s', 'a').write('%%d\\\\n' %% os.getpid()); time.sleep(1000)\" >/dev/null 2>&1" % pids)
        wait = "while [ ! -s %s ]; do sleep 0.01; done" % pids
        ended = self.attempt([script("a", daemon, wait), script("b", daemon, wait, "kill -9 $PPID")])
        self.assertEqual(ended.code, 0, ended.errors)
        with open(pids, encoding="ascii") as file:
            for pid in map(int, file.read().split()):
                self.assertFalse(support.is_alive(pid))

    def test_tools_see_neither_events_nor_input_nor_environment(self):
        look = "env; ls -l /proc/self/fd/; cat; cat /proc/$PPID/environ | tr '\\0' '\\n' || true"
        ended = self.attempt([script("a", look, "echo forged > /proc/$PPID/fd/1 || true; echo x; echo y >&2")])
        self.assertEqual(ended.code, 0)
        transcript = self.manifest("a")["transcript"]
        self.assertNotIn("forged", ended.output.replace('"summary": "$ echo forged', ""))
        tool = [entry["text"] for entry in transcript if entry["role"] == "tool"]
        self.assertIn("/dev/null", tool[0])
        if os.getuid() != 0:  # root may read everything
            self.assertNotIn("canary-in-environment", tool[0])
        self.assertIn("x\ny\n", tool[1])

    def test_input(self):
        tasks = [script("a")]
        closed = self.attempt(tasks, [{"op": "attempt", "task": "a", "trial": 3}])
        self.assertEqual((closed.code, closed.of("task_attempted")[0]["trial"]), (0, 3))
        self.assertEqual(self.manifest("a", 3)["trial"], 3)
        self.assertEqual(self.attempt(tasks, [FINISH]).code, 0)
        for operation in ({"op": "attempt", "task": "other", "trial": 1}, {"op": "attempt", "task": "a"},
                          {"op": "grade", "task": "a", "trial": 1}, {"op": "attempt", "task": [], "trial": 1},
                          {"op": "attempt", "task": "a", "trial": True}, {"no": "op"}, []):
            with self.subTest(operation=operation):
                ended = self.attempt(tasks, [operation])
                self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "bad_operation"))

    def test_request_errors(self):
        self.assertEqual(self.attempt([script("a")], model="gpt-9").events[-1]["code"], "unknown_model")
        self.assertEqual(self.attempt([script("a")], parallel=0).events[-1]["code"], "bad_request")
        self.assertEqual(self.attempt([{"id": "a b", "prompt": "x"}], [FINISH]).events[-1]["code"], "bad_spec")
        self.output = os.path.join(self.output, "none")
        self.assertEqual(self.attempt([script("a")]).events[-1]["code"], "read_only")

    def test_sigterm_ends_everything(self):
        marker = os.path.join(self.top, "marker")
        os.mkfifo(marker)
        process = self.start("attempt", {
            "spec": self.write_spec([script("a", "echo $$ > %s; sleep 1000" % marker)]), "output": self.output,
            "model": "script", "parallel": 1, "steps": 5, "taskSeconds": 100})
        process.stdin.write(b'{"op":"attempt","task":"a","trial":1}\n')
        process.stdin.flush()
        with open(marker, encoding="ascii") as file:  # opens once the tool runs
            pid = int(file.read())
        process.send_signal(signal.SIGTERM)
        output, errors = process.communicate(timeout=30)
        ended = support.Ended(process.returncode, output.decode("ascii"), errors.decode())
        self.assertEqual((ended.code, ended.events[-1]["code"]), (1, "terminated"), errors)
        self.assertFalse(support.is_alive(pid))
        self.assertEqual(os.listdir(self.temporary), [])
        self.assertNotIn("Traceback", ended.errors)

    def test_broken_output_ends_quietly(self):
        marker = os.path.join(self.top, "marker")
        os.mkfifo(marker)
        process = self.start("attempt", {
            "spec": self.write_spec([script("a", "echo go > %s" % marker)]), "output": self.output,
            "model": "script", "parallel": 1, "steps": 5, "taskSeconds": 100})
        self.assertIn(b"hello", process.stdout.readline())
        process.stdout.close()
        process.stdin.write(b'{"op":"attempt","task":"a","trial":1}\n')
        process.stdin.close()
        errors = process.stderr.read().decode()
        process.stderr.close()
        self.assertEqual((process.wait(30), errors), (1, ""))
        self.assertEqual(os.listdir(self.temporary), [])


if __name__ == "__main__":
    unittest.main()
