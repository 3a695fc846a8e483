# SPDX-License-Identifier: GPL-3.0-or-later
"""Grades what the attempts left. The answer key comes over standard input and stays in memory.

This process only reads orders, gives them to its two lanes, and tells what comes back: one lane does the
checks, one after another, the other asks the judge model. So neither can hold up or disturb the other, or
what the orders say.
"""

import collections
import os
import select

from . import attemptfiles, grading, jsontext, judge, processes, specification, volume
from .directories import make_private
from .errors import ProgramError, from_os_error
from .lane import Lane
from .models.model import Usage
from .protocol import Operations
from .text import utf8_prefix
from .transcripts import Transcripts

_ALL_OUTPUT_BYTES = 32 << 20
_MOST_WAITING = 100000
# How often what a lane was doing is done again after the lane was killed.
_MOST_DEATHS = 3


class _Order:
    def __init__(self, number, task, trial, takes):
        self.number = number
        self.task = task
        self.trial = trial
        self.takes = takes  # whether nothing of the trial may stay on the volume
        self.deaths = 0

    def job(self):
        return {"job": self.number, "task": self.task, "trial": self.trial}


class _Worker:
    """A lane that is started when there is work for it, and again when it was killed."""

    def __init__(self, serve, parallel, directory):
        self.serve = serve
        self.parallel = parallel
        self.directory = directory
        self.waiting = collections.deque()
        self.at_work = {}  # the orders by their number
        self.lane = None

    def is_idle(self):
        return not self.waiting and not self.at_work


class _Supervisor:
    def __init__(self, output, judging, base, transcripts, emitter):
        self._output = output
        self._emitter = emitter
        self._operations = Operations()
        self._results = {}  # by task and trial: the number of the latest order, then what became of it
        self._orders = 0
        self._judging = judging
        self._usage = Usage()
        self._poller = select.poll()
        self._poller.register(0, select.POLLIN)
        below = [os.path.join(base, name) for name in ("checks", "judge")]
        for path in below:
            os.mkdir(path)
        self._checks = _Worker(grading.CheckGrader(output, below[0], transcripts).serve, 1, below[0])
        self._judge = _Worker(None, 0, below[1])
        if judging is not None:
            grader = judge.JudgeGrader(output, below[1], judging, transcripts)
            self._judge = _Worker(grader.serve, judging.parallel, below[1])
        self._workers = (self._checks, self._judge)

    def run(self):
        """The documents of the results, in the order of the orders."""
        while not (self._operations.ended and all(worker.is_idle() for worker in self._workers)):
            for worker in self._workers:
                self._feed(worker)
            for descriptor, _ in self._poller.poll():
                if descriptor == 0:
                    self._read_operations()
                for worker in self._workers:
                    if worker.lane is not None and worker.lane.descriptor == descriptor:
                        self._listen(worker)
        return list(self._results.values())

    def end(self):
        """Ends the lanes, whatever they are doing."""
        for worker in self._workers:
            self._end(worker)

    def _read_operations(self):
        for operation in self._operations.read():
            task, trial, attempted, takes = _order_of(operation)
            self._orders += 1
            # A trial that is sent again replaces its earlier result.
            self._results[task["id"], trial] = self._orders
            order = _Order(self._orders, task, trial, takes)
            if not attempted:
                self._take(order, grading.unattempted(task, trial).document())
            elif task.get("check") is None and self._judging is not None:
                self._judge.waiting.append(order)
            else:
                self._checks.waiting.append(order)
        if sum(len(worker.waiting) for worker in self._workers) > _MOST_WAITING:
            raise ProgramError("bad_operation", "more than %d trials are waiting" % _MOST_WAITING)
        if self._operations.ended:
            self._poller.unregister(0)

    def _feed(self, worker):
        while worker.waiting and len(worker.at_work) < worker.parallel:
            if worker.lane is None and not self._start(worker):
                return
            order = worker.waiting.popleft()
            worker.at_work[order.number] = order
            worker.lane.send(order.job())

    def _start(self, worker):
        lanes = [other.lane for other in self._workers if other.lane is not None]
        if worker is self._judge and self._checks.at_work and any(order.deaths for order in worker.waiting):
            return False  # whatever a check has started may have killed it, and is gone when the check has ended
        worker.lane = Lane(worker.serve, lanes)
        self._poller.register(worker.lane.descriptor, select.POLLIN)
        return True

    def _listen(self, worker):
        for message in worker.lane.read():
            if "usage" in message:
                self._usage.add(Usage.of_fields(message["usage"]))
                self._emitter.emit("usage", role="judge", model=self._judging.name, **self._usage.fields())
            else:
                self._take(worker.at_work.pop(message["job"]), message["result"])
        if worker.lane.closed:
            self._end(worker)
            volume.remove_tree(worker.directory)
            os.mkdir(worker.directory)
            for order in reversed(list(worker.at_work.values())):
                del worker.at_work[order.number]
                self._take_up_lost(worker, order)

    def _end(self, worker):
        """Ends the lane, if there is one, with all that it has started."""
        if worker.lane is None:
            return
        self._poller.unregister(worker.lane.descriptor)
        worker.lane.end()
        worker.lane = None
        processes.kill_descendants(keep={other.lane.pid for other in self._workers if other.lane is not None})

    def _take_up_lost(self, worker, order):
        order.deaths += 1
        if worker is self._judge and order.deaths <= _MOST_DEATHS:
            worker.waiting.appendleft(order)
            return
        result = grading.Result(order.task["id"], order.trial)
        if worker is self._judge:
            result.end(grading.ERRORED, "the process that asks the judge was killed again and again")
        else:
            result.end(grading.FAILED, "the process that ran its check was killed", flag="stray-processes")
        self._take(order, result.document())

    def _take(self, order, result):
        key = order.task["id"], order.trial
        if order.takes:
            try:
                attemptfiles.remove(self._output, *key)
            except OSError as error:
                # Only what the attempt has planted stands in the way.
                damaged = grading.Result(*key)
                damaged.end(grading.LIMIT, "what it has left cannot be removed: %s" % error, flag="damaged")
                result = damaged.document()
        if self._results[key] == order.number:
            self._results[key] = result
        used = {"usage": result["usage"]} if "usage" in result else {}
        self._emitter.emit("task_graded", task=key[0], trial=key[1], status=result["status"],
                           reason=result["reason"], grader=result["grader"], **used)


