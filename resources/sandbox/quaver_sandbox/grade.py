# SPDX-License-Identifier: GPL-3.0-or-later
"""Grades what the attempts left. The answer key comes over standard input and stays in memory."""

import os

from . import archive, attemptfiles, checks, jsontext, processes, specification, volume
from .directories import Workplace
from .errors import ProgramError, from_os_error
from .protocol import Operations
from .text import one_line, utf8_prefix

PASSED, FAILED, LIMIT, ERRORED = "passed", "failed", "limit", "errored"

_REASON_LENGTH = 500
_OUTPUT_BYTES = 32 * 1024
_ALL_OUTPUT_BYTES = 32 << 20


class _Result:
    def __init__(self, task_id, trial):
        self.task_id = task_id
        self.trial = trial
        self.status = LIMIT
        self.reason = ""
        self.grader = ""
        self.output = ""
        self.duration = 0
        self.steps = 0
        self.flags = []

    def end(self, status, reason, flag=None):
        self.status = status
        self.reason = one_line(reason, _REASON_LENGTH)
        if flag:
            self.flags.append(flag)

    def document(self, output_bytes):
        return {"taskId": self.task_id, "trial": self.trial, "status": self.status,
                "passed": self.status == PASSED, "output": utf8_prefix(self.output, output_bytes),
                "duration": self.duration, "steps": self.steps, "reason": self.reason,
                "grader": self.grader, "flags": self.flags}


def _grade(output, task, trial, attempted):
    """Whatever the attempt left can only make the result worse: `errored` comes from our side alone."""
    result = _Result(task["id"], trial)
    if not attempted:
        result.end(LIMIT, "its program or sandbox ended before the trial did")
        return result
    try:
        attempt = attemptfiles.read(output, task["id"], trial)
        result.output, result.steps, result.duration = attempt.answer, attempt.steps, attempt.duration
        if attempt.status == "errored":
            # A provider's fault needs evidence from outside the sandbox; here is only the sandbox's word.
            result.end(LIMIT, "the attempt reported an error: " + attempt.reason, "unconfirmed-error")
        elif attempt.status == "limit":
            result.end(LIMIT, attempt.reason or "a limit was reached")
        elif task.get("check") is None:
            result.end(ERRORED, "the task has no check, and no judge model is there to grade it")
        else:
            _check(result, output, task, trial, attempt)
    except (attemptfiles.BadAttempt, archive.BadArchive) as error:
        result.end(LIMIT, "what the attempt left cannot be graded: %s" % error, "damaged")
    except (OSError, ValueError, RecursionError, MemoryError) as error:
        result.end(LIMIT, "grading failed: %s: %s" % (type(error).__name__, error), "damaged")
    return result


def _check(result, output, task, trial, attempt):
    with Workplace("quaver-grade") as place:
        zip_path = os.path.join(place.root, "work.zip")
        attemptfiles.fetch_zip(output, task["id"], trial, attempt, zip_path)
        verdict = checks.run_check(task["check"], attempt.answer,
                                   lambda directory: archive.unpack(zip_path, directory))
    result.grader = "check"
    result.end(PASSED if verdict.passed else FAILED, verdict.reason)


def _task_of(operation):
    """The operation's task and trial. They come from the engine: what is wrong here is an error of ours."""
    task, trial, attempted = operation.get("task"), operation.get("trial"), operation.get("attempted")
    problem = None
    if operation["op"] != "grade" or not isinstance(task, dict):
        problem = "it is no grading of a task"
    elif not isinstance(attempted, bool) or not specification.is_whole(trial) or not 1 <= trial <= 10 ** 6:
        problem = "\"attempted\" or \"trial\" is not valid"
    else:
        findings = specification.shape_findings({"name": "", "description": "", "tasks": [task]})
        problem = str(findings[0]) if findings else None
    if problem:
        raise ProgramError("bad_operation", "an operation cannot be done: %s" % problem)
    return task, trial, attempted


def _write(path, results):
    share = max(1024, min(_OUTPUT_BYTES, _ALL_OUTPUT_BYTES // max(1, len(results))))
    document = {"taskResults": [result.document(share) for result in results.values()]}
    try:
        return volume.write_whole(path, [jsontext.file_text(document)])[1]
    except OSError as error:
        raise from_os_error(error, "writing " + path) from None


def run(request, emitter):
    processes.hide_memory()
    processes.adopt_orphans()
    output = request.text("output")
    path = request.text("results")
    results = {}  # a trial that is graded again replaces its earlier result
    operations = Operations()
    while not operations.ended:
        for operation in operations.read():
            task, trial, attempted = _task_of(operation)
            result = _grade(output, task, trial, attempted)
            if not processes.kill_descendants():
                result.end(FAILED, "its check left processes that could not be ended", "stray-processes")
            results[task["id"], trial] = result
            emitter.emit("task_graded", task=result.task_id, trial=trial, status=result.status,
                         reason=result.reason, grader=result.grader)
    digest = _write(path, results)
    emitter.emit("done", sha256=digest)
    return 0
