# SPDX-License-Identifier: GPL-3.0-or-later
"""The manners of an S3 mount, enforced: what such a mount refuses ends the process with VIOLATION."""

import os
import sys

VIOLATION = 99

_mounts = []
_REFUSED = ("os.rename", "os.link", "os.symlink", "os.chmod", "os.chown", "os.utime", "os.truncate",
            "os.setxattr", "os.removexattr", "fcntl.flock", "fcntl.lockf", "fcntl.fcntl")


def guard(paths):
    """From now on, in this process and those that it forks. The paths are real ones."""
    _mounts.extend(paths)
    sys.addaudithook(_audit)


def _is_below(path):
    path = os.path.realpath(os.fsdecode(path))
    return any(path == mount or path.startswith(mount + "/") for mount in _mounts)


def _refuse(what, path):
    os.write(2, ("not possible on a mount: %s %s\n" % (what, path)).encode())
    os._exit(VIOLATION)


def _path_of(argument):
    """The path that an argument stands for: a descriptor's, too."""
    if isinstance(argument, (str, bytes)):
        return argument
    if isinstance(argument, int) and not isinstance(argument, bool) and argument > 2:
        try:
            return os.readlink("/proc/self/fd/%d" % argument)
        except OSError:
            pass
    return None


def _audit(event, arguments):
    if event == "open":
        path, _, flags = arguments
        if isinstance(path, (str, bytes)) and _is_below(path):
            if flags & os.O_APPEND or flags & os.O_ACCMODE == os.O_RDWR:
                _refuse("append or read and write", path)
            if flags & os.O_ACCMODE == os.O_WRONLY and not flags & (os.O_TRUNC | os.O_EXCL):
                _refuse("writing into a file", path)
    elif event in _REFUSED:
        for path in map(_path_of, arguments):
            if path is not None and _is_below(path):
                _refuse(event, path)
