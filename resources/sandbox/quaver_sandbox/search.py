# SPDX-License-Identifier: GPL-3.0-or-later
"""re.search in a process that can be killed: an expression may take longer than anybody can wait."""

import os
import re
import select
import signal
import time

from . import processes

MATCH, NO_MATCH, INVALID, TIMEOUT = "match", "no match", "invalid", "timeout"


def search(pattern, text, seconds):
    """(MATCH | NO_MATCH | INVALID | TIMEOUT, what Python says of an invalid expression).

    The process is forked, not started from a file, so that nothing on the disk has a say in the
    verdict. The caller has no other threads.
    """
    read_end, write_end = os.pipe()
    pid = processes.fork()
    if pid == 0:
        _search_and_exit(pattern, text, write_end)
    os.close(write_end)
    try:
        data = _read_until(read_end, time.monotonic() + seconds)
    finally:
        os.close(read_end)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    if data is None:
        return TIMEOUT, ""
    verdict, _, detail = data.decode("utf-8", "replace").partition("\n")
    if verdict not in (MATCH, NO_MATCH, INVALID):
        return INVALID, "the expression ended its process"
    return verdict, detail


def _search_and_exit(pattern, text, write_end):
    try:
        try:
            answer = MATCH if re.search(pattern, text) else NO_MATCH
        except (re.error, RecursionError, OverflowError, MemoryError, ValueError) as error:
            answer = "%s\n%s" % (INVALID, error)
        os.write(write_end, answer.encode("utf-8", "replace")[:2000])
    finally:
        os._exit(0)


def _read_until(descriptor, deadline):
    poller = select.poll()
    poller.register(descriptor, select.POLLIN)
    data = b""
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not poller.poll(left * 1000):
            return None
        chunk = os.read(descriptor, 4096)
        if not chunk:
            return data
        data += chunk
