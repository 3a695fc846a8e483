# SPDX-License-Identifier: GPL-3.0-or-later
"""The toolbox's processes: one-shot commands, sessions, logs, input."""

import asyncio
import os
import signal

from aiohttp import web

from routing import ApiError, Route, Violation
from sessions import STDERR, STDOUT
import world as worlds


def environment(call, extra=None):
    """What a new process finds: the daemon's environment, then the sandbox's, then the call's."""
    found = {**worlds.ENVIRONMENT, "DAYTONA_SANDBOX_ID": call.sandbox.id, **call.sandbox.environment}
    for name, value in (extra or {}).items():
        if not name or not name.replace("_", "a").isalnum() or name[0].isdigit():
            raise ApiError(400, f"invalid environment variable name: {name!r}", "BAD_REQUEST")
        found[name] = value
    return found


def show(call, kind, detail, data):
    call.server.records.show(call.sandbox.id, kind, detail, data)


async def _read_all(descriptor):
    """Everything from a pipe until its last writer is gone."""
    reader = asyncio.StreamReader()
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), open(descriptor, "rb", buffering=0))
    try:
        return await reader.read()
    finally:
        transport.close()


async def run_once(call, argv, script, cwd, extra, timeout):
    """Feeds `script` to a program's standard input; (exit code, both outputs as text)."""
    world, environ = call.sandbox.world, environment(call, extra)
    read, write = os.pipe()
    stdin = os.memfd_create("script")
    os.write(stdin, script.encode("utf-8", "surrogateescape"))
    os.lseek(stdin, 0, os.SEEK_SET)
    try:
        group, exited = await world.spawn(argv, environ, cwd, (stdin, write, write))
    except worlds.Refused as error:
        os.close(read)
        return -1, str(error)
    except BaseException:
        os.close(read)
        raise
    finally:
        os.close(stdin)
        os.close(write)
    # The answer waits for the last process that has the output open, not for the first to exit.
    everything = asyncio.gather(_read_all(read), exited)
    try:
        output, code = await asyncio.wait_for(everything, timeout or None)
    except asyncio.TimeoutError:
        await world.signal(group, signal.SIGKILL)
        raise ApiError(408, "command execution timeout", "PROCESS_EXECUTION_TIMEOUT") from None
    return code, output.decode("utf-8", "replace")


async def execute(call):
    body = call.body
    if not body["command"].strip():
        raise ApiError(400, "command cannot be empty", "BAD_REQUEST")
    show(call, "command", "execute", body["command"])
    show(call, "environment", "execute", repr(body.get("envs", {})))
    code, output = await run_once(call, [worlds.shell()], body["command"] + "\n", body.get("cwd"),
                                  body.get("envs"), body.get("timeout"))
    return web.json_response({"exitCode": code, "result": output})


async def code_run(call):
    body = call.body
    programs = {"python": [worlds.PYTHON, "-u", "-"], "javascript": ["/usr/bin/node", "-"]}
    if body["language"] not in programs:
        raise ApiError(400, f"unsupported language: {body['language']}", "BAD_REQUEST")
    show(call, "command", "code-run", body["code"] + "\n" + " ".join(body.get("argv", [])))
    show(call, "environment", "code-run", repr(body.get("envs", {})))
    code, output = await run_once(call, programs[body["language"]] + body.get("argv", []),
                                  body["code"], None, body.get("envs"), body.get("timeout"))
    return web.json_response({"exitCode": code, "result": output, "artifacts": {"charts": []}})


async def create_session(call):
    await call.sandbox.sessions.create(call.body["sessionId"], environment(call))
    return web.Response(status=201)


async def list_sessions(call):
    return web.json_response([session.dto() for session in call.sandbox.sessions.all() if session])


async def get_session(call):
    return web.json_response(call.sandbox.sessions.get(call.params["sessionId"]).dto())


async def delete_session(call):
    await call.sandbox.sessions.delete(call.params["sessionId"], call.server.config.killGraceMs / 1000)
    return web.Response(status=204)


async def session_execute(call):
    body = call.body
    session = call.sandbox.sessions.get(call.params["sessionId"])
    if not body["command"].strip():
        raise ApiError(400, "command cannot be empty", "BAD_REQUEST")
    show(call, "command", session.name, body["command"])
    command = call.sandbox.sessions.execute(session, body["command"],
                                            not body.get("suppressInputEcho", False))
    if body.get("runAsync", body.get("async", False)):
        return web.json_response({"cmdId": command.id, "output": None}, status=202)
    while not command.ended:
        await command.changed.wait()
    if command.exit_code is None:
        raise ApiError(410, "session has ended", "SESSION_ENDED")
    both, output, error = command.split()
    return web.json_response({"cmdId": command.id, "exitCode": command.exit_code, "output": both,
                              "stdout": output, "stderr": error})


def _command(call):
    return call.sandbox.sessions.command(call.params["sessionId"], call.params["commandId"])


