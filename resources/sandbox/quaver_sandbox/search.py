# SPDX-License-Identifier: GPL-3.0-or-later
"""re.search in a process that can be killed: an expression may take longer than anybody can wait."""

import atexit
import json
import os
import re
import socket
import struct
import time
import warnings

from . import processes

MATCH, NO_MATCH, INVALID, TIMEOUT = "match", "no match", "invalid", "timeout"

_LENGTH = struct.Struct("!Q")
_LONGEST_DETAIL = 500

_helper = None


def search(pattern, text, seconds):
    """(MATCH | NO_MATCH | INVALID | TIMEOUT, what Python says of an invalid expression).

    The process is forked, not started from a file, so that nothing on the disk has a say in the
    verdict, and serves later calls, too, until stop(). The caller has no other threads.
    """
    global _helper
    deadline = time.monotonic() + seconds
    while True:
        is_fresh = _helper is None
        helper, _helper = _helper or _Helper(), None
        try:
            answer = helper.ask(pattern, text, deadline)
            _helper, helper = helper, None
            return answer
        except socket.timeout:
            return TIMEOUT, ""
        except OSError:
            if is_fresh:
                return INVALID, "the expression ended its process"
        finally:
            if helper is not None:
                helper.kill()


def stop():
    """Ends the process, if there is one: nothing of it is there while others are at work."""
    global _helper
    helper, _helper = _helper, None
    if helper is not None:
        helper.kill()


atexit.register(stop)


class _Helper:
    def __init__(self):
        self._socket, theirs = socket.socketpair()
        try:
            self._pid = processes.fork()
            if self._pid == 0:
                self._socket.close()
                _serve(theirs)
        except OSError:
            self._socket.close()
            raise
        finally:
            theirs.close()

    def ask(self, pattern, text, deadline):
        """Raises socket.timeout, and OSError when the process has ended."""
        _send(self._socket, [pattern, text], deadline)
        verdict, detail = _receive(self._socket, deadline)
        return verdict, detail

    def kill(self):
        self._socket.close()
        processes.end_child(self._pid)


def _serve(channel):
    try:
        processes.end_with_parent()
        warnings.simplefilter("ignore")
        while True:
            pattern, text = _receive(channel, None)
            _send(channel, _result(pattern, text), None)
    finally:
        os._exit(0)


def _result(pattern, text):
    try:
        return (MATCH if re.search(pattern, text) else NO_MATCH), ""
    except (re.error, RecursionError, OverflowError, MemoryError, ValueError) as error:
        return INVALID, str(error)[:_LONGEST_DETAIL]


def _send(channel, document, deadline):
    data = json.dumps(document).encode("ascii")
    channel.settimeout(_left(deadline))
    channel.sendall(_LENGTH.pack(len(data)) + data)


def _receive(channel, deadline):
    size = _LENGTH.unpack(_exactly(channel, _LENGTH.size, deadline))[0]
    return json.loads(_exactly(channel, size, deadline))


def _exactly(channel, size, deadline):
    data = bytearray()
    while len(data) < size:
        channel.settimeout(_left(deadline))
        chunk = channel.recv(min(size - len(data), 1 << 20))
        if not chunk:
            raise OSError("the other end is closed")
        data += chunk
    return data


def _left(deadline):
    """The seconds left, for settimeout(); None without a deadline."""
    if deadline is None:
        return None
    left = deadline - time.monotonic()
    if left <= 0:
        raise socket.timeout("timed out")
    return left
