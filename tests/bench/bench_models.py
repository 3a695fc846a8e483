#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""200 tasks with a model that takes 50 ms, 20 at once: whole processes, start to exit.

    bench_models.py QUAVER [--promptfoo DIR] [--count N] [--tasks N] [--steps]

Both sides ask the scripted provider of tests/support the same questions, one call a task, on the local
backend, and grade the same. The ideal is calls × 50 ms ÷ 20. Quaver starts sandboxes, keeps a working
directory and a transcript of each task, and grades apart; promptfoo sends the prompt and looks for the
text. DIR is where `npm install --prefix DIR promptfoo` has put it. --steps gives Quaver's model a
command to run first: two calls a task, which promptfoo cannot do.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import urllib.request

from measure import median_ms, quiet, server, table

HERE = os.path.dirname(os.path.abspath(__file__))
PROVIDER = os.path.join(HERE, "..", "support", "modelprovider")
KEY = "sk-bench-0123456789abcdef"
LATENCY_MS = 50
AT_ONCE = 20

sys.dont_write_bytecode = True
sys.path.insert(0, PROVIDER)

from specification import specification  # noqa: E402


def control(ready, method, path):
    request = urllib.request.Request(ready["control"] + path, method=method, data=b"" if method == "POST" else None)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def write(folder, name, document):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(document, file)
    return path


def calls_of(ready, run):
    """How many calls one `run` makes; ends the program when the provider has an objection."""
    control(ready, "POST", "/reset")
    run()
    violations = control(ready, "GET", "/violations")
    if violations:
        sys.exit(f"the provider refused: {violations[0]['message']}")
    return control(ready, "GET", "/usage")["total"]["calls"]


def cpu_ms(run):
    """The CPU time of all processes of one `run`: what is left to compare on a machine that has other work."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def quaver_run(program, spec, url):
    def run():
        with tempfile.TemporaryDirectory() as data:
            done = subprocess.run(
                [program, "--headless", "--backend", "local", "--spec", spec, "--benchmark-model",
                 "anthropic/strong", "--agent-model", "offline", "--parallel", str(AT_ONCE), "--json",
                 "--data-dir", data], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                env={**os.environ, "ANTHROPIC_API_KEY": KEY, "ANTHROPIC_BASE_URL": url})
        score = json.loads(done.stdout or "{}").get("results", {}).get("score")
        if done.returncode or score != 1:
            sys.exit(f"quaver: exit {done.returncode}, score {score}\n{done.stderr}")
    return run


def promptfoo_run(folder, spec, url, work):
    """The same prompts, and the expected text of each as its assertion."""
    config = write(work, "promptfoo.json", {
        "prompts": ["{{question}}"],
        "providers": [{"id": "anthropic:messages:strong", "config": {"max_tokens": 1024, "apiBaseUrl": url}}],
        "tests": [{"vars": {"question": task["prompt"]},
                   "assert": [{"type": "contains", "value": task["expectedOutcome"].rpartition("EXPECT: ")[2]}]}
                  for task in spec["tasks"]]})
    program = os.path.join(folder, "node_modules", ".bin", "promptfoo")

    def run():
        with tempfile.TemporaryDirectory() as home:
            quiet([program, "eval", "-c", config, "--no-cache", "--no-write", "--no-table", "--no-progress-bar",
                   "-j", str(AT_ONCE)], ANTHROPIC_API_KEY=KEY, ANTHROPIC_BASE_URL=url, HOME=home,
                  PROMPTFOO_CONFIG_DIR=home, PROMPTFOO_DISABLE_TELEMETRY="1", PROMPTFOO_DISABLE_UPDATE="1",
                  # Its log files now and then end it with "write after end" when it is done.
                  PROMPTFOO_DISABLE_DEBUG_LOG="1", PROMPTFOO_DISABLE_ERROR_LOG="1")
    return run if os.path.exists(program) else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("quaver")
    parser.add_argument("--promptfoo", metavar="DIR")
    parser.add_argument("--count", type=int, default=5)
    parser.add_argument("--tasks", type=int, default=200)
    parser.add_argument("--steps", action="store_true")
    arguments = parser.parse_args()

    spec = specification(arguments.tasks, direct=not arguments.steps)
    with tempfile.TemporaryDirectory() as work, \
            server(["/usr/bin/python3", os.path.join(PROVIDER, "server.py"), "--api-key", KEY,
                    "--latency", str(LATENCY_MS)]) as ready:
        path = write(work, "spec.json", spec)
        quaver = quaver_run(arguments.quaver, path, ready["url"])
        calls = calls_of(ready, quaver)
        rows = [(f"ideal: {calls} calls × {LATENCY_MS} ms ÷ {AT_ONCE}", calls * LATENCY_MS / AT_ONCE),
                ("quaver --headless", median_ms(quaver, arguments.count))]
        peak = control(ready, "GET", "/seen")["peak"]
        table(f"{arguments.tasks} tasks, {AT_ONCE} at once, whole process (bar: 1.5 ×)", rows)
        print(f"  the most calls that were under way at once: {peak}; CPU time of a run: {cpu_ms(quaver):.0f} ms")
        if arguments.steps or not arguments.promptfoo:
            print("\npromptfoo is left out: " + ("it has no tools" if arguments.steps else
                                                 "--promptfoo DIR is not given (npm install --prefix DIR promptfoo)"))
            return
        promptfoo = promptfoo_run(arguments.promptfoo, spec, ready["url"], work)
        if promptfoo is None:
            print(f"\npromptfoo is left out: it is not in {arguments.promptfoo} "
                  f"(npm install --prefix {arguments.promptfoo} promptfoo)")
            return
        theirs = calls_of(ready, promptfoo)
        if theirs != calls:
            sys.exit(f"the work differs: quaver {calls} calls, promptfoo {theirs}")
        table("The same questions, whole process (bar: 0.5 ×)",
              [("promptfoo eval", median_ms(promptfoo, arguments.count)), rows[1]])
        print(f"  CPU time of promptfoo: {cpu_ms(promptfoo):.0f} ms")


if __name__ == "__main__":
    main()
