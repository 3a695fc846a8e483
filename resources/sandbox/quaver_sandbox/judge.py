# SPDX-License-Identifier: GPL-3.0-or-later
"""Grading by a model, for tasks without a check: each vote is asked for on its own, the majority decides."""

import collections
import os
import sys
import threading

from . import archive, attemptfiles, grading
from .errors import ProgramError
from .judgeprompt import SYSTEM, Evidence
from .models import JUDGE, open_model
from .models.access import Access
from .models.model import Message, ModelError, ToolDefinition
from .specification import is_whole
from .text import one_line

_MOST_VOTES = 99
_MOST_PARALLEL = 256
_CALL_SECONDS = 300
_ASKED_AT_MOST = 2
_LONGEST_VERDICT = 2000

VERDICT = ToolDefinition("submit_verdict", "Hands in the verdict on the agent's work.", {
    "type": "object", "required": ["passed", "reason"], "additionalProperties": False,
    "properties": {"passed": {"type": "boolean", "description": "whether the work reaches the expected outcome"},
                   "reason": {"type": "string", "description": "what decided, in one or two sentences"}}})


class Settings:
    def __init__(self, name, model, votes, parallel):
        self.name = name  # as the engine and people call the model
        self.model = model
        self.votes = votes
        self.parallel = parallel


def settings_of(request):
    """What the request says of the judge, with the key taken from where it comes; None without one."""
    document = request.optional("judge")
    if document is None:
        return None
    if not isinstance(document, dict):
        raise ProgramError("bad_request", "judge: an object is needed")
    name, votes, parallel = document.get("model"), document.get("votes"), document.get("parallel")
    if not isinstance(name, str) or not name:
        raise ProgramError("bad_request", "judge.model: a text is needed")
    if not is_whole(votes) or not 1 <= votes <= _MOST_VOTES or votes % 2 == 0:
        raise ProgramError("bad_request", "judge.votes: an odd number from 1 to %d is needed" % _MOST_VOTES)
    if not is_whole(parallel) or not 1 <= parallel <= _MOST_PARALLEL:
        raise ProgramError("bad_request", "judge.parallel: a whole number from 1 to %d is needed" % _MOST_PARALLEL)
    access = Access(document.get("access"))
    return Settings(name, open_model(name, JUDGE, access, access.take_key()), votes, parallel)


class JudgeGrader:
    """Serves the lane of the judge: at most `parallel` calls at once, of any trials. Runs nothing."""

    def __init__(self, output, below, settings, transcripts):
        self._output = output
        self._below = below
        self._settings = settings
        self._transcripts = transcripts
        self._reading = threading.Lock()  # one zip file at a time is opened

    def serve(self, channel):
        crew = _Crew(self._settings.parallel)
        for job in channel.jobs():
            crew.add(lambda job=job: self._begin(job, crew, channel))

    def _begin(self, job, crew, channel):
        task, trial = job["task"], job["trial"]
        found = []

        def look(_result, attempt):
            found.append(self._evidence(task, trial, attempt))

        with self._reading:
            result = grading.grade(self._output, task, trial, look, self._transcripts)
        ballot = _Ballot(self._settings.votes if found else 0, result, job["job"], channel)
        if not found:
            ballot.close()
        for number in range(1, ballot.votes + 1):
            crew.add(lambda number=number: self._vote(ballot, number, found[0], "%s/%d" % (task["id"], trial)))

    def _evidence(self, task, trial, attempt):
        path = os.path.join(self._below, os.urandom(6).hex())
        with open(path, "x+b") as copy:
            os.unlink(path)
            attemptfiles.check_zip(self._output, task["id"], trial, attempt, copy)
            copy.seek(0)
            return Evidence(task, attempt.answer, archive.Contents(copy),
                            getattr(self._settings.model, "context_tokens", None))

    def _vote(self, ballot, number, evidence, subject):
        verdict, problem = None, ""
        if not ballot.is_hopeless():
            try:
                verdict, problem = self._ask(ballot, number, evidence, subject)
            except Exception as error:  # the verdicts of the others do not depend on this one
                sys.__excepthook__(*sys.exc_info())
                problem = "%s: %s" % (type(error).__name__, error)
        ballot.count(number, verdict, problem, self._settings.name)

    def _ask(self, ballot, number, evidence, subject):
        """(the verdict or None, why there is none)."""
        model = self._settings.model.for_subject(subject)
        problem = None
        for _ in range(_ASKED_AT_MOST):
            message = Message("user", evidence.question(number, problem))
            try:
                reply = model.complete(SYSTEM, [message], [VERDICT], _CALL_SECONDS, force=VERDICT.name)
            except ModelError as error:
                ballot.use(error.usage)
                return None, str(error)
            ballot.use(reply.usage)
            verdict, problem = _verdict_of(reply)
            if verdict is not None:
                return verdict, ""
        return None, "its answer could not be used, and neither when it was asked again: %s" % problem


