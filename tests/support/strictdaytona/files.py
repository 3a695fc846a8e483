# SPDX-License-Identifier: GPL-3.0-or-later
"""The toolbox's files: uploads, downloads, and the small operations."""

import json
import os
import re
import urllib.parse

import aiohttp
from aiohttp import web

from routing import ApiError, Route, Violation, timestamp
import world as worlds

BOUNDARY = "DAYTONA-FILE-BOUNDARY"
CHUNK = 1 << 18
STATUS = {"FILE_NOT_FOUND": 404, "FILE_ACCESS_DENIED": 403, "CONFLICT": 409}


def path_of(call, name="path", default=None):
    """A path among the query parameters."""
    path = call.query.get(name, default)
    if not path:
        raise ApiError(400, f"{name} is required", "BAD_REQUEST")
    if "\0" in path:
        raise ApiError(400, f"{name} holds a NUL", "INVALID_FILE_PATH")
    return path


async def ask(call, op, **arguments):
    """A file operation of the agent, its refusal as the daemon's error."""
    try:
        return await call.sandbox.world.call(op, **arguments)
    except worlds.Refused as refusal:
        raise ApiError(STATUS.get(refusal.code, 400), str(refusal), refusal.code) from None


async def store(call, path, chunks):
    """Writes a file from pieces; returns its size."""
    _, (descriptor,) = await ask(call, "write", path=path)
    data = bytearray()
    try:
        async for chunk in chunks:
            data += chunk
            view = memoryview(chunk)
            while view:
                view = view[os.write(descriptor, view):]
    finally:
        os.close(descriptor)
        call.server.records.show(call.sandbox.id, "upload", path, bytes(data))
    # The file is closed, and an object there, only once the agent has closed its descriptor too.
    await ask(call, "settle")
    return len(data)


async def _pieces(part):
    while True:
        chunk = await part.read_chunk(CHUNK)
        if not chunk:
            return
        yield chunk


async def bulk_upload(call):
    """Fields in this order for each index from 0 on: files[i].path, files[i].file."""
    stored, errors, index, path = [], [], 0, None
    reader = await call.request.multipart()
    while True:
        part = await reader.next()
        if part is None:
            break
        if not isinstance(part, aiohttp.BodyPartReader):
            raise Violation("multipart", "a nested multipart has no place here")
        expected = f"files[{index}].path" if path is None else f"files[{index}].file"
        if part.name != expected:
            raise Violation("multipart", f"the field {expected} was expected, not {part.name!r}")
        if path is None:
            path = await part.text(encoding="utf-8")
            if not path or "\0" in path:
                raise Violation("multipart", f"{expected} is not a path")
            continue
        if part.filename is None or "/" in part.filename:
            raise Violation("multipart", f"{expected}: filename must be there and be a base name")
        try:
            stored.append({"path": path, "bytes": await store(call, path, _pieces(part))})
        except ApiError as error:
            errors.append(f"{path}: {error.message}")
            await part.release()
        path, index = None, index + 1
    if path is not None or index == 0:
        raise Violation("multipart", "a path without a file, or no file at all")
    call.record["body"] = json.dumps(stored)
    if errors:
        return web.json_response({"errors": errors, "files": stored or None}, status=400)
    return web.json_response({"files": stored})


async def upload(call):
    """One file: a multipart field `file`, or the raw body."""
    path = path_of(call)
    if call.request.content_type == "multipart/form-data":
        part = await (await call.request.multipart()).next()
        if part is None or part.name != "file":
            raise Violation("multipart", "the field file was expected")
        size = await store(call, path, _pieces(part))
    else:
        size = await store(call, path, call.request.content.iter_chunked(CHUNK))
    call.record["body"] = json.dumps([{"path": path, "bytes": size}])
    return web.json_response({"name": os.path.basename(path), "path": path, "type": "file"})


def _read(descriptor):
    with open(descriptor, "rb") as file:
        return file.read()


