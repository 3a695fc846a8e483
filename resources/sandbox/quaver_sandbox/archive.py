# SPDX-License-Identifier: GPL-3.0-or-later
"""The zip file that carries a working directory from the attempt to the grading."""

import contextlib
import os
import stat
import struct
import zipfile

from . import paths, volume
from .directories import create_file

MAX_FILES = 5000
MAX_CONTENT = 64 << 20
MAX_ZIP = 72 << 20
_MAX_NAMED_OMISSIONS = 50

_END = struct.Struct("<4s4H2LH")
_MAX_DIRECTORY = MAX_FILES * (2 * paths.MAX_PATH_BYTES)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class BadArchive(Exception):
    """Says what is wrong with a zip file."""


class _Packer:
    def __init__(self, archive):
        self.archive = archive
        self.omitted = []
        self._files = 0
        self._bytes = 0

    def add_directory(self, descriptor, prefix):
        for name in sorted(os.listdir(descriptor)):
            path = prefix + name
            problem = paths.problem_of(path)
            if problem:
                self._omit(path, problem)
                continue
            try:
                mode = os.stat(name, dir_fd=descriptor, follow_symlinks=False).st_mode
                if stat.S_ISDIR(mode):
                    self._enter(descriptor, name, path)
                elif stat.S_ISREG(mode):
                    self._add_file(volume.open_regular_at(descriptor, name), path, mode)
                else:
                    self._omit(path, "is not a regular file")
            except OSError as error:
                self._omit(path, error.strerror or str(error))

    def _enter(self, descriptor, name, path):
        flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
        inner = os.open(name, flags, dir_fd=descriptor)
        try:
            self.add_directory(inner, path + "/")
        finally:
            os.close(inner)

    def _add_file(self, descriptor, path, mode):
        left = MAX_CONTENT - self._bytes if self._files < MAX_FILES else -1
        if os.fstat(descriptor).st_size > left:
            os.close(descriptor)
            data = None
        else:
            data = volume.read_bounded(descriptor, left)
        if data is None:
            self._omit(path, "is too much: at most %d files and %d bytes are kept" % (MAX_FILES, MAX_CONTENT))
            return
        self._files += 1
        self._bytes += len(data)
        entry = zipfile.ZipInfo(path)  # of 1980, so that the same files are the same bytes
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.create_system = 3
        entry.external_attr = (stat.S_IFREG | (0o755 if mode & 0o100 else 0o644)) << 16
        self.archive.writestr(entry, data)

    def _omit(self, path, why):
        if len(self.omitted) < _MAX_NAMED_OMISSIONS:
            self.omitted.append("%s %s" % (ascii(path[:200])[1:-1], why))
        elif len(self.omitted) == _MAX_NAMED_OMISSIONS:
            self.omitted.append("and more")


def pack(directory, file):
    """Writes the regular files below the directory as a zip file, in sequence; returns what was left out."""
    with zipfile.ZipFile(file, "w", allowZip64=False) as archive:
        packer = _Packer(archive)
        descriptor = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        try:
            packer.add_directory(descriptor, "")
        finally:
            os.close(descriptor)
    return packer.omitted


def unpack(zip_path, directory):
    """Writes the members of a zip file that anybody may have made. Raises BadArchive."""
    with open(zip_path, "rb") as file, _damage_told():
        _check_end(file)
        with zipfile.ZipFile(file) as archive:
            _unpack_members(archive, directory)


@contextlib.contextmanager
def _damage_told():
    try:
        yield
    except BadArchive:
        raise
    except Exception as error:  # zipfile raises nearly anything for a damaged file
        raise BadArchive("the zip file is damaged: %s" % error) from None


class Contents:
    """What is in a zip file that anybody may have made. Raises BadArchive."""

    def __init__(self, file):
        with _damage_told():
            _check_end(file)
            self._archive = zipfile.ZipFile(file)
            self._members = {member.orig_filename: member for member in _checked_members(self._archive)}

    def sizes(self):
        """The size by its name of each file, as the zip file says it."""
        return {name: member.file_size for name, member in self._members.items()}

    def beginning(self, name, limit):
        """At most `limit` bytes of a file."""
        with _damage_told(), self._archive.open(self._members[name]) as stream:
            return stream.read(limit)


def _check_end(file):
    """Refuses a central directory that would fill the memory before anything else is looked at."""
    size = file.seek(0, os.SEEK_END)
    if size < _END.size:
        raise BadArchive("the zip file is too short")
    file.seek(max(0, size - _END.size - 20))
    tail = file.read()
    signature, *_, directory_size, _, comment = _END.unpack(tail[-_END.size:])
    if signature != b"PK\5\6" or comment or (len(tail) > _END.size and tail.startswith(b"PK\6\7")):
        raise BadArchive("the zip file does not end as one of this program's does")
    if directory_size > _MAX_DIRECTORY:
        raise BadArchive("the zip file has too many members")


def _checked_members(archive):
    members = archive.infolist()
    if len(members) > MAX_FILES:
        raise BadArchive("the zip file has too many members")
    names = set()
    for member in members:
        name = member.orig_filename
        kind = stat.S_IFMT(member.external_attr >> 16)
        problem = paths.problem_of(name)
        if problem:
            raise BadArchive("a member's name %s" % problem)
        if name in names:
            raise BadArchive("a member is there twice")
        if kind not in (0, stat.S_IFREG) or member.compress_type not in _METHODS or member.flag_bits & 1:
            raise BadArchive("a member is no plain regular file")
        names.add(name)
        yield member


def _unpack_members(archive, directory):
    budget = MAX_CONTENT
    for member in _checked_members(archive):
        executable = bool(member.external_attr >> 16 & 0o100)
        chunks = _Counted(archive.open(member), budget)
        create_file(os.path.join(directory, member.orig_filename), chunks, executable)
        budget = chunks.left


class _Counted:
    """The chunks of a member. What counts is what comes out, not what the member says of itself."""

    def __init__(self, stream, budget):
        self._stream = stream
        self.left = budget

    def __iter__(self):
        with self._stream as stream:
            while True:
                chunk = stream.read(1 << 16)
                if not chunk:
                    return
                self.left -= len(chunk)
                if self.left < 0:
                    raise BadArchive("the zip file holds more than %d bytes" % MAX_CONTENT)
                yield chunk
