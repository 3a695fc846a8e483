# SPDX-License-Identifier: GPL-3.0-or-later
"""The inside of a running sandbox: bubblewrap, its files, and the agent that acts in there."""

import asyncio
import glob
import json
import os
import signal
import socket
import subprocess
import sys
import time

import agent as agentmodule

HERE = os.path.dirname(os.path.abspath(__file__))
HOME = "/home/daytona"
RUN = "/run/strictdaytona"
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
PYTHON = "/usr/bin/python3"
SHELLS = ("/usr/bin/zsh", "/usr/bin/bash", "/usr/bin/sh")
ENVIRONMENT = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
               "HOME": HOME, "USER": "daytona", "LANG": "C.UTF-8", "PWD": HOME}
ETC = {
    "passwd": "root:x:0:0:root:/root:/bin/sh\ndaytona:x:1000:1000::/home/daytona:/bin/bash\n"
              "nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n",
    "group": "root:x:0:\ndaytona:x:1000:\nnogroup:x:65534:\n",
    "hosts": "127.0.0.1 localhost\n::1 localhost\n",
    "nsswitch.conf": "passwd: files\ngroup: files\nhosts: files\n",
}


class Gone(Exception):
    """The sandbox's daemon is dead or dies just now."""


class Refused(Exception):
    """The agent could not do what was asked; `code` is the daemon's error code."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


def shell():
    """The shell that commands are fed to: the first that exists."""
    return next(path for path in SHELLS if os.path.exists(path))


def hooked_files():
    """The files that Python imports as sitecustomize: the hook is bound over each."""
    found = {os.path.realpath(path) for pattern in
             ("/etc/python3.*/sitecustomize.py", "/usr/lib/python3.*/sitecustomize.py")
             for path in glob.glob(pattern)}
    if not found:
        raise RuntimeError("no sitecustomize.py of a system Python: S3 mounts cannot be imitated")
    return sorted(found)


def remove_tree(folder):
    """Removes a tree whatever modes and depths it has."""
    for command in (["chmod", "-R", "u+rwX", folder], ["rm", "-rf", "--", folder]):
        subprocess.run(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


class World:
    """One run of a sandbox, from a start to a stop. Files in `folder` outlive it."""

    def __init__(self, folder, name, mounts, hosts, certificates, report, died):
        self._folder, self._name, self._mounts = folder, name, mounts
        self._hosts, self._certificates = hosts, certificates
        self._report, self._died = report, died
        self._connection = None
        self._process = None
        self._inner = None  # pid descriptor of the first process inside
        self._calls, self._exits, self._early = {}, {}, {}
        self._count = 0
        self._pipe = None
        self.alive = False
        self.run_folder = os.path.join(folder, "run")

    async def start(self):
        for name in ("home", "tmp", "run", "etc"):
            os.makedirs(os.path.join(self._folder, name), exist_ok=True)
        for name, text in ETC.items():
            if name == "hosts":
                text += "".join(f"{address} {host}\n" for host, address in self._hosts.items())
            with open(os.path.join(self._folder, "etc", name), "w", encoding="utf-8") as file:
                file.write(text)
        with open(os.path.join(self.run_folder, "mounts"), "w", encoding="utf-8") as file:
            file.write("".join(f"{mount.path}\n" for mount in self._mounts))
        self._open_violations()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        ours.setblocking(False)
        info_read, info_write = os.pipe()
        try:
            self._process = await asyncio.create_subprocess_exec(
                "bwrap", *self._arguments(theirs.fileno(), info_write), stdin=subprocess.DEVNULL,
                pass_fds=(theirs.fileno(), info_write), env={}, executable="/usr/bin/bwrap")
        finally:
            theirs.close()
            os.close(info_write)
        self._connection = ours
        self.alive = True
        asyncio.get_running_loop().add_reader(ours, self._readable)
        with open(info_read, encoding="utf-8") as file:
            text = await asyncio.to_thread(file.read)
        try:
            self._inner = os.pidfd_open(json.loads(text)["child-pid"])
            await self.call("info", path=HOME)
        except (ValueError, ProcessLookupError, Gone) as error:
            await self.stop()
            raise RuntimeError("bwrap could not make the sandbox") from error

    def _arguments(self, agent_socket, info):
        def host(name):
            return os.path.join(self._folder, name)

        arguments = ["--unshare-user", "--uid", "1000", "--gid", "1000", "--unshare-pid",
                     "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try",
                     *([] if self._hosts else ["--unshare-net"]),
                     "--hostname", self._name[:60], "--die-with-parent", "--new-session",
                     "--info-fd", str(info), "--clearenv", "--ro-bind", "/usr", "/usr",
                     "--symlink", "usr/bin", "/bin", "--symlink", "usr/sbin", "/sbin",
                     "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
                     "--proc", "/proc", "--dev", "/dev", "--dir", "/var/tmp",
                     "--ro-bind-try", "/etc/alternatives", "/etc/alternatives",
                     "--bind", host("tmp"), "/tmp", "--bind", host("home"), HOME,
                     "--bind", self.run_folder, RUN,
                     "--ro-bind", os.path.join(HERE, "agent.py"), "/opt/strictdaytona/agent.py"]
        for name in ETC:
            arguments += ["--ro-bind", os.path.join(host("etc"), name), f"/etc/{name}"]
        for path in hooked_files():
            arguments += ["--ro-bind", os.path.join(HERE, "s3hook.py"), path]
        if self._certificates:
            arguments += ["--ro-bind", self._certificates, CERTIFICATES]
        for mount in self._mounts:
            arguments += ["--bind", mount.host, mount.path]
        return arguments + ["--chdir", HOME, "--", PYTHON, "-I", "-S", "-B",
                            "/opt/strictdaytona/agent.py", str(agent_socket)]

    def _open_violations(self):
        """The pipe through which the hook reports."""
        path = os.path.join(self.run_folder, "violations")
        if os.path.lexists(path):
            os.unlink(path)
        os.mkfifo(path, 0o666)
        os.chmod(path, 0o666)
        # Open for both: so it never ends, whoever comes and goes.
        self._pipe = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        asyncio.get_running_loop().add_reader(self._pipe, self.read_violations)

    def read_violations(self):
        """Reports what the hook wrote; also called before the violations are shown."""
        if self._pipe is None:
            return
        try:
            for line in os.read(self._pipe, 1 << 16).decode("utf-8", "replace").splitlines():
                self._report(line)
        except BlockingIOError:
            pass

    def _readable(self):
        try:
            message, descriptors = agentmodule.receive(self._connection)
        except BlockingIOError:
            return
        except (OSError, ValueError):
            message, descriptors = None, []
        if message is None:
            self._lost()
        elif "exited" in message:
            waiting = self._exits.pop(message["exited"], None)
            if waiting is None:
                self._early[message["exited"]] = message["code"]
            elif not waiting.done():
                waiting.set_result(message["code"])
        else:
            answer = self._calls.pop(message["id"])
            if answer.done():
                for descriptor in descriptors:
                    os.close(descriptor)
            elif "error" in message:
                answer.set_exception(Refused(message["error"], message["message"]))
            else:
                answer.set_result((message, descriptors))

    def _lost(self):
        """The agent is gone: nothing will be answered any more."""
        if not self.alive:
            return
        self.alive = False
        asyncio.get_running_loop().remove_reader(self._connection)
        for waiting in [*self._calls.values(), *self._exits.values()]:
            if not waiting.done():
                waiting.set_exception(Gone())
                waiting.exception()  # nobody needs to be there to hear it
        self._calls.clear()
        self._exits.clear()
        self._died(self)

    async def call(self, op, descriptors=(), **arguments):
        """Asks the agent; returns its answer and the descriptors that came with it."""
        if not self.alive:
            raise Gone()
        self._count += 1
        answer = self._calls[self._count] = asyncio.get_running_loop().create_future()
        message = {"id": self._count, "op": op, **arguments}
        while True:
            try:
                agentmodule.send(self._connection, message, descriptors)
                break
            except BlockingIOError:
                await asyncio.sleep(0.002)  # the agent is busy and its socket full
            except OSError as error:
                self._lost()
                raise Gone() from error
        return await answer

    async def spawn(self, argv, environment, cwd, descriptors):
        """Starts a process in a group of its own; returns its id inside the sandbox and a future
        with its exit code."""
        reply, _ = await self.call("spawn", descriptors, argv=argv, env=environment, cwd=cwd or HOME)
        exited = asyncio.get_running_loop().create_future()
        if reply["pid"] in self._early:
            exited.set_result(self._early.pop(reply["pid"]))
        else:
            self._exits[reply["pid"]] = exited
        return reply["pid"], exited

    async def signal(self, group, number):
        """Signals a process group; False when nothing of it is left."""
        reply, _ = await self.call("signal", group=group, signal=int(number))
        return reply["alive"]

    async def terminate(self, group, grace):
        """SIGTERM to a process group, SIGKILL when it is still there after `grace` seconds."""
        deadline = time.monotonic() + grace
        alive = await self.signal(group, signal.SIGTERM)
        while alive and time.monotonic() < deadline:
            await asyncio.sleep(0.02)
            alive = await self.signal(group, 0)
        if alive:
            await self.signal(group, signal.SIGKILL)

    def kill(self):
        """The sudden death of everything inside."""
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    async def stop(self):
        """Ends everything inside and waits until it is gone."""
        if self.alive:
            self.alive = False
            asyncio.get_running_loop().remove_reader(self._connection)
            for waiting in [*self._calls.values(), *self._exits.values()]:
                if not waiting.done():
                    waiting.set_exception(Gone())
                    waiting.exception()
            self._calls.clear()
            self._exits.clear()
        self.kill()
        if self._process is not None:
            await self._process.wait()
        if self._inner is not None:
            await _ended(self._inner)
            os.close(self._inner)
            self._inner = None
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        if self._pipe is not None:
            self.read_violations()
            asyncio.get_running_loop().remove_reader(self._pipe)
            os.close(self._pipe)
            self._pipe = None


async def _ended(pidfd):
    """Waits for the process of a pid descriptor."""
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(pidfd, ended.set)
    try:
        await asyncio.wait_for(ended.wait(), 20)
    except asyncio.TimeoutError:
        print("strictdaytona: a sandbox did not end", file=sys.stderr)
    finally:
        loop.remove_reader(pidfd)
