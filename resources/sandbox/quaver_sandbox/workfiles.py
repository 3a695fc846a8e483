# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of a working directory, read and written by this program on behalf of the model under test.

This program may read more than the model's own commands may, itself to begin with (/proc/self): so no
link is followed, and no path leads out of the directory. For all else the model has its shell.
"""

import errno
import os
import stat

from . import paths, volume

_LARGEST = 8 << 20
_DIRECTORY = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class Refused(Exception):
    """Says to the model why not."""


def read(directory, path):
    """The text of a file. Raises Refused."""
    names = _names(directory, path)
    try:
        data = volume.read_bounded(volume.open_regular(directory, *names), _LARGEST)
    except OSError as error:
        raise _refusal(path, error) from None
    if data is None:
        raise Refused("%s is larger than %d bytes: use the shell" % (path, _LARGEST))
    return data.decode("utf-8", "replace")


def write(directory, path, text):
    """Writes a file whole, with the directories above it; its size in bytes. Raises Refused."""
    names = _names(directory, path)
    data = text.encode("utf-8")
    try:
        inner = os.open(directory, _DIRECTORY)
        try:
            for name in names[:-1]:
                inner = _enter(inner, name)
            _write_at(inner, names[-1], data)
        finally:
            os.close(inner)
    except OSError as error:
        raise _refusal(path, error) from None
    return len(data)


def _enter(outer, name):
    """The directory of that name in `outer`, made if need be; closes `outer` where it succeeds."""
    try:
        os.mkdir(name, dir_fd=outer)
    except FileExistsError:
        pass
    inner = os.open(name, _DIRECTORY, dir_fd=outer)
    os.close(outer)
    return inner


def _write_at(directory, name, data):
    # Without O_NONBLOCK a FIFO would hold the caller for ever; it is cut only once it is known to be a file.
    flags = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
    with open(os.open(name, flags, 0o644, dir_fd=directory), "wb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError("not a regular file")
        file.truncate(0)
        file.write(data)


def _names(directory, path):
    if not isinstance(path, str) or not path:
        raise Refused("\"path\" has to be a text that is not empty")
    if os.path.isabs(path):
        path = os.path.relpath(path, directory)
    path = os.path.normpath(path)
    problem = paths.problem_of(path) if path != "." else "is the working directory itself"
    if problem:
        raise Refused("the path %s; it has to lead to a file in the working directory" % problem)
    return path.split("/")


def _refusal(path, error):
    why = error.strerror or str(error)
    if error.errno in (errno.ENOTDIR, errno.ELOOP):
        why += " (links are not followed: use the shell)"
    return Refused("%s: %s" % (path, why))
