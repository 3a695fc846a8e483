# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions: one shell each, which reads its commands from its standard input, one after another.

The mechanism is the real one, with its traps: a command that exits the shell never gets an exit
code; output is forwarded by lines; a background child that keeps the output open delays the exit
code; commands of one session wait for each other. Each command is fed to the shell as

    { COMMAND
    } <in >out 2>err
    printf … >status

with four FIFOs, so that its working directory and variables stay for the next one.
"""

import asyncio
import os
import stat
import uuid

from routing import ApiError
import world as worlds

STDOUT, STDERR = b"\1\1\1", b"\2\2\2"
READ_SIZE = 1 << 16


class Command:
    """One command: its log (marked lines, from the beginning) and its exit code."""

    def __init__(self, text, echo):
        self.id = str(uuid.uuid4())
        self.text, self.echo = text, echo
        self.exit_code = None
        self.log = bytearray()
        #: Set once there will be no more output: the exit code came, or the session is gone.
        self.ended = False
        self.changed = asyncio.Event()
        self.input = None
        #: Input that is being written.
        self.writers = set()

    def notify(self):
        self.changed.set()
        self.changed = asyncio.Event()

    def append(self, marker, line):
        """A line of output, without its newline. NULs are lost, as they are in a shell's read."""
        self.log += marker + line.replace(b"\0", b"") + b"\n"
        self.notify()

    def dto(self):
        found = {"id": self.id, "command": self.text}
        if self.exit_code is not None:
            found["exitCode"] = self.exit_code
        return found

    def split(self):
        """(both streams, standard output, standard error) as text."""
        streams = {STDOUT: bytearray(), STDERR: bytearray()}
        both = bytearray()
        for line in _lines(bytes(self.log)):
            marker, rest = line[:3], line[3:]
            streams[marker] += rest
            both += rest
        return tuple(part.decode("utf-8", "replace")
                     for part in (both, streams[STDOUT], streams[STDERR]))


def _lines(log):
    begin = 0
    while begin < len(log):
        end = log.index(b"\n", begin) + 1
        yield log[begin:end]
        begin = end


class Session:
    def __init__(self, name, world, group, exited, stdin):
        self.name = name
        self.world, self.group, self.stdin = world, group, stdin
        self.commands = {}
        self.ended = False
        self._folder = os.path.join(world.run_folder, "sessions")
        os.makedirs(self._folder, exist_ok=True)
        self._turn = asyncio.Lock()
        self._tasks = set()
        exited.add_done_callback(self._shell_ended)

    def _shell_ended(self, exited):
        exited.exception()
        self.ended = True

    def dto(self):
        return {"sessionId": self.name, "commands": [c.dto() for c in self.commands.values()]}

    def execute(self, text, echo):
        """Begins a command; it waits until those before it are done."""
        command = Command(text, echo)
        self.commands[command.id] = command
        pipes = _Pipes(self._folder, command.id)
        command.input = pipes.input
        task = asyncio.ensure_future(self._run(command, pipes))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return command

    async def _run(self, command, pipes):
        outputs = []
        try:
            async with self._turn:
                inside = f"{worlds.RUN}/sessions/{command.id}"
                script = (f"{{ {command.text}\n}} <{inside}.in >{inside}.out 2>{inside}.err\n"
                          f"printf '%s\\n' \"$?\" >{inside}.status\n")
                await _write(self.stdin, script.encode("utf-8", "surrogateescape"))
                outputs = [asyncio.ensure_future(pipes.forward(pipes.output, command, STDOUT)),
                           asyncio.ensure_future(pipes.forward(pipes.error, command, STDERR))]
                status = await pipes.line(pipes.status)
                # The exit code shows only after the last writer of the output is gone.
                await asyncio.gather(*outputs)
            command.exit_code = int(status)
        except (OSError, ValueError):
            pass  # the shell is dead: there will never be an exit code
        finally:
            command.input = None
            command.ended = command.exit_code is not None
            command.notify()
            # Nobody may wait on a descriptor that is closed, and perhaps reused, below.
            await _cancelled(outputs + list(command.writers))
            pipes.close()

    async def send(self, command, data):
        """Input for a command, always whole lines. False when the command ended meanwhile."""
        if not data.endswith("\n"):
            data += "\n"
        if command.echo:
            for line in data[:-1].split("\n"):
                command.append(STDOUT, line.encode("utf-8", "surrogateescape"))
        writer = asyncio.ensure_future(
            _write(command.input, data.encode("utf-8", "surrogateescape")))
        command.writers.add(writer)
        await asyncio.wait([writer])
        command.writers.discard(writer)
        return not writer.cancelled() and writer.exception() is None

    async def close(self):
        """Followers end; logs are gone."""
        self.ended = True
        await _cancelled(list(self._tasks))
        for command in self.commands.values():
            command.ended = True
            command.notify()
        if self.stdin is not None:
            os.close(self.stdin)
            self.stdin = None


