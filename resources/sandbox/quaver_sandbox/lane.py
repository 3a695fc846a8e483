# SPDX-License-Identifier: GPL-3.0-or-later
"""A process of the program's own that does jobs: each is one JSON line to it, and so is each answer.

It is forked, so that what it knows was never on the disk, and it can be lost and replaced without the
program losing what it has been told.
"""

import json
import os
import socket
import sys
import threading

from . import processes
from .protocol import LineReader

_LONGEST_LINE = 64 << 20


class Channel:
    """The end inside the lane."""

    def __init__(self, end):
        self._end = end
        self._lock = threading.Lock()

    def jobs(self):
        """Yields them as they come, until the other end is closed."""
        lines = LineReader(self._end.fileno(), _LONGEST_LINE)
        while not lines.closed:
            for line in lines.read():
                yield json.loads(line)

    def send(self, answer):
        """May be used by several threads."""
        data = json.dumps(answer).encode("ascii") + b"\n"
        with self._lock:
            self._end.sendall(data)


class Lane:
    """The end in the program, which has no other threads."""

    def __init__(self, serve, others=()):
        """`serve(channel)` is all that the new process does; the ends of the `others` are closed in it."""
        self._end, theirs = socket.socketpair()
        try:
            self.pid = processes.fork()
            if self.pid == 0:
                _run_in_this_process(serve, theirs, [self._end] + [other._end for other in others])
        except OSError:
            self._end.close()
            raise
        finally:
            theirs.close()
        self.descriptor = self._end.fileno()
        self.closed = False
        self._lines = LineReader(self.descriptor, _LONGEST_LINE)

    def send(self, job):
        """A lane that has ended does not hear it: read() tells."""
        try:
            self._end.sendall(json.dumps(job).encode("ascii") + b"\n")
        except OSError:
            pass

    def read(self):
        """Waits for answers; those that are whole now. `closed` once the lane has ended."""
        try:
            lines = self._lines.read()
        except OSError:  # it was killed before it had read all that was sent
            self.closed = True
            return []
        self.closed = self._lines.closed
        # A line that was cut off when its lane was killed is none.
        return [json.loads(line) for line in lines if line.endswith(b"}")]

    def end(self):
        """Kills it. What it has started lives on, as a child of this process."""
        self._end.close()
        processes.end_child(self.pid)


def _run_in_this_process(serve, end, foreign):
    """The whole life of the new process; never returns."""
    code = 1
    try:
        processes.adopt_orphans()
        processes.end_with_parent()
        for other in foreign:
            other.close()
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        serve(Channel(end))
        code = 0
    except BaseException:
        sys.__excepthook__(*sys.exc_info())
    finally:
        processes.kill_descendants()
        os._exit(code)