async def bulk_download(call):
    """One part for each path, in order; the status is 200 even when each has failed."""
    response = web.StreamResponse(
        headers={"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"})
    await response.prepare(call.request)
    for path in call.body["paths"]:
        try:
            _, (descriptor,) = await ask(call, "read", path=path)
            name, kind, data = "file", "application/octet-stream", _read(descriptor)
        except ApiError as error:
            name, kind = "error", "application/json"
            data = json.dumps({"statusCode": error.status, "code": error.code, "path": path,
                               "message": error.message, "source": "DAYTONA_DAEMON",
                               "timestamp": timestamp()}).encode()
        quoted = path.replace("\\", "\\\\").replace('"', '\\"')
        coded = urllib.parse.quote(path, safe="")
        head = (f"--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; "
                f"filename=\"{quoted}\"; filename*=utf-8''{coded}\r\n"
                f"Content-Type: {kind}\r\nContent-Length: {len(data)}\r\n\r\n")
        await response.write(head.encode() + data + b"\r\n")
    await response.write(f"--{BOUNDARY}--\r\n".encode())
    return response


async def download(call):
    path = path_of(call)
    _, (descriptor,) = await ask(call, "read", path=path)
    coded = urllib.parse.quote(os.path.basename(path), safe="")
    return web.Response(body=_read(descriptor), content_type="application/octet-stream", headers={
        "Content-Disposition": f"attachment; filename*=utf-8''{coded}"})


async def listing(call):
    reply, _ = await ask(call, "list", path=call.query.get("path") or worlds.HOME,
                         depth=call.number("depth", 1, 1))
    return web.json_response(reply["infos"])


async def info(call):
    reply, _ = await ask(call, "info", path=path_of(call))
    return web.json_response(reply["info"])


async def folder(call):
    mode = call.query.get("mode", "755")
    if not re.fullmatch(r"0?[0-7]{3,4}", mode):
        raise ApiError(400, "mode must be octal", "BAD_REQUEST")
    await ask(call, "folder", path=path_of(call), mode=mode)
    return web.Response(status=201)


async def delete(call):
    await ask(call, "delete", path=path_of(call), recursive=call.flag("recursive"))
    return web.Response(status=204)


async def permissions(call):
    mode = call.query.get("mode", "")
    if mode and not re.fullmatch(r"0?[0-7]{3,4}", mode):
        raise ApiError(400, "mode must be octal", "BAD_REQUEST")
    await ask(call, "permissions", path=path_of(call), mode=mode)
    return web.Response(status=200)


async def move(call):
    await ask(call, "move", source=path_of(call, "source"), destination=path_of(call, "destination"))
    return web.Response(status=200)


async def search(call):
    reply, _ = await ask(call, "search", path=path_of(call), pattern=path_of(call, "pattern"))
    return web.json_response({"files": reply["files"]})


async def find(call):
    reply, _ = await ask(call, "find", path=path_of(call), pattern=path_of(call, "pattern"))
    return web.json_response(reply["matches"])


ROUTES = [
    Route("POST", "/files/bulk-upload", bulk_upload, body="multipart"),
    Route("POST", "/files/upload-v2", upload, query=("path",), body="raw"),
    Route("POST", "/files/bulk-download", bulk_download, body={"paths!": "strings"}),
    Route("GET", "/files/download", download, query=("path",)),
    Route("GET", "/files", listing, query=("path", "depth")),
    Route("GET", "/files/info", info, query=("path",)),
    Route("POST", "/files/folder", folder, query=("path", "mode")),
    Route("DELETE", "/files", delete, query=("path", "recursive")),
    Route("POST", "/files/permissions", permissions, query=("path", "owner", "group", "mode")),
    Route("POST", "/files/move", move, query=("source", "destination")),
    Route("GET", "/files/search", search, query=("path", "pattern")),
    Route("GET", "/files/find", find, query=("path", "pattern")),
]
