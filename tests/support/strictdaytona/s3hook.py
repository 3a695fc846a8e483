# SPDX-License-Identifier: GPL-3.0-or-later
"""Bound over sitecustomize.py inside a sandbox: gives mounts the semantics of an S3 mount.

Python imports it with -I too (site is imported then; only -S leaves it out). What a mount refuses
fails here with EPERM, as it does there, and is written to the server's pipe as a violation.

Covered: append, open for reading and writing, open of an existing file without truncation, rename,
links of both kinds, chmod, chown, utime, extended attributes, truncation, locks, SQLite, execution.
Not covered: seek and write backwards on an open file, posix_fallocate (they raise no audit event),
programs that are not Python, and os.open relative to a directory descriptor.
"""

import errno
import os
import sys

_RUN = "/run/strictdaytona"


def _install():
    try:
        with open(_RUN + "/mounts", encoding="utf-8") as file:
            mounts = tuple(line for line in file.read().split("\n") if line)
    except OSError:
        return
    if not mounts:
        return

    def mounted(path, directory=-1):
        """The full path if it is at or below a mount, else None."""
        try:
            if isinstance(path, int):
                full = os.readlink(f"/proc/self/fd/{path}")
            else:
                full = os.fsdecode(path)
                if isinstance(directory, int) and directory >= 0 and not os.path.isabs(full):
                    full = os.path.join(os.readlink(f"/proc/self/fd/{directory}"), full)
                # Links count in the folders on the way; the last part may be a link itself.
                folder, name = os.path.split(os.path.abspath(full))
                full = os.path.join(os.path.realpath(folder), name)
        except (OSError, TypeError, ValueError):
            return None
        return full if any(full == m or full.startswith(m + "/") for m in mounts) else None

    def refuse(what, path):
        program = " ".join(sys.argv[:2]) if hasattr(sys, "argv") else "python"
        line = f"{path}: {what} (by {program})".replace("\n", " ").encode("utf-8", "replace")[:1000]
        try:
            pipe = os.open(_RUN + "/violations", os.O_WRONLY | os.O_NONBLOCK)
            os.write(pipe, line + b"\n")
            os.close(pipe)
        except OSError:
            pass
        raise PermissionError(errno.EPERM, f"an S3 mount refuses: {what}", path)

    def opened(path, mode, flags):
        if isinstance(path, int) or path is None:
            return
        if not isinstance(flags, int) or not flags & (os.O_WRONLY | os.O_RDWR | os.O_APPEND):
            return
        full = mounted(path)
        if full is None:
            return
        if flags & os.O_APPEND:
            refuse("open for appending", full)
        if flags & os.O_RDWR:
            refuse("open for reading and writing", full)
        if not flags & (os.O_TRUNC | os.O_EXCL) and os.path.lexists(full):
            refuse("open for writing without truncation", full)

    def two_paths(what):
        def check(source, target, source_directory=-1, target_directory=-1):
            for full in (mounted(source, source_directory), mounted(target, target_directory)):
                if full is not None:
                    refuse(what, full)
        return check

    def symlinked(_source, target, directory=-1):
        full = mounted(target, directory)
        if full is not None:
            refuse("symbolic link", full)

    def one_path(what):
        def check(path, *rest):
            directory = rest[-1] if rest and isinstance(rest[-1], int) else -1
            full = mounted(path, directory)
            if full is not None:
                refuse(what, full)
        return check

    def executed(path, *_rest):
        full = mounted(path) if path is not None else None
        if full is not None:
            refuse("execution", full)

    def spawned(executable, arguments, *_rest):
        program = executable or (arguments[0] if isinstance(arguments, (list, tuple)) else None)
        if isinstance(program, (str, bytes)) and os.path.isabs(os.fsdecode(program)):
            executed(program)

    checks = {
        "open": opened,
        "os.rename": two_paths("rename"),
        "os.link": two_paths("hard link"),
        "os.symlink": symlinked,
        "os.chmod": one_path("chmod"),
        "os.chown": one_path("chown"),
        "os.utime": lambda path, _times, _ns, directory=-1: one_path("utime")(path, directory),
        "os.truncate": lambda path, _length: one_path("truncate")(path),
        "os.setxattr": lambda path, *_rest: one_path("extended attribute")(path),
        "os.removexattr": lambda path, *_rest: one_path("extended attribute")(path),
        "fcntl.flock": lambda descriptor, _operation: one_path("lock")(descriptor),
        "fcntl.lockf": lambda descriptor, *_rest: one_path("lock")(descriptor),
        "sqlite3.connect": lambda database: one_path("SQLite database")(database),
        "os.exec": executed,
        "os.posix_spawn": executed,
        "subprocess.Popen": spawned,
    }

    def hook(event, arguments):
        check = checks.get(event)
        if check is not None:
            check(*arguments)

    sys.addaudithook(hook)


_install()