def _verdict_of(reply):
    """((passed, reason) or None, what is wrong with the reply)."""
    if not reply.calls:
        return None, "it called no tool"
    if len(reply.calls) > 1 or reply.calls[0].name != VERDICT.name:
        return None, "it called something else than submit_verdict once"
    arguments = reply.calls[0].arguments
    if not isinstance(arguments, dict):
        return None, "the arguments were no object"
    passed, reason = arguments.get("passed"), arguments.get("reason")
    if not isinstance(passed, bool):
        return None, "`passed` was no truth value"
    if not isinstance(reason, str) or not reason.strip():
        return None, "`reason` was no text"
    return (passed, reason[:_LONGEST_VERDICT]), ""


class _Ballot:
    """The votes on one trial, from several threads. The last one sends the result."""

    def __init__(self, votes, result, job, channel):
        self.votes = votes
        self._result = result
        self._job = job
        self._channel = channel
        self._lock = threading.Lock()
        self._reasons = {True: {}, False: {}, None: {}}  # by the verdict, then by the number of the vote
        self._open = votes

    def use(self, usage):
        self._channel.send({"usage": usage.fields()})

    def is_hopeless(self):
        """Whether no majority can come about any more."""
        with self._lock:
            return max(len(self._reasons[True]), len(self._reasons[False])) + self._open <= self.votes // 2

    def count(self, number, verdict, problem, grader):
        """One vote has ended: with a verdict, or for a problem without one; without both it was not asked for."""
        passed, reason = verdict or (None, problem)
        with self._lock:
            if reason:
                self._reasons[passed][number] = reason
            self._open -= 1
            if self._open:
                return
        self._decide(grader)
        self.close()

    def _decide(self, grader):
        passed, failed, unusable = (len(self._reasons[verdict]) for verdict in (True, False, None))
        self._result.add_votes({"passed": passed, "failed": failed, "unusable": unusable})
        if max(passed, failed) > self.votes // 2:
            verdict = passed > failed
            self._result.end(grading.PASSED if verdict else grading.FAILED, self._first_reason(verdict), grader)
        elif self.votes == 1:
            self._result.end(grading.ERRORED, "the judge gave no verdict: " + self._first_reason(None))
        else:
            self._result.end(grading.ERRORED, "no majority of the judge's %d votes: %d passed, %d failed: %s"
                             % (self.votes, passed, failed, self._first_reason(None)))

    def _first_reason(self, verdict):
        return one_line(min(self._reasons[verdict].items())[1], grading.REASON_LENGTH)

    def close(self):
        self._channel.send({"job": self._job, "result": self._result.document()})


class _Crew:
    """Threads that do what is added, in its order; as many as are needed, up to `most`."""

    def __init__(self, most):
        self._most = most
        self._work = collections.deque()
        self._threads = 0
        self._idle = 0
        self._changed = threading.Condition()

    def add(self, work):
        with self._changed:
            self._work.append(work)
            if self._idle >= len(self._work):
                self._changed.notify()
            elif self._threads < self._most:
                self._hire()

    def _hire(self):
        try:
            threading.Thread(target=self._run, daemon=True).start()
            self._threads += 1
        except RuntimeError:  # there may be no more threads; those that are there do it
            if not self._threads:
                raise

    def _run(self):
        try:
            while True:
                self._next()()
        except BaseException:
            # Nobody would miss what this was about. So the process ends, and what it did is done again.
            sys.__excepthook__(*sys.exc_info())
            os._exit(1)

    def _next(self):
        with self._changed:
            while not self._work:
                self._idle += 1
                self._changed.wait()
                self._idle -= 1
            return self._work.popleft()
