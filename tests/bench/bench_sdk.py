#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The flow on Daytona's wire, beside the official TypeScript SDK on the same server.

    bench_sdk.py QUAVER PYZ NODE_MODULES [--count N]

NODE_MODULES holds @daytonaio/sdk 0.x. Both sides run on the strict server of tests/support, which
delays every answer by 0 and then by 80 ms, and both run the same programs. The yardstick is the
SDK's smallest flow that does the job (sdkflow.mjs): one volume, an agent sandbox, a benchmark
sandbox, and their removal. Quaver does more: it validates, hides the answer key, and grades apart.
Beside it stands the SDK with all of that, which tells what the order of the calls is worth.
"""

import argparse
import json
import os
import tempfile
import urllib.request

from measure import median_ms, quiet, server, table

HERE = os.path.dirname(os.path.abspath(__file__))
STRICT = os.path.join(HERE, "..", "support", "strictdaytona", "server.py")
PROMPT = "Create a benchmark for testing API rate limiting"


def delay_everything(ready, milliseconds):
    fault = {"match": {"path": "."}, "times": 0, "action": {"delayMs": milliseconds}}
    request = urllib.request.Request(ready["control"] + "/faults", json.dumps(fault).encode(),
                                     {"Content-Type": "application/json"})
    urllib.request.urlopen(request).read()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("quaver")
    parser.add_argument("pyz")
    parser.add_argument("node_modules")
    parser.add_argument("--count", type=int, default=5)
    arguments = parser.parse_args()

    for latency in (0, 80):
        with server(["/usr/bin/python3", STRICT]) as ready:
            if latency:
                delay_everything(ready, latency)
            environment = {"DAYTONA_API_KEY": ready["apiKey"], "DAYTONA_API_URL": ready["url"]}

            def sdk(extent):
                quiet(["node", os.path.join(HERE, "sdkflow.mjs"), arguments.node_modules,
                       arguments.pyz, extent], **environment)

            def quaver():
                with tempfile.TemporaryDirectory() as folder:
                    quiet([arguments.quaver, "--headless", PROMPT, "--backend", "daytona",
                           "--data-dir", folder], **environment)

            ours = ("quaver --headless", median_ms(quaver, arguments.count))
            table(f"The flow with {latency} ms of latency, whole process (bar: 0.5 ×)",
                  [("official SDK, its smallest flow",
                    median_ms(lambda: sdk("smallest"), arguments.count)), ours])
            table(f"The same work with {latency} ms of latency",
                  [("official SDK, all that Quaver does",
                    median_ms(lambda: sdk("complete"), arguments.count)), ours])


if __name__ == "__main__":
    main()
