#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Local sandboxes and whole runs, beside what nothing can beat.

    bench_local.py QUAVER [--count N]

1. From the request to create a sandbox until its first command has answered, against a bare
   `bwrap … true`, which has no server, no limits, and nothing to remove.
2. A whole offline run with a fresh data directory, against starting Python once for each of the
   four programs that work in it.
"""

import argparse
import itertools
import subprocess
import tempfile

from measure import Client, median_ms, quiet, server, table

BWRAP = ["bwrap", "--unshare-all", "--die-with-parent", "--ro-bind", "/usr", "/usr",
         "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib",
         "--symlink", "usr/lib64", "/lib64", "--proc", "/proc", "--dev", "/dev", "true"]
PROMPT = "Create a benchmark for testing API rate limiting"


def sandbox_until_first_answer(client, numbers):
    sandbox = client.api("POST", "/sandbox", {"name": f"bench-{next(numbers)}"})
    answer = client.call("POST", f"/toolbox/{sandbox['id']}/process/execute", {"command": "true"})
    assert answer["exitCode"] == 0, answer
    return sandbox["id"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("quaver")
    parser.add_argument("--count", type=int, default=30)
    arguments = parser.parse_args()

    bare = median_ms(lambda: subprocess.run(BWRAP, check=True), arguments.count)
    with server([arguments.quaver, "--serve"]) as ready:
        client, numbers, made = Client(ready), itertools.count(), []
        ours = median_ms(lambda: made.append(sandbox_until_first_answer(client, numbers)),
                         arguments.count)
        for identity in made:
            client.api("DELETE", f"/sandbox/{identity}")
    table("A local sandbox until its first command has answered (bar: 3 ×)",
          [("bare bwrap … true", bare), ("create, then execute true", ours)])

    def run():
        with tempfile.TemporaryDirectory() as folder:
            quiet([arguments.quaver, "--headless", PROMPT, "--backend", "local",
                   "--data-dir", folder])

    def four_pythons():
        for _ in range(4):
            subprocess.run(["python3", "-I", "-c", "pass"], check=True)

    count = max(5, arguments.count // 3)
    table("A whole offline run, fresh data directory (bar: 1000 ms on two cores)",
          [("four Python programs that do nothing", median_ms(four_pythons, count)),
           ("quaver --headless", median_ms(run, count))])


if __name__ == "__main__":
    main()
