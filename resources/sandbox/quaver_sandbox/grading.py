# SPDX-License-Identifier: GPL-3.0-or-later
"""Grading one trial: what its attempt left, and the verdict of its check."""

import os

from . import archive, attemptfiles, checks, integrity
from .text import one_line, utf8_prefix

PASSED, FAILED, LIMIT, ERRORED = "passed", "failed", "limit", "errored"

REASON_LENGTH = 500
OUTPUT_BYTES = 32 * 1024


class Result:
    """What becomes of one trial, until it is a document of the results file."""

    def __init__(self, task_id, trial):
        self.status = LIMIT
        self._document = {"taskId": task_id, "trial": trial, "output": "", "duration": 0, "steps": 0, "flags": []}
        self._reason = ""
        self._grader = ""

    def take(self, attempt, prompt):
        """What the attempt says of itself, and what its tool calls show."""
        self._document.update(output=utf8_prefix(attempt.answer, OUTPUT_BYTES), duration=attempt.duration,
                              steps=attempt.steps)
        if attempt.usage is not None:
            self._document["usage"] = attempt.usage
        for flag in integrity.flags_of(attempt.calls, prompt):
            self.flag(flag)
        if attempt.damaged:
            self.flag("damaged")

    def flag(self, name):
        if name not in self._document["flags"]:
            self._document["flags"].append(name)

    def end(self, status, reason, grader="", flag=None):
        self.status = status
        self._reason = one_line(reason, REASON_LENGTH)
        self._grader = grader
        if flag:
            self.flag(flag)

    def add_votes(self, counts):
        self._document["votes"] = counts

    def document(self):
        return dict(self._document, status=self.status, passed=self.status == PASSED, reason=self._reason,
                    grader=self._grader)


def grade(output, task, trial, decide, transcripts):
    """The result of a trial that was attempted; what its model did is kept in the Transcripts.

    Where its attempt has an answer, `decide(result, attempt)` gives the verdict. Whatever the attempt left can
    only make the result worse: `errored` comes from our side alone.
    """
    result = Result(task["id"], trial)
    try:
        attempt = attemptfiles.read(output, task["id"], trial)
        result.take(attempt, task["prompt"])
        transcripts.keep(task["id"], trial, attempt.transcript, attempt.truncated)
        if attempt.status == "errored":
            # A provider's fault needs evidence from outside the sandbox; here is only the sandbox's word.
            result.end(LIMIT, "the attempt reported an error: " + attempt.reason, flag="unconfirmed-error")
        elif attempt.status == "limit":
            result.end(LIMIT, attempt.reason or "a limit was reached")
        else:
            decide(result, attempt)
    except (attemptfiles.BadAttempt, archive.BadArchive) as error:
        result.end(LIMIT, "what the attempt left cannot be graded: %s" % error, flag="damaged")
    except (OSError, ValueError, RecursionError, MemoryError) as error:
        result.end(LIMIT, "grading failed: %s: %s" % (type(error).__name__, error), flag="damaged")
    return result


def unattempted(task, trial):
    result = Result(task["id"], trial)
    result.end(LIMIT, "its program or sandbox ended before the trial did")
    return result


class CheckGrader:
    """Serves the lane of the checks: one at a time, and nothing that one has started sees the next."""

    def __init__(self, output, below, transcripts):
        self._output = output
        self._below = below
        self._transcripts = transcripts

    def serve(self, channel):
        for job in channel.jobs():
            channel.send({"job": job["job"], "result": self._grade(job["task"], job["trial"]).document()})

    def _grade(self, task, trial):
        return grade(self._output, task, trial, lambda result, attempt: self._check(result, attempt, task, trial),
                     self._transcripts)

    def _check(self, result, attempt, task, trial):
        check = task.get("check")
        if check is None:
            result.end(ERRORED, "the task has no check, and no judge model is there to grade it")
            return
        if check["type"] != "command":
            attemptfiles.check_zip(self._output, task["id"], trial, attempt)
        verdict = checks.run_check(check, attempt.answer,
                                   lambda directory: self._fill(directory, attempt, task, trial), self._below)
        result.end(PASSED if verdict.passed else FAILED, verdict.reason, "check",
                   "stray-processes" if verdict.strays else None)

    def _fill(self, directory, attempt, task, trial):
        zip_path = directory + ".zip"
        with open(zip_path, "xb") as copy:
            attemptfiles.check_zip(self._output, task["id"], trial, attempt, copy)
        archive.unpack(zip_path, directory)
        os.unlink(zip_path)
