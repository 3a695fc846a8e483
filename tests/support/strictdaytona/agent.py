# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs inside a sandbox, as the daemon of a real one does: starts processes, opens files.

Started as `python3 -I -S agent.py FD`, FD being a SOCK_SEQPACKET socket to the server. A message is
one JSON object, with file descriptors beside it; one that is too large for a packet travels in a
memory file instead. Requests have `id` and `op`; answers have the same `id`, and `error` (a code)
with `message` when they failed. `{"exited": pid, "code": n}` comes by itself.
"""

import fnmatch
import json
import os
import select
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time

INLINE = 60000
SEARCH_LIMIT = 10000


class Refusal(Exception):
    """Answers a request with an error code."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def send(connection, message, descriptors=()):
    data = json.dumps(message).encode()
    descriptors = list(descriptors)
    memory = None
    if len(data) > INLINE:
        memory = os.memfd_create("message")
        with open(memory, "wb", closefd=False) as file:
            file.write(data)
        data = json.dumps({"large": True}).encode()
        descriptors.append(memory)
    socket.send_fds(connection, [data], descriptors)
    if memory is not None:
        os.close(memory)


def receive(connection):
    """The next message and its descriptors; (None, []) at the end."""
    data, descriptors, _flags, _address = socket.recv_fds(connection, 1 << 18, 8)
    if not data:
        return None, []
    message = json.loads(data)
    if message.get("large"):
        with open(descriptors.pop(), "rb") as file:
            file.seek(0)
            message = json.loads(file.read())
    return message, descriptors


