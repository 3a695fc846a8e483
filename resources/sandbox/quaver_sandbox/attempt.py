# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the model under test work on tasks: at most `parallel` processes, each with one trial at a time."""

import collections
import gc
import json
import os
import select
import signal
import time

from . import processes, specification, trial, volume
from .directories import make_private
from .errors import ProgramError
from .models import UNDER_TEST, open_model
from .models.access import Access
from .models.model import Usage
from .protocol import LONGEST_EVENT, LineReader, Operations, event_line

_MAX_PARALLEL = 256
_MAX_WAITING = 100000
# What a trial gets beyond its time for packing its files and writing them to a slow volume.
_GRACE_SECONDS = 120


class _Worker:
    """A process that does one trial after another: starting one a trial would cost more than most trials."""

    def __init__(self, pid, jobs, events):
        self.pid = pid
        self.jobs = jobs
        self.lines = LineReader(events, LONGEST_EVENT)
        self.job = None  # (task id, number) while it works
        self.deadline = None

    def is_idle(self):
        return self.job is None

    def give(self, task_id, number, deadline):
        """Raises BrokenPipeError when the process has been killed."""
        os.write(self.jobs, json.dumps({"task": task_id, "trial": number}).encode() + b"\n")
        self.job = task_id, number
        self.deadline = deadline

    def close(self):
        os.close(self.jobs)
        os.close(self.lines.descriptor)


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
        self._untold = False  # whether there is usage that was not told yet
        self._heard = []  # lines of events that wait to be passed on
        self._poller = select.poll()
        self._poller.register(0, select.POLLIN)

    def run(self):
        try:
            self._work()
        finally:
            self._pass_on()

    def _work(self):
        while self._is_busy() or self._waiting or not self._operations.ended:
            while self._waiting:
                worker = self._idle_worker()
                if worker is None:
                    break
                task_id, number = self._waiting[0]
                try:
                    worker.give(task_id, number, time.monotonic() + self._settings.seconds + _GRACE_SECONDS)
                except BrokenPipeError:
                    self._end(worker)
                    continue
                self._waiting.popleft()
                self._heard.append(event_line("task_started", task=task_id, trial=number))
            self._pass_on()
            for descriptor, _ in self._poller.poll(self._next_deadline_ms()):
                if descriptor == 0:
                    self._read_operations()
                elif descriptor in self._workers:
                    self._read_events(self._workers[descriptor])
            self._end_overdue()
        for worker in list(self._workers.values()):
            self._end(worker)

    def _is_busy(self):
        return any(not worker.is_idle() for worker in self._workers.values())

    def _idle_worker(self):
        """A worker for the next trial, or None when there is none now."""
        for worker in self._workers.values():
            if worker.is_idle():
                return worker
        if len(self._workers) >= self._parallel:
            return None
        try:
            return self._start()
        except OSError as error:
            if not self._workers:
                self._report_lost(*self._waiting.popleft(), "its process could not be started: %s" % error.strerror)
            return None

    def _read_operations(self):
        for operation in self._operations.read():
            task = self._tasks.get(operation.get("task")) if isinstance(operation.get("task"), str) else None
            number = operation.get("trial")
            if operation["op"] != "attempt" or task is None or not specification.is_whole(number) or not (
                    1 <= number <= 10 ** 6):
                raise ProgramError("bad_operation", "an operation is no attempt at a task of the specification: %s"
                                   % json.dumps(operation)[:200])
            self._waiting.append((task["id"], number))
        if len(self._waiting) > _MAX_WAITING:
            raise ProgramError("bad_operation", "more than %d trials are waiting" % _MAX_WAITING)
        if self._operations.ended:
            self._poller.unregister(0)

    def _start(self):
        jobs_read, jobs_write = os.pipe()
        events_read, events_write = os.pipe()
        try:
            pid = processes.fork()
        except OSError:
            for descriptor in (jobs_read, jobs_write, events_read, events_write):
                os.close(descriptor)
            raise
        if pid == 0:
            for other in self._workers.values():
                other.close()  # or they would not see the end of their jobs
            os.close(jobs_write)
            os.close(events_read)
            trial.serve(self._settings, self._tasks, jobs_read, events_write)
        os.close(jobs_read)
        os.close(events_write)
        worker = self._workers[events_read] = _Worker(pid, jobs_write, events_read)
        self._poller.register(events_read, select.POLLIN)
        return worker

    def _next_deadline_ms(self):
        deadlines = [worker.deadline for worker in self._workers.values() if not worker.is_idle()]
        if not deadlines:
            return None
        return max(0, (min(deadlines) - time.monotonic()) * 1000) + 1

    def _end_overdue(self):
        now = time.monotonic()
        for worker in self._workers.values():
            if not worker.is_idle() and worker.deadline <= now:
                os.kill(worker.pid, signal.SIGKILL)  # its channel closes, which ends it
                worker.deadline = now + _GRACE_SECONDS

    def _read_events(self, worker):
        for line in worker.lines.read():
            event = json.loads(line)
            if event["event"] == "fatal":
                raise ProgramError(event["code"], event["message"])
            if event["event"] == "usage":
                self._usage.add(Usage.of_fields(event))
                self._untold = True
                continue
            if event["event"] == "task_attempted":
                worker.job = None
            self._heard.append(line + b"\n")
        if worker.lines.closed:
            self._end(worker)

    def _pass_on(self):
        """What has happened at once goes out at once."""
        if self._untold:
            self._untold = False
            self._emitter.emit("usage", role="model", model=self._model_name, **self._usage.fields())
        if self._heard:
            lines, self._heard = b"".join(self._heard), []
            self._emitter.forward(lines)

    def _end(self, worker):
        """Takes leave of a worker that has ended, or that has nothing more to do."""
        self._poller.unregister(worker.lines.descriptor)
        del self._workers[worker.lines.descriptor]
        worker.close()
        os.waitpid(worker.pid, 0)
        if not worker.is_idle():
            # What its tools started is an orphan now, and therefore a child of this process.
            processes.kill_descendants(keep={other.pid for other in self._workers.values()})
            self._report_lost(*worker.job, "its process was killed")

    def _report_lost(self, task_id, number, reason):
        self._heard.append(event_line("task_attempted", task=task_id, trial=number, status="limit", reason=reason,
                                      steps=0, durationMs=0))


