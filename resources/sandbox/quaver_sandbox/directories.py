# SPDX-License-Identifier: GPL-3.0-or-later
"""Directories on the sandbox's own disk in which tools work."""

import os

from . import paths, processes, volume


def make_private(prefix, below=None):
    """A new directory that is nobody else's."""
    below = below or os.environ.get("TMPDIR") or "/tmp"
    path = os.path.join(below, "%s-%s" % (prefix, os.urandom(6).hex()))
    os.mkdir(path, 0o700)
    return path


class Workplace:
    """Where one trial or check works: `work` for its files; a home and a temporary directory where tools run."""

    def __init__(self, prefix, below=None):
        self.root = make_private(prefix, below)
        self.work = self._made("work")

    def _made(self, name):
        path = os.path.join(self.root, name)
        os.makedirs(path, exist_ok=True)
        return path

    def tool_environment(self):
        """The environment of a tool that runs here."""
        return processes.tool_environment(self._made("home"), self._made("tmp"))

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        volume.remove_tree(self.root)


def write_files(directory, files):
    """The initial files of a task: relative path to text. Raises OSError, ValueError."""
    for path, text in files.items():
        problem = paths.problem_of(path)
        if problem:
            raise ValueError("the path %s %s" % (ascii(path[:100]), problem))
        create_file(os.path.join(directory, path), [text.encode("utf-8")])


def create_file(path, chunks, executable=False):
    """A new file and the directories above it, in a directory in which nobody else works."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
    with open(os.open(path, flags, 0o755 if executable else 0o644), "wb") as file:
        for chunk in chunks:
            file.write(chunk)
