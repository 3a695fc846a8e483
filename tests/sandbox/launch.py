# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program as quaver.pyz does, with the manners of an S3 mount enforced and a scripted model.

    launch.py SOURCES MOUNT[:MOUNT...] PROGRAM REQUEST

The model "script" takes the task's prompt as a JSON list: the commands to give to the shell, then the
answer.
"""

import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, sys.argv[1])

import mounts  # noqa: E402: found through the path above


def _script_model():
    from quaver_sandbox.models.model import Model, Reply, ToolCall

    class Script(Model):
        def complete(self, system, messages, tools, seconds, force=None):
            *commands, answer = json.loads(messages[0].text)
            done = sum(message.role == "tool" for message in messages)
            if done < len(commands):
                return Reply(calls=[ToolCall("c%d" % done, "shell", {"command": commands[done]})])
            if answer == "raise":
                raise RuntimeError("the model broke")
            return Reply(answer if answer != "last output" else messages[-1].results[0].text)

    return Script()


def main():
    mounts.guard(sys.argv[2].split(":"))
    from quaver_sandbox import __main__ as program
    from quaver_sandbox import attempt, checks
    checks.REGEX_SECONDS = 2
    real = attempt.open_model
    attempt.open_model = lambda name, *further: _script_model() if name == "script" else real(name, *further)
    sys.argv[1:] = sys.argv[3:]
    sys.exit(program.main())


main()
