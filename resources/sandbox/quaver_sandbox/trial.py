# SPDX-License-Identifier: GPL-3.0-or-later
"""Trials, one after another in a process of its own: whatever their tools leave behind is its descendant."""

import json
import os
import signal
import sys
import time

from . import agentloop, attemptfiles, processes
from .directories import Workplace, write_files
from .errors import OutputClosed, Terminated, from_os_error, is_disk_failure
from .protocol import Emitter, event_line
from .text import one_line
from .tools import Toolbox

_REASON_LENGTH = 500


class Settings:
    """What all trials of one program run share."""

    def __init__(self, model, output, base, steps, seconds):
        self.model = model
        self.output = output
        self.base = base  # the directory below which trials work
        self.steps = steps
        self.seconds = seconds


def serve(settings, tasks, jobs, events):
    """The whole life of a process from processes.fork(): does the trials that come over `jobs`, a line each, until
    that is closed. Never returns. Its events go to `events`."""
    code = 1
    try:
        signal.signal(signal.SIGTERM, _terminate)
        processes.adopt_orphans()
        processes.end_with_parent()
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        emitter = Emitter(events)
        with open(jobs, "rb") as lines:
            for line in lines:
                job = json.loads(line)
                _Trial(settings, tasks[job["task"]], job["trial"], emitter).run()
        code = 0
    except (Terminated, OutputClosed):
        pass
    except BaseException:
        sys.__excepthook__(*sys.exc_info())
    finally:
        # A second SIGTERM must not cut the cleaning short, and nothing of the parent's must run here.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        processes.kill_descendants()
        os._exit(code)


def _terminate(*_unused):
    raise Terminated()


class _Trial:
    def __init__(self, settings, task, number, emitter):
        self._settings = settings
        self._task = task
        self._number = number
        self._emitter = emitter
        self._outcome = agentloop.Outcome()
        self._started = time.monotonic()
        self._duration = 0  # ms

    def run(self):
        try:
            with Workplace(self._task["id"], self._settings.base) as place:
                self._attempt(place)
                self._publish(place)
        except OSError as error:
            self._fail("keeping the files of the trial", error)
        self._emitter.forward(event_line("usage", **self._outcome.usage.fields())
                              + self._line("task_attempted", status=self._outcome.status, reason=self._reason(),
                                           steps=self._outcome.steps, durationMs=self._duration))

    def _attempt(self, place):
        model = self._settings.model.for_subject("%s/%d" % (self._task["id"], self._number))
        try:
            write_files(place.work, self._task.get("files") or {})
            agentloop.work(self._outcome, model, Toolbox.of(place), self._task["prompt"], self._settings.steps,
                           self._started + self._settings.seconds, self._on_step)
        except OutputClosed:
            raise
        except Exception as error:  # one trial's trouble is not that of the others
            sys.__excepthook__(*sys.exc_info())
            self._outcome.end(agentloop.ERRORED, "%s: %s" % (type(error).__name__, error))
        finally:
            model.close()
        # Nothing may write any more to what is packed next.
        processes.kill_descendants()
        self._duration = round((time.monotonic() - self._started) * 1000)

    def _publish(self, place):
        answer, cut = attemptfiles.longest_answer(self._outcome.answer)
        truncated = []
        if cut:
            truncated.append("answer")
        if self._outcome.transcript.truncated:
            truncated.append("transcript")
        attemptfiles.publish(self._settings.output, {
            "taskId": self._task["id"], "trial": self._number, "status": self._outcome.status,
            "reason": self._reason(), "answer": answer, "steps": self._outcome.steps,
            "durationMs": self._duration, "usage": self._outcome.usage.fields(),
            "transcript": self._outcome.transcript.entries, "truncated": truncated}, place.work)

    def _fail(self, doing, error):
        problem = from_os_error(error, doing)
        if is_disk_failure(error):
            self._emitter.emit("fatal", code=problem.code, message=problem.message)
        self._outcome.end(agentloop.ERRORED, problem.message)

    def _reason(self):
        return one_line(self._outcome.reason, _REASON_LENGTH)

    def _on_step(self, step, summary):
        self._emit("task_step", step=step, summary=summary)

    def _emit(self, event, **fields):
        self._emitter.forward(self._line(event, **fields))

    def _line(self, event, **fields):
        return event_line(event, task=self._task["id"], trial=self._number, **fields)