def _order_of(operation):
    """The operation's task, trial, "attempted" and "take". They come from the engine: what is wrong here is an error of ours."""
    task, trial, attempted = operation.get("task"), operation.get("trial"), operation.get("attempted")
    takes = operation.get("take", False)
    problem = None
    if operation["op"] != "grade" or not isinstance(task, dict):
        problem = "it is no grading of a task"
    elif not isinstance(attempted, bool) or not isinstance(takes, bool) or not specification.is_whole(trial) or not 1 <= trial <= 10 ** 6:
        problem = "\"attempted\", \"take\" or \"trial\" is not valid"
    else:
        findings = specification.shape_findings({"name": "", "description": "", "tasks": [task]})
        problem = str(findings[0]) if findings else None
    if problem:
        raise ProgramError("bad_operation", "an operation cannot be done: %s" % problem)
    return task, trial, attempted, takes


def _write(path, results):
    share = max(1024, min(grading.OUTPUT_BYTES, _ALL_OUTPUT_BYTES // max(1, len(results))))
    document = {"taskResults": [dict(result, output=utf8_prefix(result["output"], share)) for result in results]}
    try:
        return volume.write_whole(path, [jsontext.file_text(document)])[1]
    except OSError as error:
        raise from_os_error(error, "writing " + path) from None


def run(request, emitter):
    output = request.text("output")
    path = request.text("results")
    transcripts = Transcripts(request.text("transcripts") if request.optional("transcripts") is not None else None)
    processes.hide_memory()
    processes.adopt_orphans()
    judging = judge.settings_of(request)
    base = make_private("quaver-grade")
    try:
        supervisor = _Supervisor(output, judging, base, transcripts, emitter)
        try:
            results = supervisor.run()
        finally:
            supervisor.end()
    finally:
        volume.remove_tree(base)
    digest = _write(path, results)
    emitter.emit("done", sha256=digest)
    return 0
