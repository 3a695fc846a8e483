# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import sys
import unittest

import support
from quaver_sandbox import processes

_ENVIRONMENT = processes.tool_environment("/", "/tmp")


def run(command, seconds=20, keep=1000):
    return processes.run(["sh", "-c", command], "/", _ENVIRONMENT, seconds, keep)


class ProcessesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        processes.adopt_orphans()

    def tearDown(self):
        self.assertTrue(processes.kill_descendants())
        self.assertEqual(processes.descendants(), [])

    def test_output_and_exit_code(self):
        outcome = run("echo out; echo err >&2; exit 3")
        self.assertEqual((outcome.exit_code, outcome.output), (3, "out\nerr\n"))
        self.assertEqual(run("kill -9 $$").exit_code, -9)
        self.assertEqual(run("exec >&- 2>&-; exit 4").exit_code, 4)
        self.assertEqual(run("printf '\\377'").output, "\ufffd")

    def test_output_keeps_head_and_tail(self):
        outcome = run("echo first; head -c 5000000 /dev/zero | tr '\\0' x; echo last", keep=200)
        self.assertTrue(outcome.output.startswith("first\nxxx"))
        self.assertTrue(outcome.output.endswith("xxxlast\n"))
        self.assertIn("bytes left out", outcome.output)
        self.assertLess(len(outcome.output), 260)

    def test_time_bound(self):
        self.assertIsNone(run("echo begun; trap '' TERM; sleep 1000", seconds=0.2).exit_code)
        self.assertIsNone(run("exec >&- 2>&-; sleep 1000", seconds=0.2).exit_code)
        self.assertIsNone(run("yes", seconds=0.2).exit_code)
        self.assertEqual(processes.descendants(), [])

    def test_background_process_does_not_hold_the_call(self):
        outcome = run("sleep 1000 & echo $!")
        self.assertEqual(outcome.exit_code, 0)
        pid = int(outcome.output)
        self.assertTrue(support.is_alive(pid), "it may serve the next call")
        self.assertTrue(processes.kill_descendants())
        self.assertFalse(support.is_alive(pid))

    def test_double_forked_daemon_is_found(self):
        daemon = ("import os, sys, time\n"
                  "if os.fork(): os._exit(0)\n"
                  "os.setsid()\n"
                  "if os.fork(): os._exit(0)\n"
                  "print(os.getpid(), flush=True)\n"
                  "os.closerange(0, 3)\n"
                  "time.sleep(1000)\n")
        outcome = processes.run([sys.executable, "-I", "-S", "-c", daemon], "/", _ENVIRONMENT, 20, 1000)
        # Its first parent may end before it prints; then it is only to be killed.
        self.assertEqual(outcome.exit_code, 0)
        self.assertTrue(processes.descendants())
        self.assertTrue(processes.kill_descendants())
        if outcome.output:
            self.assertFalse(support.is_alive(int(outcome.output)))

    def test_processes_that_multiply_are_killed(self):
        # Eight times at most: on a busy machine they would be thousands before the killing begins.
        grow = "f() { sleep 0.01; if [ $1 -gt 0 ]; then f $(($1 - 1)) & f $(($1 - 1)) & fi; sleep 1000; }"
        self.assertEqual(run(grow + "; f 8 >/dev/null 2>&1 & true").exit_code, 0)
        self.assertTrue(processes.kill_descendants())
        self.assertEqual(processes.descendants(), [])

    def test_kept_processes_live(self):
        child = subprocess.Popen(["sleep", "1000"])
        self.assertTrue(processes.kill_descendants(keep={child.pid}))
        self.assertIsNone(child.poll())
        child.kill()
        child.wait()

    def test_hidden_memory_cannot_be_read_by_the_same_user(self):
        code = ("import os, subprocess, sys; sys.path.insert(0, sys.argv[1]); "
                "from quaver_sandbox import processes; "
                "os.setgid(65534) or os.setuid(65534) if os.getuid() == 0 else None; "
                "processes._prctl(processes._PR_SET_DUMPABLE, 1); "
                "print(subprocess.call(['sh', '-c', 'cat /proc/$PPID/environ >/dev/null 2>&1'])); "
                "processes.hide_memory(); "
                "print(subprocess.call(['sh', '-c', 'cat /proc/$PPID/environ >/dev/null 2>&1'])); "
                "print(subprocess.call(['sh', '-c', 'readlink /proc/$PPID/fd/0 >/dev/null 2>&1']))")
        output = subprocess.check_output([sys.executable, "-I", "-B", "-c", code, support.SOURCES], text=True)
        before, environment, descriptors = map(int, output.split())
        self.assertEqual(before, 0)
        self.assertNotEqual(environment, 0)
        self.assertNotEqual(descriptors, 0)

    def test_environment_is_not_inherited(self):
        os.environ["QUAVER_CANARY"] = "canary"
        self.addCleanup(os.environ.pop, "QUAVER_CANARY")
        environment = processes.tool_environment("/h", "/t")
        self.assertNotIn("canary", str(environment))
        self.assertEqual((environment["HOME"], environment["TMPDIR"]), ("/h", "/t"))


if __name__ == "__main__":
    unittest.main()