async def get_command(call):
    return web.json_response(_command(call)[1].dto())


async def send_input(call):
    session, command = _command(call)
    if command.exit_code is not None or command.input is None:
        raise ApiError(410, "command has already completed", "COMMAND_ALREADY_COMPLETED")
    show(call, "input", session.name, call.body["data"])
    if not await session.send(command, call.body["data"]):
        raise ApiError(410, "command has already completed", "COMMAND_ALREADY_COMPLETED")
    return web.Response(status=204)


async def logs(call):
    _, command = _command(call)
    if call.flag("follow"):
        if call.request.headers.get("Upgrade", "").lower() == "websocket":
            return await _follow_websocket(call, command)
        return await _follow_stream(call, command)
    both, output, error = command.split()
    return web.json_response({"output": both, "stdout": output, "stderr": error})


async def _follow_stream(call, command):
    """Without an upgrade both streams come merged and unmarked."""
    response = web.StreamResponse(headers={"Content-Type": "application/octet-stream"})
    await response.prepare(call.request)
    sent = 0
    while True:
        log = bytes(command.log[sent:])
        sent += len(log)
        # A marker is followed by a whole line; the log only ever grows by whole lines.
        await response.write(b"".join(line[3:] for line in log.splitlines(keepends=True)
                                      if line[:3] in (STDOUT, STDERR)) or b"")
        if command.ended and sent == len(command.log):
            return response
        if sent == len(command.log):
            await command.changed.wait()


async def _follow_websocket(call, command):
    """The log from its beginning, in frames that fall as they like; 1000 some time after the end."""
    if "Sec-WebSocket-Protocol" in call.request.headers:
        raise Violation("websocket", "no subprotocol is offered on the log socket")
    socket = web.WebSocketResponse(compress=False, autoping=True)
    await socket.prepare(call.request)
    sender = asyncio.ensure_future(_send_log(call, command, socket))
    call.server.sockets.add(socket)
    try:
        # Reading answers pings, and notices that the client is gone.
        async for _message in socket:
            pass
    finally:
        sender.cancel()
        await asyncio.gather(sender, return_exceptions=True)
        call.server.sockets.discard(socket)
    return socket


async def _send_log(call, command, socket):
    sizes = call.server.config.frameBytes
    sent = frames = 0
    try:
        while True:
            while sent < len(command.log):
                frame = bytes(command.log[sent:sent + sizes[frames % len(sizes)]])
                budget = call.websocketBudget
                if budget is not None and sent + len(frame) >= budget:
                    await socket.send_bytes(frame[:budget - sent])
                    call.request.transport.abort()
                    return
                await socket.send_bytes(frame)
                sent += len(frame)
                frames += 1
            if command.ended:
                await asyncio.sleep(call.server.config.closeAfterExitMs / 1000)
                await socket.close(code=1000)
                return
            call.sandbox.touch()
            await command.changed.wait()
    except ConnectionError:
        pass  # the client is gone; it knows why


async def version(call):
    return web.json_response({"version": call.server.config.daemonVersion})


async def folder(_call):
    return web.json_response({"dir": worlds.HOME})


async def set_environment(call):
    environ = call.sandbox.environment
    prefix = call.body.get("unsetValuePrefix")
    if prefix:
        for name in [n for n, value in environ.items() if value.startswith(prefix)]:
            del environ[name]
    for name in call.body.get("unset", []):
        environ.pop(name, None)
    environ.update(call.body.get("set", {}))
    show(call, "environment", "env", repr(call.body.get("set", {})))
    return web.json_response({})


COMMAND = "/process/session/{sessionId}/command/{commandId}"
ROUTES = [
    Route("GET", "/version", version),
    Route("GET", "/work-dir", folder),
    Route("GET", "/user-home-dir", folder),
    Route("POST", "/env", set_environment, body={
        "set": "map", "unset": "strings", "unsetValuePrefix": "string"}),
    Route("POST", "/process/execute", execute, body={
        "command!": "string", "cwd": "string", "envs": "map", "timeout": "integer"}),
    Route("POST", "/process/code-run", code_run, body={
        "code!": "string", "language!": "string", "argv": "strings", "envs": "map",
        "timeout": "integer"}),
    Route("GET", "/process/session", list_sessions),
    Route("POST", "/process/session", create_session, body={"sessionId!": "string"}),
    Route("GET", "/process/session/{sessionId}", get_session),
    Route("DELETE", "/process/session/{sessionId}", delete_session),
    Route("POST", "/process/session/{sessionId}/exec", session_execute, body={
        "command!": "string", "runAsync": "boolean", "async": "boolean",
        "suppressInputEcho": "boolean"}),
    Route("GET", COMMAND, get_command),
    Route("GET", COMMAND + "/logs", logs, query=("follow",), websocket=True),
    Route("POST", COMMAND + "/input", send_input, body={"data!": "string"}),
]
