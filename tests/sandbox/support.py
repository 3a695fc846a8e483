# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the sandbox programs share."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.normpath(os.path.join(HERE, "../../resources/sandbox"))
SPECIFICATIONS = os.path.normpath(os.path.join(HERE, "../../resources/specifications"))
if SOURCES not in sys.path:
    sys.path.insert(0, SOURCES)

FINISH = {"op": "finish"}


def wait_until(condition, seconds=60):
    """Looks again and again, as nothing tells when the condition holds; raises TimeoutError."""
    looking = threading.Event()
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("what was waited for did not come")
        looking.wait(0.005)


class Ended:
    """How a program ended: its exit code, its events, its standard error."""

    def __init__(self, code, output, errors):
        self.code = code
        self.output = output
        self.errors = errors
        self.events = [json.loads(line) for line in output.splitlines()]

    def of(self, event):
        return [fields for fields in self.events if fields["event"] == event]


class ProgramTest(unittest.TestCase):
    """Runs programs with two directories in the place of mounts, and a TMPDIR that has to be empty at the end."""

    def setUp(self):
        top = tempfile.TemporaryDirectory(prefix="quaver-test-")
        self.addCleanup(top.cleanup)
        self.top = os.path.realpath(top.name)
        self.input, self.output, self.temporary = (os.path.join(self.top, name) for name in ("input", "output", "tmp"))
        for path in (self.input, self.output, self.temporary):
            os.mkdir(path)

    def start(self, program, request, protocol=1, environment=None):
        path = os.path.join(self.top, program + ".json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(dict({"protocol": protocol}, **request), file)
        environment = dict({"PATH": os.environ["PATH"], "TMPDIR": self.temporary,
                            "SECRET_KEY": "canary-in-environment"}, **environment or {})
        return subprocess.Popen(
            [sys.executable, "-I", "-B", "-W", "error", os.path.join(HERE, "launch.py"), SOURCES,
             self.input + ":" + self.output, program, path],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)

    def run_program(self, program, request, operations=(), **options):
        process = self.start(program, request, **options)
        lines = "".join(json.dumps(operation) + "\n" for operation in operations)
        output, errors = process.communicate(lines.encode("ascii"), timeout=60)
        self.assertEqual(os.listdir(self.temporary), [], "left on the disk")
        return Ended(process.returncode, output.decode("ascii"), errors.decode("utf-8", "replace"))

    def write_spec(self, tasks, **more):
        path = os.path.join(self.input, "spec.json")
        document = dict({"name": "n", "description": "d", "tasks": tasks}, **more)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(document, file)
        return path

    def attempt(self, tasks, operations=None, model="script", parallel=2, steps=20, seconds=30, **more):
        request = {"spec": self.write_spec(tasks, **more), "output": self.output, "model": model,
                   "parallel": parallel, "steps": steps, "taskSeconds": seconds}
        if operations is None:
            operations = [{"op": "attempt", "task": task["id"], "trial": 1} for task in tasks] + [FINISH]
        return self.run_program("attempt", request, operations)

    def grade(self, operations, **more):
        """(how it ended, the results by task id)."""
        request = dict({"output": self.output, "results": os.path.join(self.output, "results.json")}, **more)
        ended = self.run_program("grade", request, list(operations) + [FINISH])
        if ended.code != 0:
            return ended, {}
        with open(request["results"], "rb") as file:
            data = file.read()
        self.assertEqual(ended.events[-1], {"event": "done", "sha256": hashlib.sha256(data).hexdigest()})
        return ended, {result["taskId"]: result for result in json.loads(data)["taskResults"]}

    def left(self, task, ending="json", trial=1):
        """The path of what an attempt leaves: "json" or "zip"."""
        return os.path.join(self.output, "attempts", "t-%s.%d.%s" % (task, trial, ending))

    def manifest(self, task, trial=1):
        with open(self.left(task, trial=trial), "rb") as file:
            return json.loads(file.read())


def script(task_id, *commands, answer="done", **more):
    """A task for the scripted model."""
    return dict({"id": task_id, "prompt": json.dumps(list(commands) + [answer])}, **more)


def grading(task_id, check, trial=1, attempted=True):
    task = {"id": task_id, "prompt": "p", "expectedOutcome": "o"}
    if check is not None:
        task["check"] = check
    return {"op": "grade", "trial": trial, "attempted": attempted, "task": task}


def is_alive(pid):
    """Whether the process runs; a zombie does not."""
    try:
        with open("/proc/%d/stat" % pid, "rb") as file:
            return file.read().rsplit(b")", 1)[1].split()[0] not in (b"Z", b"X")
    except OSError:
        return False
