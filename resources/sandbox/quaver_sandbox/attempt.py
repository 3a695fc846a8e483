# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the model under test work on tasks: a process a trial, at most `parallel` at once."""

import collections
import json
import os
import select
import signal
import time

from . import processes, specification, trial, volume
from .directories import make_private
from .errors import ProgramError
from .models import UNDER_TEST, open_model
from .models.model import Usage
from .protocol import LONGEST_EVENT, LineReader, Operations

_MAX_PARALLEL = 256
_MAX_WAITING = 100000
# What a trial gets beyond its time for packing its files and writing them to a slow volume.
_GRACE_SECONDS = 120


class _Worker:
    def __init__(self, pid, channel, task_id, number, deadline):
        self.pid = pid
        self.lines = LineReader(channel, LONGEST_EVENT)
        self.task_id = task_id
        self.number = number
        self.deadline = deadline
        self.reported = False


class _Supervisor:
    """Starts the trials in the order given, forwards their events, ends those that overstay."""

    def __init__(self, settings, tasks, parallel, model_name, emitter):
        self._settings = settings
        self._tasks = tasks
        self._parallel = parallel
        self._model_name = model_name
        self._emitter = emitter
        self._operations = Operations()
        self._waiting = collections.deque()
        self._workers = {}  # by the descriptor of their events
        self._usage = Usage()
        self._poller = select.poll()
        self._poller.register(0, select.POLLIN)

    def run(self):
        while self._workers or self._waiting or not self._operations.ended:
            while self._waiting and len(self._workers) < self._parallel:
                self._start(*self._waiting.popleft())
            for descriptor, _ in self._poller.poll(self._next_deadline_ms()):
                if descriptor == 0:
                    self._read_operations()
                else:
                    self._read_events(self._workers[descriptor])
            self._end_overdue()

    def _read_operations(self):
        for operation in self._operations.read():
            task = self._tasks.get(operation.get("task")) if isinstance(operation.get("task"), str) else None
            number = operation.get("trial")
            if operation["op"] != "attempt" or task is None or not specification.is_whole(number) or not (
                    1 <= number <= 10 ** 6):
                raise ProgramError("bad_operation", "an operation is no attempt at a task of the specification: %s"
                                   % json.dumps(operation)[:200])
            self._waiting.append((task, number))
        if len(self._waiting) > _MAX_WAITING:
            raise ProgramError("bad_operation", "more than %d trials are waiting" % _MAX_WAITING)
        if self._operations.ended:
            self._poller.unregister(0)

    def _start(self, task, number):
        read_end, write_end = os.pipe()
        try:
            pid = processes.fork()
        except OSError as error:
            os.close(read_end)
            os.close(write_end)
            self._report_lost(task["id"], number, "its process could not be started: %s" % error.strerror)
            return
        if pid == 0:
            trial.run_in_this_process(self._settings, task, number, write_end)
        os.close(write_end)
        deadline = time.monotonic() + self._settings.seconds + _GRACE_SECONDS
        self._workers[read_end] = _Worker(pid, read_end, task["id"], number, deadline)
        self._poller.register(read_end, select.POLLIN)

    def _next_deadline_ms(self):
        if not self._workers:
            return None
        first = min(worker.deadline for worker in self._workers.values())
        return max(0, (first - time.monotonic()) * 1000) + 1

    def _end_overdue(self):
        now = time.monotonic()
        for worker in self._workers.values():
            if worker.deadline <= now:
                os.kill(worker.pid, signal.SIGKILL)  # its channel closes, which ends it below
                worker.deadline = now + _GRACE_SECONDS

    def _read_events(self, worker):
        for line in worker.lines.read():
            event = json.loads(line)
            if event["event"] == "fatal":
                raise ProgramError(event["code"], event["message"])
            if event["event"] == "usage":
                self._usage.add(Usage(event["inputTokens"], event["outputTokens"], event["calls"]))
                self._emitter.emit("usage", role="model", model=self._model_name, **self._usage.fields())
                continue
            worker.reported = worker.reported or event["event"] == "task_attempted"
            self._emitter.forward(line + b"\n")
        if worker.lines.closed:
            self._end(worker)

    def _end(self, worker):
        descriptor = worker.lines.descriptor
        self._poller.unregister(descriptor)
        os.close(descriptor)
        del self._workers[descriptor]
        os.waitpid(worker.pid, 0)
        if not worker.reported:
            # What its tools started is an orphan now, and therefore a child of this process.
            processes.kill_descendants(keep={other.pid for other in self._workers.values()})
            self._report_lost(worker.task_id, worker.number, "its process was killed")

    def _report_lost(self, task_id, number, reason):
        self._emitter.emit("task_attempted", task=task_id, trial=number, status="limit", reason=reason,
                           steps=0, durationMs=0)


def _smaller(asked, config, key):
    return min(asked, config[key]) if config.get(key) else asked


def run(request, emitter):
    model_name = request.text("model")
    parallel = request.integer("parallel", 1, _MAX_PARALLEL)
    steps = request.integer("steps", 1, 100000)
    seconds = request.integer("taskSeconds", 1, 10 ** 6)
    output = request.text("output")
    spec, _digest = specification.load(request.text("spec"))
    findings = specification.shape_findings(spec, public=True)
    if findings:
        raise ProgramError("bad_spec", "the specification is not usable: %s" % findings[0])
    if not os.access(output, os.W_OK | os.X_OK):
        raise ProgramError("read_only", "nothing can be written below %s" % output)
    config = spec.get("config") or {}
    processes.adopt_orphans()
    processes.hide_memory()
    base = make_private("quaver-attempt")
    try:
        settings = trial.Settings(open_model(model_name, UNDER_TEST), output, base,
                                  _smaller(steps, config, "maxSteps"), _smaller(seconds, config, "timeoutSeconds"))
        tasks = {task["id"]: task for task in spec["tasks"]}
        _Supervisor(settings, tasks, parallel, model_name, emitter).run()
    finally:
        processes.kill_descendants()
        volume.remove_tree(base)
    emitter.emit("done")
    return 0
