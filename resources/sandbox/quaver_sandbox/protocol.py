# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines that go to the engine and come from it."""

import json
import os
import threading

from . import jsontext
from .errors import OutputClosed, ProgramError
from .text import clean, shorten

VERSION = 1
LONGEST_EVENT = 8 * 1024
LONGEST_OPERATION = 4 << 20
LARGEST_REQUEST = 4 << 20
_LONGEST_KEY_LINE = 16 * 1024


def claim_standard_output():
    """Takes standard output away from everybody else and returns a descriptor of it.

    Whatever prints from now on, and every process started, writes to standard error.
    """
    events = os.dup(1)  # not inheritable
    os.dup2(2, 1)
    return events


class Emitter:
    """Writes events, each as one ASCII line, whole and at once. May be used by several threads."""

    def __init__(self, descriptor):
        self._descriptor = descriptor
        self._lock = threading.Lock()

    def emit(self, event, **fields):
        """Raises OutputClosed."""
        self.forward(event_line(event, **fields))

    def forward(self, lines):
        """Writes lines that are events. Raises OutputClosed."""
        with self._lock:
            try:
                while lines:
                    lines = lines[os.write(self._descriptor, lines):]
            except BrokenPipeError:
                raise OutputClosed() from None


def event_line(event, **fields):
    """An event as it is written. Long texts are shortened until the line fits."""
    fields = {"event": event, **fields}
    fields = {key: clean(value) if isinstance(value, str) else value for key, value in fields.items()}
    line = json.dumps(fields)
    limit = 2048
    while len(line) >= LONGEST_EVENT and limit > 16:
        line = json.dumps({key: shorten(value, limit) if isinstance(value, str) else value
                           for key, value in fields.items()})
        limit //= 2
    return line.encode("ascii") + b"\n"


class LineReader:
    """Splits what comes from a descriptor into lines."""

    def __init__(self, descriptor, longest):
        self.descriptor = descriptor
        self.closed = False
        self._longest = longest
        self._rest = b""

    def read(self):
        """Waits for more and returns the lines that are complete now; a last one may lack its end."""
        data = os.read(self.descriptor, 1 << 16)
        self.closed = not data
        *lines, self._rest = (self._rest + data).split(b"\n")
        if self.closed:
            lines.append(self._rest)
            self._rest = b""
        if len(self._rest) > self._longest or any(len(line) > self._longest for line in lines):
            raise ProgramError("bad_operation", "a line is longer than %d bytes" % self._longest)
        return [line for line in lines if line.strip()]


class Operations:
    """The operations on standard input. `ended` once `finish` came or the input was closed."""

    def __init__(self, descriptor=0):
        self._lines = LineReader(descriptor, LONGEST_OPERATION)
        self.ended = False

    def read(self):
        """Waits for input and returns the operations other than `finish` in it."""
        operations = []
        for line in self._lines.read():
            operation = _operation(line)
            if operation["op"] == "finish":
                self.ended = True
                return operations
            operations.append(operation)
        self.ended = self._lines.closed
        return operations


def _operation(line):
    try:
        operation = jsontext.parse(line)
    except jsontext.BadJson as error:
        raise ProgramError("bad_operation", "a line of standard input is not JSON: %s" % error) from None
    if not isinstance(operation, dict) or not isinstance(operation.get("op"), str):
        raise ProgramError("bad_operation", "a line of standard input is no object with a text \"op\"")
    return operation


def read_key(descriptor=0):
    """The key in the first line of standard input, {"op":"key","key":TEXT}; what follows is left unread."""
    line = b""
    while not line.endswith(b"\n") and len(line) <= _LONGEST_KEY_LINE:
        byte = os.read(descriptor, 1)
        if not byte:
            break
        line += byte
    # No word of the line goes into an error: it may hold the key.
    try:
        operation = jsontext.parse(line)
    except jsontext.BadJson:
        operation = None
    if not isinstance(operation, dict) or operation.get("op") != "key" or not isinstance(operation.get("key"), str):
        raise ProgramError("no_key", "the key of the model is missing: the first line of standard input holds none")
    return operation["key"]


class Request:
    """The request file: typed access with a clear error for what is missing or wrong."""

    def __init__(self, document):
        if not isinstance(document, dict):
            raise ProgramError("bad_request", "the request is no JSON object")
        self._document = document
        if document.get("protocol") != VERSION:
            raise ProgramError("bad_request", "protocol: this program speaks %d, the request %s"
                               % (VERSION, shorten(json.dumps(document.get("protocol")), 40)))

    @classmethod
    def load(cls, path):
        try:
            with open(path, "rb") as file:
                data = file.read(LARGEST_REQUEST + 1)
        except (OSError, ValueError) as error:
            raise ProgramError("bad_request", "the request cannot be read: %s" % error) from None
        if len(data) > LARGEST_REQUEST:
            raise ProgramError("bad_request", "the request is larger than %d bytes" % LARGEST_REQUEST)
        try:
            return cls(jsontext.parse(data))
        except jsontext.BadJson as error:
            raise ProgramError("bad_request", "the request is not JSON: %s" % error) from None

    def optional(self, key):
        """Whatever is there, or None."""
        return self._document.get(key)

    def text(self, key):
        value = self._document.get(key)
        if not isinstance(value, str) or not value or "\0" in value:
            raise ProgramError("bad_request", "%s: a text is needed" % key)
        return value

    def integer(self, key, least, most):
        value = self._document.get(key)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ProgramError("bad_request", "%s: a whole number from %d to %d is needed" % (key, least, most))
        return value