def _smaller(asked, config, key):
    return min(asked, config[key]) if config.get(key) else asked


def run(request, emitter):
    model_name = request.text("model")
    parallel = request.integer("parallel", 1, _MAX_PARALLEL)
    steps = request.integer("steps", 1, 100000)
    seconds = request.integer("taskSeconds", 1, 10 ** 6)
    output = request.text("output")
    access = Access.of_request(request)
    spec, _digest = specification.load(request.text("spec"))
    findings = specification.shape_findings(spec, public=True)
    if findings:
        raise ProgramError("bad_spec", "the specification is not usable: %s" % findings[0])
    if not os.access(output, os.W_OK | os.X_OK):
        raise ProgramError("read_only", "nothing can be written below %s" % output)
    config = spec.get("config") or {}
    processes.adopt_orphans()
    processes.hide_memory()  # before the key comes into it
    model = open_model(model_name, UNDER_TEST, access, access.take_key() if access else None)
    base = make_private("quaver-attempt")
    try:
        settings = trial.Settings(model, output, base,
                                  _smaller(steps, config, "maxSteps"), _smaller(seconds, config, "timeoutSeconds"))
        tasks = {task["id"]: task for task in spec["tasks"]}
        # What is there now stays: trials then share its memory instead of copying it when theirs is collected.
        gc.collect()
        gc.freeze()
        _Supervisor(settings, tasks, parallel, model_name, emitter).run()
    finally:
        processes.kill_descendants()
        volume.remove_tree(base)
    emitter.emit("done")
    return 0
