# SPDX-License-Identifier: GPL-3.0-or-later
"""Files below /input and /output.

A volume may be an S3 mount: a file there is created, written in sequence, flushed and closed, and
nothing else. What lies there may have been planted: no link is followed, nothing but a regular file
is read.
"""

import hashlib
import os
import stat
import subprocess

_CHUNK = 1 << 20
_PLAIN_DEPTH = 40


class NewFile:
    """A new file in place of what is there, written in sequence: whole once its context has ended. Raises OSError."""

    def __init__(self, path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        _clear(path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        self._descriptor = os.open(path, flags, 0o644)
        self._digest = hashlib.sha256()
        self.size = 0

    @property
    def sha256(self):
        return self._digest.hexdigest()

    def write(self, data):
        self._digest.update(data)
        self.size += len(data)
        view = memoryview(data)
        while view:
            view = view[os.write(self._descriptor, view):]
        return len(data)

    def flush(self):
        """For zipfile. Nothing is held back."""

    def __enter__(self):
        return self

    def __exit__(self, kind, *unused):
        try:
            # An object store may have the file only after this. It has no block device; where there is one,
            # this would wait for the disk, and nothing that is read after a crash of the machine lies here.
            if kind is None and os.major(os.fstat(self._descriptor).st_dev) == 0:
                os.fsync(self._descriptor)
        finally:
            os.close(self._descriptor)


def write_whole(path, chunks):
    """Writes the chunks as a new file in place of what is there; its size and SHA-256. Raises OSError."""
    with NewFile(path) as file:
        for chunk in chunks:
            file.write(chunk)
    return file.size, file.sha256


def _clear(path):
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        remove_tree(path)
    else:
        os.unlink(path)


def remove_tree(path):
    """Removes a directory however deep it is and whatever modes it holds; whether it is gone."""
    try:
        _remove_plain_tree(path, None, 0)
        return True
    except OSError:
        if not os.path.lexists(path):
            return True
    # rm walks relative to descriptors, so a path beyond PATH_MAX does not stop it.
    for argv in (["rm", "-rf", "--", path], ["chmod", "-R", "u+rwX", "--", path], ["rm", "-rf", "--", path]):
        subprocess.call(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if not os.path.lexists(path):
            return True
    return False


def _remove_plain_tree(name, above, depth):
    """The same without other programs, which cost more than most trials; raises OSError for what is not plain."""
    if depth > _PLAIN_DEPTH:
        raise OSError("too deep")
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    directory = os.open(name, flags, dir_fd=above)
    try:
        with os.scandir(directory) as entries:
            found = [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
        for inner, is_directory in found:
            if is_directory:
                _remove_plain_tree(inner, directory, depth + 1)
            else:
                os.unlink(inner, dir_fd=directory)
    finally:
        os.close(directory)
    os.rmdir(name, dir_fd=above)


def _open_folder(root, names):
    """A descriptor of the directory root/names…, where every step but root itself is no link. Raises OSError."""
    directory = os.open(root, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        for name in names:
            inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=directory)
            os.close(directory)
            directory = inner
    except OSError:
        os.close(directory)
        raise
    return directory


def open_regular(root, *names):
    """A descriptor for reading root/names…, where every step but root itself is no link. Raises OSError."""
    directory = _open_folder(root, names[:-1])
    try:
        return open_regular_at(directory, names[-1])
    finally:
        os.close(directory)


def remove_file(root, *names):
    """Removes root/names…, through no link; what is not there is fine. Raises OSError."""
    try:
        directory = _open_folder(root, names[:-1])
    except FileNotFoundError:
        return
    try:
        os.unlink(names[-1], dir_fd=directory)
    except FileNotFoundError:
        pass
    finally:
        os.close(directory)


def open_regular_at(directory, name):
    """Like open_regular, for one name in the directory of that descriptor."""
    # Without O_NONBLOCK a FIFO would hold the caller for ever.
    descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=directory)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError("not a regular file")
    return descriptor


def chunks_of(descriptor):
    while True:
        chunk = os.read(descriptor, _CHUNK)
        if not chunk:
            return
        yield chunk


def read_bounded(descriptor, limit):
    """All that is there, or None when it is more than `limit` bytes. Closes the descriptor."""
    try:
        data = bytearray()
        for chunk in chunks_of(descriptor):
            data += chunk
            if len(data) > limit:
                return None
        return bytes(data)
    finally:
        os.close(descriptor)
