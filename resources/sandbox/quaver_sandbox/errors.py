# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways in which a program ends before its work is done."""

import errno


class ProgramError(Exception):
    """Something that a sentence explains to a person: it becomes the program's `error` event."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
        self.message = message


class InvalidSpec(ProgramError):
    """What the author has written still has findings; `spec` is None where that is no usable JSON."""

    def __init__(self, message, spec):
        super().__init__("invalid_spec", message)
        self.spec = spec


class Terminated(BaseException):
    """SIGTERM came. Not an Exception, so that nothing on the way takes it for a failure."""


class OutputClosed(Exception):
    """Nobody reads the events any more."""


_DISK_CODES = {
    errno.ENOSPC: ("disk_full", "the disk is full"),
    errno.EDQUOT: ("disk_full", "the disk quota is used up"),
    errno.EROFS: ("read_only", "the file system is read-only"),
    errno.EIO: ("io_error", "the storage failed"),
}


def is_disk_failure(error):
    """Whether the OSError speaks of the disk or volume as a whole, not of one path on it."""
    return error.errno in _DISK_CODES


def from_os_error(error, doing):
    """The ProgramError for an OSError that came while `doing` ("writing /output/spec.json")."""
    code, why = _DISK_CODES.get(error.errno, ("io_error", error.strerror or str(error)))
    return ProgramError(code, "%s failed: %s" % (doing, why))
