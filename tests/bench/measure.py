# SPDX-License-Identifier: GPL-3.0-or-later
"""What the benchmarks share: servers that are started and ended, medians, and a table."""

import contextlib
import http.client
import json
import os
import statistics
import subprocess
import sys
import time
import urllib.parse


def median_ms(work, count):
    """The median of `count` durations of `work()`, in ms; one more run before them warms up."""
    work()
    times = []
    for _ in range(count):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def table(title, rows):
    """Prints rows of (what, ms); each is set against the first one, the yardstick."""
    print(f"\n{title}")
    yardstick = rows[0][1]
    width = max(len(what) for what, _ in rows)
    for what, milliseconds in rows:
        print(f"  {what:<{width}}  {milliseconds:9.1f} ms  {milliseconds / yardstick:6.2f} ×")


@contextlib.contextmanager
def server(command):
    """A server that prints READY and JSON; gives the JSON, and ends it afterwards."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline()
        if not line.startswith("READY "):
            sys.exit(f"{command[0]} did not start: {line!r}")
        yield json.loads(line[len("READY "):])
    finally:
        process.stdin.close()
        process.terminate()
        process.wait()


class Client:
    """One kept connection to a Daytona server."""

    def __init__(self, ready):
        self._url = urllib.parse.urlsplit(ready["url"])
        self._connection = http.client.HTTPConnection(self._url.hostname, self._url.port)
        self._headers = {"Authorization": "Bearer " + ready["apiKey"],
                         "Content-Type": "application/json", "X-Daytona-SDK-Version": "0.218.0"}

    def call(self, method, path, body=None):
        """The JSON answer to a call below the server's root; the end of the program on an error."""
        text = None if body is None else json.dumps(body)
        self._connection.request(method, path, text, self._headers)
        answer = self._connection.getresponse()
        content = answer.read()
        if answer.status >= 300:
            sys.exit(f"{method} {path}: {answer.status} {content[:300]!r}")
        return json.loads(content) if content else None

    def api(self, method, path, body=None):
        return self.call(method, self._url.path + path, body)


def quiet(command, **environment):
    """Runs a command without its output; ends the program when it fails."""
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          env={**os.environ, **environment})
    if done.returncode:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
