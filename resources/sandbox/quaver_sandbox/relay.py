# SPDX-License-Identifier: GPL-3.0-or-later
"""A port on the sandbox's own loopback for programs that cannot speak to a UNIX socket."""

import contextlib
import os
import re
import shutil
import subprocess
import time

from .errors import ProgramError

_SECONDS = 10
_LISTENING = re.compile(rb"listening on .*127\.0\.0\.1:([0-9]+)")


@contextlib.contextmanager
def to(socket_path, directory):
    """The address http://127.0.0.1:PORT that leads to the socket while the context lasts, or None without a socket."""
    if socket_path is None:
        yield None
        return
    program = shutil.which("socat")
    if program is None:
        raise ProgramError("no_socat", "socat is not installed in the sandbox, and Claude Code reaches its model "
                           "through it alone: install socat, or choose the agent \"builtin\"")
    path = os.path.join(directory, "relay")
    # Read through another description than is written through: they would share their place in it.
    with open(path, "wb") as log, open(path, "rb") as reader:
        process = subprocess.Popen(
            [program, "-d", "-d", "TCP-LISTEN:0,bind=127.0.0.1,fork", "UNIX-CONNECT:" + socket_path],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=log, start_new_session=True)
        try:
            yield "http://127.0.0.1:%d" % _port(process, reader)
        finally:
            process.kill()
            process.wait()


def _port(process, reader):
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        reader.seek(0)
        found = _LISTENING.search(reader.read())
        if found:
            return int(found.group(1))
        time.sleep(0.002)
    reader.seek(0)
    raise ProgramError("no_socat", "socat does not relay to the model: %s"
                       % reader.read(500).decode("utf-8", "replace").strip())
