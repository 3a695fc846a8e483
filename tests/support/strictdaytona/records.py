# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened: requests, violations, and every text that a sandbox could have seen."""

import base64
import gzip
import hashlib
import io
import json
import os
import threading
import time
import urllib.parse
import zipfile

BODY_LIMIT = 256 * 1024
UNPACK_LIMIT = 64 * 1024 * 1024


def spellings(text):
    """The byte sequences in which `text` may be hidden: plain, JSON-escaped, inside base64."""
    plain = text.encode()
    found = {plain, json.dumps(text)[1:-1].encode(),
             json.dumps(text, ensure_ascii=False)[1:-1].encode()}
    for shift in range(3):
        # The characters at both ends depend on the neighbours; those in between do not.
        coded = base64.b64encode(b"\0" * shift + plain)
        inner = coded[(0, 2, 3)[shift]:len(coded) - (0, 3, 2)[(shift + len(plain)) % 3]]
        if len(inner) >= 8:
            found.add(inner)
    return found


def contents(data, depth=2):
    """`data` and what is packed in it (zip members, gzip)."""
    yield data
    if depth == 0:
        return
    try:
        if data[:2] == b"\x1f\x8b":
            yield from contents(gzip.GzipFile(fileobj=io.BytesIO(data)).read(UNPACK_LIMIT), depth - 1)
        # A zip application begins with a line for the shell: the end record decides.
        elif b"PK\x05\x06" in data[-66000:]:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for member in archive.infolist():
                    yield member.filename.encode()
                    with archive.open(member) as file:
                        yield from contents(file.read(UNPACK_LIMIT), depth - 1)
    except (OSError, EOFError, RuntimeError, NotImplementedError, ValueError, zipfile.BadZipFile):
        pass  # not an archive after all; its bytes have been searched as they are


class Records:
    """Filled from the event loop and from the volumes' watching thread."""

    def __init__(self, folder):
        self._folder = folder
        self._lock = threading.Lock()
        self.requests = []
        self.violations = []
        #: Things shown to one sandbox: {sandbox, kind, detail, at, digest}.
        self.shown = []
        #: Object versions: {volume, path, since, until, digest}.
        self.versions = []
        os.makedirs(folder, exist_ok=True)

    def request(self, request, route_template):
        """Begins the record of a request; the token is never part of it."""
        headers = {name: value for name, value in request.headers.items()
                   if name.lower() not in ("authorization", "cookie")}
        query = [[name, value] for name, value in request.query.items()
                 if name != "DAYTONA_SANDBOX_AUTH_KEY"]
        record = {"method": request.method, "path": request.rel_url.raw_path,
                  "route": route_template, "query": query, "headers": headers, "body": None,
                  "time": time.time(), "status": None, "durationMs": None}
        self.requests.append(record)
        return record

    def violation(self, kind, message, **where):
        with self._lock:
            self.violations.append({"kind": kind, "message": message, "time": time.time(), **where})

    def keep(self, data):
        """Stores `data` by its digest and returns that."""
        digest = hashlib.sha256(data).hexdigest()
        path = os.path.join(self._folder, digest)
        if not os.path.exists(path):
            with open(path, "wb") as file:
                file.write(data)
        return digest

    def show(self, sandbox, kind, detail, data):
        """Notes that `sandbox` was handed `data` (bytes or text)."""
        if isinstance(data, str):
            data = data.encode("utf-8", "surrogateescape")
        digest = self.keep(data)
        with self._lock:
            self.shown.append({"sandbox": sandbox, "kind": kind, "detail": detail,
                               "at": time.time(), "digest": digest})

    def version_begin(self, volume, path, data):
        """Notes a new version of an object and ends the one before."""
        digest = self.keep(data)
        with self._lock:
            self._end(volume, path)
            self.versions.append({"volume": volume, "path": path, "since": time.time(),
                                  "until": None, "digest": digest, "size": len(data)})

    def version_end(self, volume, path):
        """Notes that an object is gone."""
        with self._lock:
            self._end(volume, path)

    def _end(self, volume, path):
        for version in reversed(self.versions):
            if version["volume"] == volume and version["path"] == path:
                if version["until"] is None:
                    version["until"] = time.time()
                return

    def _holds(self, digest, needles, known):
        if digest not in known:
            with open(os.path.join(self._folder, digest), "rb") as file:
                data = file.read()
            known[digest] = any(needle in part for part in contents(data) for needle in needles)
        return known[digest]

    def received(self, needle):
        """The requests that `needle` came in: a list of {method, path, route, part, at}."""
        needles = [spelling.decode("utf-8", "replace") for spelling in spellings(needle)]
        found = []
        for record in list(self.requests):
            parts = {"path": urllib.parse.unquote(record["path"]), "query": json.dumps(record["query"]),
                     "headers": json.dumps(record["headers"]), "body": record["body"] or ""}
            found += [{"method": record["method"], "path": record["path"], "route": record["route"],
                       "part": part, "at": record["time"]}
                      for part, text in parts.items() if any(n in text for n in needles)]
        return found

    def seen(self, sandboxes, needle):
        """Where `needle` was visible to one of `sandboxes`: a list of {sandbox, kind, detail, at}.

        An object counts when it existed at any moment in which the sandbox ran with a mount whose
        subpath covers it.
        """
        needles, known, found = spellings(needle), {}, []
        names = {sandbox.id: sandbox.original_name for sandbox in sandboxes}
        with self._lock:
            shown, versions = list(self.shown), list(self.versions)
        for item in shown:
            if item["sandbox"] in names and self._holds(item["digest"], needles, known):
                found.append({"sandbox": names[item["sandbox"]], "kind": item["kind"],
                              "detail": item["detail"], "at": item["at"]})
        for sandbox in sandboxes:
            for version in versions:
                if (any(mount.covers(version["volume"], version["path"]) for mount in sandbox.mounts)
                        and any((version["until"] or float("inf")) >= begun
                                and version["since"] <= (ended or float("inf"))
                                for begun, ended in sandbox.lives)
                        and self._holds(version["digest"], needles, known)):
                    found.append({"sandbox": sandbox.original_name, "kind": "object",
                                  "detail": version["path"], "at": version["since"]})
        return found
