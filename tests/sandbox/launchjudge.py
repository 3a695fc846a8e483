# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the grade program with a scripted judge, with the manners of an S3 mount enforced.

    launchjudge.py SOURCES MOUNT[:MOUNT...] LOG grade REQUEST

The final answer of each trial is a JSON list of what the judge does when it is asked about it, one entry a
call; the last one holds for all further calls. Each call is written to LOG as a JSON line.
"""

import json
import os
import re
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, sys.argv[1])

import mounts  # noqa: E402: found through the path above
import support  # noqa: E402

_ANSWER = re.compile("begin of the agent's final answer\n(.*?)\n=====", re.DOTALL)


def _scripted_judge(log):
    from quaver_sandbox.judge import VERDICT
    from quaver_sandbox.models.model import Model, ModelError, Reply, ToolCall, Usage

    lock = threading.Lock()
    asked = {}
    barriers = {}

    class Judge(Model):
        context_tokens = None
        subject = ""

        def for_subject(self, subject):
            other = Judge()
            other.subject = subject
            return other

        def complete(self, system, messages, tools, seconds, force=None):
            text = messages[-1].text
            todo = json.loads(_ANSWER.search(text).group(1))
            with lock:
                number = asked[self.subject] = asked.get(self.subject, 0) + 1
                with open(log, "a", encoding="utf-8") as file:
                    file.write(json.dumps({"subject": self.subject, "system": system, "text": text, "force": force,
                                           "tools": [tool.name for tool in tools], "pid": os.getpid()}) + "\n")
            return self._do(todo[min(number, len(todo)) - 1])

        def _do(self, action):
            name, _, value = action.partition(":")
            if name == "together":  # so many calls have to be under way at once
                with lock:
                    barrier = barriers.setdefault(value, threading.Barrier(int(value)))
                barrier.wait(60)
            elif name == "after":  # waits for a file
                support.wait_until(lambda: os.path.exists(value))
            elif name == "hang":
                threading.Event().wait()
            elif name == "error":
                raise ModelError("the provider is down", usage=Usage(calls=1, unmetered=1))
            elif name == "raise":
                raise RuntimeError("the client broke")
            replies = {
                "text": [], "other": [("another_tool", {"passed": True, "reason": "r"})],
                "nothing": [(VERDICT.name, None)], "list": [(VERDICT.name, [True, "r"])],
                "word": [(VERDICT.name, {"passed": "true", "reason": "r"})],
                "number": [(VERDICT.name, {"passed": 1, "reason": "r"})],
                "unreasoned": [(VERDICT.name, {"passed": True})],
                "twice": [(VERDICT.name, {"passed": True, "reason": "r"})] * 2}
            verdict = {"passed": name != "fail", "reason": "said " + name + "\u202e\n"}
            calls = replies.get(name, [(VERDICT.name, verdict)])
            return Reply("text", [ToolCall("c", *call) for call in calls], Usage(100, 10, 60, 20, 1))

    return Judge()


def main():
    mounts.guard(sys.argv[2].split(":"))
    from quaver_sandbox import __main__ as program
    from quaver_sandbox import judge
    log = sys.argv[3]
    judge.open_model = lambda name, role, access, key: _scripted_judge(log)
    sys.argv[1:] = sys.argv[4:]
    sys.exit(program.main())


main()
