# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches volumes through inotify: keeps every object version, reports what S3 mounts refuse.

A volume is a directory here, not a FUSE file system: mounting one needs a privilege and a device
that test machines do not give. So the refusals themselves come from the hook in s3hook.py (Python
programs only); this module sees what every program did, after the fact. What it cannot see: an
append or a write in the middle by a program that is not Python, locks, and a version that was
written and overwritten faster than the event was read.
"""

import ctypes
import os
import select
import stat
import struct
import threading

_libc = ctypes.CDLL(None, use_errno=True)

IN_ATTRIB, IN_CLOSE_WRITE = 0x4, 0x8
IN_MOVED_FROM, IN_MOVED_TO, IN_CREATE, IN_DELETE = 0x40, 0x80, 0x100, 0x200
IN_Q_OVERFLOW, IN_IGNORED = 0x4000, 0x8000
IN_ONLYDIR, IN_DONT_FOLLOW, IN_ISDIR = 0x1000000, 0x2000000, 0x40000000
INTEREST = IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE

OBJECT_LIMIT = 256 * 1024 * 1024
HELD_LIMIT = 400
FILE_MODE = 0o666


class VolumeWatch:
    """One inotify instance and one thread for all volumes of a server."""

    def __init__(self, records, barrier_folder):
        self._records = records
        self._inotify = _libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
        if self._inotify < 0:
            raise OSError(ctypes.get_errno(), "inotify_init1")
        self._lock = threading.RLock()
        self._watches = {}  # watch descriptor → (volume or None, path within it, path on the host)
        self._held = {}  # host path → descriptor of a file that is being written
        self._written = {}  # host path → modification time at its last close
        self._moves = set()
        self._barrier_folder = barrier_folder
        self._barrier, self._barriers = 0, {}
        os.makedirs(barrier_folder)
        self._watch(None, "", barrier_folder)
        self._wake_read, self._wake_write = os.pipe2(os.O_CLOEXEC)
        self._thread = threading.Thread(target=self._run, name="volumewatch", daemon=True)
        self._thread.start()

    def add(self, volume, folder):
        """Watches the volume (its id) whose objects lie below `folder`."""
        self._scan(volume, "", folder)

    def drain(self):
        """Returns when everything that has happened so far is recorded."""
        with self._lock:
            self._barrier += 1
            number = self._barrier
            event = self._barriers[str(number)] = threading.Event()
        path = os.path.join(self._barrier_folder, str(number))
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o600))
        os.unlink(path)
        if not event.wait(10):
            self._records.violation("internal", "the volumes' watch does not answer")

    def close(self):
        os.write(self._wake_write, b"x")
        self._thread.join(10)
        for descriptor in [self._inotify, self._wake_read, self._wake_write, *self._held.values()]:
            os.close(descriptor)

    def _watch(self, volume, path, host):
        descriptor = _libc.inotify_add_watch(self._inotify, os.fsencode(host),
                                             INTEREST | IN_ONLYDIR | IN_DONT_FOLLOW)
        if descriptor >= 0:
            with self._lock:
                self._watches[descriptor] = (volume, path, host)
        return descriptor >= 0

    def _scan(self, volume, path, host):
        """Watches a directory and takes in what is already there."""
        if not self._watch(volume, path, host):
            return
        for name in os.listdir(host):
            inner, inner_host = os.path.join(path, name), os.path.join(host, name)
            if stat.S_ISDIR(os.lstat(inner_host).st_mode):
                self._scan(volume, inner, inner_host)
            else:
                self._created(volume, inner, inner_host)
                self._stored(volume, inner, inner_host)

    def _run(self):
        poll = select.poll()
        poll.register(self._inotify, select.POLLIN)
        poll.register(self._wake_read, select.POLLIN)
        while True:
            if any(descriptor == self._wake_read for descriptor, _ in poll.poll()):
                return
            data, offset = os.read(self._inotify, 1 << 20), 0
            while offset < len(data):
                watch, mask, cookie, length = struct.unpack_from("iIII", data, offset)
                name = data[offset + 16:offset + 16 + length].rstrip(b"\0")
                offset += 16 + length
                try:
                    self._event(watch, mask, cookie, os.fsdecode(name))
                except OSError:
                    pass  # the file is gone already; its own event says so

    def _event(self, watch, mask, cookie, name):
        if mask & IN_Q_OVERFLOW:
            self._records.violation("internal", "events of volumes were lost")
            return
        with self._lock:
            volume, folder, host_folder = self._watches.get(watch, (None, None, None))
            if mask & IN_IGNORED:
                self._watches.pop(watch, None)
                return
        if folder is None or not name:
            return
        if volume is None:
            if mask & IN_CREATE and name in self._barriers:
                self._barriers.pop(name).set()
            return
        path, host = os.path.join(folder, name), os.path.join(host_folder, name)
        if mask & IN_MOVED_FROM:
            self._moves.add(cookie)
            self._refused(volume, path, "renamed")
        elif mask & IN_MOVED_TO and cookie not in self._moves:
            self._refused(volume, path, "renamed into the volume")
        if mask & (IN_DELETE | IN_MOVED_FROM):
            self._gone(volume, path, host)
        elif mask & IN_ISDIR:
            if mask & (IN_CREATE | IN_MOVED_TO):
                self._scan(volume, path, host)
        elif mask & IN_CREATE:
            self._created(volume, path, host)
        elif mask & (IN_CLOSE_WRITE | IN_MOVED_TO):
            self._stored(volume, path, host)
        elif mask & IN_ATTRIB:
            self._attributes(volume, path, host)

    def _refused(self, volume, path, what):
        self._records.violation("volume", f"{path}: {what}", volume=volume)

    def _created(self, volume, path, host):
        info = os.lstat(host)
        if not stat.S_ISREG(info.st_mode):
            self._refused(volume, path, "a symbolic link" if stat.S_ISLNK(info.st_mode)
                          else "not a regular file")
            return
        if info.st_nlink > 1:
            self._refused(volume, path, "a hard link")
        descriptor = os.open(host, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        if info.st_mode & 0o111:
            self._refused(volume, path, "given an execute bit")
        os.fchmod(descriptor, FILE_MODE)
        if host not in self._held and len(self._held) < HELD_LIMIT:
            self._held[host] = descriptor
        else:
            os.close(descriptor)

    def _stored(self, volume, path, host):
        descriptor = self._held.pop(host, None)
        try:
            current = os.open(host, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            if descriptor is not None:
                os.close(descriptor)
            descriptor = current
        except OSError:
            if descriptor is None:
                return  # removed before it could be read
        try:
            info = os.fstat(descriptor)
            if not stat.S_ISREG(info.st_mode):
                return
            data, offset = bytearray(), 0
            while offset < OBJECT_LIMIT:
                part = os.pread(descriptor, 1 << 20, offset)
                if not part:
                    break
                data += part
                offset += len(part)
            self._written[host] = info.st_mtime_ns
            self._records.version_begin(volume, path, bytes(data))
        finally:
            os.close(descriptor)

    def _attributes(self, volume, path, host):
        info = os.lstat(host)
        if not stat.S_ISREG(info.st_mode):
            return
        if stat.S_IMODE(info.st_mode) != FILE_MODE:
            self._refused(volume, path, f"given the mode {stat.S_IMODE(info.st_mode):04o}")
            os.chmod(host, FILE_MODE)
        if info.st_mtime_ns < self._written.get(host, 0):
            self._refused(volume, path, "given another time")
            self._written[host] = info.st_mtime_ns
        if info.st_nlink > 1:
            self._refused(volume, path, "a hard link")

    def _gone(self, volume, path, host):
        descriptor = self._held.pop(host, None)
        if descriptor is not None:
            os.close(descriptor)
        self._written.pop(host, None)
        self._records.version_end(volume, path)