class Agent:
    def __init__(self, connection):
        self._connection = connection
        self._children = {}
        with open("/run/strictdaytona/mounts", encoding="utf-8") as file:
            self._mounts = [line for line in file.read().split("\n") if line]

    def run(self):
        wake_read, wake_write = os.pipe2(os.O_CLOEXEC | os.O_NONBLOCK)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(wake_write)
        poll = select.poll()
        poll.register(self._connection, select.POLLIN)
        poll.register(wake_read, select.POLLIN)
        while True:
            for descriptor, _event in poll.poll():
                if descriptor == wake_read:
                    os.read(wake_read, 4096)
                    continue
                message, descriptors = receive(self._connection)
                if message is None:
                    return
                self._answer(message, descriptors)
            self._reap()

    def _answer(self, message, descriptors):
        number, opened = message["id"], []
        try:
            result, opened = getattr(self, "op_" + message["op"])(message, descriptors) or ({}, [])
            send(self._connection, {"id": number, **result}, opened)
        except Refusal as refusal:
            send(self._connection, {"id": number, "error": refusal.code, "message": str(refusal)})
        except FileNotFoundError as error:
            send(self._connection, {"id": number, "error": "FILE_NOT_FOUND", "message": str(error)})
        except PermissionError as error:
            send(self._connection, {"id": number, "error": "FILE_ACCESS_DENIED", "message": str(error)})
        except (OSError, ValueError) as error:
            send(self._connection, {"id": number, "error": "BAD_REQUEST", "message": str(error)})
        finally:
            for descriptor in [*descriptors, *opened]:
                os.close(descriptor)

    def _reap(self):
        for pid, child in list(self._children.items()):
            code = child.poll()
            if code is not None:
                del self._children[pid]
                # As a shell tells it: 128 and the signal.
                send(self._connection, {"exited": pid, "code": code if code >= 0 else 128 - code})

    def _mounted(self, path):
        full = os.path.realpath(path)
        return any(full == mount or full.startswith(mount + "/") for mount in self._mounts)

    # Processes

    def op_spawn(self, message, descriptors):
        """Starts `argv`; the descriptors are its standard input, output and error."""
        child = subprocess.Popen(message["argv"], stdin=descriptors[0], stdout=descriptors[1],
                                 stderr=descriptors[2], env=message["env"], cwd=message["cwd"],
                                 start_new_session=True)
        self._children[child.pid] = child
        return {"pid": child.pid}, []

    def op_signal(self, message, _descriptors):
        """Signals a process group; `alive` tells whether something of it is left."""
        try:
            os.killpg(message["group"], message["signal"])
            alive = True
        except ProcessLookupError:
            alive = False
        return {"alive": alive}, []

    # Files. Paths are the sandbox's own; a relative one is resolved against the home directory.

    def op_read(self, message, _descriptors):
        path = message["path"]
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise Refusal("INVALID_FILE_PATH", f"{path} is not a regular file")
        return {"size": os.fstat(descriptor).st_size}, [descriptor]

    def op_write(self, message, _descriptors):
        """Opens a file for writing from its beginning; the server writes and closes it."""
        path = message["path"]
        os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_NONBLOCK | os.O_CLOEXEC, 0o644)
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise Refusal("INVALID_FILE_PATH", f"{path} is not a regular file")
        os.ftruncate(descriptor, 0)
        return {}, [descriptor]

    def op_settle(self, _message, _descriptors):
        """Answers when everything before it is done, descriptors closed included."""
        return {}, []

    @staticmethod
    def _info(path, name):
        info = os.lstat(path)
        if stat.S_ISLNK(info.st_mode) and os.path.exists(path):
            info = os.stat(path)
        moment = time.gmtime(info.st_mtime)
        fraction = f"{info.st_mtime_ns % 10**9:09d}"
        return {"name": name, "size": info.st_size, "mode": stat.filemode(info.st_mode),
                "modTime": time.strftime("%Y-%m-%d %H:%M:%S.", moment) + fraction + " +0000 UTC",
                "modifiedAt": time.strftime("%Y-%m-%dT%H:%M:%S.", moment) + fraction + "Z",
                "isDir": stat.S_ISDIR(info.st_mode), "owner": str(info.st_uid),
                "group": str(info.st_gid), "permissions": f"{stat.S_IMODE(info.st_mode):04o}",
                "path": os.path.abspath(path)}

    def op_info(self, message, _descriptors):
        path = message["path"]
        return {"info": self._info(path, os.path.basename(path.rstrip("/")) or "/")}, []

    def op_list(self, message, _descriptors):
        found = []

        def walk(folder, depth):
            for name in sorted(os.listdir(folder)):
                path = os.path.join(folder, name)
                found.append(self._info(path, name))
                if depth > 1 and os.path.isdir(path) and not os.path.islink(path):
                    walk(path, depth - 1)

        walk(message["path"], message["depth"])
        return {"infos": found}, []

    def op_folder(self, message, _descriptors):
        os.makedirs(message["path"], exist_ok=True)
        if not self._mounted(message["path"]):
            os.chmod(message["path"], int(message["mode"], 8))
        return {}, []

    def op_delete(self, message, _descriptors):
        path = message["path"]
        if os.path.isdir(path) and not os.path.islink(path):
            if not message["recursive"]:
                raise Refusal("BAD_REQUEST", "cannot delete directory without recursive flag")
            shutil.rmtree(path)
        else:
            os.unlink(path)
        return {}, []

    def op_move(self, message, _descriptors):
        source, destination = message["source"], message["destination"]
        os.lstat(source)
        if os.path.lexists(destination):
            raise Refusal("CONFLICT", f"{destination} exists")
        if self._mounted(source) or self._mounted(destination):
            raise Refusal("FILE_ACCESS_DENIED", f"rename {source}: operation not permitted")
        os.rename(source, destination)
        return {}, []

    def op_permissions(self, message, _descriptors):
        path = message["path"]
        if self._mounted(path):
            raise Refusal("FILE_ACCESS_DENIED", f"chmod {path}: operation not permitted")
        if message["mode"]:
            os.chmod(path, int(message["mode"], 8))
        return {}, []

    def op_search(self, message, _descriptors):
        found = []
        for folder, folders, files in os.walk(message["path"]):
            for name in sorted(folders + files):
                if fnmatch.fnmatchcase(name, message["pattern"]) and len(found) < SEARCH_LIMIT:
                    found.append(os.path.join(folder, name))
        return {"files": found}, []

    def op_find(self, message, _descriptors):
        found = []
        for folder, _folders, files in os.walk(message["path"]):
            for name in sorted(files):
                path = os.path.join(folder, name)
                if not stat.S_ISREG(os.lstat(path).st_mode):
                    continue
                with open(path, encoding="utf-8", errors="replace") as file:
                    for line, content in enumerate(file, 1):
                        if message["pattern"] in content and len(found) < SEARCH_LIMIT:
                            found.append({"file": path, "line": line, "content": content.rstrip("\n")})
        return {"matches": found}, []


if __name__ == "__main__":
    Agent(socket.socket(fileno=int(sys.argv[1]))).run()