async def _cancelled(tasks):
    """Cancels tasks and waits until they are done."""
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


class _Pipes:
    """The FIFOs of a command, opened here first, so that no side waits for the other."""

    def __init__(self, folder, name):
        self._paths, self._descriptors = [], []
        self.input = self._make(os.path.join(folder, name + ".in"), os.O_RDWR)
        self.output = self._make(os.path.join(folder, name + ".out"), os.O_RDONLY)
        self.error = self._make(os.path.join(folder, name + ".err"), os.O_RDONLY)
        # Open for both: the shell may tell the status at any time without an end of file before.
        self.status = self._make(os.path.join(folder, name + ".status"), os.O_RDWR)

    def _make(self, path, flags):
        os.mkfifo(path, 0o600)
        self._paths.append(path)
        descriptor = os.open(path, flags | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        self._descriptors.append(descriptor)
        if not stat.S_ISFIFO(os.fstat(descriptor).st_mode):
            raise OSError("a pipe was replaced")
        return descriptor

    async def forward(self, descriptor, command, marker):
        """Appends the lines of a pipe to the log until the last writer is gone."""
        rest = b""
        while True:
            data = await _read(descriptor)
            if not data:
                break
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                command.append(marker, line)
        if rest:
            command.append(marker, rest)

    async def line(self, descriptor):
        data = b""
        while not data.endswith(b"\n"):
            data += await _read(descriptor)
        return data

    def close(self):
        for descriptor in self._descriptors:
            os.close(descriptor)
        for path in self._paths:
            try:
                os.unlink(path)
            except FileNotFoundError:
                pass


async def _ready(descriptor, add, remove):
    loop, ready = asyncio.get_running_loop(), asyncio.Event()
    getattr(loop, add)(descriptor, ready.set)
    try:
        await ready.wait()
    finally:
        getattr(loop, remove)(descriptor)


async def _read(descriptor):
    """What is there; empty at the end, which is when the last of the writers has gone."""
    await _ready(descriptor, "add_reader", "remove_reader")
    return os.read(descriptor, READ_SIZE)


async def _write(descriptor, data):
    """Writes all of `data` to a pipe that does not block."""
    while data:
        try:
            data = data[os.write(descriptor, data):]
        except BlockingIOError:
            await _ready(descriptor, "add_writer", "remove_writer")


class Sessions:
    """The sessions of one sandbox."""

    def __init__(self, server, sandbox):
        self._server, self._sandbox = server, sandbox
        self._sessions = {}

    def all(self):
        return list(self._sessions.values())

    def get(self, name):
        if self._sessions.get(name) is None:
            raise ApiError(404, "session not found", "NOT_FOUND")
        return self._sessions[name]

    def command(self, name, identifier):
        session = self.get(name)
        if identifier not in session.commands:
            raise ApiError(404, "command not found", "NOT_FOUND")
        return session, session.commands[identifier]

    async def create(self, name, environment):
        if name in self._sessions or name == "entrypoint":
            raise ApiError(409, "session already exists", "CONFLICT")
        world = self._sandbox.world
        self._sessions[name] = None  # the name is taken while the shell starts
        read, write = os.pipe()
        null = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
        try:
            os.set_blocking(write, False)
            group, exited = await world.spawn([worlds.shell()], environment, None, (read, null, null))
            self._sessions[name] = Session(name, world, group, exited, write)
        except BaseException:
            os.close(write)
            del self._sessions[name]
            raise
        finally:
            os.close(read)
            os.close(null)

    def execute(self, session, text, echo):
        if session.ended:
            raise ApiError(410, "session has ended", "SESSION_ENDED")
        return session.execute(text, echo)

    async def delete(self, name, grace):
        session = self.get(name)
        del self._sessions[name]
        await session.world.terminate(session.group, grace)
        await session.close()

    async def end_all(self, world, grace):
        """SIGTERM to all shells and what they run."""
        await asyncio.gather(*(world.terminate(session.group, grace)
                               for session in self.all() if session is not None))

    async def drop(self):
        """The sandbox is gone, its sessions with it."""
        sessions = [session for session in self.all() if session is not None]
        self._sessions.clear()
        for session in sessions:
            await session.close()
