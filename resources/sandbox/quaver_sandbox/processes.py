# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes of others: started in a session of their own, bounded, and killed with all they started."""

import os
import select
import signal
import subprocess
import time

try:
    import ctypes
    _libc = ctypes.CDLL(None)
except (ImportError, OSError):  # a Python without it works, but cannot catch runaway processes
    _libc = None

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_CHILD_SUBREAPER = 36

# How often to look whether a process has ended while something else holds its output open.
_LOOK_MS = 20
_LAST_OUTPUT = 1 << 20


def _prctl(option, value):
    if _libc is not None and hasattr(_libc, "prctl"):
        zero = ctypes.c_ulong(0)
        _libc.prctl(option, ctypes.c_ulong(value), zero, zero, zero)


def adopt_orphans():
    """From now on a descendant whose parent ends becomes a child of this process, and is found."""
    _prctl(_PR_SET_CHILD_SUBREAPER, 1)


def hide_memory():
    """Processes of the same user can no longer read this one's memory or descriptors."""
    _prctl(_PR_SET_DUMPABLE, 0)


def end_with_parent():
    _prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def fork():
    """os.fork() for a program without threads. The child has the default handler of SIGTERM, never the parent's."""
    signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGTERM,))
    try:
        pid = os.fork()
        if pid == 0:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGTERM,))
    return pid


def tool_environment(home, temporary):
    """What a tool sees: nothing of this program's own environment but what names no secret."""
    environment = {name: os.environ[name] for name in ("USER", "LOGNAME", "TZ") if name in os.environ}
    environment.update(
        PATH=os.environ.get("PATH") or "/usr/local/bin:/usr/bin:/bin",
        HOME=home, TMPDIR=temporary, LANG="C.UTF-8", TERM="dumb")
    return environment


class Outcome:
    """How a process ended. `exit_code` is None when its time ran out; negative: by that signal."""

    def __init__(self, exit_code, output):
        self.exit_code = exit_code
        self.output = output


class _BoundedOutput:
    """The first and the last bytes of a stream of any length."""

    def __init__(self, limit):
        self._half = limit // 2
        self._head = bytearray()
        self._tail = bytearray()
        self._dropped = 0

    def add(self, data):
        room = self._half - len(self._head)
        self._head += data[:room]
        self._tail += data[room:]
        excess = len(self._tail) - self._half
        if excess > 0:
            del self._tail[:excess]
            self._dropped += excess

    def text(self):
        note = b"\n[... %d bytes left out ...]\n" % self._dropped if self._dropped else b""
        return bytes(self._head + note + self._tail).decode("utf-8", "replace")


def run(argv, directory, environment, seconds, keep):
    """Runs argv to its end, or kills it and all descendants of this process after `seconds`.

    At most `keep` bytes of its output, both streams together, are kept, from the beginning and the
    end. What it leaves in the background lives on, but is no longer listened to. Raises OSError.
    """
    output = _BoundedOutput(keep)
    process = subprocess.Popen(argv, cwd=directory, env=environment, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=0,
                               start_new_session=True)
    try:
        in_time = _follow(process, output, time.monotonic() + seconds)
    finally:
        process.stdout.close()
        if process.poll() is None:
            process.kill()
            process.wait()
            kill_descendants()
    return Outcome(process.returncode if in_time else None, output.text())


def _follow(process, output, deadline):
    pipe = process.stdout.fileno()
    os.set_blocking(pipe, False)
    poller = select.poll()
    poller.register(pipe, select.POLLIN)
    while process.poll() is None:
        left = deadline - time.monotonic()
        if left <= 0:
            return False
        if poller.poll(min(left * 1000, _LOOK_MS)) and not _take(pipe, output):
            return _wait(process, deadline)
    taken = 0
    while taken < _LAST_OUTPUT:
        size = _take(pipe, output)
        if not size:
            break
        taken += size
    return True


def _take(pipe, output):
    try:
        data = os.read(pipe, 1 << 16)
    except BlockingIOError:
        return 0
    output.add(data)
    return len(data)


def _wait(process, deadline):
    try:
        process.wait(max(0, deadline - time.monotonic()))
        return True
    except subprocess.TimeoutExpired:
        return False


def _children():
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open("/proc/%s/stat" % name, "rb") as file:
                    stat = file.read()
            except OSError:
                continue
            # The name of the program stands in brackets and may hold anything.
            parent = int(stat[stat.rindex(b")") + 2:].split()[1])
            children.setdefault(parent, []).append(int(name))
    return children


def descendants(keep=()):
    """The ids of all processes below this one, without those in `keep` and what is below them."""
    try:
        children = _children()
    except OSError:
        return []
    found = []
    left = [os.getpid()]
    while left:
        below = [pid for pid in children.get(left.pop(), ()) if pid not in keep]
        found += below
        left += below
    return found


def end_child(pid):
    """Kills and reaps one child, which kill_descendants() may have reaped meanwhile."""
    try:
        if os.waitpid(pid, os.WNOHANG)[0] == 0:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    except ChildProcessError:
        pass


def _has_children():
    """Whether any process below this one is left: after adopt_orphans() each has an ancestor among the children."""
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        return True
    except ChildProcessError:
        return False


def kill_descendants(keep=(), seconds=10):
    """Kills and reaps them until there are none. False when some outlived `seconds`."""
    deadline = time.monotonic() + seconds
    while _has_children():  # most often there are none, and looking through /proc costs much more
        found = descendants(keep)
        if not found:
            return True
        if time.monotonic() > deadline:
            return False
        # Stopped first, so that those which multiply cannot outrun the killing.
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for pid in found:
                try:
                    os.kill(pid, number)
                except OSError:
                    pass
        for pid in found:
            try:
                os.waitpid(pid, os.WNOHANG)
            except ChildProcessError:
                pass
        time.sleep(0.0005)
    return True
